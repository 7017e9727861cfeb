import { fold } from '#domain/vietnamese.ts';
import type { Found, ImportMessage } from '../neutral-document.ts';
import { isCapitals } from '../reading/clean-line.ts';
import { capacity, distributionLine, isSigned, ruledLine } from '../reading/layout-marks.ts';
import type { Line } from '../reading/lines.ts';
import { listed } from './addressees.ts';
import { isPersonName, maskedName, nameAtEnd } from './person-name.ts';
import { positionInWords } from './position.ts';

/** What stands below the text of a document. */
export interface Signature {
  readonly distribution: readonly Found<string>[];
  readonly capacity: Found<string> | null;
  /** The signer's position; never a name. */
  readonly signerTitle: Found<string> | null;
  readonly messages: readonly ImportMessage[];
  /** Index of its first line, and of the line after its last one. */
  readonly start: number;
  readonly end: number;
}

/** How far from its beginning the end of a document may still go on. */
const LONGEST = 60;
const appendix = /^phụ lục|^danh (?:sách|mục)/iu;
const signedMark = /^\(?\s*(?:đã ký|ký tên|ký, ghi rõ|ký và ghi|chữ ký|đã ký và đóng dấu)/iu;
const dash = /^[-–+•*]\s*/u;

type Draft = {
  distribution: Found<string>[];
  capacities: Found<string>[];
  titles: Found<string>[];
  messages: ImportMessage[];
  /** Whether recipients are being listed: in columns, the other column may stand between. */
  listing: boolean;
  listed: boolean;
};

/** Reads recipients, capacity and the signer's position. A name is told, masked, and never kept. */
export function readSignature(lines: readonly Line[], from: number): Signature {
  const start = startOf(lines, from);
  const draft: Draft = { distribution: [], capacities: [], titles: [], messages: [], listing: false, listed: false };
  let end = start;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    if (line === undefined || line.table || appendix.test(line.text) || line.text.length > 300) break;
    take(draft, line);
  }
  const { distribution, messages } = draft;
  return {
    distribution,
    messages,
    capacity: together(draft.capacities, '; '),
    signerTitle: together(draft.titles, ' '),
    start,
    end,
  };
}

function startOf(lines: readonly Line[], from: number): number {
  for (let index = Math.max(from, 0); index < lines.length; index += 1) {
    const text = lines[index]?.text ?? '';
    const begins = distributionLine.test(text) || isSigned(text);
    if (begins && lines.length - index <= LONGEST) return index;
  }
  // Without either, a position in capitals near the end: `CHỦ TỊCH` over a name.
  for (let index = Math.max(from, lines.length - 4); index < lines.length; index += 1) {
    const text = lines[index]?.text ?? '';
    if (isCapitals(text) && text.length < 50 && positionInWords(text) !== null) return index;
  }
  return lines.length;
}

function take(draft: Draft, line: Line): void {
  const { text, at } = line;
  if (ruledLine.test(text)) return;
  if (distributionLine.test(text)) {
    draft.listing = true;
    draft.listed = true;
    draft.distribution.push(...listed(line, text.replace(distributionLine, '')));
    return;
  }
  if (isSigned(text)) {
    draft.listing = false;
    takeSigned(draft, line);
    return;
  }
  if ((draft.listed && dash.test(text)) || (draft.listing && /[;,]$/.test(text))) {
    takeRecipients(draft, line);
    return;
  }
  if (signedMark.test(text)) {
    draft.messages.push({ weight: 'told', what: 'Chữ ký, dấu không đưa vào hồ sơ.', at, source: text });
    return;
  }
  const position = positionInWords(text);
  if (position !== null && text.length < 80) {
    draft.listing = false;
    draft.titles.push({ value: position, confidence: 'likely', at, source: text });
    return;
  }
  if (isPersonName(text)) {
    draft.messages.push(aboutName(text, at));
    return;
  }
  if (draft.listing && text.length < 150) takeRecipients(draft, line);
  else draft.messages.push({ weight: 'check', what: 'Chưa hiểu dòng này ở phần chữ ký.', at, source: text });
}

/** A name that has run into the list, from the column beside it, is told and left out. */
function takeRecipients(draft: Draft, { text, at }: Line): void {
  const name = nameAtEnd(text);
  const words = name === null ? text : text.slice(0, name.index).trim();
  if (name !== null) draft.messages.push(aboutName(name.name, at));
  draft.distribution.push(...listed({ text: words, at }, words));
}

function aboutName(name: string, at: number): ImportMessage {
  const what = 'Họ tên người ký là dữ liệu cá nhân, không chép vào bản nháp.';
  return { weight: 'told', what, at, source: maskedName(name) };
}

/** `TM. ỦY BAN NHÂN DÂN`, or with the position on the same line: `T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ`. */
function takeSigned(draft: Draft, { text, at }: Line): void {
  const words = text.split(' ');
  for (let cut = words.length - 1; cut >= 2; cut -= 1) {
    const tail = words.slice(cut).join(' ');
    const position = positionInWords(tail);
    const head = words.slice(0, cut).join(' ');
    // `KT. CHỦ TỊCH` names whom one signs for: its position is not the signer's.
    if (position === null || positionInWords(words.slice(cut - 1).join(' ')) !== null) continue;
    if (/^k/i.test(head) && positionInWords(head.replace(capacity, '')) === null) continue;
    draft.capacities.push({ value: head, confidence: 'sure', at, source: text });
    draft.titles.push({ value: position, confidence: 'likely', at, source: text });
    return;
  }
  draft.capacities.push({ value: text.replace(/[,.;]$/, ''), confidence: 'sure', at, source: text });
}

function together(found: readonly Found<string>[], joint: string): Found<string> | null {
  const [first] = found;
  if (first === undefined) return null;
  const values = [...new Map(found.map(({ value }) => [fold(value), value])).values()];
  return { ...first, value: values.join(joint), source: found.map(({ source }) => source).join(' ') };
}
