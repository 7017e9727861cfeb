import type { Finding } from '../problem.ts';
import type { Check } from './context.ts';
import { eventsLacking } from './event-fields.ts';

/** `merged` and `mergedInto` go together. */
export const mergedPetitions: Check = {
  rule: 'merged-into',
  find({ record }) {
    const findings = eventsLacking(record, mergedPetitions.rule, ({ status }, { mergedInto }) =>
      status === 'merged' && mergedInto === undefined
        ? {
            what: 'Ghi “Đã gộp” mà không nói gộp vào kiến nghị nào.',
            remedy: 'Thêm mergedInto: mã kiến nghị đã gộp vào.',
          }
        : null,
    );
    for (const { id, mergedInto, events } of record.petitions.values()) {
      if (mergedInto === undefined || events.some(({ status }) => status === 'merged')) continue;
      findings.push({
        entry: `petitions/${id}`,
        path: ['mergedInto'],
        what: 'Có mergedInto mà diễn biến không có dòng “Đã gộp”.',
        remedy: 'Thêm diễn biến status: merged với ngày gộp, hoặc xóa mergedInto.',
        rule: mergedPetitions.rule,
      } satisfies Finding);
    }
    return findings;
  },
};
