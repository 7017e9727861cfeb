import { z } from 'zod';
import { portalDay } from '#domain/intake-manifest.ts';
import { addressKey, countAddress } from './address-window.ts';
import type { Queries } from './database.ts';
import type { Intake } from './intake.ts';

export interface Support {
  readonly session: string;
  /** Public number of the question. */
  readonly question: number;
  /** Random, made and kept by the browser: 16 to 64 bytes in base64url, or a UUID. */
  readonly token: string;
  readonly ip: string;
}

export type SupportOutcome =
  | {
      readonly kind: 'counted';
      readonly count: number;
      /** This browser had been counted before. */
      readonly already: boolean;
    }
  | { readonly kind: 'refused'; readonly reason: 'unknown_question' | 'bad_token' | 'busy' };

/** New supports of one address prefix; beyond, somebody makes up browsers. */
export const SUPPORTS = { most: 120, minutes: 60 } as const;

/**
 * “Tôi cũng quan tâm” for a published question: once per browser, which is all it says, so it is never called a vote. The
 * token is kept as a keyed hash that differs per question: what else a browser supports cannot be told.
 */
export async function addSupport(intake: Intake, { session, question, token, ip }: Support): Promise<SupportOutcome> {
  const { db, manifest, secrets } = intake;
  const known = manifest.sessions.find(({ id }) => id === session)?.questions ?? [];
  if (!known.includes(question)) return { kind: 'refused', reason: 'unknown_question' };
  if (!/^[\w-]{22,86}$/.test(token)) return { kind: 'refused', reason: 'bad_token' };
  const hash = secrets.hmac('support', session, String(question), token);
  return await db.tx(async (q): Promise<SupportOutcome> => {
    const now = intake.now();
    const before = await countOf(q, session, question, hash);
    if (before.own > 0) return { kind: 'counted', count: before.all, already: true };
    const events = await countAddress(q, addressKey(secrets, ip, now), 'support', now, SUPPORTS.minutes);
    if (events > SUPPORTS.most) return { kind: 'refused', reason: 'busy' };
    const sql = `insert into support (session, public_number, token_hash, given_on) values ($1, $2, $3, $4)
      on conflict do nothing`;
    const added = await q.run(sql, [session, question, hash, portalDay(manifest, now)]);
    const { all } = await countOf(q, session, question, hash);
    return { kind: 'counted', count: all, already: added === 0 };
  });
}

const counts = z.object({ all: z.int(), own: z.int() });

async function countOf(
  q: Queries,
  session: string,
  question: number,
  hash: Uint8Array,
): Promise<z.output<typeof counts>> {
  const sql = `select count(*)::int as "all", (count(*) filter (where token_hash = $3))::int as own
    from support where session = $1 and public_number = $2`;
  const [row] = await q.query(counts, sql, [session, question, hash]);
  return row ?? { all: 0, own: 0 };
}
