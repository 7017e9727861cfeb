import { parseArgs } from 'node:util';
import { nearest } from '#domain/nearest.ts';
import { Refused } from '../refused.ts';
import type { Call, Command, World } from './command.ts';
import { commands } from './commands.ts';
import { help, helpOf } from './help.ts';

/** Runs one report. @returns the exit code: 0 done, 1 not done for a reason told, 2 wrongly called */
export async function runReport([name, ...rest]: readonly string[], world: World): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    world.print(help());
    return name === undefined ? 2 : 0;
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) throw new Refused(unknown(name), 2);
    const call = callOf(command, rest, world);
    if (!call.flag('help')) return await command.run(call);
    world.print(helpOf(command));
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    world.complain(error.message);
    return error.exitCode;
  }
}

function callOf(command: Command, args: readonly string[], { root, today, print }: World): Call {
  const values = read(command, args);
  return {
    root,
    today,
    print,
    option: (option) => {
      const value = values[option];
      return typeof value === 'string' ? value : undefined;
    },
    flag: (option) => values[option] === true,
  };
}

function read(command: Command, args: readonly string[]): Readonly<Record<string, unknown>> {
  try {
    return parseArgs({ args: [...args], options: { ...command.options, help: { type: 'boolean', short: 'h' } } })
      .values;
  } catch (error) {
    const word = /'([^']*)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? args.join(' ');
    throw new Refused(`Không hiểu “${word}”, hoặc thiếu giá trị sau nó.\n\n${helpOf(command)}`, 2);
  }
}

function unknown(name: string): string {
  const [near] = nearest(name, Object.keys(commands));
  return `Không có báo cáo “${name}”.${near === undefined ? '' : ` Có phải: ${near}?`}\n\n${help()}`;
}
