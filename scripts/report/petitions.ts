import writeXlsxFile from 'write-excel-file/node';
import { holidaysOf } from '#domain/calendar.ts';
import { assignmentAt } from '#domain/petition-due.ts';
import { isOpen, statusAt } from '#domain/petition-progress.ts';
import { statusMeaning } from '#domain/petition-status.ts';
import type { PublicRecord } from '#domain/record.ts';
import { evidenceKindLabel } from '#domain/vocabulary-labels.ts';
import { sheetCells, sheetColumns } from '#import/sheet/columns.ts';
import { Refused } from '../refused.ts';
import type { Call, Command } from './command.ts';
import { bodyOf, recordOf } from './the-record.ts';
import { outFile, writeNew } from './write-new.ts';

export const petitions: Command = {
  usage: 'petitions --xlsx [--out <tệp.xlsx>] [--body <mã cơ quan>] [--year <năm>] [--open]',
  does: {
    vi: 'Bảng kiến nghị để cập nhật tiến độ trong Excel hoặc LibreOffice, rồi nhập lại bằng npm run import.',
    en: 'A sheet of petitions to update in Excel or LibreOffice and bring back with npm run import.',
  },
  details: [
    '--xlsx        ghi bảng tính / writes a workbook',
    '--out <tệp>   tên tệp, mặc định kien-nghi.xlsx; không ghi đè / file name, never overwritten',
    '--body <mã>   chỉ việc giao cho cơ quan này chủ trì / only what this body leads',
    '--year <năm>  chỉ kiến nghị của năm này / only petitions of that year',
    '--open        chỉ việc còn dở / only what is still open',
  ],
  options: {
    xlsx: { type: 'boolean' },
    out: { type: 'string' },
    body: { type: 'string' },
    year: { type: 'string' },
    open: { type: 'boolean' },
  },
  async run(call) {
    if (!call.flag('xlsx')) throw new Refused('Thiếu --xlsx.\n→ Gõ: npm run report -- petitions --xlsx', 2);
    const out = outFile(call, 'kien-nghi.xlsx');
    const { record, asOf } = recordOf(call);
    const chosen = choose(record, asOf, call);
    const cells = sheetCells(chosen, { record, holidays: holidaysOf(record.rules), asOf });
    await writeNew(out, await workbook(cells));
    call.print(`Đã ghi ${chosen.length} kiến nghị vào ${out}.`);
    return 0;
  },
};

function choose(record: PublicRecord, asOf: string, call: Call) {
  const body = call.option('body');
  const year = call.option('year');
  if (body !== undefined) bodyOf(record, body);
  return [...record.petitions.values()]
    .filter((petition) => body === undefined || assignmentAt(petition, asOf)?.lead === body)
    .filter(({ session }) => year === undefined || session.startsWith(`${year}/`))
    .filter((petition) => !call.flag('open') || isOpen(statusAt(petition, asOf)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const guide: readonly string[] = [
  'Mỗi dòng là một kiến nghị. Muốn thêm diễn biến thì điền các cột từ “Ngày mới” trở đi; không có gì mới thì để trống.',
  'Hai diễn biến của cùng một kiến nghị: chép dòng đó thành hai dòng.',
  'Các cột đầu chỉ để xem, sửa ở đó không đổi gì. Không sửa “Mã kiến nghị”.',
  'Ngày ghi 27/9/2024. Không ghi họ tên, điện thoại của người dân.',
  `Trạng thái mới, ghi một trong: ${Object.values(statusMeaning)
    .map(({ label }) => label)
    .join('; ')}.`,
  'Đã giải quyết xong thì phải có Bằng chứng và Ngày bằng chứng; chưa giải quyết thì Lý do; theo lộ trình thì Lộ trình; chuyển cấp trên thì Chuyển đến.',
  `Loại bằng chứng: ${Object.values(evidenceKindLabel).join('; ')}; để trống là Văn bản.`,
  'Lưu tệp dạng .xlsx rồi chạy: npm run import -- <tệp>. Lệnh chỉ nói sẽ ghi gì; thêm --write để ghi.',
];

/** A workbook whose cells are all of type text, with a second sheet that tells how to fill it in. */
async function workbook(cells: readonly (readonly string[])[]): Promise<Uint8Array> {
  const data = cells.map((row, index) =>
    row.map((value) => ({ value, type: String, wrap: true, ...(index === 0 && { fontWeight: 'bold' as const }) })),
  );
  const columns = sheetColumns.map(({ width }) => ({ width }));
  const lines = guide.map((value) => [{ value, type: String, wrap: true }]);
  const sheets = [
    { data, sheet: 'Kiến nghị', stickyRowsCount: 1, stickyColumnsCount: 1, columns },
    { data: lines, sheet: 'Cách điền', columns: [{ width: 110 }] },
  ];
  return new Uint8Array(await writeXlsxFile(sheets).toBuffer());
}
