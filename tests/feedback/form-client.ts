import { parseHTML } from 'linkedom';
import { fieldNames } from '#domain/submission-fields.ts';
import { newSubmission, type Sent, someAddress } from './sending-client.ts';

/** An answer as a browser without JavaScript sees it. */
export interface ShownPage {
  readonly status: number;
  readonly heading: string;
  readonly text: string;
  /** Seconds, from Retry-After. */
  readonly retryAfter: number | null;
  readonly form: ShownForm | null;
  /** The receipt code, if this page shows one. */
  readonly code: string | null;
  readonly tookMs: number;
}

/** The form that posts a submission on, with the values it holds. */
export interface ShownForm {
  readonly action: string;
  readonly values: Sent;
}

/** Posts a form as a browser without JavaScript does, `step` being the button pressed. */
export async function pressButton(
  url: string,
  { action, values }: ShownForm,
  step?: string,
  from = someAddress(),
): Promise<ShownPage> {
  const began = performance.now();
  const answer = await fetch(new URL(action, url), {
    method: 'POST',
    headers: {
      accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      'content-type': 'application/x-www-form-urlencoded',
      origin: new URL(url).origin,
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': from,
      connection: 'close',
    },
    body: new URLSearchParams(step === undefined ? values : { ...values, [fieldNames.step]: step }),
    signal: AbortSignal.timeout(60_000),
  });
  const page = readPage(await answer.text());
  const after = answer.headers.get('retry-after');
  const tookMs = performance.now() - began;
  return { ...page, status: answer.status, retryAfter: after === null ? null : Number(after), tookMs };
}

/** Fills the form and lets the portal show the answers, up to the page with the button that sends. */
export async function filledAndChecked(url: string, over: Sent = {}, from = someAddress()): Promise<ShownPage> {
  const { khoa, ...typed } = newSubmission(over);
  return pressButton(url, { action: '/api/gop-y', values: typed }, 'kiem_tra', from);
}

function readPage(html: string): Pick<ShownPage, 'heading' | 'text' | 'form' | 'code'> {
  const { document } = parseHTML(html);
  const form = [...document.querySelectorAll('form[action="/api/gop-y"]')].find(
    (one) => one.querySelector(`[name="${fieldNames.content}"]`) !== null,
  );
  const text = document.querySelector('main')?.textContent ?? '';
  return {
    heading: document.querySelector('h1')?.textContent ?? '',
    text,
    form: form === undefined ? null : { action: '/api/gop-y', values: valuesOf(form) },
    code: document.querySelector('form[action="/api/tra-cuu"] [name="ma"]')?.getAttribute('value') ?? null,
  };
}

function valueIn(field: Element): string | null {
  if (field.localName === 'textarea') return field.textContent.replace(/^\n/u, '');
  const holds = field.localName === 'select' ? field.querySelector('option[selected]') : field;
  return holds?.getAttribute('value') ?? null;
}

/** What the form would send: hidden and text fields, text areas, and the only button if there is one. */
function valuesOf(form: Element): Sent {
  const values: Record<string, string> = {};
  for (const field of form.querySelectorAll('input[name], textarea[name], select[name]')) {
    const type = field.getAttribute('type');
    if ((type === 'radio' || type === 'checkbox') && !field.hasAttribute('checked')) continue;
    values[field.getAttribute('name') ?? ''] = valueIn(field) ?? '';
  }
  const buttons = [...form.querySelectorAll('button[name]')];
  const [only] = buttons;
  if (only !== undefined && buttons.length === 1)
    values[only.getAttribute('name') ?? ''] = only.getAttribute('value') ?? '';
  return values;
}
