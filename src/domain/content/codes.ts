import { z } from 'zod';

/** What a code names: an entry of a collection, or a topic. */
export type CodeTarget =
  | 'bodies'
  | 'places'
  | 'directives'
  | 'plans'
  | 'dialogues'
  | 'conclusions'
  | 'petitions'
  | 'topics';

/** ASCII kebab-case name of a file, which is also the last part of its address. */
export const slugField = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Mã chỉ gồm chữ thường không dấu, số và dấu gạch nối');

/** Reference to an entry filed under a year: `2024/doi-thoai-nha-nam`. */
export const yearlyRefField = z
  .string()
  .regex(/^\d{4}\/[a-z0-9]+(-[a-z0-9]+)*$/, 'Tham chiếu phải có dạng 2024/ten-tep');

/** What each code names. Forms offer it to choose from, the content check looks whether it is there. */
export const codeTargets = z.registry<{ target: CodeTarget }>();

const codeOf = (target: CodeTarget, field: z.ZodString) => field.clone().register(codeTargets, { target });

export const bodyCode = codeOf('bodies', slugField);
export const placeCode = codeOf('places', slugField);
export const directiveCode = codeOf('directives', slugField);
export const petitionCode = codeOf('petitions', slugField);
export const topicCode = codeOf('topics', slugField);
export const planCode = codeOf('plans', yearlyRefField);
export const sessionCode = codeOf('dialogues', yearlyRefField);
export const conclusionCode = codeOf('conclusions', yearlyRefField);

export const topicCodesField = z
  .array(topicCode)
  .min(1)
  .describe('Mã lĩnh vực, lấy từ content/topics.yaml; lĩnh vực chính đứng đầu');
