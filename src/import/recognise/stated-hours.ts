import { namedDays } from './stated-days.ts';

const hour = String.raw`(\d{1,2})\s*(?:giờ|h|g|:)\s*(\d{2})?(?:\s*(?:phút|p|[’'′]))?(?![\d])`;
const start = new RegExp(hour, 'iu');
const end = new RegExp(String.raw`(?:đến|-|–)\s*(?:khoảng\s*)?${hour}`, 'iu');

/** When a session begins and ends, as a notice says it. Parts that are not said are `null`. */
export interface StatedHours {
  readonly day: string | null;
  /** `07:30`. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Reads `07 giờ 30 phút, ngày 17 tháng 5 năm 2024 (thứ Sáu)`, `7h30 - 11h00 ngày 17/5/2024`. */
export function statedHours(text: string, inYear: string): StatedHours {
  const first = start.exec(text);
  const rest = first === null ? '' : text.slice(first.index + first[0].length);
  const last = end.exec(rest);
  const from = clock(first);
  const to = clock(last);
  return {
    day: namedDays(text, inYear)[0]?.day ?? null,
    from,
    to: from !== null && to !== null && to > from ? to : null,
  };
}

function clock(found: RegExpExecArray | null): string | null {
  const [, hours = '', minutes = '00'] = found ?? [];
  if (found === null || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
