import type { z } from 'zod';
import { type CollectionName, collectionNames, collections } from '#domain/collections.ts';
import { siteSchema } from '#domain/content/site.ts';
import { glossarySchema, topicsSchema } from '#domain/content/vocabulary.ts';
import type { Problem } from '#domain/problem.ts';
import type { PublicRecord } from '#domain/record.ts';
import { fileUnder } from './file-names.ts';
import { listFiles } from './list-files.ts';
import { findingsOfIssues } from './schema-wording.ts';
import { readSourceFile, type SourceFile } from './source-file.ts';

/** Where an entry of the record was read from. */
export interface FiledEntry {
  collection: CollectionName;
  id: string;
  /** Path inside the content folder. */
  path: string;
}

export interface ReadRecord {
  /** Everything that could be read. `null` when `site.yaml` is missing or broken. */
  record: PublicRecord | null;
  /** What could not be read, and why: file names, YAML, schema. */
  problems: Problem[];
  /** Every file that belongs to the record, readable or not. */
  filed: FiledEntry[];
}

/** Called with every file of the record as it is read, so that whole texts need not be kept in memory. */
export type OnFile = (file: SourceFile, filed: FiledEntry | null) => void;

/**
 * Reads a content folder.
 * @param root path of the content folder
 * @param onFile sees each file once, in order
 */
export function readRecord(root: string, onFile: OnFile = () => {}): ReadRecord {
  const problems: Problem[] = [];
  const filed: FiledEntry[] = [];
  const maps = Object.fromEntries(collectionNames.map((name) => [name, new Map()])) as Record<
    CollectionName,
    Map<string, { id: string }>
  >;
  const paths = listFiles(root);

  for (const path of paths) {
    const place = fileUnder(path);
    if (place === null) continue;
    if ('what' in place) {
      problems.push(place);
      continue;
    }
    const entry = { ...place, path };
    filed.push(entry);
    const file = readSourceFile(root, path);
    if (!file) {
      problems.push(noFrontMatter(path));
      continue;
    }
    onFile(file, entry);
    const data = parseFile(file, collections[place.collection].schema, problems);
    if (data && !maps[place.collection].has(place.id)) maps[place.collection].set(place.id, { ...data, id: place.id });
  }

  const top = <T extends z.ZodType>(path: string, schema: T): z.output<T> | null => {
    if (!paths.includes(path)) {
      problems.push({
        where: { file: path, line: 1 },
        what: `Thiếu tệp ${path}.`,
        remedy: 'Chép tệp mẫu từ bản trình diễn rồi sửa lại.',
        severity: 'error',
        rule: 'missing-file',
      });
      return null;
    }
    const file = readSourceFile(root, path);
    if (!file) return null;
    onFile(file, null);
    return parseFile(file, schema, problems);
  };
  const site = top('site.yaml', siteSchema);
  const topics = top('topics.yaml', topicsSchema) ?? [];
  const glossary = top('glossary.yaml', glossarySchema) ?? [];
  const record = site ? ({ site, topics, glossary, ...maps } as unknown as PublicRecord) : null;
  return { record, problems, filed };
}

function parseFile<T extends z.ZodType>(file: SourceFile, schema: T, problems: Problem[]): z.output<T> | null {
  for (const error of file.yaml.errors) {
    problems.push({
      where: { file: file.path, line: error.line },
      what: error.code === 'DUPLICATE_KEY' ? 'Một trường được ghi hai lần.' : `YAML viết sai: ${error.message}.`,
      remedy:
        error.code === 'DUPLICATE_KEY'
          ? 'Giữ một dòng, xóa dòng kia.'
          : 'Kiểm tra dấu hai chấm, thụt đầu dòng bằng dấu cách, và đặt giá trị có dấu “:” hoặc “#” trong dấu ngoặc kép.',
      severity: 'error',
      rule: 'yaml',
    });
  }
  if (file.yaml.errors.length > 0) return null;
  const parsed = schema.safeParse(file.yaml.data);
  if (parsed.success) return parsed.data;
  for (const finding of findingsOfIssues(parsed.error.issues, schema, file.yaml.data)) {
    problems.push({
      where: { file: file.path, line: file.yaml.lineOf(finding.path) },
      what: finding.what,
      remedy: finding.remedy,
      severity: 'error',
      rule: 'schema',
    });
  }
  return null;
}

function noFrontMatter(file: string): Problem {
  return {
    where: { file, line: 1 },
    what: 'Tệp không có phần khai báo ở đầu.',
    remedy: 'Bắt đầu tệp bằng dòng “---”, ghi các trường, rồi đóng bằng một dòng “---” nữa.',
    severity: 'error',
    rule: 'front-matter',
  };
}
