import { readFile } from 'node:fs/promises';
import type { PublicRecord } from '#domain/record.ts';
import type { NeutralDocument } from '#import/neutral-document.ts';
import { paragraphsOf } from '#import/reading/lines.ts';
import { readPlainText } from '#import/reading/plain-text.ts';
import { understand } from '#import/understand.ts';
import { readRecord } from '#record/read-record.ts';
import { Refused } from '../refused.ts';
import type { ImportCall } from './call.ts';
import { readDocx } from './read-docx.ts';
import { refusals, toldInWords } from './tell.ts';
import { writeDrafts } from './write-drafts.ts';

const LARGEST_TEXT = 2_000_000;
/** Letters of some 200 pages: no document of the record is longer. */
const MOST_LETTERS = 500_000;

/** Imports a Word or text file as drafts. @returns the exit code */
export async function importDocument(call: ImportCall, ending: '.docx' | '.txt'): Promise<number> {
  const bytes = await bytesOf(call.file);
  const record = recordOf(call.root);
  if (call.session !== null && !record.dialogues.has(call.session))
    throw new Refused(
      `Không có buổi đối thoại “${call.session}”.\n→ Ghi như đường dẫn trong content/dialogues, ví dụ 2024/nha-nam-dinh-ky.`,
      2,
    );
  const document = ending === '.docx' ? await readDocx(bytes) : textOf(bytes);
  const letters = paragraphsOf(document.blocks).reduce((sum, { text }) => sum + text.length, 0);
  if (letters > MOST_LETTERS)
    throw new Refused('Văn bản dài quá 200 trang.\n→ Tách phụ lục thành tệp riêng rồi nhập từng tệp.');
  const today = record.site.demo?.asOf ?? call.today;
  const understood = understand(document, { record, today, as: call.as, session: call.session });
  const refused = refusals(understood.messages, document.unit);
  if (refused !== null) throw new Refused(refused);
  call.print(toldInWords(understood, document.unit));
  if (call.dryRun) {
    call.print('\nChưa ghi gì (--dry-run).');
    return 0;
  }
  return writeDrafts(call, understood, { bytes, ending });
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    throw new Refused(`Không đọc được tệp ${file}.\n→ Kiểm tra đường dẫn và quyền đọc.`);
  }
}

function recordOf(root: string): PublicRecord {
  const { record } = readRecord(root);
  if (record === null) throw new Refused('Không đọc được hồ sơ.\n→ Chạy npm run check -- --content để xem vì sao.');
  return record;
}

function textOf(bytes: Uint8Array): NeutralDocument {
  if (bytes.length > LARGEST_TEXT) throw new Refused('Tệp chữ này lớn quá 2 MB.\n→ Chỉ giữ phần văn bản cần nhập.');
  try {
    return readPlainText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refused('Tệp này không phải văn bản UTF-8.\n→ Lưu lại với bảng mã UTF-8 (Notepad: Save As, Encoding).');
  }
}
