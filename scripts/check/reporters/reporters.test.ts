import { describe, expect, it } from 'vitest';
import type { Problem } from '#domain/problem.ts';
import { forPrograms } from './json.ts';
import { forPeople } from './people.ts';

const problem = (file: string, line: number, severity: Problem['severity']): Problem => ({
  where: { file, line },
  what: `Sai ở dòng ${line}.`,
  remedy: 'Sửa lại.',
  severity,
  rule: 'schema',
});
const problems = [
  problem('petitions/2024/a.yaml', 2, 'error'),
  problem('petitions/2024/a.yaml', 12, 'warning'),
  problem('site.yaml', 1, 'error'),
];
const counts = { files: 9, errors: 2, warnings: 1, entries: {} } as never;

describe('the report for people', () => {
  it('groups problems by file, says what to do, and sums up', () => {
    expect(forPeople({ problems, counts }, 'content/')).toMatchInlineSnapshot(`
      "content/petitions/2024/a.yaml:2  Sai ở dòng 2.
          → Sửa lại.
      content/petitions/2024/a.yaml:12  Cảnh báo: Sai ở dòng 12.
          → Sửa lại.

      content/site.yaml:1  Sai ở dòng 1.
          → Sửa lại.

      2 lỗi, 1 cảnh báo trong 2 tệp (đã xem 9 tệp)."
    `);
  });

  it('says so when all is well', () => {
    expect(forPeople({ problems: [], counts }, 'content')).toBe('Nội dung không có lỗi (đã xem 9 tệp).');
  });

  it('says what waits for the register, but not to who is closing it', () => {
    const waiting = { ...(counts as object), errors: 0, unregistered: 2 } as never;
    expect(forPeople({ problems: [], counts: waiting }, 'content')).toContain('2 tài liệu mới');
    expect(forPeople({ problems: [], counts: waiting }, 'content', true)).not.toContain('chưa vào sổ');
  });
});

describe('the report for programs', () => {
  it('is one JSON object with the same paths', () => {
    const parsed = JSON.parse(forPrograms({ problems, counts }, 'content'));
    expect(parsed.problems[1]).toEqual({
      where: { file: 'content/petitions/2024/a.yaml', line: 12 },
      what: 'Sai ở dòng 12.',
      remedy: 'Sửa lại.',
      severity: 'warning',
      rule: 'schema',
    });
    expect(parsed.counts).toEqual(counts);
  });
});
