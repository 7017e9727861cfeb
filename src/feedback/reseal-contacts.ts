import { z } from 'zod';
import { appendAudit } from './audit.ts';
import { type ContactKey, type ContactKeyPair, openContact, sealContact } from './contact-seal.ts';
import { clerk } from './screening-step.ts';
import type { Feedback } from './service.ts';

/** What a resealing did with the contacts that were not sealed to the new key. */
export interface Resealed {
  /** Opened with the old key and sealed to the new one. */
  readonly moved: number;
  /** Left as they were: sealed to a third key. */
  readonly others: number;
}

const sealedRow = z.object({ submission: z.string(), sealed: z.instanceof(Uint8Array) });
const BATCH = 100;

/**
 * Seals anew, to `key`, every contact that the old `pair` opens, so that the old key can be destroyed before its contacts
 * are. Nothing that was opened leaves this function. Each batch is one transaction with its entry in the journal; run
 * again after a fault it does what is left. Copies made before, such as backups, stay open to the old key.
 */
export async function resealContacts(
  feedback: Feedback,
  pair: ContactKeyPair,
  key: ContactKey,
  by: string,
): Promise<Resealed> {
  let last = '00000000-0000-0000-0000-000000000000';
  let total: Resealed = { moved: 0, others: 0 };
  for (;;) {
    const batch = await feedback.db.tx(async (q) => {
      const sql = `select submission::text as submission, sealed from contact
        where key_id <> $1 and submission > $2::uuid order by submission limit ${BATCH} for update`;
      const rows = await q.query(sealedRow, sql, [key.id, last]);
      let moved = 0;
      for (const { submission, sealed } of rows) {
        const contact = await openContact(pair, submission, sealed);
        if (contact === null) continue;
        const anew = await sealContact(key, submission, contact);
        const update = 'update contact set key_id = $1, sealed = $2 where submission = $3::uuid';
        moved += await q.run(update, [anew.keyId, anew.sealed, submission]);
      }
      const entry = { at: feedback.now(), actor: clerk(by), action: 'reseal', submission: null };
      if (moved > 0) await appendAudit(q, { ...entry, detail: { from: pair.id, to: key.id, contacts: moved } });
      return { moved, others: rows.length - moved, last: rows.at(-1)?.submission, full: rows.length === BATCH };
    });
    total = { moved: total.moved + batch.moved, others: total.others + batch.others };
    if (!batch.full || batch.last === undefined) return total;
    last = batch.last;
  }
}
