import { describe, expect, it } from 'vitest';
import {
  type DocumentNumber,
  isCanonicalNumber,
  parseDocumentNumber,
  printHeaderLine,
  printNumber,
} from './document-number.ts';
import type { NumberingSystem } from './document-types.ts';

type Row = [
  text: string,
  system: NumberingSystem,
  number: number | null,
  year: number | null,
  type: string | null,
  body: string,
  unit?: string,
];

/** Numbers as real documents print them. */
const asPrinted: Row[] = [
  ['218-QĐ/TW', 'party', 218, null, 'QĐ', 'TW'],
  ['217-QĐ/TW', 'party', 217, null, 'QĐ', 'TW'],
  ['11-QĐi/TW', 'party', 11, null, 'QĐi', 'TW'],
  ['08-QĐi/TW', 'party', 8, null, 'QĐi', 'TW'],
  ['04-QyĐ/ĐU', 'party', 4, null, 'QyĐ', 'ĐU'],
  ['215-KL/TW', 'party', 215, null, 'KL', 'TW'],
  ['399-QĐ/TW', 'party', 399, null, 'QĐ', 'TW'],
  ['36-HD/VPTW', 'party', 36, null, 'HD', 'VPTW'],
  ['116-KL/TU', 'party', 116, null, 'KL', 'TU'],
  ['1158-QĐ/TU', 'party', 1158, null, 'QĐ', 'TU'],
  ['1416-CV/TU', 'party', 1416, null, 'CV', 'TU'],
  ['11-CT/HU', 'party', 11, null, 'CT', 'HU'],
  ['212-KH/TU', 'party', 212, null, 'KH', 'TU'],
  ['714-TB/TU', 'party', 714, null, 'TB', 'TU'],
  ['13-HD/BTGDVTU', 'party', 13, null, 'HD', 'BTGDVTU'],
  ['14-KH/ĐU', 'party', 14, null, 'KH', 'ĐU'],
  ['07-CTr/HU', 'party', 7, null, 'CTr', 'HU'],
  ['05-ĐA/TU', 'party', 5, null, 'ĐA', 'TU'],
  ['21-TTr/ĐU', 'party', 21, null, 'TTr', 'ĐU'],
  ['03-TT/TU', 'party', 3, null, 'TT', 'TU'],
  ['33-GM/HU', 'party', 33, null, 'GM', 'HU'],
  ['02-QTr/HU', 'party', 2, null, 'QTr', 'HU'],
  ['367-QĐ/TWĐTN-VP', 'party', 367, null, 'QĐ', 'TWĐTN', 'VP'],
  ['-CV/HU', 'party', null, null, 'CV', 'HU'],
  ['163/KH-UBND', 'state', 163, null, 'KH', 'UBND'],
  ['239/TB-UBND', 'state', 239, null, 'TB', 'UBND'],
  ['447/BC-UBND', 'state', 447, null, 'BC', 'UBND'],
  ['904/QĐ-TTg', 'state', 904, null, 'QĐ', 'TTg'],
  ['01/QyĐ-UBND', 'state', 1, null, 'QyĐ', 'UBND'],
  ['09/GM-UBND', 'state', 9, null, 'GM', 'UBND'],
  ['15/CĐ-UBND', 'state', 15, null, 'CĐ', 'UBND'],
  ['12/HĐ-UBND', 'state', 12, null, 'HĐ', 'UBND'],
  ['12/HD-UBND', 'state', 12, null, 'HD', 'UBND'],
  ['18/DA-UBND', 'state', 18, null, 'DA', 'UBND'],
  ['18/ĐA-UBND', 'state', 18, null, 'ĐA', 'UBND'],
  ['27/KL-TTr', 'state', 27, null, 'KL', 'TTr'],
  ['325/CTr-MTTW-BTT', 'state', 325, null, 'CTr', 'MTTW', 'BTT'],
  ['1191/NQ-UBTVQH15', 'state', 1191, null, 'NQ', 'UBTVQH15'],
  ['1234/QĐ-UBND.HC', 'state', 1234, null, 'QĐ', 'UBND.HC'],
  ['6012/UBND-KT', 'state', 6012, null, null, 'UBND', 'KT'],
  ['7690/UBND-BTCD', 'state', 7690, null, null, 'UBND', 'BTCD'],
  ['88/SNN&PTNT-TL', 'state', 88, null, null, 'SNN&PTNT', 'TL'],
  ['58/TNMT', 'state', 58, null, null, 'TNMT'],
  ['66/2025/NQ-HĐND', 'state', 66, 2025, 'NQ', 'HĐND'],
  ['17/2024/QĐ-UBND', 'state', 17, 2024, 'QĐ', 'UBND'],
  ['30/2020/NĐ-CP', 'state', 30, 2020, 'NĐ', 'CP'],
  ['26/2020/TT-BTTTT', 'state', 26, 2020, 'TT', 'BTTTT'],
  ['01/2020/TTLT-BTC-BNV-BTP', 'state', 1, 2020, 'TTLT', 'BTC', 'BNV-BTP'],
  ['10/2022/QH15', 'state', 10, 2022, null, 'QH15'],
  ['02/2022/UBTVQH15', 'state', 2, 2022, null, 'UBTVQH15'],
  ['12/2025/L-CTN', 'state', 12, 2025, 'L', 'CTN'],
  ['/KH-UBND', 'state', null, null, 'KH', 'UBND'],
  ['/2025/NQ-HĐND', 'state', null, 2025, 'NQ', 'HĐND'],
];

