import { z } from 'zod';
import { dateField, textField } from '../content/fields.ts';
import { parsedJson } from '../json.ts';
import { entryField, type PublishedDocument, readDocumentLine } from './published-document.ts';

/** SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits. */
export type Digest = (text: string) => string;

const digestField = z.string().regex(/^[0-9a-f]{64}$/u);

/** One closing of the register: which documents are new or changed. Each line holds the digest of the line before it. */
export const releaseSchema = z.strictObject({
  number: z.int().positive(),
  at: dateField,
  previous: digestField,
  documents: z
    .array(
      z.strictObject({
        entry: entryField,
        /** Digest of the document's line among the published ones. */
        sha256: digestField,
        /** Digest of the line that tells what was changed; none for a new document. */
        details: digestField.optional(),
      }),
    )
    .min(1),
});
export type Release = z.output<typeof releaseSchema>;

const changedSchema = z.strictObject({
  release: z.int().positive(),
  entry: entryField,
  changes: z
    .array(
      z.strictObject({
        field: z.array(z.union([z.string(), z.int().nonnegative()])).min(1),
        before: z.json().optional(),
        after: z.json().optional(),
      }),
    )
    .min(1),
});
/** Left of a line whose words had to go, e.g. because they held personal data: that it was, when it went and why. */
const erasedSchema = z.strictObject({
  release: z.int().positive(),
  entry: entryField,
  erased: z.strictObject({ at: dateField, why: textField }),
});
export const detailsSchema = z.union([changedSchema, erasedSchema]);
export type Details = z.output<typeof detailsSchema>;

/** What stands before the first line of the chain. */
export const BEGINNING = '0'.repeat(64);

/** Folder of the register inside the content folder. */
export const registerFolder = 'so-cong-bo';

/** The three files of the register. */
export const registerFiles = {
  chain: 'chuoi.jsonl',
  details: 'thay-doi.jsonl',
  published: 'ban-cong-bo.jsonl',
} as const;
export type RegisterFile = keyof typeof registerFiles;

export interface Register {
  readonly releases: readonly Release[];
  /** By `detailsKey`. */
  readonly details: ReadonlyMap<string, Details>;
  /** Every published document with the line it was published as, by entry. */
  readonly published: ReadonlyMap<string, { document: PublishedDocument; line: string; at: number }>;
  /** Digest of the last line of the chain: who has noted it can tell later whether anything before it was touched. */
  readonly head: string;
}

/** Something in the register that is not as it was written. `line` is 1-based. */
export interface RegisterFault {
  file: RegisterFile;
  line: number;
  what: string;
}

/** Name of what a release tells of a document. */
export function detailsKey(release: number, entry: string): string {
  return `${release} ${entry}`;
}

/** Lines of a file of lines; the last may lack its end. */
export function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\r?\n$/u, '').split(/\r?\n/u);
}

/** Reads the register and follows its chain from the first line to the last. */
export function readRegister(
  texts: Readonly<Record<RegisterFile, string>>,
  digest: Digest,
): { register: Register; faults: RegisterFault[] } {
  const faults: RegisterFault[] = [];
  const fault = (file: RegisterFile, line: number, what: string) => faults.push({ file, line: line + 1, what });

  const details = new Map<string, { told: Details; digest: string }>();
  linesOf(texts.details).forEach((line, at) => {
    const read = detailsSchema.safeParse(parsedJson(line));
    if (read.success)
      details.set(detailsKey(read.data.release, read.data.entry), { told: read.data, digest: digest(line) });
    else fault('details', at, 'Dòng này không đọc được.');
  });

  const releases: Release[] = [];
  const latest = new Map<string, string>();
  let head = BEGINNING;
  linesOf(texts.chain).forEach((line, at) => {
    const read = releaseSchema.safeParse(parsedJson(line));
    if (!read.success) fault('chain', at, 'Dòng này không đọc được.');
    else {
      const { number, at: day, previous, documents } = read.data;
      if (number !== at + 1) fault('chain', at, `Dòng này mang số ${number}, phải là ${at + 1}.`);
      if (previous !== head) fault('chain', at, 'Dấu của dòng trước không khớp: sổ đã bị sửa ở phía trên.');
      if (day < (releases.at(-1)?.at ?? day)) fault('chain', at, 'Ngày sớm hơn ngày của lần đóng sổ trước.');
      for (const { entry, sha256, details: told } of documents) {
        latest.set(entry, sha256);
        const kept = details.get(detailsKey(number, entry));
        if (told !== undefined && !kept) fault('chain', at, `Thiếu phần thay đổi của ${entry}.`);
        else if (told !== undefined && kept && !('erased' in kept.told) && kept.digest !== told)
          fault('chain', at, `Phần thay đổi của ${entry} không còn như khi đóng sổ.`);
      }
      releases.push(read.data);
    }
    head = digest(line);
  });

  const published = new Map<string, { document: PublishedDocument; line: string; at: number }>();
  linesOf(texts.published).forEach((line, at) => {
    const document = readDocumentLine(line);
    if (!document) fault('published', at, 'Dòng này không đọc được.');
    else if (latest.get(document.entry) !== digest(line))
      fault('published', at, `Bản công bố của ${document.entry} không khớp với sổ.`);
    else published.set(document.entry, { document, line, at });
  });
  if (faults.length === 0)
    for (const entry of latest.keys())
      if (!published.has(entry)) fault('published', 0, `Thiếu bản công bố của ${entry}.`);

  const told = new Map([...details].map(([key, { told: each }]) => [key, each]));
  return { register: { releases, details: told, published, head }, faults };
}
