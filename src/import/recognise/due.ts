import { addDays, type CivilDate, isCivilDate } from '#domain/calendar.ts';
import type { Due } from '#domain/content/petition.ts';

/** A due as a clause states it. */
export interface StatedDue {
  readonly due: Due;
  /** The words that state it. */
  readonly source: string;
  /** What a person must look at; `null` when a day follows from the words. */
  readonly doubt: string | null;
}

const numeric = String.raw`(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?(?!\d)`;
const worded = String.raw`(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?`;
const day = String.raw`(?:ngày\s+)?(?:${worded}|${numeric})`;
const before = new RegExp(String.raw`trước\s+${day}`, 'iu');
const until = new RegExp(
  String.raw`(?:(?:xong|thành|hạn|chậm nhất|muộn nhất|đến hết|trong|hết|đến)\s*(?::|là|vào|đến hết|đến|trong|hết|trước hoặc trong)*\s*ngày|chậm nhất(?: là)?|muộn nhất(?: là)?)\s+(?:${worded}|${numeric})`,
  'iu',
);
const counted =
  /(?:trong\s+(?:thời\s+hạn|thời\s+gian|vòng)?|sau|chậm\s+nhất(?:\s+là)?)\s*(\d{1,3})\s+ngày(\s+làm\s+việc)?(?:,)?\s*(?:kể\s+)?từ\s+(?:ngày|khi)[^,.;]*/iu;
const inWords =
  /(?:trước|trong|xong|đến hết|hết)\s+(?:tháng\s+\d{1,2}(?:\s*\/\s*\d{4}|\s+năm\s+\d{4})?|quý\s+(?:[IV]+|\d)(?:\s*\/\s*\d{4}|\s+năm\s+\d{4})?|(?:cuối\s+)?năm\s+\d{4}|năm học[^,.;]*)|khi\s+cân\s+đối\s+được[^,.;]*|(?<=\s)thường\s+xuyên(?!\p{L})|hằng\s+(?:tháng|quý|năm)|trong\s+thời\s+gian\s+(?:sớm\s+nhất|tới)/iu;

/** Text of a due that a document does not state. */
export const NO_DUE = 'Kết luận không ghi hạn';

/**
 * The due a clause states. “Before 1 September” ends on 31 August.
 * @param issued day of the document, from which days are counted and whose year an unwritten year is
 */
export function statedDue(text: string, basis: string, issued: CivilDate | null): StatedDue | null {
  const early = before.exec(text);
  if (early) return dated(early, basis, issued, -1);
  const late = until.exec(text);
  if (late) return dated(late, basis, issued, 0);
  const days = counted.exec(text);
  if (days) return countedDays(days, basis, issued);
  const words = inWords.exec(text);
  if (!words) return null;
  const [source] = words;
  const doubt = 'Hạn ghi bằng lời, không ấn định ngày.';
  return { due: { text: source.charAt(0).toUpperCase() + source.slice(1), basis }, source, doubt };
}

function dated(found: RegExpExecArray, basis: string, issued: CivilDate | null, shift: number): StatedDue {
  const [source, d1, m1, y1, d2, m2, y2] = found;
  const written = y1 ?? y2;
  const year = written ?? issued?.slice(0, 4) ?? '';
  const stated = `${year}-${(m1 ?? m2 ?? '').padStart(2, '0')}-${(d1 ?? d2 ?? '').padStart(2, '0')}`;
  if (!isCivilDate(stated)) return { due: { text: source, basis }, source, doubt: 'Hạn không phải một ngày có thật.' };
  const date = addDays(stated, shift);
  const doubt =
    issued !== null && date < issued
      ? 'Hạn nằm trước ngày ban hành.'
      : written === undefined
        ? 'Hạn không ghi năm; hiểu là năm của văn bản.'
        : null;
  return { due: { date, basis }, source, doubt };
}

function countedDays(found: RegExpExecArray, basis: string, issued: CivilDate | null): StatedDue {
  const [source, days, working] = found;
  if (issued === null) return { due: { text: source, basis }, source, doubt: 'Chưa biết tính hạn từ ngày nào.' };
  const fromIssue = /từ\s+(?:ngày|khi)\s+(?:ban\s+hành|ký|kết\s+luận|thông\s+báo|có\s+kết\s+luận)/iu.test(source);
  return {
    due: { from: issued, days: Number(days), dayType: working ? 'working' : 'calendar', basis },
    source,
    doubt: fromIssue ? null : 'Xem lại hạn tính từ ngày nào; bản nháp tính từ ngày ban hành.',
  };
}
