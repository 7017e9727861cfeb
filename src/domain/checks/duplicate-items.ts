import type { Finding } from '../problem.ts';
import type { Check } from './context.ts';
import { allEntries } from './entries.ts';

/** Codes that must be unique inside one file: what they name, the list they stand in, the field that holds them. */
const lists: Record<string, readonly { noun: string; list: string; field: string | null }[]> = {
  plans: [
    { noun: 'Mục kế hoạch', list: 'items', field: 'id' },
    { noun: 'Cơ quan', list: 'bodies', field: null },
  ],
  conclusions: [{ noun: 'Khoản', list: 'clauses', field: 'id' }],
  supervision: [{ noun: 'Nhận xét về kiến nghị', list: 'findings', field: 'petition' }],
  reports: [{ noun: 'Cơ quan', list: 'bodies', field: null }],
  dialogues: [{ noun: 'Lĩnh vực', list: 'topics', field: null }],
  questions: [{ noun: 'Câu hỏi số', list: 'questions', field: 'number' }],
  petitions: [
    { noun: 'Lĩnh vực', list: 'topics', field: null },
    { noun: 'Kiến nghị liên quan', list: 'relatedTo', field: null },
  ],
};

/** No code stands twice in a list of one file: plan items, clauses, topics. */
export const duplicateItems: Check = {
  rule: 'duplicate-item',
  find({ record }) {
    const findings = doubles(
      'topics',
      'Lĩnh vực',
      record.topics.map(({ code }) => code),
      (index) => [index, 'code'],
    );
    for (const { entry, collection, data } of allEntries(record)) {
      for (const { noun, list, field } of lists[collection] ?? []) {
        const items: unknown[] = Reflect.get(data, list);
        const codes = items.map((item) => String(field === null ? item : Reflect.get(Object(item), field)));
        findings.push(...doubles(entry, noun, codes, (index) => [list, index, ...(field === null ? [] : [field])]));
      }
    }
    return findings;
  },
};

function doubles(
  entry: string,
  noun: string,
  codes: readonly string[],
  pathOf: (index: number) => PropertyKey[],
): Finding[] {
  const seen = new Set<string>();
  return codes.flatMap((code, index) => {
    if (!seen.has(code)) {
      seen.add(code);
      return [];
    }
    return [
      {
        entry,
        path: pathOf(index),
        what: `${noun} “${code}” được ghi hai lần.`,
        remedy: 'Giữ một, xóa hoặc đổi mã cái kia.',
        rule: duplicateItems.rule,
      },
    ];
  });
}
