import type { z } from 'zod';
import type { RecordUnderCheck } from '#domain/checks/context.ts';
import { type CollectionName, collectionNames, collections } from '#domain/collections.ts';
import { siteSchema } from '#domain/content/site.ts';
import { glossarySchema, topicsSchema } from '#domain/content/vocabulary.ts';
import type { Problem } from '#domain/problem.ts';
import type { PublicRecord } from '#domain/record.ts';
import { nameProblem } from './file-names.ts';
import { type FiledEntry, fileAll } from './filing.ts';
import { listFiles } from './list-files.ts';
import { Reader, type SeenFile } from './reader.ts';

export interface ReadRecord {
  /** Everything that could be read. `null` when `site.yaml` is missing or broken. */
  record: PublicRecord | null;
  /** The same for checking: `site` may be missing. */
  underCheck: RecordUnderCheck;
  /** What could not be read, and why: file names, files, YAML, schema. */
  problems: Problem[];
  /** Every file that belongs to the record, readable or not. */
  filed: FiledEntry[];
  /** Files for download, inside `tep/`. */
  downloads: string[];
  /** Whether `topics.yaml` could be read: if not, no topic can be called unknown. */
  topicsRead: boolean;
  /** How many files were looked at. */
  files: number;
}

/**
 * Reads a content folder, every file once.
 * @param root path of the content folder
 * @param onFile sees the text of each file of the record, so that whole texts need not be kept in memory
 * @throws when the folder itself cannot be read
 */
export function readRecord(root: string, onFile: (seen: SeenFile) => void = () => {}): ReadRecord {
  const { files, odd } = listFiles(root);
  const { filed, misnamed, doubles, problems } = fileAll(files);
  problems.push(...odd.map(oddFile));
  const reader = new Reader(root, problems, onFile);
  const maps = Object.fromEntries(collectionNames.map((name) => [name, new Map()])) as Record<
    CollectionName,
    Map<string, { id: string }>
  >;
  for (const entry of filed) {
    const { collection, id, path } = entry;
    const { schema, form } = collections[collection];
    const data = reader.read(path, form, schema);
    if (data && !misnamed.has(entry)) maps[collection].set(id, { ...data, id });
  }
  for (const { collection, path } of doubles)
    reader.read(path, collections[collection].form, collections[collection].schema);

  const listed = new Set(files);
  const top = <T extends z.ZodType>(path: string, schema: T): z.output<T> | null => {
    if (listed.has(path)) return reader.read(path, 'yaml', schema);
    problems.push(missingFile(path));
    return null;
  };
  const site = top('site.yaml', siteSchema);
  const topics = top('topics.yaml', topicsSchema);
  const glossary = top('glossary.yaml', glossarySchema);
  // Each map holds what its own collection's schema has given back.
  const rest = { topics: topics ?? [], glossary: glossary ?? [], ...maps } as unknown as Omit<PublicRecord, 'site'>;
  return {
    record: site ? { ...rest, site } : null,
    underCheck: { ...rest, site },
    problems,
    filed,
    downloads: files.flatMap((path) => (path.startsWith('tep/') ? [path.slice('tep/'.length)] : [])),
    topicsRead: topics !== null,
    files: files.length,
  };
}

function oddFile(path: string): Problem {
  const remedy = 'Thay bằng tệp thật; cổng không đọc liên kết để không lộ tệp nằm ngoài thư mục nội dung.';
  return nameProblem(path, 'Đây là liên kết hoặc tệp đặc biệt, không phải tệp thường.', remedy, 'file-kind');
}

function missingFile(path: string): Problem {
  return nameProblem(path, `Thiếu tệp ${path}.`, 'Chép tệp mẫu từ bản trình diễn rồi sửa lại.', 'missing-file');
}
