import { type Document, isAlias, isMap, isNode, isScalar, isSeq, visit } from 'yaml';

/** A key that may not stand where it stands: the second of its name in one map, or a key that is no text. */
export interface BadKey {
  code: 'DUPLICATE_KEY' | 'NON_STRING_KEY';
  offset: number;
  name: string;
}

/** Finds bad keys and takes them out of the tree, so that of a key written twice data keeps the first. */
export function takeOutBadKeys(root: unknown): BadKey[] {
  const found: BadKey[] = [];
  const ahead = [root];
  for (let node = ahead.pop(); ahead.length > 0 || node !== undefined; node = ahead.pop()) {
    if (isSeq(node)) ahead.push(...node.items);
    if (!isMap(node)) continue;
    const seen = new Set<string>();
    node.items = node.items.filter(({ key, value }) => {
      const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
      if (!isScalar(key)) {
        found.push({ code: 'NON_STRING_KEY', offset, name: '' });
        return false;
      }
      const name = String(key.value);
      if (seen.has(name)) {
        found.push({ code: 'DUPLICATE_KEY', offset, name });
        return false;
      }
      seen.add(name);
      if (value !== null && value !== undefined) ahead.push(value);
      return true;
    });
  }
  return found.toSorted((a, b) => a.offset - b.offset);
}

/** Where the first alias or anchor stands, if there is one. */
export function findAlias(document: Document): number | null {
  let offset: number | null = null;
  visit(document, {
    Node(_key, node) {
      if (!isAlias(node) && !('anchor' in node && node.anchor)) return undefined;
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}
