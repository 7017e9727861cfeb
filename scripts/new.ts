import { civilDateAt } from '#domain/calendar.ts';
import { contentRoot } from '#record/content-root.ts';
import { runNew } from './new/run.ts';
import { ask } from './prompt.ts';

try {
  process.exitCode = await runNew(process.argv.slice(2), {
    root: contentRoot,
    today: civilDateAt(new Date()),
    print: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
    ask,
  });
} catch (error) {
  process.stderr.write(`Chương trình bị hỏng. Báo người giữ mã nguồn kèm các dòng sau.\n${(error as Error).stack}\n`);
  process.exitCode = 3;
}
