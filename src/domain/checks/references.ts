import { type CollectionName, collectionNames, collections } from '../collections.ts';
import { nearest } from '../nearest.ts';
import type { Finding } from '../problem.ts';
import type { Check, CheckContext } from './context.ts';
import { type Reference, referencesOf } from './reference-list.ts';

const nouns: Record<Reference['target'], string> = {
  bodies: 'cơ quan',
  places: 'địa bàn',
  directives: 'văn bản chỉ đạo',
  plans: 'kế hoạch',
  dialogues: 'buổi đối thoại',
  conclusions: 'kết luận',
  petitions: 'kiến nghị',
  topics: 'lĩnh vực',
};

/** Every code that names another entry names one that exists. */
export const references: Check = {
  rule: 'reference',
  find(context) {
    const { record } = context;
    const findings = collectionNames.flatMap((collection) => brokenIn(collection, context));
    if (record.site && !context.known('bodies', record.site.unit)) {
      findings.push({ entry: 'site', path: ['unit'], ...brokenReference('bodies', record.site.unit, context) });
    }
    return findings;
  },
};

function brokenIn(collection: CollectionName, context: CheckContext): Finding[] {
  const findings: Finding[] = [];
  for (const entry of context.record[collection].values()) {
    for (const { path, target, id } of referencesOf(collection, entry)) {
      if (context.known(target, id)) continue;
      findings.push({ entry: `${collection}/${entry.id}`, path, ...brokenReference(target, id, context) });
    }
  }
  return findings;
}

/** How a broken reference is said, wherever it stands: what is missing, and the nearest codes there are. */
export function brokenReference(
  target: Reference['target'],
  id: string,
  context: CheckContext,
): Pick<Finding, 'what' | 'remedy' | 'rule'> {
  const near = nearest(id, codesOf(target, context));
  return {
    what: `Không có ${nouns[target]} nào mang mã “${id}”.`,
    remedy: near.length > 0 ? `Sửa mã; gần giống nhất: ${near.join(', ')}.` : howToAdd(target, id),
    rule: references.rule,
  };
}

function codesOf(target: Reference['target'], { record }: CheckContext): Iterable<string> {
  return target === 'topics' ? record.topics.map(({ code }) => code) : record[target].keys();
}

function howToAdd(target: Reference['target'], id: string): string {
  if (target === 'topics') return 'Sửa mã theo content/topics.yaml, hoặc thêm lĩnh vực vào đó.';
  const path = target === 'petitions' ? `petitions/<năm>/${id}` : `${target}/${id}`;
  return `Sửa mã, hoặc tạo tệp content/${path}.${collections[target].form}.`;
}
