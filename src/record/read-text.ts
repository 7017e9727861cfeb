import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '#domain/problem.ts';

/** A document of the record is a few pages; what is longer belongs in `tep/` as a file. */
export const LARGEST_TEXT = 1_048_576;

/** The text of a file as it stands, or why it cannot be text of the record. */
export function readText(root: string, path: string): { text: string } | { problem: Problem } {
  const full = join(root, path);
  try {
    const { size } = statSync(full);
    if (size > LARGEST_TEXT) {
      return refused(
        path,
        'file-size',
        `Tệp nặng ${(size / LARGEST_TEXT).toFixed(1).replace('.', ',')} MB, quá lớn với một văn bản.`,
        'Giữ dưới 1 MB; bản đầy đủ thì để thành tệp tải về trong content/tep.',
      );
    }
    const bytes = readFileSync(full);
    if (bytes.includes(0) || !isUtf8(bytes)) {
      return refused(
        path,
        'encoding',
        'Tệp không phải văn bản mã UTF-8.',
        'Lưu lại với bảng mã UTF-8; tệp Word, PDF, ảnh thì để trong content/tep.',
      );
    }
    return { text: bytes.toString('utf8') };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return refused(path, 'unreadable', 'Không mở được tệp này.', 'Kiểm tra quyền đọc của tệp.');
  }
}

function refused(file: string, rule: string, what: string, remedy: string): { problem: Problem } {
  return { problem: { where: { file, line: 1 }, what, remedy, severity: 'error', rule } };
}
