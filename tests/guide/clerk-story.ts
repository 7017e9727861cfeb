import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { embeddedDatabase } from '#feedback/embedded-database.ts';
import { migrate } from '#feedback/migrations.ts';
import { runFeedback } from '../../scripts/feedback/run.ts';
import { sampleManifest, sampleSession } from '../feedback/sample-manifest.ts';
import { feedbackOn } from '../feedback/stored-rows.ts';
import { fillSheet } from './filled-sheet.ts';
import { conclusion } from './word-files.ts';

/** The folder of a clerk who does what the guide says, step by step, with the real commands. */
export interface ClerkStory extends AsyncDisposable {
  /** Lets happen what the guide tells between two commands; throws when there is no such turn. */
  turn(name: string): Promise<void>;
  /** Runs a command as it is typed and gives all it prints. */
  run(typed: string): Promise<string>;
  /** The record of the folder. */
  readonly content: string;
  /** Texts of the files of the record. */
  files(): string[];
}

const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
const [ditch, covers] = ['011', '012'].map((number) => `content/petitions/2024/kn-2024-nha-nam-${number}.yaml`) as [
  string,
  string,
];
const announced = 'content/dialogues/2024/phuc-hoa-dinh-ky.mdx';
const reason = `changes:
  - at: 2024-10-20
    what: Trước là họp ở hội trường UBND xã, nay họp ở nhà văn hóa xã.
    reason: Hội trường đang sửa mái.`;

/** Begins the story: a copy of the demonstration's record under git, and an empty store of what residents send. */
export async function clerkStory(): Promise<ClerkStory> {
  const folder = mkdtempSync(join(tmpdir(), 'huong-dan-'));
  cpSync('content', join(folder, 'content'), { recursive: true });
  const db = await embeddedDatabase(null);
  await migrate(db);
  const manifest = sampleManifest({ sessions: [sampleSession({ id: '2024/huyen-dinh-ky-cuoi-nam' })] });
  const feedback = { ...feedbackOn(db, new Date('2024-10-20T03:00:00Z'), manifest) };
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const edit = (path: string, ...changes: readonly (readonly [from: string | RegExp, to: string])[]) => {
    let now = read(path);
    for (const [from, to] of changes) {
      const next = now.replace(from, to);
      if (next === now) throw new Error(`${path} has no ${from}`);
      now = next;
    }
    writeFileSync(join(folder, path), now);
  };

  const runDesk = async (words: readonly string[]) => {
    const said: string[] = [];
    const print = (line: string) => void said.push(line);
    const open = async () => ({ ...feedback, db: { ...db, close: async () => {} } });
    const ask = async () => '';
    const surroundings = { env: { FEEDBACK_BY: 'Văn phòng' }, folder, open, print, complain: print, ask, input: ask };
    await runFeedback(words, surroundings);
    return said.join('\n');
  };

  const turns: Readonly<Record<string, () => unknown>> = {
    'van-ban-den': async () => writeFileSync(join(folder, 'ket-luan.docx'), await conclusion()),
    'da-dien': () => {
      const clerk = 'Chủ tịch UBND thị trấn';
      edit(
        'content/conclusions/2024/nha-nam-thoat-nuoc.mdx',
        [/"\(cần điền: câu tóm tắt thứ 1[^"]*"/u, 'Hội nghị ngày 11/10/2024 bàn về ngập úng khu chợ Nhã Nam.'],
        [/"\(cần điền: câu tóm tắt thứ 2[^"]*"/u, 'Thị trấn nạo vét rãnh sau chợ, xong trước ngày 30/11/2024.'],
        [/"\(cần điền: câu tóm tắt thứ 3[^"]*"/u, 'Sáu nắp hố ga vỡ ở Phố Mới được thay trước ngày 15/11/2024.'],
        ['- kn-2024-nha-nam-011\n', '- kn-2024-nha-nam-011\n      - kn-2024-nha-nam-009\n'],
        ['- kn-2024-nha-nam-012\n', '- kn-2024-nha-nam-012\n      - kn-2024-nha-nam-010\n'],
        ['received: 2', 'received: 4'],
        ['other: 0', 'other: 2'],
        [/clearedBy: .*/u, `clearedBy: ${clerk}`],
        ['draft: true\n', ''],
      );
      edit(ditch, ['draft: true\n', '']);
      edit(covers, ['- dat-dai', '- thuy-loi'], ['lead: can-dien', 'lead: ubnd-nha-nam'], ['draft: true\n', '']);
    },
    'bang-da-dien': () => fillSheet(join(folder, 'kien-nghi.xlsx')),
    'co-y-kien': async () => {
      const words = 'Đường vào thôn Đông ngập mỗi khi mưa lớn, đề nghị cho biết bao giờ sửa.';
      const session = ['--session', '2024/huyen-dinh-ky-cuoi-nam', '--channel', 'paper', '--topic', 'giao-thong'];
      await runDesk(['enter', ...session, '--place', 'thôn Đông', '--text', words]);
    },
    'sua-lang-le': () => edit(announced, [/^venue: .*$/mu, 'venue: Nhà văn hóa xã Phúc Hòa']),
    'da-ghi-ly-do': () => edit(announced, [/^illustrative: true$/mu, `${reason}\nillustrative: true`]),
  };

  const run = async (typed: string): Promise<string> => {
    const words = shellWords(typed);
    if (typed.startsWith('npm run feedback -- ')) return await runDesk(await withCode(words.slice(4), runDesk));
    return (await spawned(folder, words)).replaceAll(`${folder}/`, '').trimEnd();
  };
  for (const typed of ['git init -q -b main', 'git add content', 'git commit -q -m Trước']) await run(typed);

  return {
    content: join(folder, 'content'),
    files: () =>
      readdirSync(join(folder, 'content'), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(?:yaml|mdx)$/u.test(path))
        .map((path) => read(join('content', path))),
    run,
    async turn(name) {
      const happens = turns[name];
      if (happens === undefined) throw new Error(`no turn of the story is called ${name}`);
      await happens();
    },
    async [Symbol.asyncDispose]() {
      await db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The guide shows a code of its own; the story's submission has another. */
async function withCode(
  words: readonly string[],
  desk: (words: readonly string[]) => Promise<string>,
): Promise<string[]> {
  if (!words.some((word) => /^[0-9a-f]{8}$/u.test(word))) return [...words];
  const code = /\b[0-9a-f]{8}\b/u.exec(await desk(['list', '--all']))?.[0] ?? '';
  return words.map((word) => (/^[0-9a-f]{8}$/u.test(word) ? code : word));
}

async function spawned(folder: string, words: readonly string[]): Promise<string> {
  const [program = '', verb, name = '', dashes, ...rest] = words;
  const script = /^node (\S+)$/u.exec(scripts[name] ?? '')?.[1];
  const [command, args] =
    program === 'npm' && verb === 'run' && script !== undefined
      ? [process.execPath, [resolve(script), ...(dashes === '--' ? rest : [])]]
      : [program, words.slice(1)];
  const identity = { GIT_AUTHOR_NAME: 'Văn phòng', GIT_AUTHOR_EMAIL: '', GIT_COMMITTER_NAME: 'Văn phòng' };
  const env = {
    ...process.env,
    ...identity,
    GIT_COMMITTER_EMAIL: '',
    CONTENT_DIR: undefined,
    LC_ALL: 'C.UTF-8',
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
  const child = spawn(command, args, { cwd: folder, env, stdio: ['pipe', 'pipe', 'pipe'] });
  // Enter at every question.
  child.stdin.end('\n'.repeat(30));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return out + err;
}

function shellWords(typed: string): string[] {
  return [...typed.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}
