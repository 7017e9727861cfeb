import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { safeCell } from '#domain/spreadsheet-cell.ts';
import { csvFile, exportCells, xlsxFile } from './export-submissions.ts';

const RUNS = Number(process.env['FEEDBACK_CSV_RUNS'] ?? 1_000);
const triggers = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠', '\u2212'];
/** What begins a formula, in the reading of the strictest program: after blanks too. */
const dangerous = /^[\s"\ufffd]*(?:[=+\-@＝＋－＠\u2212]|(?!\s)\p{Cc})|^[\t\r]/u;
const formula = fc
  .tuple(fc.constantFrom(...triggers), fc.constantFrom('1+1', "cmd|' /C calc'!A0", 'HYPERLINK("x")', ''))
  .map(([a, b]) => a + b);
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(...triggers, ' ', '\u00a0', '"', "'", ',', ';', '\n', '\ud800', 'ă', '1'),
    maxLength: 12,
  }),
  formula,
  fc.constant('Đường vào thôn\n- bị ngập; +84 là mã vùng'),
);
const cell = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
const tableOf = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
const cellsOf = (rows: readonly (readonly string[])[]) =>
  exportCells(
    (rows[0] ?? []).map((title, index) => ({ title, of: (row: readonly string[]) => row[index] ?? '' })),
    rows.slice(1),
  );

describe('a cell', () => {
  test.each(triggers)('that begins with %j begins no formula', (trigger) => {
    for (const blank of ['', ' ', '\u00a0', '"', '\0', '\ufffd', '\ud800'])
      for (const text of [`${blank}${trigger}=1+1`, `${trigger}${blank}@SUM(1)`]) expect(safeCell(text)).toMatch(/^'/);
    expect(safeCell(`x;${trigger}1+1`)).not.toMatch(/[;\n][\s"]*[=+\-@＝＋－＠\u2212]/);
  });

  test.each(['\ud800\r', '\ufffd\t', '"\t'])('that begins with %j begins no tab where the first is dropped', (text) => {
    expect(safeCell(text)).toMatch(/^'/);
  });

  test('of plain words stays as it is', () => {
    for (const text of ['', 'Đường thôn', "O'Hara", 'a = b', '5 - 3', 'a@b', 'dòng\nmột 👨‍👩‍👧'])
      expect(safeCell(text)).toBe(text);
  });
});

describe('an exported table of hostile cells', () => {
  test('comes back from CSV as it went in, and no cell begins a formula in any program', () => {
    fc.assert(
      fc.property(tableOf, (rows) => {
        const cells = cellsOf(rows);
        const text = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(csvFile(cells));
        expect(text.startsWith('\ufeff')).toBe(true);
        const back: string[][] = parse(text, { bom: true, record_delimiter: '\r\n' });
        expect(back).toEqual(cells);
        for (const value of back.flat()) expect(value).not.toMatch(dangerous);
        // Settings that split at ; or at tabs read the same bytes, and our quotes as part of the text.
        for (const value of text.slice(1).split(/[;\t\r\n]/)) expect(value).not.toMatch(dangerous);
      }),
      { numRuns: RUNS },
    );
  });

  test('is a workbook of text cells only, without one formula', async () => {
    await fc.assert(
      fc.asyncProperty(tableOf, async (rows) => {
        const cells = cellsOf(rows);
        const { sheet, strings } = unzipped(await xlsxFile(cells, []));
        expect(sheet).not.toMatch(/<f[ >/]/);
        const types = [...sheet.matchAll(/<c [^>]*?(\/?)>/g)].map(([whole, empty]) =>
          empty ? 'empty' : /t="(\w+)"/.exec(whole)?.[1],
        );
        for (const type of types) expect(['s', 'inlineStr', 'empty']).toContain(type);
        const full = cells.flat().filter((value) => value !== '');
        expect(types.filter((type) => type !== 'empty')).toHaveLength(full.length);
        for (const value of strings) expect(value).not.toMatch(dangerous);
        expect(sheet + strings.join('')).not.toMatch(/(?![\t\n\r])\p{Cc}/u);
      }),
      { numRuns: Math.ceil(RUNS / 10) },
    );
  });
});

function unzipped(bytes: Uint8Array): { sheet: string; strings: string[] } {
  const files = unzipSync(bytes);
  const read = (name: string) => (files[name] === undefined ? '' : strFromU8(files[name]));
  const sheet = read('xl/worksheets/sheet1.xml');
  const all = sheet + read('xl/sharedStrings.xml');
  const plain = (xml: string) =>
    xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return { sheet, strings: [...all.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => plain(text)) };
}
