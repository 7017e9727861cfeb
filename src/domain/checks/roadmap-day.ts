import { tellsTime } from './answer-words.ts';
import type { Check } from './context.ts';
import { eventsLacking } from './event-fields.ts';

/** A roadmap without any day or year binds nobody: a warning. */
export const roadmapDay: Check = {
  rule: 'roadmap-day',
  find: ({ record }) =>
    eventsLacking(record, roadmapDay.rule, ({ status, roadmap }, { events }) =>
      status === 'scheduled' && roadmap !== undefined && !events.some((event) => tellsTime(event.roadmap ?? ''))
        ? {
            what: 'Lộ trình không có ngày, quý hay năm nào.',
            remedy: 'Ghi từng bước làm vào tháng, quý hay năm nào.',
          }
        : null,
    ).map((finding) => ({ ...finding, severity: 'warning' as const })),
};
