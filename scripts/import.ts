import { civilDateAt } from '#domain/calendar.ts';
import { contentRoot } from '#record/content-root.ts';
import { runImport } from './import/run.ts';

try {
  process.exitCode = await runImport(process.argv.slice(2), {
    root: contentRoot,
    today: civilDateAt(new Date()),
    print: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
  });
} catch (error) {
  process.stderr.write(`Chương trình bị hỏng. Báo người giữ mã nguồn kèm các dòng sau.\n${(error as Error).stack}\n`);
  process.exitCode = 3;
}
