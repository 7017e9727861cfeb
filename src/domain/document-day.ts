import { type CivilDate, firstPossibleDay, lastPossibleDay } from './calendar.ts';

/**
 * The day a document counts from when it is evidence. A full date is itself. A date known only to the month or year
 * is read cautiously as its last possible day, but never later than the day the portal published the document,
 * because by then it had been issued. An unknown date is the day of publication.
 */
export function documentDay(document: { issued: string | null; publishedAt: CivilDate }): CivilDate {
  const { issued, publishedAt } = document;
  if (issued === null) return publishedAt;
  const last = lastPossibleDay(issued);
  return publishedAt < last && publishedAt >= firstPossibleDay(issued) ? publishedAt : last;
}
