import { z } from 'zod';
import { appendAudit } from './audit.ts';
import { type Contact, type ContactKeyPair, openContact } from './contact-seal.ts';
import { clerk } from './screening-step.ts';
import type { Feedback } from './service.ts';

export type RevealOutcome =
  | { readonly kind: 'opened'; readonly contact: Contact }
  /** None was given, or it was deleted. */
  | { readonly kind: 'none' }
  /** Sealed to another key. */
  | { readonly kind: 'other_key'; readonly keyId: string };

const sealedRow = z.object({ keyId: z.string(), sealed: z.instanceof(Uint8Array) });

/**
 * Opens the contact of one submission with the clerk's private key. Nothing is given out before its entry in the journal
 * is committed (ASVS 16.3.2). The key stays on this machine.
 */
export async function revealContact(
  feedback: Feedback,
  id: string,
  pair: ContactKeyPair,
  by: string,
): Promise<RevealOutcome> {
  return await feedback.db.tx(async (q): Promise<RevealOutcome> => {
    const sql = 'select key_id as "keyId", sealed from contact where submission = $1 for update';
    const [row] = await q.query(sealedRow, sql, [id]);
    if (row === undefined) return { kind: 'none' };
    const contact = await openContact(pair, id, row.sealed);
    if (contact === null) return { kind: 'other_key', keyId: row.keyId };
    const entry = { at: feedback.now(), actor: clerk(by), action: 'reveal', submission: id };
    await appendAudit(q, { ...entry, detail: { key: row.keyId } });
    return { kind: 'opened', contact };
  });
}
