import { existsSync, statSync } from 'node:fs';
import { checkContent } from '#record/check-record.ts';
import { closeRelease } from '#record/close-release.ts';
import { help, readArguments } from './check/arguments.ts';
import { checkCode } from './check/code-steps.ts';
import { forPrograms } from './check/reporters/json.ts';
import { forPeople } from './check/reporters/people.ts';
import { released } from './check/reporters/released.ts';

/** 0 without errors, 1 with errors, 2 on misuse, 3 on a fault of the program itself. */
function main(argv: readonly string[]): 0 | 1 | 2 {
  const given = readArguments(argv);
  if ('misuse' in given) return misuse(given.misuse);
  if (given.help) {
    console.log(help);
    return 0;
  }
  const { root } = given;
  if (!existsSync(root) || !statSync(root).isDirectory()) return misuse(`Không có thư mục nội dung ${root}.`);
  const codeIsWell = given.contentOnly || checkCode();
  if (!given.contentOnly) console.log('Nội dung…');
  const checked = checkContent(root);
  process.stdout.write(`${given.json ? forPrograms(checked, root) : forPeople(checked, root, given.release)}\n`);
  if (checked.counts.errors > 0) return 1;
  if (given.release) console.log(released(closeRelease(root, checked.register, checked.day)));
  return codeIsWell ? 0 : 1;
}

function misuse(message: string): 2 {
  console.error(`${message}\n\n${help}`);
  return 2;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(
    `Chương trình kiểm tra bị hỏng, không phải lỗi của nội dung: ${error instanceof Error ? error.message : error}`,
  );
  console.error('Báo cho người giữ mã nguồn kèm các dòng dưới đây.');
  console.error(error instanceof Error ? error.stack : '');
  process.exitCode = 3;
}
