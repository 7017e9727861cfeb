import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkContent } from '#record/check-record.ts';
import { Refused } from '../refused.ts';
import { kinds } from './kinds.ts';
import { runNew } from './run.ts';

const demo = new URL('../../content', import.meta.url).pathname;
const small = new URL('../../tests/fixtures/small-record', import.meta.url).pathname;

/** A copy of a record to write into, less some of its folders. */
function desk(record: string, without: readonly string[] = [], reply: (question: string) => string = () => '') {
  const root = mkdtempSync(join(tmpdir(), 'new-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(record, root, { recursive: true });
  for (const folder of without) rmSync(join(root, folder), { recursive: true });
  const said: string[] = [];
  const asked: string[] = [];
  const print = (text: string) => void said.push(text);
  const ask = async (question: string) => {
    asked.push(question);
    return reply(question);
  };
  const world = { root, today: '2024-10-20', print, complain: print, ask };
  const files = () =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(mdx|yaml)$/.test(file));
  return { root, said, asked, files, begin: (...argv: string[]) => runNew(argv, world) };
}

const errorsIn = (root: string) => checkContent(root).problems.filter(({ severity }) => severity === 'error');

const petition = ['--title', 'Sửa cống', '--text', 'Đề nghị sửa cống ngang đường.', '--label', 'Cử tri thôn Đông'];
const directive = [
  '--doc-type',
  'công văn',
  '--title',
  'Tăng cường đối thoại',
  '--provenance',
  'Bản giấy lưu tại Văn phòng.',
];

describe.each<[string, string, string[], Record<string, string[]>]>([
  [
    'the demonstration record',
    demo,
    [],
    {
      directive: ['--body', 'huyen-uy-tan-yen', ...directive],
      plan: ['--body', 'dang-uy-nha-nam'],
      dialogue: ['--body', 'dang-uy-nha-nam'],
      petition,
      conclusion: [],
      supervision: [
        '--conclusion',
        '2024/que-nham-dinh-ky',
        '--findings',
        'kn-2024-que-nham-004 = agrees = Đèn sáng.',
        '--cleared-by',
        'Chủ tịch',
      ],
      report: ['--body', 'dang-uy-nha-nam'],
    },
  ],
  [
    'a small record whose session has no conclusion yet',
    small,
    ['conclusions', 'supervision', 'reports', 'tep'],
    {
      directive: ['--body', 'dang-uy-an-binh', ...directive],
      plan: ['--body', 'dang-uy-an-binh'],
      dialogue: ['--body', 'dang-uy-an-binh'],
      petition,
      conclusion: [],
      supervision: [
        '--findings',
        'kn-2024-an-binh-001 = agrees = Đường tốt.',
        '--body',
        'mttq-an-binh',
        '--cleared-by',
        'Chủ tịch',
      ],
      report: ['--body', 'dang-uy-an-binh'],
    },
  ],
])('in %s', (_, record, without, flags) => {
  it.each(Object.keys(kinds))('a new %s passes the check', async (kind) => {
    const { root, said, files, begin } = desk(record, without);
    if (kind === 'supervision' && without.length > 0) expect(await begin('conclusion', '--yes')).toBe(0);
    const before = files();
    expect(await begin(kind, '--yes', ...(flags[kind] ?? [])), said.join('\n')).toBe(0);
    expect(files().length).toBe(before.length + 1);
    expect(errorsIn(root)).toEqual([]);
  });
});

describe('what is offered', () => {
  it('comes from the record: the last session copied, the plan item, a working day in time', async () => {
    const { root, begin } = desk(demo);
    await begin('dialogue', '--yes', '--body', 'dang-uy-nha-nam');
    const text = readFileSync(join(root, 'dialogues/2024/nha-nam-dinh-ky-2.mdx'), 'utf8');
    expect(text).toContain('startsAt: 2024-11-04T07:30');
    expect(text).toContain('venue: Hội trường UBND thị trấn Nhã Nam');
    expect(text).toMatch(/intake:\n {2}from: 2024-10-20\n {2}to: 2024-11-02/);
  });

  it('takes questions ahead for a first session too, when it is told until when and where', async () => {
    const { root, begin } = desk(demo);
    const hall = [
      '--topics',
      'dat-dai',
      '--venue',
      'Hội trường',
      '--address',
      'Xã An Dương',
      '--cleared-by',
      'Phó Bí thư',
    ];
    const intake = ['--intake-to', '2024-11-01', '--intake-places', 'Bộ phận một cửa; Nhà văn hóa các thôn'];
    expect(await begin('dialogue', '--yes', '--body', 'dang-uy-an-duong', ...hall, ...intake)).toBe(0);
    const text = readFileSync(join(root, 'dialogues/2024/an-duong-dinh-ky.mdx'), 'utf8');
    expect(text).toMatch(
      /intake:\n {2}from: 2024-10-20\n {2}to: 2024-11-01\n {2}places:\n {4}- Bộ phận một cửa\n {4}- Nhà/,
    );
    expect(text).toContain('- online');
  });

  it('puts what is owed from before on the agenda', async () => {
    const { root, files, begin } = desk(small, ['conclusions', 'supervision', 'reports', 'tep']);
    const before = new Set(files());
    await begin('dialogue', '--yes', '--body', 'dang-uy-an-binh');
    const [fresh = ''] = files().filter((file) => !before.has(file));
    expect(readFileSync(join(root, fresh), 'utf8')).toContain(
      'Báo cáo kết quả giải quyết 1 kiến nghị còn nợ từ kỳ trước',
    );
  });

  it('numbers petitions after the last one of the unit', async () => {
    const { root, begin } = desk(demo);
    await begin('petition', '--yes', '--session', '2024/nha-nam-thoat-nuoc', ...petition);
    expect(existsSync(join(root, 'petitions/2024/kn-2024-nha-nam-011.yaml'))).toBe(true);
  });

  it('is never a finding of the Front', async () => {
    const { said, begin } = desk(demo);
    expect(await begin('supervision', '--yes')).toBe(2);
    expect(said.at(-1)).toContain('Thiếu --findings');
  });
});

describe('a clerk who answers', () => {
  it('is told at once what is wrong and asked again', async () => {
    const replies = ['dang-uy-nha-na', 'dang-uy-nha-nam', 'hai nghìn', '2025'];
    const { said, asked, begin } = desk(demo, [], (question) =>
      /^Mã cơ quan|^Năm/.test(question) ? (replies.shift() ?? '') : '',
    );
    expect(await begin('plan')).toBe(0);
    expect(said.join('\n')).toContain('Có phải: dang-uy-nha-nam');
    expect(said.join('\n')).toMatch(/“year”.*sai kiểu/);
    expect(asked.filter((question) => question.startsWith('Mã cơ quan'))).toHaveLength(2);
    expect(asked.some((question) => question.includes('[Kế hoạch tiếp xúc'))).toBe(true);
  });

  it('is shown the petitions a finding can be about, and may say it in Vietnamese', async () => {
    const { root, said, begin } = desk(demo, [], (question) =>
      question.startsWith('Nhận xét') ? 'kn-2024-que-nham-004 = Không đồng ý = Đèn chưa sáng.' : '',
    );
    const given = ['--conclusion', '2024/que-nham-dinh-ky', '--cleared-by', 'Chủ tịch'];
    expect(await begin('supervision', ...given), said.join('\n')).toBe(0);
    expect(said.join('\n')).toMatch(/kn-2024-que-nham-001 {2}\S[\s\S]*kn-2024-que-nham-004 {2}\S/);
    expect(readFileSync(join(root, 'supervision/2024/que-nham-dinh-ky.mdx'), 'utf8')).toContain('finding: disagrees');
  });

  it('who stops, or goes away, leaves nothing behind', async () => {
    const stopped = desk(demo, [], () => {
      throw new Refused('Đã dừng theo ý bạn; chưa làm gì.');
    });
    const before = stopped.files();
    expect(await stopped.begin('plan', '--body', 'dang-uy-nha-nam')).toBe(1);
    const gone = desk(demo);
    expect(await gone.begin('plan')).toBe(2);
    expect([stopped.files(), gone.files()]).toEqual([before, before]);
  });

  it('leaves nothing behind when the process is interrupted while asking', async () => {
    const { root, files } = desk(demo);
    const before = files();
    const script = new URL('../new.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, [script, 'plan'], { env: { ...process.env, CONTENT_DIR: root } });
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    await once(child, 'close');
    expect(files()).toEqual(before);
  });
});

describe('what may not be written', () => {
  it('is a file that is there already', async () => {
    const { root, said, begin } = desk(demo);
    const file = join(root, 'plans/2024/dang-uy-nha-nam.mdx');
    const before = readFileSync(file, 'utf8');
    expect(await begin('plan', '--yes', '--body', 'dang-uy-nha-nam', '--year', '2024', '--topics', 'dat-dai')).toBe(1);
    expect(said.at(-1)).toContain('không ghi đè');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('is a file that breaks the record: it is taken back', async () => {
    const { root, said, files, begin } = desk(demo);
    const before = files();
    expect(await begin('petition', '--yes', '--session', '2024/nha-nam-dinh-ky', ...petition)).toBe(1);
    expect(said.at(-1)).toContain('Chưa khoản nào nói về');
    expect(files()).toEqual(before);
    expect(errorsIn(root)).toEqual([]);
  });
});

it('tells in Vietnamese and English what it asks, and what was meant', async () => {
  const { said, begin } = desk(small);
  expect(await begin()).toBe(2);
  expect(await begin('dialogue', '--help')).toBe(0);
  expect(said.at(-1)).toMatch(/Buổi đối thoại sắp tới[\s\S]*A session to come[\s\S]*--starts-at/);
  expect(await begin('dialog')).toBe(2);
  expect(said.at(-1)).toContain('Có phải: dialogue?');
  expect(await begin('plan', '--nam', '2025')).toBe(2);
  expect(await begin('constructor')).toBe(2);
});
