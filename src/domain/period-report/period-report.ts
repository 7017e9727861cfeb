import type { CivilDate } from '../calendar.ts';
import type { ClosingCode } from '../closing.ts';
import type { Dialogue } from '../content/dialogue.ts';
import type { Petition } from '../content/petition.ts';
import { documentDay } from '../document-day.ts';
import type { Entry, PublicRecord } from '../record.ts';
import { countedIn } from '../report-figures.ts';
import type { RollUp } from '../totals.ts';
import { type Comparison, comparisonsOf } from './comparison.ts';
import { type DutyCount, dutiesOf } from './duties.ts';
import type { Period } from './period.ts';
import {
  carriedInto,
  closingCounts,
  type KnownPetition,
  knownPetitions,
  type LatePetition,
  latePetitions,
  type TopicCount,
  topicCounts,
} from './petition-facts.ts';
import { noneHeld, type Outlook, outlookOf } from './sessions-to-come.ts';
import { type TypedDifference, typedDifferences } from './typed-differences.ts';
import { sumOf, type UnitFigures } from './unit-figures.ts';
import { rowOf, type UnitRow } from './unit-row.ts';
import { type Unit, unitsUnder } from './units.ts';

/** Everything a report says, computed from the record. */
export interface PeriodReport {
  period: Period;
  /** One per unit, upper levels first. */
  rows: readonly UnitRow[];
  /** Sums over the rows that have figures. */
  totals: UnitFigures;
  /** Petitions of the span's sessions, as the totals count them. */
  petitions: readonly Entry<Petition>[];
  /** Those of earlier spans too. */
  known: readonly KnownPetition[];
  topics: readonly TopicCount[];
  closing: Record<ClosingCode, number>;
  late: readonly LatePetition[];
  /** Petitions that were open when the span began. */
  carried: RollUp;
  /** Units with data that held no session in the span. */
  noneHeld: readonly Unit[];
  /** Units that published nothing here by then: whether they held any is not known. */
  noData: readonly Unit[];
  /** Sessions of the span without a conclusion by then. */
  withoutConclusion: readonly Entry<Dialogue>[];
  outlook: readonly Outlook[];
  duties: readonly DutyCount[];
  comparisons: readonly Comparison[];
  differences: readonly TypedDifference[];
}

/** The report of a body's place and of all places under it, as known on the last day that counts. */
export function periodReport(record: PublicRecord, body: string, period: Period): PeriodReport {
  return reportOnUnits(record, unitsUnder(record, body, period), period);
}

/** The report of these units, as known on the last day that counts. */
export function reportOnUnits(record: PublicRecord, units: readonly Unit[], period: Period): PeriodReport {
  const rows = units.map((unit) => rowOf(record, unit, period));
  const counted = units.map(({ bodies }) => countedIn(record, bodies, period.from, period.asOf));
  const petitions = counted.flatMap((one) => one.petitions);
  const known = knownPetitions(record, units, period.asOf);
  const sessions = counted.flatMap((one) => one.sessions);
  return {
    period,
    rows,
    totals: sumOf(rows.flatMap(({ figures }) => figures ?? [])),
    petitions,
    known,
    topics: topicCounts(record, petitions),
    closing: closingCounts(record, petitions, period.asOf),
    late: latePetitions(record, known, period.asOf),
    carried: carriedInto(record, units, period),
    noneHeld: noneHeld(rows),
    noData: rows.filter(({ figures }) => figures === null).map(({ unit }) => unit),
    withoutConclusion: withoutConclusion(record, sessions, period.asOf),
    outlook: outlookOf(record, units, period),
    duties: dutiesOf(record, units, period),
    comparisons: comparisonsOf(record, rows, period),
    differences: typedDifferences(record, units, period),
  };
}

function withoutConclusion({ conclusions }: PublicRecord, sessions: readonly Entry<Dialogue>[], asOf: CivilDate) {
  const known = [...conclusions.values()].filter((one) => !one.draft && documentDay(one) <= asOf);
  const concluded = new Set(known.map(({ session }) => session));
  return sessions.filter(({ id }) => !concluded.has(id));
}
