import { type CitationItem, citationItems } from './citation-items.ts';
import { type DocumentNumber, isLegislature, oneSpelling, parseDocumentNumber } from './document-number.ts';
import { fold } from './vietnamese.ts';

/** What a citation states of a number, folded. What it leaves out is `null` or empty. */
export interface Reading {
  number: number | null;
  year: number | null;
  /** Folded type codes it may mean, the most literal first. */
  types: readonly string[];
  body: string | null;
  unit: string | null;
  /** A bare year may be meant: `kế hoạch 2024`. */
  doubtful: boolean;
}

const interchangeable = ['qd', 'qdi', 'qyd'];
/** Types that people cite with the year in words: `Nghị định 30 năm 2020`. */
const citedByYear: ReadonlySet<string> = new Set(['nd', 'tt', 'ttlt', 'luat', 'pl']);
/** After these a number counts things: `báo cáo 6 tháng`, `thông báo 3 lần`. */
const counted: ReadonlySet<string> = new Set(
  'thang nam ngay tuan quy gio lan nguoi ho xa thon to huyen tinh ben viec noi y dieu khoan muc diem loai nhom cap'.split(
    ' ',
  ),
);
/** Longest text worth reading; what follows is not looked at. */
const LONGEST = 500;

function impliedTypes(body: string): readonly string[] {
  return isLegislature(body) ? ['luat', 'nq', 'pl'] : ['cv'];
}

function foldedBody(body: string): string {
  return fold(body).replace(/[^a-z0-9]/g, '');
}

/** The reading of a whole number: every field stated, with all types people cite it by. */
export function readingOf({ number, year, type, body, unit }: DocumentNumber): Reading {
  const code = type === null ? null : fold(type);
  const also = code !== null && interchangeable.includes(code) ? interchangeable : [];
  const types = code === null ? impliedTypes(body) : [...new Set([code, ...also])];
  return { number, year, types, body: foldedBody(body), unit: unit && foldedBody(unit), doubtful: false };
}

/** Every citation of a document found in a query or a sentence: `công văn 1416 về đối thoại`, `116kl`, `QĐ 218`. */
export function readCitations(text: string): Reading[] {
  const line = oneSpelling(text.slice(0, LONGEST));
  const whole = parseDocumentNumber(line);
  if (whole) return [readingOf(whole)];
  const items = citationItems(line);
  const readings: Reading[] = [];
  for (let at = 0; at < items.length; ) {
    const { reading, end } = readAt(items, at);
    if (reading) readings.push(reading);
    at = end;
  }
  return readings;
}

/** Reads the citation whose number stands at `at`: type or body before it; year, type, body and unit after it. */
function readAt(items: readonly CitationItem[], at: number): { reading: Reading | null; end: number } {
  const item = items[at];
  const nothing = { reading: null, end: at + 1 };
  if (item?.kind !== 'number' || item.value === 0 || item.digits.length > 5) return nothing;
  const before = statedBefore(items, at);
  const cursor = new Cursor(items, at + 1);

  const second = cursor.peek();
  let year = second.item?.kind === 'number' ? yearOf(second.item) : null;
  if (year !== null) cursor.take(second);
  else if (second.item?.kind === 'number' && second.bound) return nothing;

  const typed = cursor.peek();
  if (typed.item?.kind === 'types') cursor.take(typed);
  const place = cursor.peek();
  const after = bodyOf(place);
  if (after) cursor.take(place);
  const drafting = cursor.peek();
  const unit = after && drafting.bound ? bodyOf(drafting) : null;
  if (unit) cursor.take(drafting);

  const body = after ?? before.body;
  const implied = body && (unit || isLegislature(body)) ? impliedTypes(body) : [];
  const types =
    [typed.item?.kind === 'types' ? typed.item.codes : [], before.types, implied].find((codes) => codes.length > 0) ??
    [];
  if (year === null && types.some((type) => citedByYear.has(type))) year = cursor.takeYearInWords();

  if (body === null && year === null && before.inWords && cursor.atCountedThing()) return nothing;
  const alone = items.length === cursor.at - before.start;
  if (types.length === 0 && !alone && !(year && body)) return nothing;
  const doubtful = body === null && year === null && before.inWords && yearOf(item) !== null;
  const reading = {
    number: item.value,
    year,
    types,
    body: body && foldedBody(body),
    unit: unit && foldedBody(unit),
    doubtful,
  };
  return { reading, end: cursor.at };
}

function statedBefore(items: readonly CitationItem[], at: number) {
  let start = at;
  const back = (kind: CitationItem['kind']) => {
    const from = items[start - 1]?.kind === 'separator' ? start - 2 : start - 1;
    const item = items[from];
    if (item?.kind !== kind) return null;
    start = from;
    return item;
  };
  const place = back('body');
  const typed = back('types');
  return {
    body: place?.kind === 'body' ? place.body : null,
    types: typed?.kind === 'types' ? typed.codes : [],
    inWords: typed?.kind === 'types' && typed.inWords,
    start,
  };
}

interface Peeked {
  item: CitationItem | undefined;
  end: number;
  /** A hyphen or slash binds it to what stands before. */
  bound: boolean;
}

class Cursor {
  readonly items: readonly CitationItem[];
  at: number;

  constructor(items: readonly CitationItem[], at: number) {
    this.items = items;
    this.at = at;
  }

  peek(): Peeked {
    const bound = this.items[this.at]?.kind === 'separator';
    const at = bound ? this.at + 1 : this.at;
    return { item: this.items[at], end: at + 1, bound };
  }

  take({ end }: Peeked): void {
    this.at = end;
  }

  takeYearInWords(): number | null {
    const [word, number] = [this.items[this.at], this.items[this.at + 1]];
    if (word?.kind !== 'word' || fold(word.body) !== 'nam' || number?.kind !== 'number') return null;
    const year = yearOf(number);
    if (year !== null) this.at += 2;
    return year;
  }

  atCountedThing(): boolean {
    const item = this.items[this.at];
    return item?.kind === 'word' && counted.has(fold(item.body));
  }
}

/** A known body, or any word that a hyphen or slash binds to the number. */
function bodyOf({ item, bound }: Peeked): string | null {
  if (item?.kind === 'body') return item.body;
  return item?.kind === 'word' && bound ? item.body : null;
}

function yearOf({ value, digits }: { value: number; digits: string }): number | null {
  return digits.length === 4 && value >= 1945 && value < 2100 ? value : null;
}
