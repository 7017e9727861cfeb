import { statusMeaning } from '../petition-status.ts';
import type { Check } from './context.ts';
import { eventsLacking } from './event-fields.ts';

const needsReason = new Set(['not_resolved', 'not_accepted', 'out_of_scope']);

/** Whoever does not do what was asked says why; a refusal also names its document. */
export const statedReason: Check = {
  rule: 'stated-reason',
  find: ({ record }) =>
    eventsLacking(record, statedReason.rule, ({ status, reason, document }) => {
      if (!needsReason.has(status)) return null;
      const missing = [
        ...(reason === undefined ? ['lý do (reason)'] : []),
        ...(status === 'not_accepted' && document === undefined ? ['văn bản (document)'] : []),
      ];
      if (missing.length === 0) return null;
      return {
        what: `Ghi “${statusMeaning[status].label}” mà thiếu ${missing.join(' và ')}.`,
        remedy:
          status === 'not_accepted'
            ? 'Ghi căn cứ pháp lý và văn bản trả lời.'
            : 'Ghi vướng ở đâu, bước tiếp theo là gì, hoặc chuyển người dân đến đúng nơi.',
      };
    }),
};
