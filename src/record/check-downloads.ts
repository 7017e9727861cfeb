import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordUnderCheck } from '#domain/checks/context.ts';
import { allEntries } from '#domain/checks/entries.ts';
import type { Finding, Problem } from '#domain/problem.ts';
import type { MdxPicture } from '#mdx/check.ts';

/** What an entry says of a file for download. */
interface ListedFile {
  path: string;
  bytes: number;
  sha256: string;
}

/** Each file that an entry lists lies in `tep/` with the size and digest given (Law 33/2024/QH15: a copy keeps its checksum). */
export function checkListedFiles(root: string, record: RecordUnderCheck, downloads: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  const measured = new Map<string, { bytes: number; sha256: string }>();
  for (const { entry, data } of allEntries(record)) {
    for (const { path, file } of filesIn(data, [])) {
      const found = { entry, rule: 'download' };
      if (!downloads.has(file.path)) {
        findings.push({
          ...found,
          path: [...path, 'path'],
          what: `Không có tệp content/tep/${file.path}.`,
          remedy: 'Chép tệp vào đúng chỗ, hoặc sửa đường dẫn.',
        });
        continue;
      }
      const real = measured.get(file.path) ?? measure(join(root, 'tep', file.path));
      measured.set(file.path, real);
      if (real.bytes === file.bytes && real.sha256 === file.sha256) continue;
      findings.push({
        ...found,
        path: [...path, real.bytes === file.bytes ? 'sha256' : 'bytes'],
        what: `Tệp content/tep/${file.path} không đúng như đã ghi${real.bytes === file.bytes ? '' : ` (${file.bytes} byte)`}.`,
        remedy: `Nếu tệp này đúng thì ghi bytes: ${real.bytes}, sha256: ${real.sha256}; nếu không thì chép lại tệp gốc.`,
      });
    }
  }
  return findings;
}

/** Pictures in texts that lie nowhere. */
export function checkPictures(
  bodies: readonly { path: string; pictures: readonly MdxPicture[] }[],
  downloads: ReadonlySet<string>,
): Problem[] {
  return bodies.flatMap((body) =>
    body.pictures
      .filter(({ path }) => !downloads.has(path))
      .map(({ line, path }) => ({
        where: { file: body.path, line },
        what: `Không có ảnh content/tep/${path}.`,
        remedy: 'Chép ảnh vào đúng chỗ, hoặc sửa đường dẫn.',
        severity: 'error',
        rule: 'download',
      })),
  );
}

/** Files for download that nothing lists: perhaps forgotten, perhaps never meant to be public. */
export function unusedDownloads(
  record: RecordUnderCheck,
  bodies: readonly { pictures: readonly MdxPicture[] }[],
  downloads: ReadonlySet<string>,
): Problem[] {
  const used = new Set(bodies.flatMap(({ pictures }) => pictures.map(({ path }) => path)));
  for (const { data } of allEntries(record)) for (const { file } of filesIn(data, [])) used.add(file.path);
  return [...downloads]
    .filter((path) => !used.has(path) && !/(?:^|\/)(?:README\.md|LICENSE)$/.test(path))
    .map((path) => ({
      where: { file: `tep/${path}`, line: 1 },
      what: 'Không mục nào trong hồ sơ dẫn tới tệp này.',
      remedy: 'Ghi tệp vào files của văn bản, hoặc xóa nếu không dùng.',
      severity: 'warning',
      rule: 'unused-download',
    }));
}

function* filesIn(value: unknown, path: PropertyKey[]): Generator<{ path: PropertyKey[]; file: ListedFile }> {
  if (value === null || typeof value !== 'object') return;
  if (isListedFile(value)) yield { path, file: value };
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* filesIn(item, [...path, index]);
  else for (const [key, item] of Object.entries(value)) yield* filesIn(item, [...path, key]);
}

function isListedFile(value: object): value is ListedFile {
  return 'sha256' in value && 'bytes' in value && 'path' in value;
}

function measure(path: string): { bytes: number; sha256: string } {
  const hash = createHash('sha256');
  const part = Buffer.alloc(1 << 16);
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, part); read > 0; read = readSync(file, part)) hash.update(part.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return { bytes: statSync(path).size, sha256: hash.digest('hex') };
}
