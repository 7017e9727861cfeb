import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkContent } from './check-record.ts';

const small = new URL('../../tests/fixtures/small-record', import.meta.url).pathname;
const conclusion = 'conclusions/2024/an-binh-dinh-ky.mdx';
const pdf = 'tep/2024/ket-luan-21.pdf';

function folder(change: (root: string) => void): string[] {
  const root = mkdtempSync(join(tmpdir(), 'record-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(small, root, { recursive: true });
  change(root);
  return checkContent(root).problems.map(
    ({ rule, severity, where, what }) => `${where.file}:${where.line} ${severity} ${rule}: ${what}`,
  );
}

describe('files for download', () => {
  it('must lie where an entry lists them', () => {
    expect(folder((root) => rmSync(join(root, pdf)))).toMatchInlineSnapshot(`
      [
        "conclusions/2024/an-binh-dinh-ky.mdx:9 error download: Không có tệp content/tep/2024/ket-luan-21.pdf.",
      ]
    `);
  });

  it('must be as long as listed', () => {
    expect(folder((root) => writeFileSync(join(root, pdf), 'ngắn'))).toMatchInlineSnapshot(`
      [
        "conclusions/2024/an-binh-dinh-ky.mdx:11 error download: Tệp content/tep/2024/ket-luan-21.pdf nặng 6 byte, không phải 193 như đã ghi.",
      ]
    `);
  });

  it('must have the digest listed', () => {
    const changed = folder((root) => {
      const bytes = readFileSync(join(root, pdf));
      bytes[20] = 0x20;
      writeFileSync(join(root, pdf), bytes);
    });
    expect(changed).toMatchInlineSnapshot(`
      [
        "conclusions/2024/an-binh-dinh-ky.mdx:12 error download: Tệp content/tep/2024/ket-luan-21.pdf không khớp mã băm đã ghi.",
      ]
    `);
  });

  it('of many megabytes are measured whole', () => {
    const big = Buffer.alloc(3_000_000, 'a');
    const sound = folder((root) => {
      writeFileSync(join(root, pdf), big);
      const text = readFileSync(join(root, conclusion), 'utf8')
        .replace(/bytes: \d+/, `bytes: ${big.length}`)
        .replace(/sha256: \S+/, `sha256: ${createHash('sha256').update(big).digest('hex')}`);
      writeFileSync(join(root, conclusion), text);
    });
    expect(sound).toEqual([]);
  });

  it('that nothing lists bring a warning; notes about the folder do not', () => {
    const found = folder((root) => {
      writeFileSync(join(root, 'tep/2024/them.pdf'), 'x');
      writeFileSync(join(root, 'tep/README.md'), 'x');
    });
    expect(found).toMatchInlineSnapshot(`
      [
        "tep/2024/them.pdf:1 warning unused-download: Không mục nào trong hồ sơ dẫn tới tệp này.",
      ]
    `);
  });

  it('are not called unused when the file that lists them could not be read', () => {
    const found = folder((root) => {
      const text = readFileSync(join(root, conclusion), 'utf8').replace('number: 21-KL/ĐU', 'number: [');
      writeFileSync(join(root, conclusion), text);
    });
    expect(found.map((problem) => problem.split(' ')[2])).toEqual(['yaml:']);
  });

  it('shown as pictures in a text must lie there, and are used', () => {
    const picture = (path: string) => (root: string) => {
      writeFileSync(join(root, 'tep/2024/ban-do.webp'), 'x');
      const dialogue = join(root, 'dialogues/2024/an-binh-dinh-ky.mdx');
      writeFileSync(dialogue, `${readFileSync(dialogue, 'utf8')}\n![Bản đồ](/tep/${path})\n`);
    };
    expect(folder(picture('2024/ban-do.webp'))).toEqual([]);
    expect(folder(picture('2024/ban-do-2.webp'))).toMatchInlineSnapshot(`
      [
        "dialogues/2024/an-binh-dinh-ky.mdx:44 error download: Không có ảnh content/tep/2024/ban-do-2.webp.",
        "tep/2024/ban-do.webp:1 warning unused-download: Không mục nào trong hồ sơ dẫn tới tệp này.",
      ]
    `);
  });
});
