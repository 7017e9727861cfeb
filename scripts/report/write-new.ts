import { writeFile } from 'node:fs/promises';
import { Refused } from '../refused.ts';

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
