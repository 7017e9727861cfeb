import { parseHTML } from 'linkedom';
import { expect } from 'vitest';
import type { IntakeManifest } from '#domain/intake-manifest.ts';
import type { Database } from '#feedback/database.ts';
import { shellTitle } from '#feedback/html/views.ts';
import { answerPost, type Endpoint } from '#feedback/http/endpoint.ts';
import type { Feedback } from '#feedback/service.ts';
import { SECURITY_HEADERS } from '../../functions/_shared/security-headers.ts';
import { sampleManifest } from './sample-manifest.ts';
import { sampleIntake } from './sample-submission.ts';

/** A built frame as small as can be. */
export const sampleShell = `<!doctype html><html lang="vi"><head><title>${shellTitle}</title></head><body><main><div data-khung><h1>${shellTitle}</h1></div></main></body></html>`;

export type Fields = Readonly<Record<string, string>>;

/** An answer with its body read. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A feedback with a clock set by hand, and posts to its endpoints as browsers and programs send them. */
export function postingTo(db: Database, manifest: IntakeManifest = sampleManifest()) {
  const { pass, ...intake } = sampleIntake(db, manifest);
  const feedback: Feedback = { ...intake, shell: sampleShell };
  return { feedback, pass, ...posting(async () => feedback) };
}

/** Posts to endpoints over whatever `open` gives. */
export function posting(open: () => Promise<Feedback>) {
  const send = async (endpoint: Endpoint, type: string, accept: string, body: string, ip = '192.0.2.7') => {
    const headers = { 'content-type': type, accept, 'sec-fetch-site': 'same-origin' };
    const request = new Request(`https://doi-thoai.example${endpoint.action}`, { method: 'POST', headers, body });
    const answer = await answerPost(request, ip, endpoint, open);
    return { status: answer.status, headers: answer.headers, text: await answer.text() } satisfies Answered;
  };
  return {
    /** As a form in a browser. */
    browse: (endpoint: Endpoint, fields: Fields, ip?: string) =>
      send(
        endpoint,
        'application/x-www-form-urlencoded',
        'text/html,application/xhtml+xml,*/*;q=0.8',
        new URLSearchParams(fields).toString(),
        ip,
      ),
    /** As JSON from a program. */
    call: (endpoint: Endpoint, fields: object, ip?: string) =>
      send(endpoint, 'application/json', 'application/json', JSON.stringify(fields), ip),
  };
}

/** The page of an answer. */
export function pageOf({ text, headers }: Answered): Document {
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  return parseHTML(text).document;
}

/** What a browser sends when `button` (its `value`) of the page's form is pressed, without scripts. */
export function pressed(answer: Answered, button: string): Fields {
  const found = [...pageOf(answer).querySelectorAll('form')].find((form) =>
    form.querySelector(`button[value="${button}"]`),
  );
  if (found === undefined) throw new Error(`The page has no button ${button}: ${answer.text}`);
  const fields: Record<string, string> = {};
  for (const control of found.querySelectorAll('input, textarea, select')) {
    const name = control.getAttribute('name');
    const type = control.getAttribute('type');
    if (name === null || ((type === 'radio' || type === 'checkbox') && !control.hasAttribute('checked'))) continue;
    if (control.localName === 'textarea') fields[name] = textOf(control);
    else if (control.localName === 'select')
      fields[name] = control.querySelector('option[selected]')?.getAttribute('value') ?? '';
    else fields[name] = control.getAttribute('value') ?? '';
  }
  return { ...fields, [found.querySelector(`button[value="${button}"]`)?.getAttribute('name') ?? '']: button };
}

/** What a browser shows in a text area; linkedom leaves its text as it is written. */
function textOf(area: Element): string {
  const { document } = parseHTML(`<p>${area.innerHTML.replace(/^\n/u, '')}</p>`);
  return document.querySelector('p')?.textContent ?? '';
}

/** Every header a function's answer must wear, and no other policy. */
export function expectSecured(headers: Headers, what: string): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    const worn = headers.get(name)?.replace(/;?\s*upgrade-insecure-requests/u, '');
    expect(worn, `${what}: ${name}`).toBe(value.replace(/;?\s*upgrade-insecure-requests/u, ''));
  }
  expect(headers.get('cache-control'), what).toBe('no-store');
}
