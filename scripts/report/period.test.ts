import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { figureColumns } from '#domain/period-report/appendix.ts';
import { periodOf } from '#domain/period-report/period.ts';
import { periodReport } from '#domain/period-report/period-report.ts';
import { resolvedShare, sumOf, type UnitFigures } from '#domain/period-report/unit-figures.ts';
import { readRecord } from '#record/read-record.ts';
import { demo, desk, small } from '../../tests/records/report-desk.ts';

const district = ['year', '--body', 'huyen-uy-tan-yen'];
const yearly = yearlyReport();
const { totals, late } = yearly;

function recordOfDemo() {
  const { record } = readRecord(demo);
  if (record === null) throw new Error('the demonstration cannot be read');
  return record;
}

function yearlyReport() {
  const period = periodOf('year', 2024, 1, '2024-10-20');
  if (period === null) throw new Error('the year has begun');
  return periodReport(recordOfDemo(), 'huyen-uy-tan-yen', period);
}

it('has quarters that add up to the year, unit by unit', () => {
  const quarters = [1, 2, 3, 4].flatMap((number) => periodOf('quarter', 2024, number, '2024-10-20') ?? []);
  const reports = quarters.map((period) => periodReport(recordOfDemo(), 'huyen-uy-tan-yen', period));
  expect(reports.map(({ totals: { conclusions, supervisions } }) => [conclusions, supervisions])).toEqual([
    [0, 0],
    [4, 0],
    [4, 1],
    [1, 2],
  ]);
  for (const { unit, figures } of yearly.rows) {
    const sums = sumOf(reports.flatMap(({ rows }) => rows.find((row) => row.unit.id === unit.id)?.figures ?? []));
    for (const key of ['sessions', 'attendees', 'petitions', 'conclusions', 'supervisions'] as const)
      expect(sums[key], `${unit.name}, ${key}`).toBe(figures?.[key] ?? 0);
  }
});

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
      `đã tổ chức ${totals.sessions} cuộc đối thoại`,
      `Đã giải quyết xong: ${resolvedShare(totals).text}`,
      `Quá hạn tính đến ngày 20/10/2024, kể cả kiến nghị của các kỳ trước: ${late.length} kiến nghị`,
      'Báo cáo số 163-BC/ĐU của Xã Quế Nham',
      '(cần điền: đánh giá ưu điểm)',
      'Nơi nhận',
      'T/M BAN THƯỜNG VỤ',
      'PHỤ LỤC 1',
      late[0]?.petition.id ?? 'a late petition',
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
    for (const format of ['docx', 'xlsx']) {
      const [one, other] = [await written(format, ...district), await written(format, ...district)];
      expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
      expect(
        Object.values(unzipSync(one))
          .map((part) => strFromU8(part))
          .join(''),
      ).not.toMatch(/20\d\d-\d\d-\d\dT/);
    }
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
    const [appendix, overdue, about] = await readXlsxFile(file('xlsx'));
    const rows = appendix?.data ?? [];
    expect(rows[3]?.slice(1, -1)).toEqual(figureColumns.map(({ title }) => title));
    const row = (name: string) => rows.find(([first]) => first === name);
    const cells = (figures: UnitFigures) => figureColumns.map(({ value }) => value(figures));
    for (const { unit, figures } of yearly.rows)
      if (figures) expect(row(unit.name)?.slice(1, -1)).toEqual(cells(figures));
    expect(row('Tổng cộng')?.slice(1, -1)).toEqual(cells(totals));
    expect(row('Xã An Dương')?.slice(1)).toEqual([...figureColumns.map(() => null), 'Chưa có dữ liệu trên cổng']);
    expect(overdue?.data.slice(3).map(([, id]) => id)).toEqual(late.map(({ petition }) => petition.id));
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

  it('says that there is no content folder', async () => {
    const { report, told } = desk('/khong/co');
    for (const name of ['year', 'due', 'petitions']) {
      expect(await report(name, ...(name === 'due' ? [] : ['--xlsx']))).toBe(2);
      expect(told()).toContain('Không có thư mục nội dung /khong/co.\n→ Đặt CONTENT_DIR');
    }
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
