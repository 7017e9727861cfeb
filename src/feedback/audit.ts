import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Queries } from './database.ts';

/** One step of someone's, for the journal. No personal data: codes, numbers, names of commands. */
export interface AuditEntry {
  readonly at: Date;
  /** Who: `resident` for who holds the receipt, `clerk:<name>`, `job:<name>` for what runs by the clock. */
  readonly actor: string;
  readonly action: string;
  readonly submission: string | null;
  readonly detail: Readonly<Record<string, string | number | null>>;
}

const headRow = z.object({ seq: z.string(), hash: z.instanceof(Uint8Array) });

/**
 * Adds a step to the journal, in the transaction of what it tells of. Its hash covers the hash of the row before.
 * Writers wait for each other at the journal's head, so add the step as late in a transaction as may be.
 */
export async function appendAudit(q: Queries, entry: AuditEntry): Promise<void> {
  const [head] = await q.query(headRow, 'select seq::text, hash from audit_head for update');
  if (head === undefined) throw new Error('The journal has no head: its table was emptied');
  const seq = String(BigInt(head.seq) + 1n);
  const detail = canonicalJson(entry.detail);
  // Microseconds, as the database keeps them: a change of the last digits shows too.
  const at = entry.at.toISOString().replace('Z', '000Z');
  const { actor, action, submission } = entry;
  const hash = hashOf({ seq, at, actor, action, submission, detail, prev: toHex(head.hash) });
  await q.run(
    `insert into audit (seq, at, actor, action, submission, detail, prev_hash, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [seq, at, actor, action, submission, detail, head.hash, hash],
  );
}

export interface AuditFinding {
  /** Rows that stand in one unbroken chain from the first. */
  readonly rows: number;
  /** Hash of the last of them, hex; worth noting down elsewhere. */
  readonly head: string;
  /** The first row that is not as it was written; null when all are. */
  readonly broken: { readonly seq: string; readonly why: string } | null;
}

const chainRow = z.object({
  head_seq: z.string(),
  head_hash: z.instanceof(Uint8Array),
  seq: z.string().nullable(),
  at: z.string().nullable(),
  actor: z.string().nullable(),
  action: z.string().nullable(),
  submission: z.string().nullable(),
  detail: z.string().nullable(),
  prev_hash: z.instanceof(Uint8Array).nullable(),
  hash: z.instanceof(Uint8Array).nullable(),
});

const PAGE = 1_000;

/**
 * Walks the journal from its first row and compares every hash, and the last row with the head it left.
 * `noted`, a row's number and hash written down elsewhere before, also shows a journal that was rewritten as a whole.
 */
export async function verifyAudit(
  q: Queries,
  noted: { readonly seq: string; readonly hash: string } | null = null,
): Promise<AuditFinding> {
  let last = { seq: 0n, hash: '00'.repeat(32) };
  const finding = (why: string | null, seq = last.seq + 1n): AuditFinding => ({
    rows: Number(last.seq),
    head: last.hash,
    broken: why === null ? null : { seq: String(seq), why },
  });
  for (;;) {
    // Head and rows in one statement: both are of the same moment, however many rows are being added.
    const page = await q.query(
      chainRow,
      `select h.seq::text as head_seq, h.hash as head_hash, a.seq::text, a.at, a.actor, a.action, a.submission::text,
              a.detail, a.prev_hash, a.hash
       from audit_head h left join (
         select seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor, action, submission,
                detail, prev_hash, hash
         from audit where seq > $1 order by seq limit ${PAGE}) a on true
       order by a.seq`,
      [String(last.seq)],
    );
    const head = page[0];
    if (head === undefined) return finding('mất dấu cuối sổ');
    for (const { seq, at, actor, action, submission, detail, prev_hash, hash } of page) {
      if (seq === null || hash === null || prev_hash === null) break;
      if (BigInt(seq) !== last.seq + 1n) return finding('thiếu dòng này');
      if (toHex(prev_hash) !== last.hash) return finding('không nối với dòng trước');
      const prev = last.hash;
      if (toHex(hashOf({ seq, at, actor, action, submission, detail, prev })) !== toHex(hash)) {
        return finding('nội dung không còn như lúc ghi');
      }
      if (noted !== null && noted.seq === seq && noted.hash !== toHex(hash)) {
        return finding('khác với dấu đã ghi lại ở nơi khác');
      }
      last = { seq: BigInt(seq), hash: toHex(hash) };
    }
    if (page.length === PAGE) continue;
    if (BigInt(head.head_seq) > last.seq) return finding('thiếu dòng này');
    if (head.head_seq !== String(last.seq) || toHex(head.head_hash) !== last.hash) {
      return finding('không khớp dấu cuối sổ', last.seq);
    }
    if (noted !== null && BigInt(noted.seq) > last.seq) return finding('thiếu dòng đã ghi lại ở nơi khác');
    return finding(null);
  }
}

type Hashed = Record<'seq' | 'at' | 'actor' | 'action' | 'submission' | 'detail' | 'prev', string | null>;

function hashOf(row: Hashed): Uint8Array {
  return new Uint8Array(createHash('sha256').update(canonicalJson(row)).digest());
}

/** One spelling for one object: keys in order, no blanks. */
function canonicalJson(flat: Readonly<Record<string, string | number | null>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(flat).sort(([a], [b]) => (a < b ? -1 : 1))));
}

function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
