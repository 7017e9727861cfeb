import { createHash } from 'node:crypto';
import type { CivilDate } from '#domain/calendar.ts';

/**
 * What the open log says of one day, as a small text that anyone can hash by hand. It carries the hash of the note
 * before it: whoever kept one hash can tell whether an earlier day was changed.
 *
 *     doi-thoai/nhat-ky/1
 *     ngay 2024-10-20
 *     truoc <hash of the note before, 64 zeros for the first>
 *     so-y-kien 12
 *     goc <root over the day's leaves>
 *     2024/xa-mau thuong 10
 *     2024/xa-mau xem-ky 2
 */
export interface DayNote {
  readonly day: CivilDate;
  readonly previous: string;
  readonly size: number;
  readonly root: string;
  readonly sessions: readonly SessionCount[];
}

/** Submissions of one day to one session, by lane. */
export interface SessionCount {
  readonly session: string;
  readonly main: number;
  readonly review: number;
}

/** Stands where the first note would name the one before. */
export const NO_NOTE = '0'.repeat(64);

const FORM =
  /^doi-thoai\/nhat-ky\/1\nngay (\d{4}-\d\d-\d\d)\ntruoc ([\da-f]{64})\nso-y-kien (\d+)\ngoc ([\da-f]{64})\n((?:\S+ thuong \d+\n\S+ xem-ky \d+\n)*)$/u;
const SESSION = /^(\S+) thuong (\d+)\n\1 xem-ky (\d+)\n/gmu;

/** The note as text; the same note gives the same bytes. */
export function writeNote({ day, previous, size, root, sessions }: DayNote): string {
  const inOrder = sessions.toSorted((a, b) => (a.session < b.session ? -1 : 1));
  const counts = inOrder.map(({ session, main, review }) => `${session} thuong ${main}\n${session} xem-ky ${review}\n`);
  return `doi-thoai/nhat-ky/1\nngay ${day}\ntruoc ${previous}\nso-y-kien ${size}\ngoc ${root}\n${counts.join('')}`;
}

/** Reads what `writeNote` wrote; null if the text is no such note. */
export function readNote(text: string): DayNote | null {
  const [, day, previous, size, root, counts] = FORM.exec(text) ?? [];
  if (day === undefined || previous === undefined || root === undefined || counts === undefined) return null;
  const sessions = [...counts.matchAll(SESSION)].map(([, session = '', main, review]) => ({
    session,
    main: Number(main),
    review: Number(review),
  }));
  const note = { day, previous, size: Number(size), root, sessions };
  return writeNote(note) === text ? note : null;
}

/** SHA-256 of a note's text in hex: what the next note carries, and what a visitor may keep. */
export function headOf(note: string): string {
  return createHash('sha256').update(note).digest('hex');
}
