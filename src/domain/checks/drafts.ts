import type { Check } from './context.ts';
import { allEntries } from './entries.ts';

/** A draft is not published. */
export const drafts: Check = {
  rule: 'draft',
  find({ record }) {
    return [...allEntries(record)].flatMap(({ entry, data }) =>
      'draft' in data && data.draft === true
        ? [
            {
              entry,
              path: ['draft'],
              what: 'Đây là bản nháp, chưa được đăng.',
              remedy: 'Duyệt xong thì xóa dòng draft: true; chưa duyệt thì chỉ xem thử được bằng npm run dev.',
              rule: drafts.rule,
            },
          ]
        : [],
    );
  },
};
