import { parseHTML } from 'linkedom';
import { fieldNames } from '#domain/submission-fields.ts';
import { filledAndChecked, pressButton } from '../feedback/form-client.ts';

/** A question as a resident writes it. */
export interface Written {
  readonly topic: string;
  readonly content: string;
  readonly place?: string;
}

/** Opens the session's form without JavaScript, fills it in, checks the answers and sends. @returns the receipt code */
export async function sendQuestion(
  portal: string,
  session: string,
  { topic, content, place = '' }: Written,
): Promise<string> {
  const page = await fetch(new URL(`/gop-y/${session}/`, portal));
  const { document } = parseHTML(await page.text());
  const consent = document.querySelector(`[name="${fieldNames.consent}"]`)?.getAttribute('value') ?? '';
  const shown = await filledAndChecked(portal, {
    [fieldNames.session]: session,
    [fieldNames.topic]: topic,
    [fieldNames.content]: content,
    [fieldNames.place]: place,
    [fieldNames.consent]: consent,
  });
  if (shown.form === null) throw new Error(`The form does not show the answers: ${shown.heading}\n${shown.text}`);
  const sent = await pressButton(portal, shown.form, 'gui');
  if (sent.code === null) throw new Error(`No receipt: ${sent.status} ${sent.heading}\n${sent.text}`);
  return sent.code;
}
