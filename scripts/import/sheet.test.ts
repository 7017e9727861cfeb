import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it, onTestFinished } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { sheetColumns } from '#import/sheet/columns.ts';
import { checkContent } from '#record/check-record.ts';
import { runReport } from '../report/run.ts';
import { runImport } from './run.ts';

const small = new URL('../../tests/fixtures/small-record', import.meta.url).pathname;
const forwarded = 'kn-2024-an-binh-002';
const path = `petitions/2024/${forwarded}.yaml`;
const news = {
  'Ngày mới': '20/9/2024',
  'Trạng thái mới': 'Đã giải quyết xong',
  'Việc đã làm': 'Biển báo đã lắp.',
  'Cơ quan thực hiện': 'UBND xã',
  'Bằng chứng': 'Biên bản bàn giao biển báo',
  'Loại bằng chứng': 'Biên bản',
  'Ngày bằng chứng': '20/9/2024',
};

describe('a sheet of petitions', () => {
  it('comes back unedited without a byte changed', async () => {
    const { root, exported, back, said } = await desk();
    const before = contents(root);
    expect(await back(exported, '--write')).toBe(0);
    expect(said.at(-1)).toContain('Không có gì mới');
    expect(contents(root)).toEqual(before);
  });

  it('adds an event with its evidence at the end, and changes nothing else', async () => {
    const { root, edited, back, said } = await desk();
    const before = readFileSync(join(root, path), 'utf8');
    const file = await edited((row) => (row.id === forwarded ? news : {}));
    expect(await back(file)).toBe(0);
    expect(said.at(-1)).toContain('thêm --write để ghi 1 diễn biến');
    expect(readFileSync(join(root, path), 'utf8')).toBe(before);
    expect(await back(file, '--write')).toBe(0);
    const after = readFileSync(join(root, path), 'utf8');
    const added = `  - date: 2024-09-20
    status: resolved
    note: Biển báo đã lắp.
    by: ubnd-an-binh
    evidence:
      - kind: minutes
        title: Biên bản bàn giao biển báo
        date: 2024-09-20
`;
    expect(after).toBe(before.replace('illustrative: true', `${added}illustrative: true`));
    expect(checkContent(root, '2024-10-20').problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(await back(file, '--write')).toBe(0);
    expect(said.join('\n')).toContain('đã có trong hồ sơ');
    expect(readFileSync(join(root, path), 'utf8')).toBe(after);
  });

  it('takes several events of one petition, dates as cells, columns in any order', async () => {
    const { root, back, sheet } = await desk();
    const titles = ['Việc đã làm', 'Mã kiến nghị', 'Trạng thái mới', 'Ngày mới', 'Ghi chú riêng'];
    const rows = [
      ['Đã khảo sát.', forwarded, 'Đang giải quyết', new Date('2024-08-01T00:00:00Z'), 'x'],
      ['Chờ vật tư.', forwarded, 'in_progress', 45_545, ''],
    ];
    expect(await back(await sheet(titles, rows), '--write')).toBe(0);
    const text = readFileSync(join(root, path), 'utf8');
    expect(text).toMatch(/date: 2024-08-01\n {4}status: in_progress\n {4}note: Đã khảo sát\.\n {2}- date: 2024-09-10/);
  });

  it('tells every mistake by row and writes nothing while there is one', async () => {
    const { root, back, sheet, said } = await desk();
    const titles = sheetColumns.map(({ title }) => title);
    const row = (id: string, said: Record<string, string>) =>
      titles.map((title) => (title === 'Mã kiến nghị' ? id : (said[title] ?? '')));
    const before = contents(root);
    const rows = [
      row(forwarded, news),
      row('kn-2024-khong-co-001', news),
      row(forwarded, { ...news, 'Trạng thái mới': 'Xong rồi' }),
      row(forwarded, { ...news, 'Ngày mới': '31/2/2024' }),
      row(forwarded, { ...news, 'Việc đã làm': 'Gọi ông Nguyễn Văn Tám, 0912 345 678' }),
      row(forwarded, { ...news, 'Ngày mới': '2/1/2023' }),
      row(forwarded, { 'Ngày mới': '20/9/2024', 'Trạng thái mới': 'Đã giải quyết xong', 'Việc đã làm': 'Xong.' }),
      row(forwarded, { ...news, 'Cơ quan thực hiện': 'Ban quản lý chợ' }),
      row('', news),
    ];
    expect(await back(await sheet(titles, rows), '--write')).toBe(1);
    expect(contents(root)).toEqual(before);
    const all = said.join('\n');
    for (const [line, words] of [
      [3, 'không có kiến nghị'],
      [4, 'Không có trạng thái “Xong rồi”'],
      [5, '“Ngày mới” chưa đúng'],
      [6, 'số điện thoại'],
      [8, 'bằng chứng'],
      [9, 'Không rõ “Ban quản lý chợ”'],
      [10, 'Thiếu “Mã kiến nghị”'],
    ] as const)
      expect(all).toMatch(new RegExp(`Dòng ${line} [^]*?${words}`));
    expect(all).not.toContain('Văn Tám');
  });

  it('keeps a formula as the words it is, and says when a column to look at was changed', async () => {
    const { root, back, edited, said } = await desk();
    const file = await edited((row) =>
      row.id === forwarded ? { ...news, 'Việc đã làm': '=1+1', 'Nội dung': 'Khác' } : {},
    );
    expect(await back(file, '--write')).toBe(0);
    expect(said.join('\n')).toContain('Khác hồ sơ ở cột chỉ để xem: Nội dung');
    expect(readFileSync(join(root, path), 'utf8')).toContain('note: =1+1');
  });

  it('reads back equal when LibreOffice has saved it', async ({ skip }) => {
    const { folder, exported } = await desk();
    const saved = spawnSync(
      'soffice',
      ['--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'lo'), exported],
      {
        env: { ...process.env, HOME: folder },
        timeout: 120_000,
      },
    );
    if (saved.error) {
      console.warn('SKIPPED: LibreOffice (soffice) is not installed, its copy of the sheet was not read back.');
      skip();
    }
    const [ours, theirs] = await Promise.all(
      [exported, join(folder, 'lo', 'kien-nghi.xlsx')].map(async (file) => (await readXlsxFile(file))[0]?.data),
    );
    const filled = (rows: typeof ours) => rows?.map((row) => sheetColumns.map((_, index) => row[index] ?? null));
    expect(filled(theirs)).toEqual(filled(ours));
  }, 130_000);
});

async function desk() {
  const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const root = join(folder, 'content');
  cpSync(small, root, { recursive: true });
  const said: string[] = [];
  const print = (text: string) => void said.push(text);
  const world = { root, today: '2024-10-20', print, complain: print };
  const exported = join(folder, 'kien-nghi.xlsx');
  await runReport(['petitions', '--xlsx', '--out', exported], world);
  let made = 0;
  const sheet = async (titles: readonly string[], rows: readonly (readonly (string | number | Date | null)[])[]) => {
    made += 1;
    const file = join(folder, `${made}.xlsx`);
    const cell = (value: string | number | Date | null) =>
      value instanceof Date
        ? { value, type: Date, format: 'dd/mm/yyyy' }
        : typeof value === 'number'
          ? { value, type: Number }
          : { value: value ?? '', type: String };
    await writeFile(file, await writeXlsxFile([titles.map(cell), ...rows.map((row) => row.map(cell))]).toBuffer());
    return file;
  };
  /** The exported sheet with values typed into some cells. */
  const edited = async (typed: (row: { id: string }) => Record<string, string>) => {
    const [head = [], ...rows] = (await readXlsxFile(exported))[0]?.data ?? [];
    const titles = head.map(String);
    const changed = rows.map((row) => {
      const values = typed({ id: String(row[0]) });
      return titles.map(
        (title, index) =>
          values[title] ?? (row[index] === null || row[index] === undefined ? null : String(row[index])),
      );
    });
    return sheet(titles, changed);
  };
  return {
    folder,
    root,
    exported,
    edited,
    sheet,
    said,
    back: (file: string, ...argv: string[]) => runImport([file, ...argv], world),
  };
}

/** Every file of the record with its bytes. */
function contents(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => [
      join(entry.parentPath, entry.name),
      readFileSync(join(entry.parentPath, entry.name), 'latin1'),
    ]),
  );
}
