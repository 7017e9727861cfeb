import { type Reading, readCitations, readingOf } from './citation-reading.ts';
import type { DocumentNumber } from './document-number.ts';

/**
 * How surely a citation means a document. `exact`: it states all that the number states. `likely`: number and type, or
 * number and body, or a code people interchange (QĐ, QĐi, QyĐ). `possible`: the bare number, or no number at all.
 * Numbers restart (State: yearly; Party: each term), so even `exact` needs issuer and date to be sure.
 */
export type CitationPrecision = 'exact' | 'likely' | 'possible';

/** A normalised key such as `116 kl@tu`, `116 kl`, `66/2025 nq@hdnd`; only for comparing, never for display. */
export interface CitationKey {
  key: string;
  precision: CitationPrecision;
}

const rank = { exact: 2, likely: 1, possible: 0 } as const;

function keyOf({ number, year, types: [type], body, unit }: Reading): string {
  return [number ?? '?', year && `/${year}`, type && ` ${type}`, body && `@${body}`, unit && `+${unit}`]
    .filter(Boolean)
    .join('');
}

/** The less sure of two precisions: what a query key and a document key together are worth. */
export function weaker(a: CitationPrecision, b: CitationPrecision): CitationPrecision {
  return rank[a] <= rank[b] ? a : b;
}

function bestFirst(found: readonly CitationKey[]): CitationKey[] {
  const best = new Map<string, CitationPrecision>();
  for (const { key, precision } of found) {
    const known = best.get(key);
    if (known === undefined || rank[precision] > rank[known]) best.set(key, precision);
  }
  return [...best]
    .map(([key, precision]) => ({ key, precision }))
    .sort((a, b) => rank[b.precision] - rank[a.precision]);
}

/** Keys under which a document with this number is found, surest first. Index these; look up `citationKeys` in them. */
export function citationForms(number: DocumentNumber): CitationKey[] {
  const full = readingOf(number);
  const forms: CitationKey[] = [];
  for (const types of [...full.types.map((type) => [type]), []]) {
    for (const year of new Set([full.year, null])) {
      for (const [body, unit] of [
        [full.body, full.unit],
        [full.body, null],
        [null, null],
      ] as const) {
        const cited: Reading = { ...full, types, year, body, unit };
        const precision = compare(cited, full);
        if (precision) forms.push({ key: keyOf(cited), precision });
      }
    }
  }
  return bestFirst(forms);
}

/**
 * Keys of the documents that a text cites, surest first; none when it cites none. Reads whole numbers and what people
 * make of them: `218/QĐ-TW`, `QĐ 218`, `1416 cv tu`, `116kl`, `Quyết định số 218-QĐ/TW`, a bare `1416`.
 */
export function citationKeys(text: string): CitationKey[] {
  return bestFirst(
    readCitations(text).flatMap((reading) => {
      const types = reading.types.length > 0 ? reading.types : [null];
      return types.map((type, at) => ({
        key: keyOf({ ...reading, types: type === null ? [] : [type] }),
        precision: at === 0 ? intrinsic(reading) : weaker('likely', intrinsic(reading)),
      }));
    }),
  );
}

function intrinsic({ number, types, body, doubtful }: Reading): CitationPrecision {
  if (number === null || doubtful) return 'possible';
  if (types.length > 0 && body) return 'exact';
  return types.length > 0 || body ? 'likely' : 'possible';
}

function compare(a: Reading, b: Reading): CitationPrecision | null {
  if (a.number !== b.number) return null;
  const conflict = (['year', 'body', 'unit'] as const).some((part) => a[part] && b[part] && a[part] !== b[part]);
  const bothTyped = a.types.length > 0 && b.types.length > 0;
  if (conflict || (bothTyped && !a.types.some((type) => b.types.includes(type)))) return null;
  if (a.number === null || a.doubtful || b.doubtful) return 'possible';
  const sameBody = a.body !== null && a.body === b.body;
  if (bothTyped && sameBody && a.types[0] === b.types[0] && a.year === b.year && a.unit === b.unit) return 'exact';
  return bothTyped || sameBody ? 'likely' : 'possible';
}

/** Whether two texts cite the same document, and how surely; `null` when they contradict each other or cite nothing. */
export function citesSameDocument(a: string, b: string): CitationPrecision | null {
  const all = readCitations(a).flatMap((one) => readCitations(b).map((other) => compare(one, other)));
  return all.reduce((best, each) => (each && (!best || rank[each] > rank[best]) ? each : best), null);
}
