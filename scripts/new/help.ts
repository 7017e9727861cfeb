import type { Kind } from './kind.ts';
import { kinds } from './kinds.ts';

const PROGRAM = 'npm run new --';
const COLUMN = 13;

/** What can be begun, one line each. */
export function help(): string {
  const lines = Object.entries(kinds).map(([name, { does }]) => `  ${name.padEnd(COLUMN)}${does.vi}`);
  return `${PROGRAM} <loại> [--yes] [tùy chọn]

Bắt đầu một tệp mới của hồ sơ: hỏi từng điều, đề nghị mã, ngày và lời từ hồ sơ; Enter là nhận lời đề nghị. Tệp chỉ
được ghi khi cả hồ sơ vẫn qua được npm run check -- --content; không bao giờ ghi đè.
Begins a file of the record: asks in Vietnamese, offers what the record tells, writes only what passes the check.

${lines.join('\n')}

  --yes            nhận mọi lời đề nghị, không hỏi / takes every offer without asking
  <loại> --help    các câu hỏi và tùy chọn / its questions and flags

  CONTENT_DIR  thư mục nội dung / content folder   (content)
Mã kết thúc / exit code: 0 xong, 1 không ghi và đã nói vì sao, 2 gọi sai, 3 chương trình hỏng.`;
}

/** The questions of one kind with the flags that answer them. */
export function helpOf(name: string, { does, questions }: Kind): string {
  const lines = questions.flatMap(({ flag, ask, optional }) => [
    `  --${flag.padEnd(18)}${ask.vi}${optional ? ' (không bắt buộc)' : ''}`,
    `    ${''.padEnd(18)}${ask.en}`,
  ]);
  return [`${PROGRAM} ${name} [--yes] [tùy chọn]`, '', `  ${does.vi}.`, `  ${does.en}`, '', ...lines].join('\n');
}
