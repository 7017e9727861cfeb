import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { ID_TITLE } from '#import/sheet/columns.ts';

const by = { 'Ngày mới': '19/10/2024', 'Cơ quan thực hiện': 'UBND thị trấn Nhã Nam' };

/** What the guide's clerk types into the rows of two petitions. */
const typed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'kn-2024-nha-nam-011': {
    ...by,
    'Trạng thái mới': 'Đang giải quyết',
    'Việc đã làm': 'Đã khảo sát 240 m rãnh sau chợ, thuê xong đơn vị nạo vét.',
  },
  'kn-2024-nha-nam-012': {
    ...by,
    'Trạng thái mới': 'Đã giải quyết xong',
    'Việc đã làm': 'Đã thay 6 nắp hố ga ở Phố Mới.',
    'Bằng chứng': 'Biên bản nghiệm thu 6 nắp hố ga',
    'Loại bằng chứng': 'Biên bản',
    'Ngày bằng chứng': '19/10/2024',
  },
};

/** Fills in the sheet of petitions as a clerk does in Excel. */
export async function fillSheet(file: string): Promise<void> {
  const sheets = await readXlsxFile(readFileSync(file));
  const rows = sheets.find(({ sheet }) => sheet === 'Kiến nghị')?.data ?? [];
  const titles = rows.find((row) => row.includes(ID_TITLE)) ?? [];
  const filled = rows.map((row) =>
    row.map((cell, at) => {
      const own = typed[String(row[titles.indexOf(ID_TITLE)])]?.[String(titles[at])];
      return { value: own ?? (cell === null ? '' : String(cell)), type: String };
    }),
  );
  await writeFile(file, await writeXlsxFile(filled, { sheet: 'Kiến nghị' }).toBuffer());
}
