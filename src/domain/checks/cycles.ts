import type { Finding } from '../problem.ts';
import type { Check, RecordUnderCheck } from './context.ts';

interface Chain {
  entry: string;
  path: readonly PropertyKey[];
  from: string;
  to: string;
}

/** Chains that lead on from entry to entry never come back: parents, mergers, splits. */
export const cycles: Check = {
  rule: 'cycle',
  find: ({ record }) => Object.values(chains).flatMap((chainsOf) => closedBy([...chainsOf(record)])),
};

const chains: Record<string, (record: RecordUnderCheck) => Iterable<Chain>> = {
  *bodies({ bodies }) {
    for (const { id, parent } of bodies.values()) {
      if (parent !== undefined) yield { entry: `bodies/${id}`, path: ['parent'], from: id, to: parent };
    }
  },
  *successors({ bodies }) {
    for (const { id, successors } of bodies.values()) {
      for (const [index, to] of successors.entries()) {
        yield { entry: `bodies/${id}`, path: ['successors', index], from: id, to };
      }
    }
  },
  *places({ places }) {
    for (const { id, parent } of places.values()) {
      if (parent !== undefined) yield { entry: `places/${id}`, path: ['parent'], from: id, to: parent };
    }
  },
  *mergers({ places }) {
    for (const { id, mergedInto } of places.values()) {
      for (const [index, { place }] of mergedInto.entries()) {
        yield { entry: `places/${id}`, path: ['mergedInto', index, 'place'], from: id, to: place };
      }
    }
  },
  *merged({ petitions }) {
    for (const { id, mergedInto } of petitions.values()) {
      if (mergedInto !== undefined) yield { entry: `petitions/${id}`, path: ['mergedInto'], from: id, to: mergedInto };
    }
  },
  *split({ petitions }) {
    for (const { id, splitFrom } of petitions.values()) {
      if (splitFrom !== undefined) yield { entry: `petitions/${id}`, path: ['splitFrom'], from: id, to: splitFrom };
    }
  },
  *related({ petitions }) {
    for (const { id, relatedTo } of petitions.values()) {
      const index = relatedTo.indexOf(id);
      if (index >= 0) yield { entry: `petitions/${id}`, path: ['relatedTo', index], from: id, to: id };
    }
  },
  *directives({ directives }) {
    for (const { id, relations } of directives.values()) {
      for (const [index, { kind, target }] of relations.entries()) {
        // Documents may cite each other; none can replace or amend what replaces or amends it.
        if (target !== id && (kind === 'cites' || kind === 'implements')) continue;
        yield { entry: `directives/${id}`, path: ['relations', index, 'target'], from: id, to: target };
      }
    }
  },
};

/** One finding for each link that closes a circle of those before it. Every link is walked once. */
function closedBy(links: readonly Chain[]): Finding[] {
  const onward = Map.groupBy(links, ({ from }) => from);
  const done = new Set<string>();
  const findings: Finding[] = [];
  for (const start of onward.keys()) {
    if (done.has(start)) continue;
    const trail = [{ id: start, next: 0 }];
    const open = new Set([start]);
    for (let at = trail.at(-1); at; at = trail.at(-1)) {
      const link = onward.get(at.id)?.[at.next];
      at.next += 1;
      if (link === undefined) {
        open.delete(at.id);
        done.add(at.id);
        trail.pop();
      } else if (open.has(link.to)) findings.push(circle(link));
      else if (!done.has(link.to)) {
        open.add(link.to);
        trail.push({ id: link.to, next: 0 });
      }
    }
  }
  return findings;
}

function circle({ entry, path, from, to }: Chain): Finding {
  return {
    entry,
    path,
    what: from === to ? `“${to}” dẫn về chính nó.` : `“${from}” dẫn tới “${to}” rồi lại quay về “${from}”.`,
    remedy: 'Xóa hoặc sửa một mắt xích để chuỗi không chạy vòng.',
    rule: cycles.rule,
  };
}
