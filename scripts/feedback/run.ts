import { parseArgs } from 'node:util';
import { nearest } from '#domain/nearest.ts';
import { KeyFileError } from '#feedback/contact-keys.ts';
import { ConfigurationError, DatabaseAway, FolderInUse } from '#feedback/open-database.ts';
import { ScreeningError } from '#feedback/screening-error.ts';
import { actor } from './actor.ts';
import { type Call, type Command, Refused, type World } from './command.ts';
import { commands } from './commands.ts';
import { help, helpOf } from './help.ts';
import { inWords } from './reasons-in-words.ts';

/** Runs one command of the desk. @returns the exit code: 0 done, 1 not done for a reason told, 2 wrongly called */
export async function runFeedback(argv: readonly string[], world: World): Promise<number> {
  try {
    const [name, ...rest] = argv;
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
      world.print(help());
      return name === undefined ? 2 : 0;
    }
    if (name === 'publish') return await (await import('./publish.ts')).publishCommand(rest);
    const command = commands[name];
    if (command === undefined) throw new Refused(unknown(name), 2);
    const given = read(name, command, rest);
    if (given.values['help'] === true) {
      world.print(helpOf(name));
      return 0;
    }
    return await runCommand(command, callOf(given, command, name, world), world);
  } catch (error) {
    const [message, code] = expected(error);
    world.complain(message);
    return code;
  }
}

async function runCommand(command: Command, call: Call, world: World): Promise<number> {
  if (!command.store) return await command.run(call);
  const feedback = await world.open();
  try {
    return await command.run(call, feedback);
  } finally {
    await feedback.db.close();
  }
}

interface Given {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
}

function read(name: string, { options = {} }: Command, args: readonly string[]): Given {
  try {
    const common = { by: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options: { ...options, ...common } });
  } catch (error) {
    const option = /'(-[^'\s]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new Refused(`Không hiểu tùy chọn ${option}, hoặc thiếu giá trị sau nó.\n\n${helpOf(name)}`, 2);
  }
}

function callOf({ values, positionals }: Given, command: Command, name: string, world: World): Call {
  const { length } = positionals;
  if (length < command.takes) throw new Refused(`Thiếu mã ý kiến sau “${name}”.\n\n${helpOf(name)}`, 2);
  if (length > command.takes)
    throw new Refused(`Thừa “${positionals[command.takes]}”: đặt câu chữ trong dấu ngoặc kép.\n\n${helpOf(name)}`, 2);
  const given = values['by'];
  const by = actor(typeof given === 'string' ? given : undefined, world.env);
  if (by === null)
    throw new Refused('Không rõ ai làm việc này: thêm --by <tên hoặc chức danh>, hoặc đặt biến FEEDBACK_BY.', 2);
  return {
    env: world.env,
    folder: world.folder,
    print: world.print,
    ask: world.ask,
    input: world.input,
    words: positionals,
    by,
    option: (option) => {
      const value = values[option];
      return typeof value === 'string' ? value : undefined;
    },
    flag: (option) => values[option] === true,
  };
}

function unknown(name: string): string {
  const [near] = nearest(name, [...Object.keys(commands), 'publish']);
  return `Không có lệnh “${name}”.${near === undefined ? '' : ` Có phải: ${near}?`}\n\n${help()}`;
}

/** What went wrong in words, for what is expected to go wrong; faults go on. */
function expected(error: unknown): [message: string, code: number] {
  if (error instanceof Refused) return [error.message, error.exitCode];
  if (error instanceof ScreeningError) return [inWords(error.reason), 1];
  if (error instanceof DatabaseAway)
    return [`Cơ sở dữ liệu chưa trả lời (${error.code}).\n→ Đợi ${error.retryAfterSeconds} giây rồi chạy lại.`, 1];
  for (const kind of [ConfigurationError, FolderInUse, KeyFileError])
    if (error instanceof kind) return [error.message, 1];
  throw error;
}
