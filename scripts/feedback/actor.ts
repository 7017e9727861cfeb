import { userInfo } from 'node:os';
import { canonicalLine } from '#domain/canonical-text.ts';

const MOST = 60;

/**
 * Who stands in the journal: `--by`, else FEEDBACK_BY, else the name this machine knows its user by. Null when none of
 * them says anything: then nothing is done, because a step without a name is of no use to anybody.
 */
export function actor(given: string | undefined, env: Readonly<Record<string, string | undefined>>): string | null {
  const name = given ?? env['FEEDBACK_BY'] ?? env['GIT_AUTHOR_NAME'] ?? env['USER'] ?? env['USERNAME'] ?? ownName();
  const line = (canonicalLine(name) ?? '').slice(0, MOST).trim();
  return line === '' ? null : line;
}

function ownName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
