import { PROGRAM } from './command.ts';
import { commands } from './commands.ts';

const COLUMN = 11;

/** All reports, one line each. */
export function help(): string {
  const lines = Object.entries(commands).map(([name, { does }]) => `  ${name.padEnd(COLUMN)}${does.vi}`);
  return `${PROGRAM} <báo cáo> [--help]

Bảng và báo cáo tính từ hồ sơ. Tables and reports computed from the record.

${lines.join('\n')}

  <báo cáo> --help  cách dùng / how to use one of them

  CONTENT_DIR  thư mục nội dung / content folder   (content)
Mã kết thúc / exit code: 0 xong, 1 không làm được và đã nói vì sao, 2 gọi sai, 3 chương trình hỏng.`;
}

/** How to use one report, in Vietnamese and English. */
export function helpOf({ usage, does, details }: (typeof commands)[string]): string {
  return [`${PROGRAM} ${usage}`, '', `  ${does.vi}`, `  ${does.en}`, '', ...details.map((line) => `  ${line}`)].join(
    '\n',
  );
}
