/** Packs what the pages say of themselves (`/tim-kiem/nguon.jsonl`) into the search index, and takes the source away. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PageCard } from '#search/index-format.ts';
import type { NamedPage } from '#search/named-pages.ts';
import type { GlossaryEntry } from '#search/synonyms.ts';
import { packIndex } from './pack-index.ts';

const folder = join(process.env['OUT_DIR'] ?? 'dist', 'tim-kiem');
const source = join(folder, 'nguon.jsonl');
const lines = linesOf(readFileSync(source));
const { glossary, names } = JSON.parse(lines.next().value ?? '') as { glossary: GlossaryEntry[]; names: NamedPage[] };

let pages = 0;
function* cards(): Generator<PageCard> {
  for (const line of lines) {
    pages += 1;
    yield JSON.parse(line) as PageCard;
  }
}

const files = packIndex(cards(), glossary, names);
for (const [path, bytes] of files) {
  const file = join(folder, 'du-lieu', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
rmSync(source);
console.log(`Đã lập chỉ mục ${pages} trang, ${files.size} tệp.`);

/** One line at a time: all pages as text at once would not fit a string of a large record. */
function* linesOf(bytes: Buffer): Generator<string, undefined> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf('\n', from);
    yield bytes.toString('utf8', from, end < 0 ? bytes.length : end);
    from = end < 0 ? bytes.length : end + 1;
  }
}
