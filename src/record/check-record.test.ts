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
import { mistakes } from '../../tests/records/mistakes.ts';
import { checkContent } from './check-record.ts';

const fixtures = new URL('../../tests/fixtures/', import.meta.url).pathname;
const withMistakes = join(fixtures, 'record-with-mistakes');
const small = join(fixtures, 'small-record');

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
    expect(counts).toMatchObject({
      files: 19,
      errors: 0,
      warnings: 0,
      entries: { petitions: 2, dialogues: 1, questions: 1 },
    });
  });

  it('counts errors and warnings apart', () => {
    const { problems, counts } = checkContent(withMistakes);
    const warnings = problems.filter(({ severity }) => severity === 'warning').map(({ rule }) => rule);
    expect(warnings.toSorted()).toEqual([
      'answer-quality',
      'outcome-authority',
      'roadmap-day',
      'unused-download',
      'validity',
    ]);
    expect(counts).toMatchObject({ errors: problems.length - 5, warnings: 5 });
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
      ['portal-day', 'site.yaml', 33],
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
