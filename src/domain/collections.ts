import type { z } from 'zod';
import { bodySchema } from './content/body.ts';
import { conclusionSchema } from './content/conclusion.ts';
import { dialogueSchema } from './content/dialogue.ts';
import { directiveSchema } from './content/directive.ts';
import { petitionSchema } from './content/petition.ts';
import { placeSchema } from './content/place.ts';
import { planSchema } from './content/plan.ts';
import { questionsSchema } from './content/questions.ts';
import { reportSchema } from './content/report.ts';
import { ruleSchema } from './content/rule.ts';
import { supervisionSchema } from './content/supervision.ts';

/** One folder of the record: its schema, the form of its files and how they are filed. */
export interface Collection {
  /** Vietnamese name, as clerks read it. */
  label: string;
  /** First part of its addresses. */
  slug: string;
  form: 'yaml' | 'mdx';
  schema: z.ZodType;
  /** Whether files lie in a folder per year. */
  yearly: boolean;
}

/** Folder name under `content/` → collection. Everything that walks the record walks this table. */
export const collections = {
  bodies: { label: 'Cơ quan', slug: 'don-vi', form: 'yaml', schema: bodySchema, yearly: false },
  places: { label: 'Địa bàn', slug: 'dia-ban', form: 'yaml', schema: placeSchema, yearly: false },
  rules: { label: 'Nghĩa vụ', slug: 'nghia-vu', form: 'yaml', schema: ruleSchema, yearly: false },
  directives: { label: 'Văn bản chỉ đạo', slug: 'van-ban', form: 'mdx', schema: directiveSchema, yearly: false },
  plans: { label: 'Kế hoạch', slug: 'ke-hoach', form: 'mdx', schema: planSchema, yearly: true },
  dialogues: { label: 'Buổi đối thoại', slug: 'doi-thoai', form: 'mdx', schema: dialogueSchema, yearly: true },
  conclusions: { label: 'Kết luận', slug: 'ket-luan', form: 'mdx', schema: conclusionSchema, yearly: true },
  questions: { label: 'Câu hỏi gửi trước', slug: 'cau-hoi', form: 'yaml', schema: questionsSchema, yearly: true },
  petitions: { label: 'Kiến nghị', slug: 'kien-nghi', form: 'yaml', schema: petitionSchema, yearly: true },
  supervision: { label: 'Giám sát', slug: 'giam-sat', form: 'mdx', schema: supervisionSchema, yearly: true },
  reports: { label: 'Báo cáo', slug: 'bao-cao', form: 'mdx', schema: reportSchema, yearly: true },
} as const satisfies Record<string, Collection>;

export type CollectionName = keyof typeof collections;
export const collectionNames = Object.keys(collections) as CollectionName[];
