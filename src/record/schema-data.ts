import type { z } from 'zod';
import type { Problem } from '#domain/problem.ts';
import { valueAt } from './schema-shape.ts';
import { findingsOfIssues, unknownKeys } from './schema-wording.ts';
import type { SourceFile } from './source-file.ts';

/**
 * A file's data as its schema gives it, or `null`; what the syntax or the schema refuses goes to `problems`.
 * An unknown field is put right for what reads on, so that it alone does not hide the file's other slips.
 */
export function dataOf<T extends z.ZodType>(file: SourceFile, schema: T, problems: Problem[]): z.output<T> | null {
  const { path, yaml } = file;
  for (const { line, what, remedy } of yaml.errors) {
    problems.push({ where: { file: path, line }, what, remedy, severity: 'error', rule: 'yaml' });
  }
  if (yaml.data === null && yaml.errors.length > 0) return null;
  const parsed = schema.safeParse(yaml.data);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  for (const { path: at, what, remedy } of findingsOfIssues(issues, schema, yaml.data)) {
    problems.push({ where: { file: path, line: yaml.lineOf(at) }, what, remedy, severity: 'error', rule: 'schema' });
  }
  const again = schema.safeParse(withoutUnknownKeys(yaml.data, issues, schema));
  return again.success ? again.data : null;
}

function withoutUnknownKeys(data: unknown, issues: readonly z.core.$ZodIssue[], schema: z.ZodType): unknown {
  for (const { path, key, meant } of unknownKeys(issues, schema, data)) {
    const owner = valueAt(data, path);
    if (owner === null || typeof owner !== 'object') continue;
    if (meant !== null) Reflect.set(owner, meant, Reflect.get(owner, key));
    Reflect.deleteProperty(owner, key);
  }
  return data;
}
