import type { Check } from './context.ts';
import { eventsLacking } from './event-fields.ts';

/** `assigned` says that somebody was assigned, by that day. */
export const assignedWork: Check = {
  rule: 'assigned-work',
  find: ({ record }) =>
    eventsLacking(record, assignedWork.rule, ({ status, date }, { assignments }) =>
      status === 'assigned' && !assignments.some(({ at }) => at <= date)
        ? {
            what: `Ghi “Đã giao giải quyết” ngày ${date} mà không có lần giao việc nào (assignments) đến ngày đó.`,
            remedy: 'Thêm assignments với cơ quan chủ trì, ngày giao, việc giao và hạn; hoặc sửa ngày.',
          }
        : null,
    ),
};
