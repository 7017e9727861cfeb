import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { YearFigures } from '#domain/open-data/year-figures.ts';
import { figureColumns } from '#domain/period-report/appendix.ts';
import { builtBytes, builtText, pageAt } from './built-site.ts';
import { type Figures, figuresIn, type Read } from './report-tables.ts';
import { type ReportFormat, writeReport, reportedYear as year } from './written-report.ts';

/** The portal's figures of its last year, held against every form in which the same figures are given out. */
const folder = mkdtempSync(join(tmpdir(), 'report-figures-'));
const SUM = 'Tổng cộng';
const given = (JSON.parse(builtText('du-lieu/so-lieu.json')) as YearFigures[]).filter((row) => `${row.year}` === year);
const open: Figures = new Map(given.filter(({ hasData }) => hasData).map((row) => [row.name, numbersOf(row)]));
const silent = given.filter(({ hasData }) => !hasData).map(({ name }) => name);

function numbersOf(row: Readonly<Record<string, unknown>>): Read {
  return Object.fromEntries(figureColumns.map(({ key }) => [key, row[key] ?? null])) as Read;
}

const fileOf = (format: ReportFormat) => join(folder, `bao-cao.${format}`);

beforeAll(async () => {
  for (const format of ['docx', 'xlsx', 'html'] as const) await writeReport(format, fileOf(format));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Without the sum, which open data leave to the reader. */
function unitsOf(figures: Figures): Figures {
  return new Map([...figures].filter(([name]) => name !== SUM));
}

const pageFigures = () => {
  const page = pageAt(`/bao-cao/so-lieu/${year}/`);
  if (page === null) throw new Error('there is no page of figures');
  return figuresIn(page.document);
};

describe('the figures of a year', () => {
  it('are there for every unit, or said not to be', () => {
    expect(open.size).toBeGreaterThan(1);
    for (const [name, read] of open)
      expect(
        Object.entries(read).filter(([key, value]) => value === null && key !== 'resolvedPercent'),
        name,
      ).toEqual([]);
    const page = pageAt(`/bao-cao/so-lieu/${year}/`)?.document.querySelector('main')?.textContent ?? '';
    for (const name of silent) expect(page).toContain(name);
    expect(silent.filter((name) => open.has(name))).toEqual([]);
  });

  it('are the same on the page and in the open data', () => {
    expect(unitsOf(pageFigures())).toEqual(open);
  });

  it('are the same in the table for spreadsheets', () => {
    const rows: Record<string, string>[] = parse(builtBytes('du-lieu/so-lieu.csv'), { bom: true, columns: true });
    const read = rows
      .filter((row) => row['year'] === year && row['hasData'] === 'true')
      .map((row): [string, Read] => [
        row['name'] ?? '',
        numbersOf(
          Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, cell === '' ? null : Number(cell)])),
        ),
      ]);
    expect(new Map(read)).toEqual(open);
  });

  it('are the same in the Word file, its sum that of the page', async () => {
    const { value } = await mammoth.convertToHtml({ path: fileOf('docx') });
    const word = figuresIn(parseHTML(`<main>${value}</main>`).document);
    expect(unitsOf(word)).toEqual(open);
    expect(word.get(SUM)).toEqual(pageFigures().get(SUM));
  });

  it('are the same in the HTML file', () => {
    const html = figuresIn(parseHTML(readFileSync(fileOf('html'), 'utf8')).document);
    expect(unitsOf(html)).toEqual(open);
    expect(html.get(SUM)).toEqual(pageFigures().get(SUM));
  });

  it('are the same in the workbook, as numbers', async () => {
    const [sheet] = await readXlsxFile(fileOf('xlsx'));
    const [, , , titles = [], ...rows] = sheet?.data ?? [];
    const read = rows.map(([name, ...cells]): [string, Read] => [
      String(name),
      numbersOf(Object.fromEntries(figureColumns.map(({ key, title }) => [key, cells[titles.indexOf(title) - 1]]))),
    ]);
    const workbook = new Map(read);
    expect(new Map([...unitsOf(workbook)].filter(([name]) => !silent.includes(name)))).toEqual(open);
    expect(workbook.get(SUM)).toEqual(pageFigures().get(SUM));
    for (const name of silent)
      expect(Object.values(workbook.get(name) ?? { missing: 0 }).every((value) => value === null)).toBe(true);
  });

  it('add up to the sum', () => {
    const sum = pageFigures().get(SUM);
    for (const { key } of figureColumns.filter(({ key: one }) => one !== 'resolvedPercent')) {
      const total = [...open.values()].reduce((all, read) => all + (read[key] ?? 0), 0);
      expect(sum?.[key], key).toBe(total);
    }
  });
});
