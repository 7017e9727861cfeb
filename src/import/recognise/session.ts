import { type CivilDate, dayOf, isCivilDate } from '#domain/calendar.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import type { Entry, PublicRecord } from '#domain/record.ts';

/** The session a conclusion is about, and how it was made out. */
interface MeantSession {
  readonly session: Entry<Dialogue>;
  /** Whether its day stands in the text; else it is the issuer's last one without a conclusion. */
  readonly named: boolean;
}

const date =
  /(?:ngày\s+)?(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})|ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/giu;

/** Finds the session of an issuer that a text names by its day, else the last one before `issued` without conclusion. */
export function sessionIn(
  words: string,
  issuer: string | null,
  issued: CivilDate | null,
  record: Pick<PublicRecord, 'dialogues' | 'conclusions' | 'bodies'>,
): MeantSession | null {
  const place = issuer === null ? undefined : record.bodies.get(issuer)?.place;
  const own = [...record.dialogues.values()].filter(
    (session) => issuer !== null && (session.organizer === issuer || session.place === place),
  );
  for (const day of datesIn(words)) {
    const session = own.find(({ startsAt }) => dayOf(startsAt) === day);
    if (session) return { session, named: true };
  }
  const concluded = new Set([...record.conclusions.values()].map(({ session }) => session));
  const open = own
    .filter(({ id, startsAt }) => !concluded.has(id) && issued !== null && dayOf(startsAt) <= issued)
    .sort((a, b) => (a.startsAt < b.startsAt ? 1 : -1));
  return open[0] ? { session: open[0], named: false } : null;
}

function datesIn(words: string): CivilDate[] {
  return [...words.matchAll(date)].flatMap(([, d1, m1, y1, d2, m2, y2]) => {
    const day = `${y1 ?? y2}-${(m1 ?? m2 ?? '').padStart(2, '0')}-${(d1 ?? d2 ?? '').padStart(2, '0')}`;
    return isCivilDate(day) ? [day] : [];
  });
}
