import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fold } from '#domain/vietnamese.ts';

/** A document to be found. */
export interface BenchDocument {
  id: string;
  title: string;
  text: string;
}

export interface Question {
  id: string;
  split: string;
  /** As each condition has it. */
  asked: Readonly<Record<string, string>>;
  relevant: ReadonlySet<string>;
}

export const conditions = {
  a: 'as typed',
  b: 'no tones',
  c: 'keywords',
  cb: 'keywords, no tones',
  d: 'one typo',
  e: 'NFD',
  f: 'old tone places',
  g: 'mixed',
} as const;
export type Condition = keyof typeof conditions;

export interface QuestionSet {
  documents: BenchDocument[];
  questions: Question[];
}

const id = z.union([z.string(), z.number()]).transform(String);
const documentLine = z.object({ id, title: z.string().default(''), text: z.string() });
const questionLine = z.object({ id, text: z.string(), split: z.string().default('all') });

/** @throws with file, line and reason when a line is no JSON of the form, and on a number used twice. */
function readLines<T extends { id: string }>(folder: string, name: string, form: z.ZodType<T>): T[] {
  if (!existsSync(join(folder, name)))
    throw new Error(
      `Không thấy ${join(folder, name)}; --corpus cần một thư mục có corpus.jsonl, queries.jsonl, qrels.tsv.`,
    );
  const seen = new Set<string>();
  return readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      const where = `${join(folder, name)}, dòng ${at + 1}`;
      let json: unknown;
      try {
        json = JSON.parse(line);
      } catch {
        throw new Error(`${where}: không phải JSON; mỗi dòng phải là một đối tượng JSON.`);
      }
      const read = form.safeParse(json);
      if (!read.success) throw new Error(`${where}: ${z.prettifyError(read.error)}`);
      if (seen.has(read.data.id)) throw new Error(`${where}: mã “${read.data.id}” đã dùng ở dòng trên.`);
      seen.add(read.data.id);
      return [read.data];
    });
}

/** The documents of a folder's `corpus.jsonl`; one without text is found by its title. */
export function readDocuments(folder: string): BenchDocument[] {
  return readLines(folder, 'corpus.jsonl', documentLine);
}

/**
 * Reads `corpus.jsonl`, `queries.jsonl`, `qrels.tsv` and, if there, `conds.json` of a folder. Conditions that the folder
 * does not give are made here, the same each time.
 */
export function readQuestionSet(folder: string): QuestionSet {
  const documents = readDocuments(folder);
  const lines = (name: string) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean);
  const relevant = new Map<string, Set<string>>();
  for (const line of lines('qrels.tsv')) {
    const [question = '', ...rest] = line.split('\t');
    // Two columns, or the four of TREC: question, 0, document, grade.
    const [document, grade] = rest.length > 1 ? [rest.at(-2), rest.at(-1)] : [rest[0], '1'];
    if (document && Number(grade) > 0) relevant.set(question, (relevant.get(question) ?? new Set()).add(document));
  }
  const given = existsSync(join(folder, 'conds.json'))
    ? (JSON.parse(readFileSync(join(folder, 'conds.json'), 'utf8')) as Record<string, Record<string, string>>)
    : {};
  const rare = rarityIn(documents);
  const questions = readLines(folder, 'queries.jsonl', questionLine).flatMap(({ id, text, split }, at) => {
    const found = relevant.get(id);
    if (!found) return [];
    const keywords = keywordsOf(text, rare);
    const made: Record<Condition, string> = {
      a: text,
      b: bare(text),
      c: keywords,
      cb: bare(keywords),
      d: withSlip(text, at),
      e: text.normalize('NFD'),
      f: otherTonePlaces(text),
      g: halfBare(text, at),
    };
    const asked = Object.fromEntries(
      Object.entries(made).map(([name, otherwise]) => [name, given[name]?.[id] ?? otherwise]),
    );
    return [{ id, split, asked, relevant: found }];
  });
  return { documents, questions };
}

function bare(text: string): string {
  return fold(text);
}

function rarityIn(documents: readonly BenchDocument[]): (word: string) => number {
  const found = new Map<string, number>();
  for (const { title, text } of documents) {
    const words = new Set(`${title} ${text}`.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu));
    for (const word of words) found.set(word, (found.get(word) ?? 0) + 1);
  }
  return (word) => Math.log(documents.length / (found.get(word) ?? documents.length));
}

/** The rarer half of the words, in order. */
function keywordsOf(text: string, rare: (word: string) => number): string {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const least = words.map(rare).sort((a, b) => b - a)[Math.ceil(words.length / 2) - 1] ?? 0;
  return words.filter((word) => rare(word) >= least).join(' ') || text;
}

/** Two neighbouring letters swapped in one of the longer words. */
function withSlip(text: string, seed: number): string {
  const long = [...text.matchAll(/\p{L}{4,}/gu)];
  const word = long[(seed * 7919) % Math.max(1, long.length)];
  if (!word) return text;
  const at = word.index + 1 + (seed % (word[0].length - 2));
  return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
}

function otherTonePlaces(text: string): string {
  const tone = '[\u0300\u0301\u0309\u0303\u0323]';
  return text
    .normalize('NFD')
    .replace(new RegExp(`(o|u)(${tone})(a|e|y)(?!\\p{L})`, 'giu'), '$1$3$2')
    .normalize('NFC');
}

function halfBare(text: string, seed: number): string {
  return text
    .split(' ')
    .map((word, at) => ((at * 31 + seed * 17) % 2 === 0 ? bare(word) : word))
    .join(' ');
}
