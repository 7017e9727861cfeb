import { documentTypes } from '#domain/document-types.ts';
import { fold } from '#domain/vietnamese.ts';
import type { Found } from '../neutral-document.ts';
import { isCapitals } from '../reading/clean-line.ts';
import { addresseeLine, ruledLine } from '../reading/layout-marks.ts';
import type { Line } from '../reading/lines.ts';
import { labelOf } from './labels.ts';

export interface Title {
  readonly docType: Found<string>;
  readonly subject: Found<string> | null;
  /** How many lines it takes. */
  readonly taken: number;
}

/** Names of types, longest first, so that `thông báo kết luận` is not a mere `thông báo`. */
const names = [
  'thông báo kết luận',
  'luật',
  ...new Set([...documentTypes.party.values(), ...documentTypes.state.values()]),
].sort((a, b) => b.length - a.length);

const MOST_SUBJECT_LINES = 6;
/** How a text begins that is no longer a title. */
const textBegins =
  /^(?:căn cứ|thực hiện|thi hành|xét|theo|ngày|kính thưa|để|nhằm|trên cơ sở|hôm nay|sau khi)(?!\p{L})/iu;

/** The type of a document in capitals, and below it what it is about: `THÔNG BÁO` / `Kết luận Hội nghị đối thoại …`. */
export function titleAt(lines: readonly Line[], from: number): Title | null {
  const first = lines[from];
  if (first === undefined || first.table || first.text.length > 250) return null;
  const name = names.find((one) => isTypeOf(first, one));
  if (name === undefined) return null;
  const rest = first.text.slice(name.length);
  const subject = [rest.replace(/^[\s:,.]+/, '')].filter(Boolean);
  let next = from + 1;
  const bold = first.heading && (lines[next]?.heading ?? false);
  for (; next < lines.length && next - from <= MOST_SUBJECT_LINES; next += 1) {
    const line = lines[next];
    if (line === undefined || (bold && !line.heading) || !goesOn(line, subject)) break;
    subject.push(line.text);
  }
  const source = lines
    .slice(from, next)
    .map(({ text }) => text)
    .join(' ');
  const about = subject.join(' ').replace(/[.;]$/, '');
  return {
    docType: { value: name, confidence: 'sure', at: first.at, source: first.text },
    subject: about === '' ? null : { value: about, confidence: 'likely', at: first.at, source },
    taken: next - from,
  };
}

/** Whether a line begins with the name of a type in capitals, or is a heading that says just this. */
function isTypeOf({ text, heading }: Line, name: string): boolean {
  const rest = text.slice(name.length);
  if (!fold(text).startsWith(fold(name)) || !/^(?:$|[\s:,.])/.test(rest)) return false;
  return isCapitals(text.slice(0, name.length)) || (rest === '' && heading);
}

function goesOn({ text, table }: Line, before: readonly string[]): boolean {
  if (table || text === '' || text.length > 250 || ruledLine.test(text)) return false;
  if (addresseeLine.test(text) || labelOf(text) !== null || textBegins.test(text)) return false;
  if (before.length === 0) return !/[.;:]$/.test(text) || text.length < 160;
  return (
    !/[.;:]$/.test(before.at(-1) ?? '') &&
    (/^\p{Ll}/u.test(text) || isCapitals(text) || text.length < 100) &&
    !/[.;:]$/.test(text)
  );
}
