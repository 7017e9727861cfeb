import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checks } from '#domain/checks/index.ts';
import { mdxRules } from '#mdx/finding.ts';
import { checkContent } from './check-record.ts';

const fixtures = new URL('../../tests/fixtures/', import.meta.url).pathname;
const withMistakes = join(fixtures, 'record-with-mistakes');
const small = join(fixtures, 'small-record');

/** Every mistake of the fixture: the rule that finds it, the file, the line. */
const mistakes: readonly (readonly [rule: string, file: string, line: number])[] = [
  ['title-only', 'bodies/ten-rieng.yaml', 9],
  ['cycle', 'bodies/tu-lam-cha.yaml', 5],
  ['download', 'conclusions/2024/an-binh-dinh-ky.mdx', 12],
  ['concluded-session', 'conclusions/2024/chua-hop.mdx', 3],
  ['concluded-session', 'conclusions/2024/ket-luan-hai.mdx', 3],
  ['conclusion-totals', 'conclusions/2024/lech-so.mdx', 14],
  ['clause-petition', 'conclusions/2024/lech-so.mdx', 17],
  ['clause-petition', 'conclusions/2024/lech-so.mdx', 27],
  ['reference', 'conclusions/2024/ma-sai.mdx', 23],
  ['date-order', 'dialogues/2024/bao-muon.mdx', 24],
  ['date-order', 'dialogues/2024/hop-tuong-lai.mdx', 11],
  ['cancelled-held', 'dialogues/2024/huy-ma-hop.mdx', 29],
  ['date-order', 'dialogues/2024/nhan-muon.mdx', 21],
  ['plan-item', 'dialogues/2024/sai-muc.mdx', 25],
  ['file-name', 'directives/chỉ-thị.mdx', 1],
  ['mdx-heading', 'directives/cong-van-nhieu-loi.mdx', 16],
  ['mdx-code', 'directives/cong-van-nhieu-loi.mdx', 18],
  ['mdx-brace', 'directives/cong-van-nhieu-loi.mdx', 20],
  ['mdx-brace', 'directives/cong-van-nhieu-loi.mdx', 22],
  ['mdx-less-than', 'directives/cong-van-nhieu-loi.mdx', 24],
  ['mdx-tag', 'directives/cong-van-nhieu-loi.mdx', 26],
  ['mdx-component', 'directives/cong-van-nhieu-loi.mdx', 30],
  ['mdx-property', 'directives/cong-van-nhieu-loi.mdx', 32],
  ['mdx-code', 'directives/cong-van-nhieu-loi.mdx', 34],
  ['reference', 'directives/cong-van-nhieu-loi.mdx', 36],
  ['reference', 'directives/cong-van-nhieu-loi.mdx', 38],
  ['mdx-link', 'directives/cong-van-nhieu-loi.mdx', 40],
  ['personal-data', 'directives/cong-van-nhieu-loi.mdx', 42],
  ['mdx-place', 'directives/cong-van-nhieu-loi.mdx', 44],
  ['download', 'directives/cong-van-nhieu-loi.mdx', 46],
  ['front-matter', 'directives/khong-dong.mdx', 1],
  ['secrecy', 'directives/mat.mdx', 20],
  ['circulation', 'directives/noi-bo.mdx', 9],
  ['cycle', 'directives/quan-he.mdx', 10],
  ['schema', 'directives/tu-khong-ro.mdx', 5],
  ['file-name', 'ghi-chu.yaml', 1],
  ['duplicate-id', 'petitions/2023/kn-2024-an-binh-002.yaml', 1],
  ['file-name', 'petitions/2023/kn-2024-an-binh-144.yaml', 1],
  ['yaml', 'petitions/2024/kn-2024-an-binh-101.yaml', 3],
  ['yaml', 'petitions/2024/kn-2024-an-binh-102.yaml', 10],
  ['yaml', 'petitions/2024/kn-2024-an-binh-103.yaml', 11],
  ['schema', 'petitions/2024/kn-2024-an-binh-104.yaml', 9],
  ['schema', 'petitions/2024/kn-2024-an-binh-105.yaml', 1],
  ['schema', 'petitions/2024/kn-2024-an-binh-106.yaml', 11],
  ['schema', 'petitions/2024/kn-2024-an-binh-107.yaml', 2],
  ['schema', 'petitions/2024/kn-2024-an-binh-108.yaml', 6],
  ['reference', 'petitions/2024/kn-2024-an-binh-109.yaml', 6],
  ['reference', 'petitions/2024/kn-2024-an-binh-110.yaml', 7],
  ['reference', 'petitions/2024/kn-2024-an-binh-111.yaml', 12],
  ['reference', 'petitions/2024/kn-2024-an-binh-112.yaml', 4],
  ['reference', 'petitions/2024/kn-2024-an-binh-113.yaml', 10],
  ['first-event', 'petitions/2024/kn-2024-an-binh-114.yaml', 12],
  ['status-step', 'petitions/2024/kn-2024-an-binh-115.yaml', 18],
  ['resolved-evidence', 'petitions/2024/kn-2024-an-binh-116.yaml', 15],
  ['forwarded-recipient', 'petitions/2024/kn-2024-an-binh-117.yaml', 15],
  ['scheduled-roadmap', 'petitions/2024/kn-2024-an-binh-118.yaml', 15],
  ['stated-reason', 'petitions/2024/kn-2024-an-binh-119.yaml', 15],
  ['stated-reason', 'petitions/2024/kn-2024-an-binh-120.yaml', 15],
  ['merged-into', 'petitions/2024/kn-2024-an-binh-121.yaml', 15],
  ['cycle', 'petitions/2024/kn-2024-an-binh-123.yaml', 10],
  ['assigned-work', 'petitions/2024/kn-2024-an-binh-124.yaml', 15],
  ['extension', 'petitions/2024/kn-2024-an-binh-125.yaml', 19],
  ['date-order', 'petitions/2024/kn-2024-an-binh-126.yaml', 17],
  ['date-order', 'petitions/2024/kn-2024-an-binh-127.yaml', 11],
  ['date-order', 'petitions/2024/kn-2024-an-binh-128.yaml', 14],
  ['personal-data', 'petitions/2024/kn-2024-an-binh-129.yaml', 3],
  ['personal-data', 'petitions/2024/kn-2024-an-binh-130.yaml', 13],
  ['personal-data', 'petitions/2024/kn-2024-an-binh-131.yaml', 1],
  ['personal-data', 'petitions/2024/kn-2024-an-binh-132.yaml', 4],
  ['personal-data', 'petitions/2024/kn-2024-an-binh-133.yaml', 4],
  ['title-only', 'petitions/2024/kn-2024-an-binh-134.yaml', 8],
  ['text-nfc', 'petitions/2024/kn-2024-an-binh-135.yaml', 3],
  ['text-invisible', 'petitions/2024/kn-2024-an-binh-136.yaml', 3],
  ['number-form', 'petitions/2024/kn-2024-an-binh-137.yaml', 18],
  ['schema', 'petitions/2024/kn-2024-an-binh-138.yaml', 10],
  ['schema', 'petitions/2024/kn-2024-an-binh-139.yaml', 10],
  ['schema', 'petitions/2024/kn-2024-an-binh-140.yaml', 15],
  ['reference', 'petitions/2024/kn-2024-an-binh-141.yaml', 10],
  ['reference', 'petitions/2024/kn-2024-an-binh-142.yaml', 17],
  ['reference', 'petitions/2024/kn-2024-an-binh-143.yaml', 19],
  ['merged-into', 'petitions/2024/kn-2024-an-binh-145.yaml', 10],
  ['date-order', 'petitions/2024/kn-2024-an-binh-146.yaml', 11],
  ['date-order', 'petitions/2024/kn-2024-an-binh-147.yaml', 15],
  ['text-eth', 'petitions/2024/kn-2024-an-binh-148.yaml', 3],
  ['year', 'petitions/2024/kn-2024-an-binh-149.yaml', 4],
  ['validity', 'petitions/2024/kn-2024-an-binh-150.yaml', 7],
  ['year', 'plans/2023/dang-uy-an-binh.mdx', 3],
  ['date-order', 'plans/2024/duyet-muon.mdx', 23],
  ['download', 'plans/2024/mat-tep.mdx', 23],
  ['draft', 'plans/2024/nhap.mdx', 25],
  ['number-form', 'plans/2024/so-sai.mdx', 5],
  ['duplicate-item', 'plans/2024/trung-ma.mdx', 21],
  ['duplicate-number', 'plans/2024/trung-so.mdx', 5],
  ['public-fields', 'plans/2024/ubnd-an-binh.mdx', 2],
  ['date-order', 'reports/2024/nguoc-ngay.mdx', 9],
  ['reference', 'rules/khong-van-ban.yaml', 4],
  ['year', 'rules/ngay-nghi.yaml', 7],
  ['schema', 'rules/sai-loai.yaml', 1],
  ['empty-file', 'rules/trong.yaml', 1],
  ['reference', 'site.yaml', 3],
  ['number-form', 'supervision/2024/khong-so.mdx', 3],
  ['supervised-petition', 'supervision/2024/kien-nghi-khac.mdx', 9],
  ['unused-download', 'tep/2024/khong-dung.pdf', 1],
  ['file-name', 'tep/Biên bản.pdf', 1],
  ['duplicate-item', 'topics.yaml', 8],
  ['file-folder', 'van-ban/ghi-chu.txt', 1],
];

