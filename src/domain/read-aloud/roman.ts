import { notInWord, type Reading, wordEnds } from './pieces.ts';

const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const form = /^(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

function figureOf(roman: string): number {
  const figures = [...roman].map((letter) => values[letter] ?? 0);
  return figures.reduce((sum, value, at) => sum + (value < (figures[at + 1] ?? 0) ? -value : value), 0);
}

const counts =
  /(?:quý|khóa|khoá|chương|phần|mục|kỳ|kì|lần thứ|đại hội|thế kỷ|cấp|loại|hạng|vùng|vòng|nhóm|tiểu khu|khu vực)\s$/iu;

/** Roman numerals: after a word that counts (`quý III`), else of two letters and more. `/2024` after them is the year. */
export const romanNumerals: readonly Reading[] = [
  {
    pattern: new RegExp(String.raw`${notInWord}([IVXLC]+)(?:/((?:19|20)\d{2}))?${wordEnds}(?![-/&])`, 'gu'),
    say([, roman = '', year], before) {
      if (!form.test(roman) || (!counts.test(before) && (roman.length < 2 || /[LC]/.test(roman)))) return null;
      return `${figureOf(roman)}${year === undefined ? '' : ` năm ${year}`}`;
    },
  },
];
