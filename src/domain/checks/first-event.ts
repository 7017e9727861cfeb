import { statusMeaning } from '../petition-status.ts';
import type { Check } from './context.ts';

/** The story of a petition begins with its receipt. */
export const firstEvent: Check = {
  rule: 'first-event',
  find({ record }) {
    return [...record.petitions.values()].flatMap(({ id, events }) => {
      const first = events[0];
      if (first === undefined || first.status === 'received') return [];
      return [
        {
          entry: `petitions/${id}`,
          path: ['events', 0, 'status'],
          what: `Diễn biến bắt đầu bằng “${statusMeaning[first.status].label}”, chưa có dòng “${statusMeaning.received.label}”.`,
          remedy: 'Thêm dòng đầu tiên với status: received và ngày tiếp nhận.',
          rule: firstEvent.rule,
        },
      ];
    });
  },
};
