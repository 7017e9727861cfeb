import { whatToFill } from '../to-fill.ts';
import type { Check } from './context.ts';
import { allEntries } from './entries.ts';

/** What an import left for a person to fill in is filled in before anything is published. */
export const unfilled: Check = {
  rule: 'unfilled',
  find: ({ record }) =>
    [...allEntries(record)].flatMap(({ entry, data }) =>
      [...placesToFill(data)].map(({ path, wanted }) => ({
        entry,
        path,
        what: `Nhập từ tệp Word, chưa ai điền: ${wanted}.`,
        remedy: 'Điền theo văn bản gốc, hoặc bỏ trường nếu không bắt buộc.',
        rule: unfilled.rule,
      })),
    ),
};

interface PlaceToFill {
  readonly path: readonly PropertyKey[];
  /** What belongs there, in words. */
  readonly wanted: string;
}

function* placesToFill(value: unknown, path: readonly PropertyKey[] = []): Generator<PlaceToFill> {
  const wanted = whatToFill(value);
  if (wanted !== null) yield { path, wanted };
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* placesToFill(item, [...path, index]);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) yield* placesToFill(item, [...path, key]);
  }
}
