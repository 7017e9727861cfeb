/** `write-scale-index.ts CORPUS DOCUMENTS FOLDER`: indexes texts mixed from a corpus, the same each time, into a folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { portalIndex } from './portal-engine.ts';
import { type BenchDocument, readDocuments } from './question-set.ts';

/** Sentences of a document at most: from a petition to a long article. */
const SENTENCES = 16;
const [corpus = '', documents = '', folder = ''] = process.argv.slice(2);
const sentences = readDocuments(corpus).flatMap(({ text }) => text.split(/(?<=[.!?])\s+/));

let state = 1;
const drawn = (below: number) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};

/** Real texts keep bringing new words: each document has a code of its own and one shared by about seven. */
function* mixed(): Generator<BenchDocument> {
  const count = Number(documents);
  for (let at = 0; at < count; at += 1) {
    const text = Array.from({ length: 1 + drawn(SENTENCES) }, () => sentences[drawn(sentences.length)]).join(' ');
    yield { id: String(at), title: `Hồ sơ HS${at}`, text: `${text} Mã M${drawn(Math.ceil(count / 7))}.` };
  }
}

for (const [path, bytes] of portalIndex([...mixed()])) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}
