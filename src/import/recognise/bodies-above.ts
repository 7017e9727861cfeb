import type { Found } from '../neutral-document.ts';
import { isCapitals } from '../reading/clean-line.ts';
import { beginsBody } from '../reading/layout-marks.ts';
import type { Line } from '../reading/lines.ts';

const LONGEST = 90;

/** Whether a header line may be (a part of) the name of a body: in capitals, or a short line that begins as one. */
export function mayNameBody({ text, heading }: Line, before: readonly Line[]): boolean {
  if (text.length > LONGEST || /[.;:!?]$/.test(text) || /\d{3}/.test(text)) return false;
  if (isCapitals(text)) return beginsBody(text) || before.length > 0;
  return beginsBody(text) && before.length < 2 && !heading && !/,/.test(text) && text.split(' ').length < 12;
}

/** The issuing body and the one above it, out of the lines of a header: a name may be broken over lines. */
export function bodiesAbove(lines: readonly Line[]): {
  upperBody: Found<string> | null;
  issuerName: Found<string> | null;
} {
  const names: Found<string>[] = [];
  for (const { text, at } of lines) {
    const last = names.at(-1);
    if (last !== undefined && !beginsBody(text))
      names[names.length - 1] = { ...last, value: `${last.value} ${text}`, source: `${last.source} ${text}` };
    else names.push({ value: text, confidence: 'likely', at, source: text });
  }
  const issuerName = names.at(-1) ?? null;
  const above = names.slice(0, -1);
  const [first] = above;
  if (first === undefined) return { upperBody: null, issuerName };
  const joined = above.map(({ value }) => value).join(' ');
  return { upperBody: { ...first, value: joined, source: above.map(({ source }) => source).join(' ') }, issuerName };
}
