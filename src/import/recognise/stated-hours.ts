import { namedDays } from './named-days.ts';

// `8 giờ 29/10` and `8 giờ 05 tháng 01` have no minutes, `7h30-11h` has.
const noDay = String.raw`(?!\d|\s+tháng|\s?[/.-]\s?(?:0?[1-9]|1[0-2])(?!\d|\s*(?:giờ|h|g|:|phút)|\s?[/.-]\s?\d{1,2}(?!\d)))`;
const minutes = String.raw`(\d{2}(?=\s*(?:phút|p(?!\p{L})|[’'′]))|\d(?=\s*phút)|\d{2}${noDay})`;
const hour = String.raw`(?<!\d)(\d{1,2})\s*(?:(?:giờ|h|g)(?!\p{L})|:)\s*${minutes}?(?:\s*(?:phút|p(?!\p{L})|[’'′]))?(?![\d])`;
const start = new RegExp(hour, 'iu');
const end = new RegExp(String.raw`(?:đến|-|–)\s*(?:khoảng\s*)?${hour}`, 'iu');

const part = String.raw`(sáng|trưa|(?<!(?:một|hai|nhiều)\s+)chiều|tối)(?!\p{L}|\s+(?:đa|thiểu))`;
const partBehind = new RegExp(
  String.raw`^\s*,?\s*(?:buổi\s+)?${part}(?!\s*(?:lúc\s+|từ\s+)?\d{1,2}\s*(?:giờ|h|g|:))`,
  'iu',
);
const partBefore = new RegExp(
  String.raw`(?<!\p{L})${part}(?:[\s,:()\d/.-]|lúc|từ|vào|hồi|khoảng|ngày|thứ\s+\p{L}+|chủ\s+nhật|tháng|năm)*$`,
  'iu',
);

/** When a session begins and ends, as a notice says it. Parts that are not said are `null`. */
export interface StatedHours {
  readonly day: string | null;
  /** `07:30`. */
  readonly from: string | null;
  readonly to: string | null;
}

/** An hour of the clock and the part of the day said with it, in lower case. */
interface Hour {
  readonly hours: number;
  readonly minutes: string;
  readonly part: string | null;
}

/**
 * Reads `07 giờ 30 phút, ngày 17 tháng 5 năm 2024 (thứ Sáu)`, `7h30 - 11h00 ngày 17/5/2024`, `2 giờ chiều ngày 05/01`.
 * @param since year of the text, or its day: a day without year lies in the year behind it
 */
export function statedHours(text: string, since: string): StatedHours {
  const first = start.exec(text);
  const behind = first === null ? '' : text.slice(first.index + first[0].length);
  const last = end.exec(behind);
  const begins = hourOf(first, behind, text.slice(0, first?.index ?? 0));
  const ends = hourOf(last, last === null ? '' : behind.slice(last.index + last[0].length), '');
  const from = begins && clock(begins, begins.part ?? partShared(begins, ends));
  const to = ends && [ends.part, begins?.part ?? null].map((said) => clock(ends, said)).find((at) => from && at > from);
  return { day: namedDays(text, since)[0]?.day ?? null, from, to: to ?? null };
}

function hourOf(found: RegExpExecArray | null, behind: string, before: string): Hour | null {
  const [, hours = '', said = '00'] = found ?? [];
  if (found === null || Number(hours) > 23 || Number(said) > 59) return null;
  const named = (partBefore.exec(before) ?? partBehind.exec(behind))?.[1]?.toLowerCase();
  return { hours: Number(hours), minutes: said.padStart(2, '0'), part: named ?? null };
}

/** `từ 2 giờ đến 5 giờ chiều`: both in the afternoon, where the beginning then still lies before the end. */
function partShared(begins: Hour, ends: Hour | null): string | null {
  if (ends === null || ends.part === null) return null;
  return clock(begins, ends.part) < clock(ends, ends.part) ? ends.part : null;
}

function clock({ hours, minutes: said }: Hour, named: string | null): string {
  const isLate = ((named === 'chiều' || named === 'tối') && hours < 12) || (named === 'trưa' && hours < 3);
  return `${String(isLate ? hours + 12 : hours).padStart(2, '0')}:${said}`;
}
