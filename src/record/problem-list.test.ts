import { describe, expect, it } from 'vitest';
import type { Problem } from '#domain/problem.ts';
import { masked, settled } from './problem-list.ts';

const problem = (file: string, line: number, rule: string, what = 'a'): Problem => ({
  where: { file, line },
  what,
  remedy: 'b',
  severity: 'error',
  rule,
});

describe('a list of problems', () => {
  it('is in the order of files, then lines as numbers, then rules', () => {
    const list = [problem('b', 1, 'x'), problem('a', 10, 'x'), problem('a', 9, 'y'), problem('a', 9, 'x')];
    expect(settled(list).map(({ where, rule }) => `${where.file}${where.line}${rule}`)).toEqual([
      'a9x',
      'a9y',
      'a10x',
      'b1x',
    ]);
  });

  it('tells an e-mail address as personal data, not as a bad link too', () => {
    const list = [problem('a', 1, 'mdx-link'), problem('a', 1, 'personal-data'), problem('a', 2, 'mdx-link')];
    expect(settled(list).map(({ where, rule }) => [where.line, rule])).toEqual([
      [1, 'personal-data'],
      [2, 'mdx-link'],
    ]);
  });

  it('masks personal data in its words', () => {
    const { what, remedy } = masked({
      ...problem('a', 1, 'x', 'Đoạn “{0912345678}” và a@thu.example'),
      remedy: 'Gọi 0912 345 678.',
    });
    expect([what, remedy]).toEqual(['Đoạn “{09••••••78}” và a•••@thu.example', 'Gọi 09•• ••• •78.']);
  });
});
