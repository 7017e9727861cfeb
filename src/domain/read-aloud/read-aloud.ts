import { normalise } from '../vietnamese.ts';
import { abbreviations, type SpokenWords, unclearIn, withoutRepeated } from './abbreviations.ts';
import { dates, daysWithoutYear, times } from './dates.ts';
import { documentNumbers } from './documents.ts';
import { quantities, signs, telephones } from './numbers.ts';
import { type Piece, type Reading, say } from './pieces.ts';
import { romanNumerals } from './roman.ts';

/** A text to be read aloud, and what in it the reader must make out alone. */
export interface Spoken {
  readonly text: string;
  /** Abbreviations left as written: with several meanings, or unknown. */
  readonly unclear: readonly string[];
}

const roads: Readonly<Record<string, string>> = {
  QL: 'quốc lộ',
  TL: 'tỉnh lộ',
  ĐT: 'đường tỉnh',
  ĐH: 'đường huyện',
  ĐX: 'đường xã',
};

const spelledOut: Readonly<Record<string, string>> = {
  '.': ' chấm ',
  '/': ' gạch chéo ',
  '-': ' gạch ngang ',
  '@': ' a còng ',
  '?': ' hỏi chấm ',
  '=': ' bằng ',
};

const withoutWords: readonly Reading[] = [
  {
    pattern: /(?:https?:\/\/|(?<![\p{L}\d])www\.)\S+?(?=[.,;:)]*(?:\s|$))|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
    say: ([address]) =>
      address
        .replace(/^https?:\/\//u, '')
        .replace(/\/$/u, '')
        .replace(/[./@?=-]/gu, (sign) => spelledOut[sign] ?? sign),
  },
];

const numbered: readonly Reading[] = [
  {
    pattern: /(?<![\p{L}\d])(QL|TL|ĐT|ĐH|ĐX)[.\s]?(\d{1,3}[A-Z]?)(?![\p{L}\d]|[ ./-]\d)/gu,
    say: ([, road = '', number], before) => withoutRepeated(before, `${roads[road]} ${number}`),
  },
];

/**
 * A text as a person reads it aloud in one go: days, times, numbers of documents, money, shares, telephone numbers, Roman
 * numerals and abbreviations in words. Figures stay where everyone reads them alike (`7 giờ 30 phút`, `22 xã`).
 */
export function readAloud(text: string, words: SpokenWords): Spoken {
  const readings = [
    ...[withoutWords, documentNumbers(words), dates, telephones, times, numbered].flat(),
    ...[quantities, daysWithoutYear, romanNumerals, abbreviations(words), signs].flat(),
  ];
  const pieces = readings.reduce<readonly Piece[]>(say, [{ text: normalise(text), said: false }]);
  const spoken = pieces
    .map((piece) => piece.text)
    .join('')
    .replace(/ {2,}/g, ' ');
  const left = pieces.filter(({ said }) => !said).flatMap((piece) => unclearIn(piece.text, words));
  return { text: spoken, unclear: [...new Set(left)] };
}
