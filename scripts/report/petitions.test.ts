import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sheetColumns } from '#import/sheet/columns.ts';
import { runReport } from './run.ts';

const small = new URL('../../tests/fixtures/small-record', import.meta.url).pathname;

describe('npm run report -- petitions', () => {
  it('writes a row for each petition, with where it stands and room for what is new', async () => {
    const { report, file } = desk();
    expect(await report('petitions', '--xlsx', '--out', file)).toBe(0);
    const [sheet, guide] = await readXlsxFile(file);
    const [header, first, second] = sheet?.data ?? [];
    expect(header).toEqual(sheetColumns.map(({ title }) => title));
    expect(first?.slice(0, 8)).toEqual([
      'kn-2024-an-binh-001',
      'Sửa đường thôn Đông',
      '2024/an-binh-dinh-ky',
      'Ủy ban nhân dân xã An Bình',
      '30/09/2024',
      'Đã giải quyết xong',
      '15/09/2024',
      'Đã sửa xong.',
    ]);
    expect(first?.slice(8).filter((value) => value !== null)).toEqual([]);
    expect(second?.[0]).toBe('kn-2024-an-binh-002');
    expect(guide?.sheet).toBe('Cách điền');
  });

  it('leaves out what is not asked for', async () => {
    const { report, file, said } = desk();
    expect(await report('petitions', '--xlsx', '--open', '--year', '2024', '--out', file)).toBe(0);
    expect((await readXlsxFile(file))[0]?.data.slice(1).map(([id]) => id)).toEqual(['kn-2024-an-binh-002']);
    expect(await report('petitions', '--xlsx', '--body', 'khong-co', '--out', `${file}.xlsx`)).toBe(2);
    expect(said.at(-1)).toContain('Không có cơ quan “khong-co”');
  });

  it('never writes over a file', async () => {
    const { report, file, said } = desk();
    await report('petitions', '--xlsx', '--out', file);
    expect(await report('petitions', '--xlsx', '--out', file)).toBe(1);
    expect(said.at(-1)).toContain('Đã có tệp');
  });
});

describe('npm run report', () => {
  it('tells what it can do, and what was meant', async () => {
    const { report, said } = desk();
    expect(await report()).toBe(2);
    expect(await report('petitions', '--help')).toBe(0);
    expect(said.at(-1)).toMatch(/Bảng kiến nghị[\s\S]*A sheet of petitions/);
    expect(await report('petition')).toBe(2);
    expect(said.at(-1)).toContain('Có phải: petitions?');
    expect(await report('petitions', '--xls')).toBe(2);
    expect(said.at(-1)).toContain('Không hiểu “--xls”');
    expect(await report('constructor')).toBe(2);
  });
});

function desk() {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const said: string[] = [];
  const print = (text: string) => void said.push(text);
  const world = { root: small, today: '2024-10-20', print, complain: print };
  return { report: (...argv: string[]) => runReport(argv, world), file: join(folder, 'kien-nghi.xlsx'), said };
}
