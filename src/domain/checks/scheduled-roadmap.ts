import type { Check } from './context.ts';
import { eventsLacking } from './event-fields.ts';

/** A promise for later says by which plan it will be kept. */
export const scheduledRoadmap: Check = {
  rule: 'scheduled-roadmap',
  find: ({ record }) =>
    eventsLacking(record, scheduledRoadmap.rule, ({ status, roadmap }) =>
      status === 'scheduled' && roadmap === undefined
        ? {
            what: 'Ghi “Sẽ giải quyết theo lộ trình” mà không có lộ trình (roadmap).',
            remedy: 'Ghi làm vào năm nào, theo kế hoạch nào, bằng nguồn vốn nào.',
          }
        : null,
    ),
};
