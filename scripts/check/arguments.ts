import { parseArgs } from 'node:util';

export const help = `npm run check [-- --content [thư mục]] [--json] [--release]

  Kiểm tra tất cả: định dạng và quy tắc mã (Biome), kiểu dữ liệu (astro check), nội dung.
  Checks everything: format and lint (Biome), types (astro check), content.

  --content [thư mục]  chỉ kiểm tra nội dung; mặc định là content/
                       content only; content/ by default
  --json               chỉ kiểm tra nội dung, in kết quả dạng JSON: { "problems": […], "counts": {…} }
                       content only, printed as JSON
  --release            kiểm tra nội dung, không có lỗi thì ghi mọi điều mới vào sổ công bố (so-cong-bo/)
                       content only; without errors, writes all that is new into the register of publications
  --help               in hướng dẫn này / prints this help

  Kết thúc với mã 0 khi không có lỗi (có thể có cảnh báo), 1 khi có lỗi, 2 khi gọi sai, 3 khi chương trình hỏng.
  Exits with 0 without errors (warnings allowed), 1 on errors, 2 on misuse, 3 on a fault of the program.`;

export interface CheckArguments {
  help: boolean;
  contentOnly: boolean;
  json: boolean;
  /** Whether to close the register after a check without errors. */
  release: boolean;
  /** Content folder as it was given. */
  root: string;
}

/** Reads the command line. Gives a message in Vietnamese when it makes no sense. */
export function readArguments(argv: readonly string[]): CheckArguments | { misuse: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        content: { type: 'boolean' },
        json: { type: 'boolean' },
        release: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const { content = false, json = false, release = false, help: wanted = false } = values;
    const [root = process.env['CONTENT_DIR'] ?? 'content', ...more] = positionals;
    if (more.length > 0) return { misuse: `Chỉ nhận một thư mục, thừa: ${more.join(' ')}` };
    if (positionals.length > 0 && !content && !json && !release)
      return { misuse: 'Muốn kiểm tra một thư mục thì thêm --content.' };
    return { help: wanted, contentOnly: content || json || release, json, release, root };
  } catch (error) {
    const unknown = /'(-[^'\s]*)/.exec(error instanceof Error ? error.message : '')?.[1];
    return { misuse: `Không hiểu tùy chọn ${unknown ?? argv.join(' ')}.` };
  }
}
