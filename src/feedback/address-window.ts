import { isIP } from 'node:net';
import { z } from 'zod';
import { civilDateAt } from '#domain/calendar.ts';
import { ipv6Prefix } from '#domain/ipv6-prefix.ts';
import type { Queries } from './database.ts';
import type { Secrets } from './secrets.ts';

/**
 * What stands for a network address in the database: a keyed hash of its /24 (IPv4) or /56 (IPv6) and the day. The next
 * day's hash is another, so nobody can be followed. Addresses that are none share one.
 */
export function addressKey(secrets: Secrets, ip: string, now: Date): Uint8Array {
  return secrets.hmac('address', civilDateAt(now), prefixOf(ip));
}

/** Adds an event and counts those of the last `minutes`, this one included. */
export async function countAddress(
  q: Queries,
  key: Uint8Array,
  purpose: string,
  now: Date,
  minutes: number,
): Promise<number> {
  const sql = `with added as (insert into address_event (address_key, purpose, at) values ($1, $2, $3))
    select count(*)::int as earlier from address_event where address_key = $1 and purpose = $2 and at > $4 and at <= $3`;
  const since = new Date(now.getTime() - minutes * 60_000);
  const [row] = await q.query(z.object({ earlier: z.int() }), sql, [key, purpose, now, since]);
  // A statement does not see what it adds itself.
  return (row?.earlier ?? 0) + 1;
}

/** Counts the events of the last `minutes`, adding none. */
export async function eventsOf(
  q: Queries,
  key: Uint8Array,
  purpose: string,
  now: Date,
  minutes: number,
): Promise<number> {
  const sql = `select count(*)::int as events from address_event
    where address_key = $1 and purpose = $2 and at > $4 and at <= $3`;
  const since = new Date(now.getTime() - minutes * 60_000);
  const [row] = await q.query(z.object({ events: z.int() }), sql, [key, purpose, now, since]);
  return row?.events ?? 0;
}

/** `203.0.113.9` → `203.0.113`; an IPv6 address → its first 56 bits in hexadecimal; `?` for anything else. */
export function prefixOf(ip: string): string {
  const bare = ip.replace(/%.*$/, '').replace(/^\[(.*)\]$/, '$1');
  const known = isIP(bare) === 6 ? ipv6Prefix(bare) : bare;
  if (isIP(known) === 4) return known.split('.').slice(0, 3).join('.');
  return known === bare ? '?' : known;
}
