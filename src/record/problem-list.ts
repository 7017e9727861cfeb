import { findPersonalData } from '#domain/personal-data.ts';
import type { Problem } from '#domain/problem.ts';

/** Rules that only repeat what `personal-data` says better when both are on one line: an e-mail address is also a bad link. */
const echoes = new Set(['mdx-link', 'title-only']);

/** Problems in the order of files and lines, without those that merely follow from another on the same line. */
export function settled(problems: readonly Problem[]): Problem[] {
  const at = ({ where }: Problem) => `${where.file}:${where.line}`;
  const personal = new Set(problems.filter(({ rule }) => rule === 'personal-data').map(at));
  return problems
    .filter((problem) => !(echoes.has(problem.rule) && personal.has(at(problem))))
    .sort(
      (a, b) =>
        compare(a.where.file, b.where.file) ||
        a.where.line - b.where.line ||
        compare(a.rule, b.rule) ||
        compare(a.what, b.what),
    );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The problem with all personal data in its words masked: messages are printed, logged and kept in pull requests. */
export function masked(problem: Problem): Problem {
  return { ...problem, what: withoutPersonalData(problem.what), remedy: withoutPersonalData(problem.remedy) };
}

function withoutPersonalData(text: string): string {
  return findPersonalData(text).reduceRight(
    (rest, { index, length, sample }) => rest.slice(0, index) + sample + rest.slice(index + length),
    text,
  );
}
