import { isToFill } from '../to-fill.ts';
import type { Check } from './context.ts';
import { allEntries } from './entries.ts';

/** What an import left for a person to fill in is filled in before anything is published. */
export const unfilled: Check = {
  rule: 'unfilled',
  find: ({ record }) =>
    [...allEntries(record)].flatMap(({ entry, data }) =>
      [...placesToFill(data)].map((path) => ({
        entry,
        path,
        what: 'Trường này nhập từ tệp Word, chưa ai điền.',
        remedy: 'Điền theo văn bản gốc, hoặc bỏ trường nếu không bắt buộc.',
        rule: unfilled.rule,
      })),
    ),
};

function* placesToFill(value: unknown, path: readonly PropertyKey[] = []): Generator<readonly PropertyKey[]> {
  if (isToFill(value)) yield path;
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* placesToFill(item, [...path, index]);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) yield* placesToFill(item, [...path, key]);
  }
}
