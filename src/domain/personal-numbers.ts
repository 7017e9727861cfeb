import type { PersonalDataKind, PersonalSpan } from './personal-data-kinds.ts';

/** A run of digits and what parts it from the run before: `null` where the two can't be one number. */
interface Run {
  digits: string;
  start: number;
  end: number;
  gap: string | null;
}

/** Runs of one number, joined. */
interface Joined {
  digits: string;
  sizes: readonly number[];
  gaps: readonly string[];
  before: string;
}

const address = /(?:https?:\/\/|www\.)(?!(?:zalo|wa|t|m)\.me\/)[^\s<>"']+/gi;
const LONGEST_GAP = 3;
const MOST_RUNS = 12;
const FEWEST_DIGITS = 6;
const MOST_DIGITS = 19;

/** Phone, identity and bank account numbers in a text that was made readable. Digits in addresses of pages are not read. */
export function findNumbers(text: string): PersonalSpan[] {
  const runs = runsOf(text.replace(address, (found) => ' '.repeat(found.length)));
  const spans: PersonalSpan[] = [];
  for (let first = 0; first < runs.length; ) {
    const [kind, count] = kindFrom(text, runs, first);
    const [start, end] = [runs[first]?.start ?? 0, runs[first + count - 1]?.end ?? 0];
    if (kind) spans.push({ kind, start: kind === 'phone' && text[start - 1] === '+' ? start - 1 : start, end });
    first += count;
  }
  return spans;
}

function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let previousEnd = -1;
  for (const { 0: digits, index: start } of text.matchAll(/\d+/g)) {
    const between = previousEnd < 0 || start - previousEnd > LONGEST_GAP ? 'x' : text.slice(previousEnd, start);
    const listed = digits.length >= 9 && (runs.at(-1)?.digits.length ?? 0) >= 9;
    const gap = /^[ .,()-]+$/.test(between) && !listed ? between : null;
    previousEnd = start + digits.length;
    runs.push({ digits, start, end: previousEnd, gap });
  }
  return runs;
}

/** The kind of number that begins at run `first`, with the number of runs it takes; `null` and one run if none does. */
function kindFrom(text: string, runs: readonly Run[], first: number): [kind: PersonalDataKind | null, count: number] {
  const start = runs[first];
  if (!start || isTight(start.gap) || isGlued(text, start.start)) return [null, 1];
  const before = text.slice(Math.max(0, start.start - 40), start.start).toLowerCase();
  let digits = '';
  const sizes: number[] = [];
  const gaps: string[] = [];
  let found: [PersonalDataKind | null, number] = [null, 1];
  for (let last = first; last < Math.min(runs.length, first + MOST_RUNS); last += 1) {
    const run = runs[last];
    if (!run || (last > first && run.gap === null)) break;
    if (last > first && run.gap !== null) gaps.push(run.gap);
    digits += run.digits;
    sizes.push(run.digits.length);
    if (digits.length > MOST_DIGITS) break;
    if (digits.length < FEWEST_DIGITS) continue;
    if (isTight(runs[last + 1]?.gap ?? null) || measured.test(text.slice(run.end, run.end + 12))) continue;
    const kind = kindOf({ digits, sizes, gaps, before });
    if (kind) found = [kind, last - first + 1];
  }
  return found;
}

/** `1.500` and `20-10`: what a separator without a space binds is one number. */
function isTight(gap: string | null): boolean {
  return gap !== null && !gap.includes(' ') && !/[()]/.test(gap);
}

/** What after the digits makes them part of a code, a file name, an amount or an area. */
const measured =
  /^(?:\.(?:pdf|docx?|xlsx?|jpe?g|png|html?|zip|mp4|vn|com)(?!\p{L})|[\p{L}_@]| {0,2}(?:đồng|đ(?!\p{L})|vnđ|vnd|triệu|tỷ|nghìn|ngàn|m2|m²|ha(?!\p{L})|kg|tấn))/iu;

/** Whether the digits go on a code or a path: `KN-0912345678`, `a0912…`; but `SĐT0912…` and `0912…/0987…` do not. */
function isGlued(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  if (/[\p{L}]$/u.test(before)) return !/(?:^|[^\p{L}\d])(?:s?đt|tel|phone|zalo|số|cccd|cmnd|cmt|stk)$/iu.test(before);
  if (/\/$/.test(before)) return !/(?:\d{9}|\.me|zalo|đt)\/$/iu.test(before);
  return /\p{L}-$|[_#=]$/u.test(before);
}

const identityNamed = /(?:cccd|cmnd|cmtnd|cmt|căn cước|chứng minh|định danh)\D*$/u;
const accountNamed = /(?:số tài khoản|stk|tài khoản số|tài khoản ngân hàng)\D*$/u;
const codeNamed = /(?:mã số|mst|mã doanh nghiệp|mã hồ sơ|mã định danh)\D{0,12}$/u;

function kindOf(number: Joined): PersonalDataKind | null {
  if (isIdentity(number)) return 'id_number';
  if (accountNamed.test(number.before)) return 'bank_account';
  return isPhone(number) ? 'phone' : null;
}

function sameGaps({ gaps }: Joined): boolean {
  return gaps.every((gap) => gap === gaps[0]);
}

function singleDigits({ sizes }: Joined): boolean {
  return sizes.length > 1 && sizes.every((size) => size === 1);
}

/** Mobile `0[35789]` and 8 more, fixed `02` and 9 more, the old 11-digit mobile numbers, all with `+84` for the 0. */
function isPhone(number: Joined): boolean {
  const { digits, sizes, gaps, before } = number;
  if (codeNamed.test(before) || gaps.some((gap) => gap.includes(','))) return false;
  if (/\+ ?\(?$/.test(before)) return /^840?(?:[35789]\d{8}|2\d{9})$/.test(digits);
  if (/^(?:00)?84[35789]\d{8}$/.test(digits)) return sizes.length === 1;
  if (!/^(?:0[35789]\d{8}|02\d{9}|01[2689]\d{8})$/.test(digits)) return false;
  if (sizes.every((size) => size >= 3)) return true;
  const pattern = sizes.join('-');
  return sameGaps(number)
    ? singleDigits(number) ||
        ['4-2-2-2', '2-2-2-2-2', '1-3-3-3', '4-2-4', '4-4-2', '4-1-3-3', '4-1-6'].includes(pattern)
    : pattern === '4-1-3-3' || pattern === '4-1-6';
}

/** Citizen identity numbers have 12 digits and begin with a province's 001 … 096; the old identity cards have 9. */
function isIdentity(number: Joined): boolean {
  const { digits, sizes, gaps, before } = number;
  if (digits.length !== 12 && digits.length !== 9) return false;
  if (identityNamed.test(before)) return !gaps.some((gap) => gap.includes(','));
  if (accountNamed.test(before) || codeNamed.test(before)) return false;
  const ofCitizen = /^0(?:0[1-9]|[1-8]\d|9[0-6])\d{9}$/.test(digits);
  if (sizes.length > 1)
    return ofCitizen && sameGaps(number) && (sizes.every((size) => size >= 3) || singleDigits(number));
  const round = /0{4}$/.test(digits);
  const moment = /^20\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d$/.test(digits);
  return ofCitizen || !(round || moment);
}
