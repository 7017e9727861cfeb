import { civilDateAt } from '#domain/calendar.ts';
import { contentRoot } from '#record/content-root.ts';

/** What a command gets of the world: the content folder, the day in Vietnam, and where to speak. */
export interface Surroundings {
  root: string;
  today: string;
  print(text: string): void;
  complain(text: string): void;
}

/** Runs a command of the command line; what it resolves with is the exit code, and 3 a fault of the program itself. */
export async function atTheEdge(
  command: (argv: string[], surroundings: Surroundings) => number | Promise<number>,
): Promise<void> {
  try {
    process.exitCode = await command(process.argv.slice(2), {
      root: contentRoot,
      today: civilDateAt(new Date()),
      print: (text) => void process.stdout.write(`${text}\n`),
      complain: (text) => void process.stderr.write(`${text}\n`),
    });
  } catch (error) {
    process.stderr.write(`Chương trình bị hỏng. Báo người giữ mã nguồn kèm các dòng sau.\n${(error as Error).stack}\n`);
    process.exitCode = 3;
  }
}
