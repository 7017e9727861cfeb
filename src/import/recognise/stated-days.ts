import { isRange, namedDays } from './named-days.ts';
import { type StatedDays, statedMonths } from './stated-months.ts';

const filler = String.raw`\s+(?:(?:là|vào|khoảng|hết)\s+)*(?:(?:ngày|mùng)\s+)*$`;
/** Words that leave one end open: `trước ngày …`, `đến hết ngày …`. */
const openEnd = new RegExp(
  String.raw`(?<!\p{L})(?:trước|sau|hết|đến|tới|chậm nhất|muộn nhất|quá|muộn hơn)${filler}`,
  'iu',
);
const openStart = new RegExp(String.raw`(?<!\p{L})từ${filler}`, 'iu');
/** `ngày 10, 12 và 15/5`, `10 - 15/5`: more days than the one whose month is written. */
const otherDays =
  /(?:^|(?:ngày|mùng)\s+)(?:\d{1,2}\s*(?:,|;|và|hoặc)\s*)+(?:(?:ngày|mùng)\s+)?$|(?<![\p{L}\d:])\d{1,2}\s*[-–]\s*$/iu;
const anyNumbers =
  /(?<![\p{L}\d])(?<!(?:tháng|quý)\s*)\d{1,2}\s?[/.-]\s?\d{1,2}(?!\d|\s*(?:h|g|giờ))|\d\s+tháng\s+\d/iu;

/**
 * The days a plan foresees: `trong tháng 5/2024`, `từ ngày 10/5 đến ngày 20/5/2024`, `quý II`, `ngày 17 tháng 5 năm 2024`.
 * @param inYear year where the words name none
 * @returns `null` where no such words stand, and where they say more or less than one span: `quý II, quý IV`, `trước ngày 30/6`
 */
export function statedDays(text: string, inYear: string): StatedDays | null {
  const days = namedDays(text, inYear);
  const [first, second] = days;
  if (first === undefined) return anyNumbers.test(text) ? null : statedMonths(text, inYear);
  const lead = text.slice(0, first.index);
  if (openEnd.test(lead) || otherDays.test(lead)) return null;
  if (second === undefined || days.every(({ day }) => day === first.day))
    return openStart.test(lead) ? null : { from: first.day, to: first.day, source: first.source };
  if (days.length > 2 || second.day < first.day || !isRange(text, first, second)) return null;
  const source = text.slice(first.index, second.index + second.source.length);
  return { from: first.day, to: second.day, source };
}
