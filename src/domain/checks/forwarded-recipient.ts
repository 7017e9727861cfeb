import type { Check } from './context.ts';
import { eventsLacking } from './event-fields.ts';

/** A petition is forwarded to somebody, by a document. */
export const forwardedRecipient: Check = {
  rule: 'forwarded-recipient',
  find: ({ record }) =>
    eventsLacking(record, forwardedRecipient.rule, ({ status, recipient, document }) => {
      if (status !== 'forwarded' || (recipient !== undefined && document !== undefined)) return null;
      const missing = [
        ...(recipient === undefined ? ['nơi nhận (recipient)'] : []),
        ...(document === undefined ? ['văn bản chuyển (document)'] : []),
      ];
      return {
        what: `Ghi “Đã chuyển cấp có thẩm quyền” mà thiếu ${missing.join(' và ')}.`,
        remedy: 'Ghi chuyển đến đâu và bằng văn bản nào; chưa chuyển thì để in_progress.',
      };
    }),
};