/** Rules of single files and of folders that the fixture shows. Links, huge and binary files are made by other tests. */
const fileRules = [
  ...['yaml', 'schema', 'file-name', 'file-folder', 'empty-file', 'front-matter', 'duplicate-id'],
  ...[
    'personal-data',
    'secrecy',
    'circulation',
    'text-nfc',
    'text-invisible',
    'text-eth',
    'download',
    'unused-download',
  ],
];

describe('checkContent', () => {
  it('reports every mistake of a folder with many, on its line, and nothing else', () => {
    const { problems } = checkContent(withMistakes);
    expect(problems.map(({ rule, where }) => [rule, where.file, where.line])).toEqual(mistakes);
  });

  it('has a mistake in the fixture for every rule there is', () => {
    const shown = new Set(mistakes.map(([rule]) => rule));
    // A wrong day of the portal is the only slip of its record; deep nesting is made, not written.
    const apart = ['portal-day', 'mdx-nesting'];
    const rules = [...checks.map(({ rule }) => rule), ...mdxRules, ...fileRules].filter(
      (rule) => !apart.includes(rule),
    );
    expect(rules.filter((rule) => !shown.has(rule))).toEqual([]);
  });

  it('finds nothing in a sound record', () => {
    const { problems, record, counts } = checkContent(small);
    expect(problems).toEqual([]);
    expect(record?.petitions.size).toBe(2);
    expect(counts).toMatchObject({ files: 18, errors: 0, warnings: 0, entries: { petitions: 2, dialogues: 1 } });
  });

  it('counts errors and warnings apart', () => {
    const { problems, counts } = checkContent(withMistakes);
    const warnings = problems.filter(({ severity }) => severity === 'warning').map(({ rule }) => rule);
    expect(warnings.toSorted()).toEqual(['unused-download', 'validity']);
    expect(counts).toMatchObject({ errors: problems.length - 2, warnings: 2 });
  });

  it('says only the name of a misnamed file, whether it was moved there or copied', () => {
    for (const change of [renameSync, copyFileSync]) {
      const root = copyOf(small);
      const petition = join(root, 'petitions/2024/kn-2024-an-binh-001.yaml');
      change(petition, petition.replace('an-binh-001', change === renameSync ? 'an-bình-001' : 'an-bình-003'));
      expect(checkContent(root).problems.map(({ rule }) => rule)).toEqual(['file-name']);
    }
  });

  it('checks the rest when site.yaml cannot be read', () => {
    const root = copyOf(small);
    edit(root, 'site.yaml', 'unit: dang-uy-an-binh', 'unit: [a');
    edit(root, 'petitions/2024/kn-2024-an-binh-001.yaml', 'topics: [giao-thong]', 'topics: [thuy-loi]');
    const { problems, record } = checkContent(root, '2024-10-20');
    expect(problems.map(({ rule }) => rule)).toEqual(['reference', 'yaml']);
    expect(record).toBeNull();
  });

  it('calls no topic unknown when topics.yaml cannot be read', () => {
    const root = copyOf(small);
    edit(root, 'topics.yaml', 'code: moi-truong', 'code: [');
    expect(checkContent(root).problems.map(({ rule }) => rule)).toEqual(['yaml']);
  });

  it('lives on the day given where the site sets none', () => {
    const root = copyOf(small);
    edit(root, 'site.yaml', /demo:\n.*\n.*\n/, '');
    expect(checkContent(root, '2024-10-20').problems).toEqual([]);
    const early = checkContent(root, '2024-09-01').problems;
    expect(early.map(({ rule }) => rule)).toContain('date-order');
  });

  it('blames the day of the portal when all the record lies ahead of it', () => {
    const root = copyOf(small);
    edit(root, 'site.yaml', 'asOf: 2024-10-20', 'asOf: 2023-10-20');
    expect(checkContent(root).problems.map(({ rule, where }) => [rule, where.file, where.line])).toEqual([
      ['portal-day', 'site.yaml', 20],
    ]);
  });

  it('says nothing that repeats personal data', () => {
    const root = copyOf(small);
    edit(
      root,
      'dialogues/2024/an-binh-dinh-ky.mdx',
      'Mời bà con',
      '{0912345678} <a href="mailto:dan@thu.example">Mời</a> bà con',
    );
    edit(root, 'petitions/2024/kn-2024-an-binh-001.yaml', 'competence: commune', 'competence: 024123456789');
    const words = JSON.stringify(checkContent(root).problems);
    expect(words).not.toMatch(/0912345678|dan@thu|024123456789/);
  });

  it('gives the same result in whatever order the folder lists its files', () => {
    const root = copyOf(withMistakes);
    const moved = `${root}-again`;
    onTestFinished(() => rmSync(moved, { recursive: true, force: true }));
    for (const file of readdirSync(root).toReversed()) cpSync(join(root, file), join(moved, file), { recursive: true });
    expect(checkContent(moved)).toEqual(checkContent(root));
  });
});

function copyOf(folder: string): string {
  const root = mkdtempSync(join(tmpdir(), 'record-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(folder, root, { recursive: true });
  return root;
}

function edit(root: string, path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  writeFileSync(join(root, path), edited);
}
