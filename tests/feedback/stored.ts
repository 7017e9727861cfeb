import { z } from 'zod';
import { parseReceiptCode } from '#domain/receipt-code.ts';
import { verifyAudit } from '#feedback/audit.ts';
import { readClientKey } from '#feedback/form-key.ts';
import { leafOf } from '#feedback/receipts.ts';
import { type Feedback, openFeedback } from '#feedback/service.ts';
import { type Env, portalEnv } from './portal-process.ts';
import type { Acknowledged } from './sending-client.ts';

/** What a store holds, held against what was acknowledged. */
export interface Account {
  readonly rows: number;
  readonly acknowledged: number;
  /** Acknowledged and not there. */
  readonly lost: number;
  /** Texts that are there more than once: every text sent is another. */
  readonly doubled: number;
  /** Acknowledged with a code that is not the one stored, or whose leaf the open log lacks. */
  readonly otherReceipt: number;
  /** Rows without their contact, their leaf or their entry in the journal, and the other way round. */
  readonly halves: number;
  readonly journal: { readonly rows: number; readonly broken: string | null };
}

/** The store a portal over `folder` used, for reading; the portal must have ended if it is an embedded one. */
export function openStored(folder: string, env: Env = {}): Promise<Feedback> {
  return openFeedback({ env: portalEnv(folder, env), folder, now: () => new Date() });
}

/** Opens the store of `folder`, counts, and closes it. */
export async function accountOf(folder: string, env: Env, acknowledged: readonly Acknowledged[]): Promise<Account> {
  const stored = await openStored(folder, env);
  try {
    return await accountIn(stored, acknowledged);
  } finally {
    await stored.db.close();
  }
}

const submissionRow = z.object({ key: z.string(), typed: z.string() });
const countRow = z.object({ n: z.int() });

/** The same, of a store that is open. */
export async function accountIn(
  { db, secrets }: Pick<Feedback, 'db' | 'secrets'>,
  acknowledged: readonly Acknowledged[],
): Promise<Account> {
  const count = async (sql: string) => (await db.query(countRow, sql))[0]?.n ?? Number.NaN;
  const rows = await db.query(
    submissionRow,
    `select encode(idempotency_hash, 'hex') as key, encode(typed_hash, 'hex') as typed from submission`,
  );
  const leaves = await db.query(z.object({ leaf: z.string() }), `select encode(leaf, 'hex') as leaf from receipt_leaf`);
  const kept = new Map(rows.map(({ key, typed }) => [key, typed]));
  const logged = new Set(leaves.map(({ leaf }) => leaf));
  const found = acknowledged.map(({ sent, code }) => {
    const typed = kept.get(hex(secrets.hmac('idempotency', readClientKey(sent['khoa'] ?? '') ?? '')));
    const same = typed === hex(secrets.hmac('typed', parseReceiptCode(code)?.code ?? ''));
    return { lost: typed === undefined, same: same && logged.has(hex(leafOf(code))) };
  });
  const journal = await verifyAudit(db);
  const received = await count(`select count(distinct submission)::int as n from audit where action = 'receive'`);
  const orphans = await count(`select count(*)::int as n from (
      select id from submission full join (select submission from audit where action = 'receive') a on a.submission = id
      where id is null or a.submission is null) as one_sided`);
  return {
    rows: rows.length,
    acknowledged: acknowledged.length,
    lost: found.filter(({ lost }) => lost).length,
    doubled: await count(
      'select count(*)::int as n from (select content from submission group by content having count(*) > 1) as twice',
    ),
    otherReceipt: found.filter(({ lost, same }) => !lost && !same).length,
    halves: orphans + Math.abs(rows.length - received) + Math.abs(rows.length - leaves.length),
    journal: { rows: journal.rows, broken: journal.broken?.why ?? null },
  };
}

/** What an account must show whatever happened: nothing lost, doubled, changed or half done. */
export const NOTHING_LOST = {
  lost: 0,
  doubled: 0,
  otherReceipt: 0,
  halves: 0,
  journal: { broken: null },
} as const;

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
