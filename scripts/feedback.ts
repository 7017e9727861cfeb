import { openFeedback } from '#feedback/service.ts';
import { runFeedback } from './feedback/run.ts';
import { ask, input } from './prompt.ts';

// As `npm run serve` and `publish` do: the store and the built portal are those of the working directory.
const folder = process.cwd();
const { env } = process;

try {
  process.exitCode = await runFeedback(process.argv.slice(2), {
    env,
    folder,
    open: () => openFeedback({ env, folder, now: () => new Date() }),
    print: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
    ask,
    input,
  });
} catch (error) {
  // The message of a fault may quote a row; its name and place do not.
  const [, ...places] = (error instanceof Error ? (error.stack ?? '') : '').split('\n    at ');
  process.stderr.write(
    `Chương trình bị hỏng (${error instanceof Error ? error.name : 'lỗi'}). Báo người giữ mã nguồn kèm các dòng sau.\n${places.join('\n')}\n`,
  );
  process.exitCode = 3;
}
