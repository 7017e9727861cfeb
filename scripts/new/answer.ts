import { z } from 'zod';
import { nearest } from '#domain/nearest.ts';
import { findingsOfIssues } from '#record/schema-wording.ts';
import type { Known, Question } from './kind.ts';
import { commas } from './questions.ts';

/** What is wrong with an answer, in words with what to do; `null` when it will do. */
export function wrongWith(question: Question, text: string, known: Known): string | null {
  if (text === '') return question.optional ? null : 'Không được để trống.';
  const value = question.read ? question.read(text) : text;
  const schema = z.strictObject({ [question.flag]: question.schema });
  const parsed = schema.safeParse({ [question.flag]: value });
  if (!parsed.success) {
    const [finding] = findingsOfIssues(parsed.error.issues, schema, { [question.flag]: value });
    return finding ? `${finding.what}\n→ ${finding.remedy}` : 'Không đúng dạng.';
  }
  return question.of === undefined ? null : unknownCode(question.of, text, known);
}

function unknownCode(of: NonNullable<Question['of']>, text: string, { record }: Known): string | null {
  const codes = of === 'topics' ? record.topics.map(({ code }) => code) : [...record[of].keys()];
  const missing = commas(text).find((code) => !codes.includes(code));
  if (missing === undefined) return null;
  const near = nearest(missing, codes);
  return `Không có mã “${missing}”.\n→ ${near.length > 0 ? `Có phải: ${near.join(', ')}?` : `Xem các mã trong content/${of}.`}`;
}
