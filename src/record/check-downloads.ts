import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Problem } from '#domain/problem.ts';
import type { MdxPicture } from '#mdx/check.ts';
import type { ListedFile } from './listed-files.ts';

interface BodyWithPictures {
  path: string;
  pictures: readonly MdxPicture[];
}

/** Each file that an entry lists lies in `tep/` with the size and digest given (Law 33/2024/QH15: a copy keeps its checksum). */
export function checkListedFiles(
  root: string,
  listed: readonly ListedFile[],
  downloads: ReadonlySet<string>,
): Finding[] {
  const measured = new Map<string, Measured>();
  return listed.flatMap(({ entry, path, file }) => {
    const where = `content/tep/${file.path}`;
    if (!downloads.has(file.path)) {
      const remedy = 'Chép tệp vào đúng chỗ, hoặc sửa đường dẫn.';
      return [{ entry, path: [...path, 'path'], what: `Không có tệp ${where}.`, remedy, rule: 'download' }];
    }
    const real = measured.get(file.path) ?? measure(join(root, 'tep', file.path));
    measured.set(file.path, real);
    if (real.bytes === file.bytes && real.sha256 === file.sha256) return [];
    const sameSize = real.bytes === file.bytes;
    return [
      {
        entry,
        path: [...path, sameSize ? 'sha256' : 'bytes'],
        what: sameSize
          ? `Tệp ${where} không khớp mã băm đã ghi.`
          : `Tệp ${where} nặng ${real.bytes} byte, không phải ${file.bytes} như đã ghi.`,
        remedy: `Nếu tệp này đúng thì ghi bytes: ${real.bytes}, sha256: ${real.sha256}; nếu không thì chép lại tệp gốc.`,
        rule: 'download',
      },
    ];
  });
}

/** Pictures in texts that lie nowhere. */
export function checkPictures(bodies: readonly BodyWithPictures[], downloads: ReadonlySet<string>): Problem[] {
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

/**
 * Files for download that nothing shows: perhaps forgotten, perhaps never meant to be public.
 * @param named every path that any text names, also a text whose data could not be read
 */
export function unusedDownloads(
  named: ReadonlySet<string>,
  bodies: readonly BodyWithPictures[],
  downloads: ReadonlySet<string>,
): Problem[] {
  const shown = new Set(bodies.flatMap(({ pictures }) => pictures.map(({ path }) => path)));
  return [...downloads]
    .filter((path) => !named.has(path) && !shown.has(path) && isProperName(path) && !isNote.test(path))
    .map((path) => ({
      where: { file: `tep/${path}`, line: 1 },
      what: 'Không mục nào trong hồ sơ dẫn tới tệp này.',
      remedy: 'Ghi tệp vào files của văn bản, hoặc xóa nếu không dùng.',
      severity: 'warning',
      rule: 'unused-download',
    }));
}

/** A misnamed file cannot be listed; its name is reported already. */
const isProperName = (path: string) => /^[a-z0-9/-]+\.[a-z0-9]+$/.test(path);
const isNote = /(?:^|\/)(?:README\.md|LICENSE)$/;

interface Measured {
  bytes: number;
  sha256: string;
}

function measure(path: string): Measured {
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
