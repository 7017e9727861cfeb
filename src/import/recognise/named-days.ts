import { addDays, type CivilDate, daysBetween, isCivilDate } from '#domain/calendar.ts';

/** A day a text names, and where. */
export interface NamedDay {
  readonly day: CivilDate;
  readonly index: number;
  /** The words that name it. */
  readonly source: string;
}

/** A day as it is written: `10` (its month stands behind it), `10/5`, `10/5/2024`. */
interface WrittenDay {
  readonly source: string;
  readonly index: number;
  readonly d: string;
  readonly m: string | undefined;
  readonly y: string | undefined;
}

// `tháng 4-5/2024`, `tuần 3 tháng 9` name no day, `7h30 - 11h` are hours.
const week = String.raw`tuần\s+(?:thứ\s+)?(?:\d\s*(?:,|và|hoặc|-|–|đến)\s*(?:tuần\s+)?(?:thứ\s+)?)*`;
const ownNumber = String.raw`(?<![\p{L}\d:])(?<!(?:tháng|quý)\s*)(?<!${week})`;
const year = String.raw`(?:(?:\s+năm\s+|\s?[/.-]\s?)(\d{4})(?!\d))?`;
// Of `8 giờ 30 - 10/11` the 10th is no month.
const numeric = (separators: string) =>
  String.raw`(\d{1,2})\s?[${separators}]\s?(0?[1-9]|1[0-2])(?!\d)${year}(?!\d|\s*(?:h|g|giờ|phút)(?!\p{L})|(?<=-\s?\d{1,2})\s?\/)`;
const worded = String.raw`(?<!trong\s+)(\d{1,2})\s+tháng\s+(\d{1,2})(?!\d)${year}`;
const uncaptured = (pattern: string) => pattern.replace(/\((?!\?)/g, '(?:');
const before = (connector: string, separators: string) =>
  uncaptured(String.raw`(?=\s*${connector}\s*(?:(?:ngày|mùng)\s+)*(?:${worded}|${numeric(separators)}))`);
const bare = String.raw`(?<!(?<!\p{L})(?:giờ|h|g)\s*)(?<![/.-])(\d{1,2})`;
// A dash stands between many numbers; one that is no day does not open a range.
const opens = String.raw`(?<=(?:^|[(,;:]|(?<!\p{L})(?:ngày|từ|mùng|kiến|khoảng|trong|vào)\s)\s*)`;
const sharedMonth = `${bare}${before(String.raw`(?:đến|tới)(?:\s+hết)?`, '/.-')}|${opens}${bare}${before('[-–—]', '/.')}`;
const anyDay = new RegExp(`${ownNumber}(?:${sharedMonth}|${worded}|${numeric('/.-')})`, 'giu');

const hour = String.raw`\d{1,2}\s*(?:giờ|h|g|:)\s*\d{0,2}\s*(?:phút)?[\s,]*`;
const partOfDay = String.raw`(?:(?:sáng|trưa|chiều|tối|thứ\s+\p{L}+|chủ\s+nhật)[\s,]+)*`;
const range = new RegExp(
  String.raw`^[\s,]*(?:\([^()]*\)[\s,]*)?(?:-|–|—|đến|tới)\s*(?:hết\s+|khoảng\s+)*(?:${hour})?${partOfDay}(?:(?:ngày|mùng)\s+)*$`,
  'iu',
);
/** No session and no intake lasts or waits longer: what would is a slip of the pen. */
const HALF_YEAR = 183;

/**
 * All days a text names by day and month, in its order: `10/5`, `ngày 10 tháng 5 năm 2024`, and `10` in `từ 10 đến 20/5`.
 * A day without year has that of the next written one; over New Year (`từ 28/12 đến 05/01/2025`) the one before or behind.
 * @param since year of the text, or its day: where no year is written, a day before it lies in the next year
 */
export function namedDays(text: string, since: string): NamedDay[] {
  const written = [...text.matchAll(anyDay)].map((match): WrittenDay => {
    const [source, d1, d2, d3, m3, y3, d4, m4, y4] = match;
    return { source, index: match.index, d: d1 ?? d2 ?? d3 ?? d4 ?? '', m: m3 ?? m4, y: y3 ?? y4 };
  });
  const lastYear = written.findLast(({ y }) => y !== undefined)?.y;
  const days = written.map(({ source, index, d, m, y }, at) => {
    const behind = written[at + 1];
    const stated = y ?? written.slice(at).find((one) => one.y !== undefined)?.y ?? lastYear;
    const isTaken = m !== undefined || Number(d) <= Number(behind?.d);
    const day = isTaken ? civil(stated ?? since.slice(0, 4), m ?? behind?.m ?? '', d) : null;
    return {
      day: day !== null && stated === undefined ? notBefore(day, since) : day,
      index,
      source,
      own: y !== undefined,
    };
  });
  return days.flatMap(({ day, index, source, own }, at) => {
    const [previous, next] = [days[at - 1], days[at + 1]];
    const wrong = (first: typeof previous, last: typeof previous) =>
      first?.day && last?.day && first.day > last.day && isRange(text, first, last);
    let moved = day;
    if (day !== null && !own && next?.own && wrong(days[at], next)) moved = shifted(day, -1, next.day);
    if (day !== null && !own && !next?.own && wrong(previous, days[at])) moved = shifted(day, 1, previous?.day);
    return moved === null ? [] : [{ day: moved, index, source }];
  });
}

/** Whether nothing but the words of a range stands between two places of a text. */
export function isRange(text: string, first: Omit<NamedDay, 'day'>, last: Omit<NamedDay, 'day'>): boolean {
  return range.test(text.slice(first.index + first.source.length, last.index));
}

function civil(inYear: string, month: string, day: string): CivilDate | null {
  const date = `${inYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : null;
}

function notBefore(day: CivilDate, since: string): CivilDate {
  return isCivilDate(since) && day < since ? shifted(day, 1, since) : day;
}

/** The same day of another year, if that lies near the other end. */
function shifted(day: CivilDate, years: number, near: CivilDate | null | undefined): CivilDate {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return near && isCivilDate(moved) && Math.abs(daysBetween(near, moved)) <= HALF_YEAR ? moved : day;
}

/** The last day a text leaves for what it asks for: “before 25 October” ends on the 24th. */
export function endOf(text: string, { day, index }: NamedDay): CivilDate {
  return /trước\s+(?:ngày\s+)?$/iu.test(text.slice(0, index)) ? addDays(day, -1) : day;
}
