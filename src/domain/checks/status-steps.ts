import type { Petition } from '../content/petition.ts';
import { mayFollow, statusMeaning } from '../petition-status.ts';
import type { Finding } from '../problem.ts';
import type { Entry } from '../record.ts';
import type { Check } from './context.ts';

/** Each status of a petition may follow the one before it (domain.md 2). */
export const statusSteps: Check = {
  rule: 'status-step',
  find: ({ record }) => [...record.petitions.values()].flatMap(stepsOf),
};

/** The illegal steps of one petition. */
export function stepsOf({ id, events }: Entry<Petition>): Finding[] {
  return events.flatMap((event, index) => {
    const before = events[index - 1];
    if (before === undefined || mayFollow(before.status, event.status)) return [];
    const earlier = events[index - 2];
    // A wrong status in the middle breaks the step to it and the step from it: it is told once.
    if (earlier && !mayFollow(earlier.status, before.status) && mayFollow(earlier.status, event.status)) return [];
    const { label, next } = statusMeaning[before.status];
    return [
      {
        entry: `petitions/${id}`,
        path: ['events', index, 'status'],
        what: `Sau “${label}” không thể đến “${statusMeaning[event.status].label}”.`,
        remedy:
          next.length > 0
            ? `Chọn một trong: ${next.join(', ')}; hoặc bổ sung diễn biến còn thiếu ở giữa.`
            : `“${label}” là kết thúc; ý kiến mới thì lập kiến nghị mới và ghi relatedTo.`,
        rule: statusSteps.rule,
      },
    ];
  });
}
