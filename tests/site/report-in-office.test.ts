import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { YearFigures } from '#domain/open-data/year-figures.ts';
import { builtText } from './built-site.ts';
import { convert, findOffice } from './office.ts';
import { type ReportFormat, reportedYear, writeReport } from './written-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-in-office-'));
const fileOf = (format: ReportFormat) => join(folder, `bao-cao.${format}`);
const units = (JSON.parse(builtText('du-lieu/so-lieu.json')) as YearFigures[]).filter(
  ({ year, hasData }) => String(year) === reportedYear && hasData,
);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const found = findOffice();
if (found.path === null)
  process.stderr.write(
    `\n!! BỎ QUA / SKIPPED: "the report in LibreOffice": ${found.why}. Cài rồi chạy lại / install and run again: apt-get install libreoffice-writer libreoffice-calc\n\n`,
  );

describe.skipIf(found.path === null)('the report in LibreOffice', { timeout: 700_000 }, () => {
  const office = found.path ?? '';

  beforeAll(async () => {
    for (const format of ['docx', 'xlsx'] as const) await writeReport(format, fileOf(format));
  });

  it('opens as a Word file without repair, with its words and figures, and prints', () => {
    const text = convert(office, fileOf('docx'), 'txt:Text (encoded):UTF8', folder).toString('utf8');
    const words = text.replaceAll(/\s+/gu, ' ');
    for (const part of ['DỰ THẢO', 'BÁO CÁO', 'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO', 'Nơi nhận', 'PHỤ LỤC 1', 'PHỤ LỤC 2'])
      expect(words).toContain(part);
    for (const { name, sessions, petitions } of units) {
      expect(words).toContain(name);
      const firstCells = words.split(`${name} `).map((after) => after.split(' ', 1)[0]);
      for (const figure of [sessions, petitions]) expect(firstCells, name).toContain(String(figure));
    }
    const pdf = convert(office, fileOf('docx'), 'pdf', folder).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    const sides = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/gu)].map(([, width, height]) =>
      [width, height].map((side) => Math.round(Number(side) / 10)),
    );
    expect(sides).toContainEqual([60, 84]);
    expect(sides).toContainEqual([84, 60]);
  });

  it('would not open if it were broken', () => {
    const broken = join(folder, 'hong.docx');
    const whole = readFileSync(fileOf('docx'));
    writeFileSync(broken, whole.subarray(0, whole.length / 2));
    expect(() => convert(office, broken, 'pdf', folder)).toThrow(/did not make/u);
  });

  it('opens as a workbook without repair, with its figures', () => {
    const csv = convert(office, fileOf('xlsx'), 'csv:Text - txt - csv (StarCalc):44,34,76,1', folder);
    const rows: string[][] = parse(csv, { bom: true, relax_column_count: true });
    for (const { name, sessions, attendees, petitions } of units) {
      const row = rows.find(([first]) => first === name) ?? [];
      expect([row[1], row[7], row[8]], name).toEqual([sessions, attendees, petitions].map(String));
    }
  });
});
