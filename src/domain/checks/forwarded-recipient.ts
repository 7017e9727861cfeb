import type { Check } from './context.ts';
import { eventsLacking } from './event-fields.ts';

/** A petition is forwarded to somebody, by a document, and asked after on a day: a hand-over is followed, never an end. */
export const forwardedRecipient: Check = {
  rule: 'forwarded-recipient',
  find: ({ record }) =>
    eventsLacking(record, forwardedRecipient.rule, ({ status, recipient, document, nextCheck }) => {
      if (status !== 'forwarded') return null;
      const missing = [
        ...(recipient === undefined ? ['nơi nhận (recipient)'] : []),
        ...(document === undefined ? ['văn bản chuyển (document)'] : []),
        ...(nextCheck === undefined ? ['ngày kiểm tra lại (nextCheck)'] : []),
      ];
      if (missing.length === 0) return null;
      return {
        what: `Ghi “Đã chuyển cấp có thẩm quyền” mà thiếu ${listed(missing)}.`,
        remedy: 'Ghi chuyển đến đâu, bằng văn bản nào, ngày nào hỏi lại; chưa chuyển thì để in_progress.',
      };
    }),
};

const listed = (names: readonly string[]) => names.join(', ').replace(/, ([^,]*)$/, ' và $1');
