import type { CollectionName } from '#domain/collections.ts';
import type { Problem } from '#domain/problem.ts';
import { fileUnder, nameProblem } from './file-names.ts';

/** Where an entry of the record was read from. */
export interface FiledEntry {
  collection: CollectionName;
  id: string;
  /** Path inside the content folder. */
  path: string;
}

export interface Filing {
  /** One file for each id. */
  filed: FiledEntry[];
  /** Those of them whose name is wrong: known, so that references to them are whole, but no part of sums yet. */
  misnamed: ReadonlySet<FiledEntry>;
  /** Files whose id another file already has: read for their slips, but not part of the record. */
  doubles: FiledEntry[];
  problems: Problem[];
}

/** Files every path under its id. Of two files with one id, the one whose folder bears the id's own year keeps it. */
export function fileAll(paths: readonly string[]): Filing {
  const byId = new Map<string, FiledEntry[]>();
  const problems: Problem[] = [];
  const strayFolders = new Set<string>();
  const misnamed = new Map<string, Problem>();
  for (const path of paths) {
    const { filed, problem } = fileUnder(path);
    if (filed) {
      const key = `${filed.collection}/${filed.id}`;
      byId.set(key, [...(byId.get(key) ?? []), { ...filed, path }]);
      if (problem) misnamed.set(path, problem);
    } else if (problem?.rule === 'file-folder') {
      const folder = path.slice(0, path.indexOf('/'));
      if (!strayFolders.has(folder)) problems.push(problem);
      strayFolders.add(folder);
    } else if (problem) problems.push(problem);
  }
  const filed: FiledEntry[] = [];
  const wrong = new Set<FiledEntry>();
  const doubles: FiledEntry[] = [];
  for (const entries of byId.values()) {
    const keeper = entries.find(({ path }) => !misnamed.has(path)) ?? entries[0];
    if (!keeper) continue;
    filed.push(keeper);
    const misspelt = misnamed.get(keeper.path);
    if (misspelt) {
      problems.push(misspelt);
      wrong.add(keeper);
    }
    for (const entry of entries) {
      if (entry === keeper) continue;
      doubles.push(entry);
      problems.push(duplicateId(entry, keeper));
    }
  }
  return { filed, misnamed: wrong, doubles, problems };
}

function duplicateId({ id, path }: FiledEntry, keeper: FiledEntry): Problem {
  return nameProblem(
    path,
    `Mã “${id}” đã có ở ${keeper.path}.`,
    'Mỗi mã chỉ dùng một lần và không dùng lại: đổi tên tệp này sang mã mới, hoặc xóa nếu là bản chép thừa.',
    'duplicate-id',
  );
}
