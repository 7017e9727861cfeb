import { notInWord, type Reading } from './pieces.ts';

const day = '(?:0?[1-9]|[12]\\d|3[01])';
const month = '(?:0?[1-9]|1[0-2])';
const year = '(?:19|20)\\d{2}';
const ends = '(?![\\d/]|[.,-]\\d)';

const figure = (text: string) => String(Number(text));

/** `25/10/2024`, `25/10` or `25` → `25 tháng 10 năm 2024`, `25 tháng 10`, `25`. */
function dayInWords(text: string): string {
  const [d = '', m, y] = text.split(/[/.-]/);
  return `${figure(d)}${m === undefined ? '' : ` tháng ${figure(m)}`}${y === undefined ? '' : ` năm ${y}`}`;
}

/** Days written with figures and strokes. The day of the month stays a figure, as readers are used to. */
export const dates: readonly Reading[] = [
  {
    pattern: new RegExp(`${notInWord}(${year})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])${ends}`, 'gu'),
    say: ([, y, m = '', d = '']) => `ngày ${figure(d)} tháng ${figure(m)} năm ${y}`,
  },
  {
    pattern: new RegExp(
      `${notInWord}(từ )?(?:(?:các )?ngày )?(${day}(?:/${month}(?:/${year})?)?)\\s?[-–—]\\s?(${day}/${month}(?:/${year})?)${ends}`,
      'giu',
    ),
    say([, from, first = '', last = ''], before) {
      const opening = from ?? (/từ(?: ngày)?\s*$/iu.test(before) ? '' : 'từ ');
      return `${opening}ngày ${dayInWords(first)} đến ngày ${dayInWords(last)}`;
    },
  },
  {
    pattern: new RegExp(`${notInWord}(ngày )?(${day})([/.-])(${month})\\3(${year})${ends}`, 'giu'),
    say: ([, prefix, d = '', , m = '', y]) => `${prefix ?? 'ngày '}${figure(d)} tháng ${figure(m)} năm ${y}`,
  },
  {
    pattern: new RegExp(`${notInWord}(tháng )?(${month})[/-](${year})${ends}`, 'giu'),
    say: ([, prefix, m = '', y]) => `${prefix ?? 'tháng '}${figure(m)} năm ${y}`,
  },
  {
    pattern: new RegExp(`${notInWord}(ngày )(${day})[-.](${month})${ends}`, 'giu'),
    say: ([, prefix = '', d = '', m = '']) => `${prefix}${figure(d)} tháng ${figure(m)}`,
  },
];

/** `25/10` once shares such as `22/22 xã` have been told apart. */
export const daysWithoutYear: readonly Reading[] = [
  {
    pattern: new RegExp(`${notInWord}(ngày )?(${day})/(${month})${ends}`, 'giu'),
    say: ([, prefix, d = '', m = '']) => `${prefix ?? 'ngày '}${figure(d)} tháng ${figure(m)}`,
  },
  {
    pattern: /(?<![\p{L}\d])(ngày|tháng|mùng) 0([1-9])(?!\d)/giu,
    say: ([, word, d]) => `${word} ${d}`,
  },
];

const clock = String.raw`(?:[01]?\d|2[0-4])\s?(?:[hH]|giờ)(?:\s?[0-5]\d(?:\s?(?:phút|['’p]))?)?|(?:[01]?\d|2[0-4])[:gG][0-5]\d`;

function timeInWords(text: string): string {
  const [hours = '', minutes] = text.match(/\d+/g) ?? [];
  return `${figure(hours)} giờ${minutes === undefined || minutes === '00' ? '' : ` ${figure(minutes)} phút`}`;
}

/** Times of day on the clock of 24 hours: `13h30`, `07:30`, `7 giờ 30`. */
export const times: readonly Reading[] = [
  {
    pattern: new RegExp(String.raw`${notInWord}(từ )?(${clock})\s?[-–—]\s?(${clock})(?![\p{L}\d])`, 'giu'),
    say: ([, from, first = '', last = '']) => `${from ?? 'từ '}${timeInWords(first)} đến ${timeInWords(last)}`,
  },
  {
    pattern: new RegExp(String.raw`${notInWord}(${clock})(?![\p{L}\d])`, 'gu'),
    say: ([, time = '']) => timeInWords(time),
  },
];
