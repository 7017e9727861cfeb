import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Call, Refused } from './command.ts';

const MOST_BYTES = 65_536;

/** Options by which a text comes in. A file keeps it out of the shell's history. */
export const textOptions = { text: { type: 'string' }, 'text-file': { type: 'string' } } as const;
export const textHelp =
  '--text "…" hoặc --text-file <tệp>   nội dung; tệp “-” là gõ vào bàn phím / text, or a file (“-”: standard input)';

/**
 * The text of `--text` or `--text-file`; undefined when neither was given.
 * @throws Refused for both, for a file that cannot be read, is no UTF-8 or is too long.
 */
export async function givenText(call: Call): Promise<string | undefined> {
  const [text, file] = [call.option('text'), call.option('text-file')];
  if (text !== undefined && file !== undefined)
    throw new Refused('Chỉ dùng một trong hai: --text hoặc --text-file.', 2);
  if (file === undefined) return text;
  return file === '-' ? await call.input() : await textOf(resolve(file));
}

async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => {
    throw new Refused(`Không đọc được tệp ${file}.\n→ Kiểm tra đường dẫn và quyền đọc.`);
  });
  if (bytes.length > MOST_BYTES) throw new Refused(`Tệp ${file} lớn quá 64 KB.\n→ Chỉ để nội dung ý kiến trong tệp.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused(
      `Tệp ${file} không phải văn bản UTF-8.\n→ Lưu lại với bảng mã UTF-8 (Notepad: Save As, Encoding).`,
    );
  }
}

/** The version the clerk has seen. @throws Refused when it is missing or no number. */
export function givenVersion(call: Call): number {
  const text = call.option('version');
  if (text === undefined || !/^[1-9]\d{0,8}$/.test(text))
    throw new Refused('Thiếu --version.\n→ Xem ý kiến bằng lệnh show: lệnh ấy in sẵn số bản để chép vào đây.', 2);
  return Number(text);
}
