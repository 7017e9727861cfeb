import { PROGRAM } from './command.ts';
import { commands } from './commands.ts';

const COLUMN = 9;

/** All commands, one line each. */
export function help(): string {
  const lines = Object.entries(commands).map(([name, { does }]) => `  ${name.padEnd(COLUMN)}${does.vi}`);
  return `${PROGRAM} <lệnh> [--help]

Xem xét ý kiến người dân gửi trước buổi đối thoại. Screening of what residents send ahead of a session.

${lines.join('\n')}
  ${'publish'.padEnd(COLUMN)}Ghi câu hỏi đã tiếp nhận của một buổi vào hồ sơ công khai.

  --by <tên>  ai làm việc này, ghi vào nhật ký; mặc định là biến FEEDBACK_BY hoặc tên đăng nhập máy
              who does it, for the journal; default FEEDBACK_BY or the login name
  <lệnh> --help  cách dùng một lệnh / how to use one command

Dữ liệu lấy từ DATABASE_URL, hoặc từ thư mục DATA_DIR (mặc định .data; khi ấy phải dừng npm start trước).
Mã kết thúc / exit code: 0 xong, 1 không làm được và đã nói vì sao, 2 gọi sai, 3 chương trình hỏng.`;
}

/** How to use one command, in Vietnamese and English. */
export function helpOf(name: string): string {
  const command = commands[name];
  if (command === undefined) return help();
  const { usage, does, details = [] } = command;
  return [`${PROGRAM} ${usage}`, '', `  ${does.vi}`, `  ${does.en}`, '', ...details.map((line) => `  ${line}`)]
    .join('\n')
    .trimEnd();
}