function numberOf([, system, number, year, type, body, unit]: Row): DocumentNumber {
  return { system, number, year, type, body, unit: unit ?? null };
}

describe('a number as printed', () => {
  it.each(asPrinted)('%s is read', (...row) => {
    expect(parseDocumentNumber(row[0])).toEqual(numberOf(row));
  });

  it.each(asPrinted)('%s is printed back and is canonical', (...row) => {
    expect(printNumber(numberOf(row))).toBe(row[0]);
    expect(isCanonicalNumber(row[0])).toBe(true);
  });
});

describe('a number as people write it', () => {
  it.each([
    ['Số 116-KL/TU', '116-KL/TU'],
    ['Số: 116-KL/TU', '116-KL/TU'],
    ['SỐ 116 - KL / TU.', '116-KL/TU'],
    ['116–KL/TU', '116-KL/TU'],
    ['116-KL/TU...', '116-KL/TU'],
    ['116‑KL/TU', '116-KL/TU'],
    ['116−KL/TU', '116-KL/TU'],
    ['116—kl/tu', '116-KL/TU'],
    ['116\u00a0-\u00a0KL/TU', '116-KL/TU'],
    ['１１６-KL/TU', '116-KL/TU'],
    ['11\u200b6-KL/TU', '116-KL/TU'],
    ['11-Q\u00d0i/TW', '11-QĐi/TW'],
    ['218-QĐ/TƯ', '218-QĐ/TW'],
    ['218-qđ/tư', '218-QĐ/TW'],
    ['Số 218-QĐ/TW'.normalize('NFD'), '218-QĐ/TW'],
    ['218-QD/TW', '218-QĐ/TW'],
    ['218/QĐ-TW', '218-QĐ/TW'],
    ['116/KL/TU', '116-KL/TU'],
    ['163-KH/UBND', '163/KH-UBND'],
    ['Số: 5/kh-ubnd', '05/KH-UBND'],
    ['66/2025/nq-hdnd', '66/2025/NQ-HĐND'],
    ['904/qđ-ttg', '904/QĐ-TTg'],
    ['10/2022/qh15', '10/2022/QH15'],
    ['21-TTR/ĐU', '21-TTr/ĐU'],
    ['Số      -CV/HU', '-CV/HU'],
    ['Số …-CV/HU', '-CV/HU'],
    ['Số: ....../KH-UBND', '/KH-UBND'],
    ['Số ___-CV/HU', '-CV/HU'],
  ])('%j is read as %s and is not canonical', (typed, printed) => {
    const number = parseDocumentNumber(typed);
    expect(number && printNumber(number)).toBe(printed);
    expect(isCanonicalNumber(typed)).toBe(false);
  });

  it('reads the habit of giving State letters a code, and does not call it canonical', () => {
    expect(parseDocumentNumber('163/CV-UBND')).toMatchObject({ system: 'state', type: 'CV', body: 'UBND' });
    expect(isCanonicalNumber('163/CV-UBND')).toBe(false);
    expect(isCanonicalNumber('163-CV/HU')).toBe(true);
  });

  it.each([
    '',
    'Số',
    '116',
    '116-KL',
    '116/KL',
    'KL/TU',
    '0-KL/TU',
    '20/10/2024',
    '24/7',
    '50/kg',
    '10/2022',
    '10/2022/UBND-KT',
    '12/2024-KL/TU',
    '116/TU-VP',
    '5/ĐU',
    '116-XYZ/TU',
    '116-KL/TU và 218-QĐ/TW',
    'Kết luận số 116-KL/TU',
    'sông/suối-hồ',
    '123456-KL/TU',
  ])('%j is no number', (text) => {
    expect(parseDocumentNumber(text)).toBeNull();
    expect(isCanonicalNumber(text)).toBe(false);
  });

  it('does not read a text longer than any number', () => {
    expect(parseDocumentNumber(`116-KL/TU-${'A'.repeat(120)}`)).toBeNull();
  });
});

describe('the header line', () => {
  it('has no colon in Party documents and one in State documents', () => {
    expect(header('116-KL/TU')).toBe('Số 116-KL/TU');
    expect(header('163/KH-UBND')).toBe('Số: 163/KH-UBND');
  });

  it('shows the gap of an unknown number', () => {
    expect(header('-CV/HU')).toBe('Số …-CV/HU');
    expect(header('/2025/NQ-HĐND')).toBe('Số: …/2025/NQ-HĐND');
  });

  it('pads numbers under 10', () => {
    expect(header('5-CT/TU')).toBe('Số 05-CT/TU');
  });

  function header(text: string): string | null {
    const number = parseDocumentNumber(text);
    return number && printHeaderLine(number);
  }
});
