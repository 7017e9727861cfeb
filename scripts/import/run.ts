import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { targets } from '#import/understanding.ts';
import { Refused } from '../refused.ts';
import type { ImportCall, World } from './call.ts';
import { importDocument } from './document.ts';
import { importSheet } from './sheet.ts';

export const help = `npm run import -- <tệp> [tùy chọn]

  Nhập văn bản Word (.docx) hoặc chữ thuần (.txt) thành bản nháp của hồ sơ: nhận ra số, ngày, cơ quan ban hành,
  trích yếu, nơi nhận, quyền hạn ký, các khoản; kết luận thì tách thành từng kiến nghị, kế hoạch thành từng cuộc đối
  thoại, thông báo hoặc giấy mời thành buổi đối thoại. Không chép họ tên.
  Bản nháp có draft: true: npm run dev cho xem, npm run build không dựng, cho đến khi có người duyệt.

  Reads a Word or text document into drafts of the record. Nothing is published before a person clears it.

  --as <loại>       directive (văn bản chỉ đạo), conclusion (kết luận), plan (kế hoạch đối thoại năm), dialogue
                    (thông báo, giấy mời đối thoại); mặc định theo tên loại văn bản
                    what to make of it; by default as its own type says
  --session <buổi>  kết luận của buổi nào, ví dụ 2024/nha-nam-dinh-ky / session of a conclusion
  --dry-run         chỉ nói hiểu được gì, không ghi / only tell, write nothing
  Bảng tính (.xlsx) do npm run report -- petitions --xlsx ghi ra, sau khi điền diễn biến mới:
  A workbook of petitions with new events typed in: told row by row, written with --write, all or none.

  --write           ghi các diễn biến vào hồ sơ; không có thì chỉ nói / write the events; else only tell
  --help            in hướng dẫn này / prints this help

  CONTENT_DIR  thư mục nội dung / content folder   (content)
Mã kết thúc / exit code: 0 xong, 1 không nhập và đã nói vì sao, 2 gọi sai, 3 chương trình hỏng.`;

const options = {
  as: { type: 'string' },
  session: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Runs an import. @returns the exit code: 0 done, 1 refused for a reason told, 2 wrongly called */
export async function runImport(argv: readonly string[], world: World): Promise<number> {
  try {
    const given = read(argv);
    if (given.values.help) {
      world.print(help);
      return 0;
    }
    const call = callOf(given, world);
    const ending = extname(call.file).toLowerCase();
    if (ending === '.docx' || ending === '.txt') return await importDocument(call, ending);
    if (ending === '.xlsx') return await importSheet(call);
    throw new Refused(
      `Không nhập được tệp “${ending || call.file}”.\n→ Dùng tệp .docx, .txt hoặc .xlsx; tệp .doc, .xls thì mở ra rồi lưu lại.`,
      2,
    );
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    world.complain(error.message);
    return error.exitCode;
  }
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options });
  } catch (error) {
    const option = /'(-[^'\s]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? argv.join(' ');
    throw new Refused(`Không hiểu tùy chọn ${option}, hoặc thiếu giá trị sau nó.\n\n${help}`, 2);
  }
}

function callOf({ values, positionals }: ReturnType<typeof read>, world: World): ImportCall {
  const [file, ...more] = positionals;
  if (file === undefined) throw new Refused(`Thiếu tên tệp cần nhập.\n\n${help}`, 2);
  if (more.length > 0) throw new Refused(`Mỗi lần nhập một tệp, thừa: ${more.join(' ')}.`, 2);
  const as = values.as === undefined ? null : targets.find((target) => target === values.as);
  if (as === undefined) throw new Refused(`--as chỉ nhận: ${targets.join(', ')}.`, 2);
  return { ...world, file, as, session: values.session ?? null, dryRun: values['dry-run'], write: values.write };
}
