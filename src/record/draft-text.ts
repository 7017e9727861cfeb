import { yamlLines } from './yaml-splice.ts';

/** The text of a new file of the record. @param body text of an MDX file, `null` for YAML */
export function draftText(data: Readonly<Record<string, unknown>>, body: string | null): string {
  const fields = yamlLines(data).join('\n');
  return body === null ? `${fields}\n` : `---\n${fields}\n---\n${body === '' ? '' : `\n${body}\n`}`;
}
