import { type CivilDate, dayOf } from './calendar.ts';
import { documentDay } from './document-day.ts';
import type { PublicRecord } from './record.ts';
import { wasHeld } from './sessions.ts';

/** A published thing that fulfils an obligation or part of it, and the day it counts from. */
export interface Evidence {
  collection: 'plans' | 'dialogues' | 'reports' | 'conclusions' | 'supervision';
  id: string;
  date: CivilDate;
}

/** Evidence of the record, found by the body and year, or by the session, it belongs to. */
export interface EvidenceIndex {
  plans(body: string, year: number): readonly Evidence[];
  /** Sessions held, organised by the body or chaired by one of its people. */
  sessions(body: string, year: number): readonly Evidence[];
  reports(body: string, year: number): readonly Evidence[];
  conclusions(session: string): readonly Evidence[];
  /** Conclusions of the session whose results were published, dated by that publication. */
  results(session: string): readonly Evidence[];
  supervision(session: string): readonly Evidence[];
}

type Sources = Pick<PublicRecord, 'plans' | 'dialogues' | 'reports' | 'conclusions' | 'supervision'>;

/** Reads the record once. Drafts and what is dated after `asOf` are no evidence. */
export function indexEvidence(record: Sources, asOf: CivilDate): EvidenceIndex {
  const found = {
    plans: shelf(asOf),
    dialogues: shelf(asOf),
    reports: shelf(asOf),
    conclusions: shelf(asOf),
    results: shelf(asOf),
    supervision: shelf(asOf),
  };
  for (const collection of ['plans', 'reports'] as const) {
    for (const entry of record[collection].values()) {
      if (entry.draft) continue;
      const evidence = { collection, id: entry.id, date: documentDay(entry) };
      for (const body of new Set(entry.bodies)) found[collection].put(`${entry.year}/${body}`, evidence);
    }
  }
  for (const entry of record.dialogues.values()) {
    if (entry.draft || !wasHeld(entry, asOf)) continue;
    const date = dayOf(entry.startsAt);
    for (const body of new Set([entry.organizer, ...entry.chairs.map((chair) => chair.body)])) {
      found.dialogues.put(`${Number(date.slice(0, 4))}/${body}`, { collection: 'dialogues', id: entry.id, date });
    }
  }
  for (const entry of record.conclusions.values()) {
    if (entry.draft) continue;
    const evidence = { collection: 'conclusions' as const, id: entry.id };
    found.conclusions.put(entry.session, { ...evidence, date: documentDay(entry) });
    if (entry.resultPublishedAt !== undefined)
      found.results.put(entry.session, { ...evidence, date: entry.resultPublishedAt });
  }
  for (const entry of record.supervision.values()) {
    const conclusion = record.conclusions.get(entry.conclusion);
    if (entry.draft || conclusion === undefined || conclusion.draft) continue;
    found.supervision.put(conclusion.session, { collection: 'supervision', id: entry.id, date: entry.supervisedAt });
  }
  return {
    plans: (body, year) => found.plans.at(`${year}/${body}`),
    sessions: (body, year) => found.dialogues.at(`${year}/${body}`),
    reports: (body, year) => found.reports.at(`${year}/${body}`),
    conclusions: (session) => found.conclusions.at(session),
    results: (session) => found.results.at(session),
    supervision: (session) => found.supervision.at(session),
  };
}

/** Evidence by key, oldest first; of one day in the order of ids. */
function shelf(asOf: CivilDate) {
  const kept = new Map<string, Evidence[]>();
  const place = ({ date, id }: Evidence) => `${date} ${id}`;
  return {
    put(key: string, evidence: Evidence) {
      if (evidence.date > asOf) return;
      const there = kept.get(key);
      if (there === undefined) kept.set(key, [evidence]);
      else there.push(evidence);
    },
    at: (key: string): readonly Evidence[] => (kept.get(key) ?? []).toSorted((a, b) => (place(a) < place(b) ? -1 : 1)),
  };
}
