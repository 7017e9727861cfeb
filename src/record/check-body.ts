import type { CheckContext } from '#domain/checks/context.ts';
import { brokenReference } from '#domain/checks/references.ts';
import type { Problem } from '#domain/problem.ts';
import { checkMdx, type MdxPicture, type MdxReference } from '#mdx/check.ts';
import { parseMdx } from '#mdx/parse.ts';

/** What the body of one file holds; lines are lines of the file. */
export interface CheckedBody {
  path: string;
  problems: Problem[];
  references: MdxReference[];
  pictures: MdxPicture[];
}

/** Checks the MDX body of a file against the allow-list. */
export function checkBody(path: string, body: { text: string; line: number }): CheckedBody {
  const { tree, findings } = parseMdx(body.text);
  const checked = checkMdx(tree);
  const lineInFile = (line: number) => line + body.line - 1;
  const moved = <T extends { line: number }>(found: T): T => ({ ...found, line: lineInFile(found.line) });
  return {
    path,
    problems: [...findings, ...checked.findings].map(({ line, rule, what, remedy }) => ({
      where: { file: path, line: lineInFile(line) },
      what,
      remedy,
      severity: 'error',
      rule,
    })),
    references: checked.references.map(moved),
    pictures: checked.pictures.map(moved),
  };
}

/** References in texts to entries that do not exist. Asked once everything is read. */
export function brokenInBodies(bodies: readonly CheckedBody[], context: CheckContext): Problem[] {
  return bodies.flatMap(({ path, references }) =>
    references
      .filter(({ collection, id }) => !context.known(collection, id))
      .map(({ line, collection, id }) => ({
        ...brokenReference(collection, id, context),
        where: { file: path, line },
        severity: 'error',
      })),
  );
}
