import { parseArgs } from 'node:util';
import type { CivilDate } from '#domain/calendar.ts';
import { nearest } from '#domain/nearest.ts';
import { checkContent } from '#record/check-record.ts';
import { draftText } from '#record/draft-text.ts';
import { readRecord } from '#record/read-record.ts';
import { RecordFiles } from '../record-files.ts';
import { Refused } from '../refused.ts';
import { wrongWith } from './answer.ts';
import { help, helpOf } from './help.ts';
import type { Kind, Known, NewFile } from './kind.ts';
import { kinds } from './kinds.ts';

/** What surrounds the command: replaced as a whole by tests. */
export interface World {
  /** Content folder. */
  readonly root: string;
  /** Today in Vietnam; a demonstration's own day wins over it. */
  readonly today: CivilDate;
  print(text: string): void;
  complain(text: string): void;
  ask(question: string): Promise<string>;
}

/** Begins one file of the record. @returns the exit code: 0 written, 1 not for a reason told, 2 wrongly called */
export async function runNew([name, ...args]: readonly string[], world: World): Promise<number> {
  if (name === undefined || ['help', '--help', '-h'].includes(name)) {
    world.print(help());
    return name === undefined ? 2 : 0;
  }
  try {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined) throw new Refused(unknown(name), 2);
    const given = read(name, kind, args);
    if (given['help'] === true) {
      world.print(helpOf(name, kind));
      return 0;
    }
    const { record } = readRecord(world.root);
    if (record === null) throw new Refused('Không đọc được hồ sơ.\n→ Chạy npm run check -- --content để xem vì sao.');
    const known = { record, asOf: record.site.demo?.asOf ?? world.today };
    const said = await answers(kind, given, known, world);
    writeChecked(kind.write(known, said), world);
    world.print(`→ ${kind.next}`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    world.complain(error.message);
    return error.exitCode;
  }
}

type Given = Readonly<Record<string, string | boolean | undefined>>;

function read(name: string, kind: Kind, args: readonly string[]): Given {
  const own = Object.fromEntries(kind.questions.map(({ flag }) => [flag, { type: 'string' as const }]));
  const common = { yes: { type: 'boolean', short: 'y' }, help: { type: 'boolean', short: 'h' } } as const;
  try {
    return parseArgs({ args: [...args], options: { ...own, ...common } }).values as Given;
  } catch (error) {
    const word = /'([^']*)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? args.join(' ');
    throw new Refused(`Không hiểu “${word}”, hoặc thiếu giá trị sau nó.\n\n${helpOf(name, kind)}`, 2);
  }
}

/** Every question in turn: by its flag, else by its offer under `--yes`, else asked until the answer will do. */
async function answers(kind: Kind, given: Given, known: Known, world: World): Promise<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const question of kind.questions) {
    const { flag, ask, optional } = question;
    const typed = given[flag];
    const offer = question.offer(known, said);
    const ready =
      typeof typed === 'string' ? typed.trim() : given['yes'] === true ? (offer ?? (optional ? '' : null)) : undefined;
    if (ready === null)
      throw new Refused(`Thiếu --${flag}: ${ask.vi}.\n→ Điều này không suy ra được từ hồ sơ, phải ghi.`, 2);
    if (ready !== undefined) {
      const wrong = wrongWith(question, ready, known);
      if (wrong !== null) throw new Refused(`--${flag}: ${wrong}`, 2);
      said[flag] = ready;
      continue;
    }
    if (question.tell) world.print(question.tell(known, said));
    said[flag] = await asked(question, offer, known, world);
  }
  return said;
}

/** An empty answer takes the offer. Three empty ones where nothing is offered end it: nobody is there. */
async function asked(
  question: Kind['questions'][number],
  offer: string | null,
  known: Known,
  world: World,
): Promise<string> {
  for (let empty = 0; empty < 3; ) {
    const typed = (await world.ask(`${question.ask.vi}${offer ? ` [${offer}]` : ''}: `)).trim();
    const text = typed === '' ? (offer ?? '') : typed;
    const wrong = wrongWith(question, text, known);
    if (wrong === null) return text;
    world.print(wrong);
    if (typed === '') empty += 1;
  }
  throw new Refused(`Chưa có câu trả lời cho: ${question.ask.vi}.\n→ Trả lời, hoặc thêm --${question.flag}.`, 2);
}

/** Writes the file and keeps it only if the whole record still passes the check. */
function writeChecked(file: NewFile, { root, today, print }: World): void {
  const files = new RecordFiles(root);
  if (files.has(file.path)) throw new Refused(`Đã có tệp content/${file.path}.\n→ Sửa tệp ấy; lệnh này không ghi đè.`);
  const errors = () => checkContent(root, today).problems.filter(({ severity }) => severity === 'error');
  const before = new Set(errors().map(({ where, what }) => `${where.file} ${what}`));
  files.replace(file.path, draftText(file.data, file.body));
  const fresh = errors().filter(({ where, what }) => !before.has(`${where.file} ${what}`));
  if (fresh.length > 0) {
    files.restore();
    const lines = fresh.map(({ where, what, remedy }) => `${where.file}: ${what}\n  → ${remedy}`);
    throw new Refused(`Chưa ghi gì, vì hồ sơ sẽ có lỗi:\n${lines.join('\n')}`);
  }
  print(`Đã ghi content/${file.path}. Hồ sơ vẫn không có lỗi mới.`);
}

function unknown(name: string): string {
  const [near] = nearest(name, Object.keys(kinds));
  return `Không có loại “${name}”.${near === undefined ? '' : ` Có phải: ${near}?`}\n\n${help()}`;
}
