import type { Check } from './context.ts';
import { eventsLacking } from './event-fields.ts';

/** Closed is not resolved: nobody may claim `resolved` without evidence. */
export const resolvedEvidence: Check = {
  rule: 'resolved-evidence',
  find: ({ record }) =>
    eventsLacking(record, resolvedEvidence.rule, ({ status, evidence }) =>
      status === 'resolved' && evidence.length === 0
        ? {
            what: 'Ghi “Đã giải quyết xong” mà không có bằng chứng.',
            remedy: 'Thêm evidence: văn bản, biên bản nghiệm thu hoặc ảnh; chưa có thì để in_progress.',
          }
        : null,
    ),
};
