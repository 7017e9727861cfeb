import { writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { Refused } from '../refused.ts';
import type { Call } from './command.ts';

/** The file to write: that after `--out`, or the usual one, whose ending both have. */
export function outFile(call: Pick<Call, 'option'>, usual: string): string {
  const out = resolve(call.option('out') ?? usual);
  if (extname(out) !== extname(usual)) throw new Refused(`Tên tệp sau --out phải kết thúc bằng ${extname(usual)}.`, 2);
  return out;
}

/** Writes a file that is not there yet; an existing one is never touched. */
export async function writeNew(path: string, content: Uint8Array | string): Promise<void> {
  await writeFile(path, content, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw new Refused(
      error.code === 'EEXIST'
        ? `Đã có tệp ${path}.\n→ Chọn tên khác sau --out, hoặc xóa tệp cũ.`
        : `Không ghi được ${path} (${error.code ?? 'lỗi'}).\n→ Kiểm tra thư mục và quyền ghi.`,
    );
  });
}
