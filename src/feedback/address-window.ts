import { isIP } from 'node:net';
import { z } from 'zod';
import { civilDateAt } from '#domain/calendar.ts';
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
  if (isIP(bare) === 4) return bare.split('.').slice(0, 3).join('.');
  if (isIP(bare) !== 6) return '?';
  const groups = groupsOf(bare);
  const [a = 0, b = 0] = groups.slice(6);
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (mapped) return `${a >> 8}.${a & 255}.${b >> 8}`;
  return groups
    .map((group) => group.toString(16).padStart(4, '0'))
    .join('')
    .slice(0, 14);
}

/** The eight groups of an IPv6 address that is one. */
function groupsOf(ip: string): number[] {
  const last = ip.lastIndexOf(':') + 1;
  const [a = 0, b = 0, c = 0, d = 0] = ip.slice(last).split('.').map(Number);
  const written = ip.includes('.') ? `${ip.slice(0, last)}${hex(a, b)}:${hex(c, d)}` : ip;
  const [head = '', tail] = written.split('::');
  const read = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
  const before = read(head);
  const after = read(tail ?? '');
  return [...before, ...new Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function hex(high: number, low: number): string {
  return ((high << 8) | low).toString(16);
}
