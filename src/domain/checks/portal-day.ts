import type { Check, CheckContext } from './context.ts';
import { allEntries } from './entries.ts';

/** The day on which a demonstration lives is not before everything it shows. */
export const portalDay: Check = {
  rule: 'portal-day',
  find(context) {
    const { site } = context.record;
    if (site?.demo === undefined || !livesBeforeAll(context)) return [];
    return [
      {
        entry: 'site',
        path: ['demo', 'asOf'],
        what: `Ngày trình diễn ${site.demo.asOf} sớm hơn mọi ngày đăng trong hồ sơ.`,
        remedy: 'Sửa asOf, hoặc bỏ mục demo để cổng sống theo ngày hôm nay.',
        rule: portalDay.rule,
      },
    ];
  },
};

/** Whether everything published lies ahead of the portal's day: then it is that day which is wrong. */
export function livesBeforeAll({ record, asOf }: CheckContext): boolean {
  let published = 0;
  for (const { data } of allEntries(record)) {
    if (!('publishedAt' in data)) continue;
    if (String(data.publishedAt) <= asOf) return false;
    published += 1;
  }
  return published > 1;
}
