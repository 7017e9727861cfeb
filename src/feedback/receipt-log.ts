import { z } from 'zod';
import type { CivilDate } from '#domain/calendar.ts';
import { type IntakeManifest, portalDay } from '#domain/intake-manifest.ts';
import { appendAudit } from './audit.ts';
import type { Queries } from './database.ts';
import { type DayNote, headOf, NO_NOTE, readNote, type SessionCount, writeNote } from './day-note.ts';
import { CLEANER } from './heartbeat.ts';
import { rootOf } from './merkle-tree.ts';

/** One day of the open log of receipts. */
export interface LogDay {
  readonly note: DayNote;
  /** The note as it is hashed. */
  readonly text: string;
  /** SHA-256 of `text` in hex. */
  readonly head: string;
  /** Closed: the note stands in the journal, and later notes carry its hash. An open day still grows. */
  readonly closed: boolean;
  /** False where the leaves are no longer those the closed note tells of: someone changed the database. */
  readonly agrees: boolean;
}

/** A day with its leaves in hex, in the order of the tree (ascending). */
export interface LogDayWithLeaves extends LogDay {
  readonly leaves: readonly string[];
}

const CLOSING = 'receipt_log.close';
/** A submission sent just before midnight may commit after it. */
const GRACE_MS = 3_600_000;

const leafRow = z.object({ leaf: z.instanceof(Uint8Array), session: z.string(), lane: z.enum(['main', 'review']) });
type LeafRow = z.output<typeof leafRow>;

/** The days on which something was received, newest first. */
export async function logDays(q: Queries): Promise<LogDay[]> {
  const days = await chain(q);
  return days.sort((a, b) => (a.note.day < b.note.day ? 1 : -1));
}

/** One day with its leaves, or null where nothing was received. The tree is computed anew from the leaves. */
export async function logOn(q: Queries, day: CivilDate): Promise<LogDayWithLeaves | null> {
  const found = (await chain(q)).find(({ note }) => note.day === day);
  if (found === undefined) return null;
  const rows = await leavesOf(q, day);
  const leaves = rows.map(({ leaf }) => hex(leaf));
  if (!found.closed) return { ...dayAfter(found.note.previous, day, rows), leaves };
  const told = writeNote({ ...found.note, ...countsOf(rows) });
  return { ...found, agrees: told === found.text, leaves };
}

/** Where a leaf (hex) stands in its day's list, counted from 1, and how long the list is; null if it is not there. */
export async function placeOf(
  q: Queries,
  day: CivilDate,
  leaf: string,
): Promise<{ readonly place: number; readonly size: number } | null> {
  const [row] = await q.query(
    z.object({ place: z.int(), size: z.int(), there: z.boolean() }),
    `select (count(*) filter (where leaf <= $2))::int as place, count(*)::int as size,
       coalesce(bool_or(leaf = $2), false) as there from receipt_leaf where day = $1`,
    [day, Buffer.from(leaf, 'hex')],
  );
  return row?.there === true ? { place: row.place, size: row.size } : null;
}

/**
 * Writes the notes of the days that are over into the journal, oldest first, within the caller's transaction. From then
 * on a note is read, not computed. Gives the number of days closed; two at a time close a day once.
 */
export async function closeDays(q: Queries, manifest: IntakeManifest, now: Date): Promise<number> {
  await q.query(z.unknown(), `select pg_advisory_xact_lock(hashtext('receipt_log'))`);
  const today = portalDay(manifest, new Date(now.getTime() - GRACE_MS));
  const over = (await chain(q)).filter(({ closed, note }) => !closed && note.day < today);
  for (const { text } of over) {
    await appendAudit(q, {
      at: now,
      actor: CLEANER,
      action: CLOSING,
      submission: null,
      detail: { note: text },
    });
  }
  return over.length;
}

/** Every day in the order of its hash chain: closed ones as they were closed, then those still open by date. */
async function chain(q: Queries): Promise<LogDay[]> {
  const closed = (await closedNotes(q)).map(dayOfNote);
  const known = new Map(closed.map((entry) => [entry.note.day, entry]));
  const sizes = await q.query(
    z.object({ day: z.string(), size: z.int() }),
    'select day, count(*)::int as size from receipt_leaf group by day order by day',
  );
  const now = new Map(sizes.map(({ day, size }) => [day, size]));
  const days = closed.map((entry) => ({ ...entry, agrees: now.get(entry.note.day) === entry.note.size }));
  for (const { day } of sizes) {
    if (known.has(day)) continue;
    days.push(dayAfter(days.at(-1)?.head ?? NO_NOTE, day, await leavesOf(q, day)));
  }
  return days;
}

async function closedNotes(q: Queries): Promise<string[]> {
  const rows = await q.query(
    z.object({ detail: z.string() }),
    'select detail from audit where action = $1 order by seq',
    [CLOSING],
  );
  return rows.map(({ detail }) => z.object({ note: z.string() }).parse(JSON.parse(detail)).note);
}

function dayOfNote(text: string): LogDay {
  const note = readNote(text);
  if (note === null) throw new Error('receipt log: the journal holds a note that cannot be read');
  return { note, text, head: headOf(text), closed: true, agrees: true };
}

function dayAfter(previous: string, day: CivilDate, rows: readonly LeafRow[]): LogDay {
  const note = { day, previous, ...countsOf(rows) };
  const text = writeNote(note);
  return { note, text, head: headOf(text), closed: false, agrees: true };
}

function leavesOf(q: Queries, day: CivilDate): Promise<LeafRow[]> {
  return q.query(leafRow, 'select leaf, session, lane from receipt_leaf where day = $1 order by leaf', [day]);
}

function countsOf(rows: readonly LeafRow[]): Pick<DayNote, 'size' | 'root' | 'sessions'> {
  const bySession = Map.groupBy(rows, ({ session }) => session);
  const sessions = [...bySession].map(([session, own]): SessionCount => {
    const main = own.filter(({ lane }) => lane === 'main').length;
    return { session, main, review: own.length - main };
  });
  return {
    size: rows.length,
    root: hex(rootOf(rows.map(({ leaf }) => leaf))),
    sessions: sessions.sort((a, b) => (a.session < b.session ? -1 : 1)),
  };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
