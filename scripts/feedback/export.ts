import { writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { appendAudit } from '#feedback/audit.ts';
import { csvFile, exportCells, exportColumns, xlsxFile } from '#feedback/export-submissions.ts';
import { listSubmissions } from '#feedback/screening-lists.ts';
import { clerk } from '#feedback/screening-step.ts';
import { type Command, Refused } from './command.ts';
import { givenSession } from './given-session.ts';
import { outsideRepository } from './outside-repository.ts';

const formats = ['.csv', '.xlsx'] as const;

export const exportCommand: Command = {
  usage: 'export --out <tệp.csv | tệp.xlsx> [--session <buổi>] [--original]',
  does: {
    vi: 'Xuất bảng ý kiến, không có họ tên, liên hệ; ghi vào nhật ký.',
    en: 'Exports a table without contact data; the journal records it.',
  },
  details: [
    '--original   kèm lời của người gửi và nơi xảy ra: có thể nêu tên người / with the original words',
    'Ô bắt đầu bằng = + - @ được thêm dấu nháy đơn để bảng tính không hiểu là công thức.',
  ],
  options: { out: { type: 'string' }, session: { type: 'string' }, original: { type: 'boolean' } },
  takes: 0,
  store: true,
  async run(call, feedback) {
    const out = call.option('out');
    const format = formats.find((known) => known === extname(out ?? '').toLowerCase());
    if (out === undefined || format === undefined)
      throw new Refused(
        'Thiếu --out, hoặc tên tệp không đúng kiểu.\n→ Ghi --out với tên tệp kết thúc bằng .csv hoặc .xlsx.',
        2,
      );
    const original = call.flag('original');
    const file = original ? outsideRepository(out, call.folder) : resolve(out);
    const session = await givenSession(call, feedback);
    const count = await feedback.db.tx(async (q) => {
      const { rows } = await listSubmissions(q, session === undefined ? {} : { session });
      const columns = exportColumns(feedback.manifest, rows, original);
      const cells = exportCells(columns, rows);
      const bytes =
        format === '.csv'
          ? csvFile(cells)
          : await xlsxFile(
              cells,
              columns.map(({ width }) => width),
            );
      const detail = { session: session ?? null, rows: rows.length, original: original ? 1 : 0, format };
      const entry = { at: feedback.now(), actor: clerk(call.by), action: 'export', submission: null };
      await appendAudit(q, { ...entry, detail });
      await writeFile(file, bytes, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
        throw new Refused(
          error.code === 'EEXIST'
            ? `Đã có tệp ${file}.\n→ Chọn tên khác hoặc xóa tệp cũ.`
            : `Không ghi được ${file} (${error.code ?? 'lỗi'}).\n→ Kiểm tra thư mục và quyền ghi.`,
        );
      });
      return rows.length;
    });
    call.print(`Đã ghi ${count} ý kiến vào ${file}.`);
    if (original) call.print('Tệp có lời nguyên văn, có thể nêu tên người: chỉ dùng nội bộ, dùng xong thì xóa.');
    return 0;
  },
};
