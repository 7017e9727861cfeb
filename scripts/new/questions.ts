import { z } from 'zod';
import { dateField, issuedDocumentFields, publicationFields, textField } from '#domain/content/fields.ts';
import type { Known, Question } from './kind.ts';
import { lastClearer } from './offers.ts';

const nothing = () => null;

export const commas = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
export const semicolons = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);

/** The body that issues, organizes or reports. */
export const bodyQuestion: Question = {
  flag: 'body',
  ask: { vi: 'Mã cơ quan', en: 'code of the body' },
  offer: nothing,
  schema: textField,
  of: 'bodies',
};

export function textQuestion(flag: string, vi: string, en: string, offer: Question['offer'] = nothing): Question {
  return { flag, ask: { vi, en }, offer, schema: textField };
}

export function dateQuestion(flag: string, vi: string, en: string, offer: Question['offer']): Question {
  return { flag, ask: { vi: `${vi} (2024-10-20)`, en }, offer, schema: dateField };
}

/** A choice among codes, offered as the one that is usual. */
export function choiceQuestion(
  flag: string,
  vi: string,
  en: string,
  schema: z.ZodType,
  offer: Question['offer'] = nothing,
): Question {
  return { flag, ask: { vi, en }, offer, schema };
}

export const topicsQuestion = (offer: Question['offer']): Question => ({
  flag: 'topics',
  ask: { vi: 'Mã lĩnh vực, cách nhau bằng dấu phẩy, lĩnh vực chính đứng đầu', en: 'topic codes, comma separated' },
  offer,
  read: commas,
  schema: z.array(textField).min(1),
  of: 'topics',
});

/** Number, day and clearance that every issued document has. */
export function documentQuestions(
  issuerOf: (known: Known, said: Record<string, string>) => string | undefined,
): Question[] {
  return [
    {
      flag: 'number',
      ask: { vi: 'Số, ký hiệu như in trên văn bản; chưa có thì để trống', en: 'number as printed; empty when unknown' },
      offer: nothing,
      schema: issuedDocumentFields.number,
      optional: true,
    },
    dateQuestion('issued', 'Ngày ban hành', 'day of issue', ({ asOf }) => asOf),
    clearedByQuestion(issuerOf),
  ];
}

export function clearedByQuestion(
  issuerOf: (known: Known, said: Record<string, string>) => string | undefined,
): Question {
  return {
    flag: 'cleared-by',
    ask: { vi: 'Chức danh người duyệt cho công khai, không ghi họ tên', en: 'position of who cleared it' },
    offer: (known, said) => lastClearer(known, issuerOf(known, said)),
    schema: publicationFields.clearedBy,
  };
}
