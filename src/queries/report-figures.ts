import type { Report, ReportFigures } from '#domain/content/report.ts';
import { computeFigures } from '#domain/report-figures.ts';
import { getIndex } from './record-index.ts';

/** The record's own figures for a report's bodies and span, computed from their sessions alone. */
export async function figuresFor({ bodies, from, asOf }: Report): Promise<ReportFigures> {
  const { sessionsOf, petitionsOf, conclusionOf, supervisionOf } = await getIndex();
  const sessions = new Map(bodies.flatMap(sessionsOf).map((session) => [session.id, session]));
  const ids = [...sessions.keys()];
  const conclusions = ids.flatMap((id) => conclusionOf(id) ?? []);
  const keyed = <T extends { id: string }>(entries: readonly T[]) => new Map(entries.map((entry) => [entry.id, entry]));
  const sources = {
    dialogues: sessions,
    petitions: keyed(ids.flatMap((id) => petitionsOf(id))),
    conclusions: keyed(conclusions),
    supervision: keyed(conclusions.flatMap(({ id }) => supervisionOf(id))),
  };
  return computeFigures(sources, bodies, from, asOf);
}
