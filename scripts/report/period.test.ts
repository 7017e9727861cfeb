import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it, onTestFinished } from 'vitest';
import { figureColumns } from '#domain/period-report/appendix.ts';
import { runReport } from './run.ts';

const demo = new URL('../../content', import.meta.url).pathname;
const small = new URL('../../tests/fixtures/small-record', import.meta.url).pathname;
const district = ['year', '--body', 'huyen-uy-tan-yen'];

describe('a report as a Word file', () => {
  it('has head, outline, signature and figures of its unit', async () => {
    const { written } = desk();
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await written('docx', ...district)) });
    for (const words of [
      'ĐẢNG BỘ TỈNH BẮC GIANG',
      'HUYỆN ỦY TÂN YÊN',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      '-BC/HU',
      'DỰ THẢO',
      'BÁO CÁO',
      '(Số liệu tính đến ngày 20/10/2024)',
      'đã tổ chức 10 cuộc đối thoại: 5 cuộc định kỳ, 1 cuộc đột xuất, 4 cuộc chuyên đề',
      'Đã giải quyết xong: 12/54 (22,2%)',
      'Báo cáo số 163-BC/ĐU của Xã Quế Nham',
      '(cần điền: đánh giá ưu điểm)',
      'Nơi nhận',
      'T/M BAN THƯỜNG VỤ',
      'PHỤ LỤC 1',
      'kn-2024-huyen-003',
    ])
      expect(value).toContain(words);
    expect(value).not.toMatch(/undefined|NaN|\[object/);
  });

  it('is A4 with the margins of official papers, numbered from page 2, its appendices on landscape pages', async () => {
    const { written } = desk();
    const xml = strFromU8(unzipSync(await written('docx', ...district))['word/document.xml'] as Uint8Array);
    const [first = '', second = ''] = xml.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [];
    expect(first).toMatch(/<w:pgSz w:w="11907" w:h="16840"/);
    expect(first).toMatch(/w:top="1134" w:right="85\d" w:bottom="1134" w:left="1701"/);
    expect(first).toContain('<w:titlePg/>');
    expect(second).toMatch(/<w:pgSz w:w="16840" w:h="11907" w:orient="landscape"/);
    expect(second).not.toContain('<w:titlePg/>');
  });

  it('has the same bytes whenever it is made', async () => {
    const { written } = desk();
    const [one, other] = [await written('docx', ...district), await written('docx', ...district)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it('wears the State’s head for an authority, and for a committee that asks for it', async () => {
    const { written } = desk();
    for (const args of [['ubnd-que-nham'], ['dang-uy-que-nham', '--form', 'state']]) {
      const { value } = await mammoth.extractRawText({
        buffer: Buffer.from(await written('docx', 'year', '--body', ...args)),
      });
      expect(value).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      expect(value).toContain('/BC-UBND');
      expect(value).toContain('TM. ỦY BAN NHÂN DÂN');
    }
  });
});

describe('a report as a workbook', () => {
  it('has numbers as numbers under two rows of titles, units without data empty, and says what columns count', async () => {
    const { report, file } = desk();
    await report(...district, '--xlsx', '--out', file('xlsx'));
    const [appendix, late, about] = await readXlsxFile(file('xlsx'));
    const rows = appendix?.data ?? [];
    expect(rows[3]?.slice(1, -1)).toEqual(figureColumns.map(({ title }) => title));
    const row = (name: string) => rows.find(([first]) => first === name);
    expect(row('Thị trấn Nhã Nam')?.slice(1, 9)).toEqual([2, 1, 1, 0, 1, 1, 189, 10]);
    expect(row('Tổng cộng')?.slice(1, 9)).toEqual([10, 5, 1, 4, 6, 4, 1052, 60]);
    expect(row('Xã An Dương')?.slice(1)).toEqual([...figureColumns.map(() => null), 'Chưa có dữ liệu trên cổng']);
    expect(late?.data.slice(3)).toHaveLength(13);
    expect(about?.data.slice(1, figureColumns.length + 1).map(([column]) => column)).toEqual(
      figureColumns.map(({ group, title }) => `${group}: ${title}`),
    );
  });
});

describe('a report as a page', () => {
  it('stands alone and marks what waits for a person', async () => {
    const { written } = desk();
    const html = Buffer.from(
      await written('html', 'quarter', '--quarter', '3', '--body', 'dang-uy-viet-lap'),
    ).toString();
    expect(html).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(html).not.toMatch(/(?:src|href)="http/);
    expect(html).toContain('<mark>(cần điền: đánh giá ưu điểm)</mark>');
    expect(html).toContain('quý III năm 2024');
    expect(html).toMatch(/<th scope="row">Xã Việt Lập<\/th><td>1<\/td>/);
  });
});

describe('npm run report -- year, quarter, month', () => {
  it.each([
    [['year', '--docx'], 2, 'Thiếu --body'],
    [['year', '--body', 'dang-uy-an-binh'], 2, 'Thêm --docx, --xlsx hoặc --html'],
    [['year', '--body', 'dang-uy-an-binh', '--docx', '--html'], 2, 'Chọn đúng một dạng tệp'],
    [['year', '--body', 'khong-co', '--docx'], 2, 'Không có cơ quan “khong-co”'],
    [
      ['year', '--body', 'mttq-an-binh', '--docx'],
      2,
      'Ghi mã cấp ủy hoặc ủy ban nhân dân: dang-uy-an-binh, ubnd-an-binh',
    ],
    [['year', '--body', 'dang-uy-an-binh', '--form', 'front', '--docx'], 2, 'Không có mẫu “front”'],
    [['year', '--body', 'dang-uy-an-binh', '--year', '2025', '--docx'], 1, 'Chưa đến năm 2025'],
    [['quarter', '--body', 'dang-uy-an-binh', '--quarter', '5', '--docx'], 2, 'Ghi số từ 1 đến 4'],
    [['month', '--body', 'dang-uy-an-binh', '--year', '2023', '--docx'], 2, 'Thiếu --month'],
    [['year', '--body', 'dang-uy-an-binh', '--docx', '--out', 'a.pdf'], 2, 'kết thúc bằng .docx'],
  ])('refuses %j and says what to do', async (args, code, said) => {
    const { report, told } = desk(small);
    expect(await report(...args)).toBe(code);
    expect(told()).toContain(said);
  });

  it('never writes over a file', async () => {
    const { report, file, told } = desk(small);
    const args = ['month', '--body', 'dang-uy-an-binh', '--month', '5', '--html', '--out', file('html')];
    expect(await report(...args)).toBe(0);
    expect(told()).toContain('tháng 5 năm 2024, số liệu tính đến ngày 31/05/2024');
    expect(await report(...args)).toBe(1);
    expect(told()).toContain('Đã có tệp');
  });
});

function desk(root = demo) {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const said: string[] = [];
  const print = (text: string) => void said.push(text);
  const report = (...argv: string[]) => runReport(argv, { root, today: '2024-10-20', print, complain: print });
  let files = 0;
  return {
    report,
    file: (ending: string) => join(folder, `bao-cao.${ending}`),
    told: () => said.at(-1) ?? '',
    async written(format: string, ...args: string[]): Promise<Uint8Array> {
      files += 1;
      const out = join(folder, `${files}.${format}`);
      expect(await report(...args, `--${format}`, '--out', out)).toBe(0);
      return readFileSync(out);
    },
  };
}
