import { parseDocumentNumber, printNumber } from '#domain/document-number.ts';
import { typeName } from '#domain/document-types.ts';
import type { Found, ImportMessage } from '../neutral-document.ts';
import {
  addresseeLine,
  numberLine,
  partyMotto,
  placeAndDate,
  ruledLine,
  stateMotto,
  stateTagline,
  subjectLine,
  urgencyMark,
} from '../reading/layout-marks.ts';
import type { Line } from '../reading/lines.ts';
import { addresseesFrom } from './addressees.ts';
import { bodiesAbove, mayNameBody } from './bodies-above.ts';
import { issuedOn } from './issued-on.ts';
import { titleAt } from './title.ts';

/** What stands above the text of a document. `null`: not found. */
export interface Header {
  readonly system: 'party' | 'state' | null;
  readonly upperBody: Found<string> | null;
  readonly issuerName: Found<string> | null;
  /** As its system prints it: `12-CV/HU`, or `-CV/HU` where the number is blank. */
  readonly number: Found<string> | null;
  /** `2024-04-12`, `2024-04`, `2024`. */
  readonly issued: Found<string> | null;
  readonly docType: Found<string> | null;
  readonly subject: Found<string> | null;
  readonly addressees: readonly Found<string>[];
  readonly messages: readonly ImportMessage[];
  /** Lines used up, by their index. The text begins with the next one. */
  readonly end: number;
}

type Draft = { -readonly [K in keyof Header]: Header[K] } & { messages: ImportMessage[]; bodyLines: Line[] };

/** Reads the header: line after line, in any order, until a line that is none of its parts. */
export function readHeader(lines: readonly Line[]): Header {
  const header: Draft = {
    system: null,
    upperBody: null,
    issuerName: null,
    number: null,
    issued: null,
    docType: null,
    subject: null,
    addressees: [],
    messages: [],
    end: 0,
    bodyLines: [],
  };
  while (header.end < lines.length) {
    const taken = takeAt(header, lines);
    if (taken === 0) break;
    header.end += taken;
  }
  const { bodyLines, ...read } = header;
  const { upperBody, issuerName } = bodiesAbove(bodyLines);
  return { ...read, upperBody, issuerName, docType: read.docType ?? typeOfNumber(read.number) };
}

/** How many lines the part at the present line takes: 0 where the text begins. */
function takeAt(header: Draft, lines: readonly Line[]): number {
  const line = lines[header.end];
  if (line === undefined || line.table) return 0;
  const { text, at } = line;
  if (partyMotto.test(text) || stateMotto.test(text) || stateTagline.test(text)) {
    header.system ??= partyMotto.test(text) ? 'party' : 'state';
    return 1;
  }
  if (ruledLine.test(text)) return 1;
  if (urgencyMark.test(text)) {
    header.messages.push({ weight: 'told', what: 'Dấu chỉ mức độ khẩn không đưa vào hồ sơ.', at, source: text });
    return 1;
  }
  if (header.number === null && /^số(?!\p{L})/iu.test(text) && text.length < 70) return takeNumber(header, line);
  const dated = header.issued === null ? placeAndDate.exec(text) : null;
  if (dated?.groups) {
    const read = issuedOn(dated.groups);
    header.issued = read.value === null ? null : { value: read.value, confidence: 'sure', at, source: text };
    header.messages.push(...read.messages.map((what) => ({ weight: 'check' as const, what, at, source: text })));
    return 1;
  }
  if (header.subject === null && subjectLine.test(text)) return takeSubject(header, lines);
  if (addresseeLine.test(text)) {
    const { addressees, taken } = addresseesFrom(lines, header.end);
    header.addressees = [...header.addressees, ...addressees];
    return taken;
  }
  const title = header.subject === null ? titleAt(lines, header.end) : null;
  if (title) {
    header.docType = title.docType;
    header.subject = title.subject;
    return title.taken;
  }
  if (header.docType === null && header.subject === null && mayNameBody(line, header.bodyLines)) {
    header.bodyLines.push(line);
    return 1;
  }
  return 0;
}

function takeNumber(header: Draft, { text, at }: Line): number {
  const number = parseDocumentNumber(text.replace(/[_…]+/g, '…'));
  if (number === null && !numberLine.test(text)) return 0;
  if (number === null) {
    header.messages.push({ weight: 'check', what: 'Chưa đọc được số, ký hiệu văn bản.', at, source: text });
    return 1;
  }
  header.number = { value: printNumber(number), confidence: 'sure', at, source: text };
  if (number.number === null)
    header.messages.push({ weight: 'check', what: 'Văn bản để trống số; hồ sơ ghi phần ký hiệu.', at, source: text });
  return 1;
}

/** `V/v …` over as many lines as it is broken. */
function takeSubject(header: Draft, lines: readonly Line[]): number {
  const first = lines[header.end];
  if (first === undefined) return 0;
  const parts = [first.text.replace(subjectLine, '')];
  for (let next = header.end + 1; next < lines.length; next += 1) {
    const text = lines[next]?.text ?? '';
    const goesOn = /^\p{Ll}/u.test(text) && text.length < 120 && !/[.;:]$/.test(parts.at(-1) ?? '');
    if (!goesOn) break;
    parts.push(text);
  }
  const subject = parts.join(' ').replace(/[.;]$/, '');
  const source = lines
    .slice(header.end, header.end + parts.length)
    .map(({ text }) => text)
    .join(' ');
  header.subject = { value: `Về việc ${subject}`, confidence: 'sure', at: first.at, source };
  return parts.length;
}

function typeOfNumber(number: Header['number']): Found<string> | null {
  const parsed = number === null ? null : parseDocumentNumber(number.value);
  if (number === null || parsed === null) return null;
  const value = parsed.type === null ? 'công văn' : typeName(parsed.system, parsed.type);
  return value === null ? null : { ...number, value, confidence: 'likely' };
}
