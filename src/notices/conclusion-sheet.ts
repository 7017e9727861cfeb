import { addressOf } from '#domain/address.ts';
import type { CivilDate } from '#domain/calendar.ts';
import type { Conclusion } from '#domain/content/conclusion.ts';
import type { Petition } from '#domain/content/petition.ts';
import type { Holidays } from '#domain/content/rule.ts';
import { partialDate, shortDate } from '#domain/dates-in-words.ts';
import { statusMeaning } from '#domain/petition-status.ts';
import { assignmentAt, dueOf, statusAt } from '#domain/petitions.ts';
import type { Entry, PublicRecord } from '#domain/record.ts';
import { type Fitted, fewerWords, fitSheet, heightOf } from './fit-sheet.ts';

/** One thing to do, or that was done, of a clause. */
interface Task {
  readonly what: string;
  /** The body in charge; how it stands where nobody is. */
  readonly who: string;
  readonly due: string | null;
}

interface SheetClause {
  readonly id: string;
  readonly title: string;
  /** What was decided; null where the sheet has no room for it. */
  readonly decision: string | null;
  readonly tasks: readonly Task[];
}

/** A conclusion for the board at the office: who does what by when. */
export interface ConclusionSheet {
  readonly issuer: string;
  readonly title: string;
  /** `Số 52-KL/ĐU, 21/06/2024`. */
  readonly document: string;
  readonly clauses: readonly SheetClause[];
  /** Things that found no room. */
  readonly left: number;
  readonly href: string;
}

export interface ConclusionFacts {
  readonly record: Pick<PublicRecord, 'site' | 'bodies'>;
  readonly asOf: CivilDate;
  readonly holidays: readonly Holidays[];
  petitionsOf(session: string): readonly Entry<Petition>[];
}

const WIDTH = 180;
/** Widths of the columns what, who, until when; the frame of a cell takes its share. */
const COLUMNS = [92, 54, 34] as const;
const CELL = 3;
/** Height of A4 between the margins, less header line, column heads, code and foot. */
const ROOM = 264 - 72;

/** Below this size nobody reads decisions on a board: who, what and when are said larger instead. */
const DECISIONS_FROM = 12;

/** The sheet at the size it fits one page of A4. Decisions go before any of the things to do. */
export function conclusionSheet(conclusion: Entry<Conclusion>, facts: ConclusionFacts): Fitted<ConclusionSheet> {
  return fitSheet(wholeSheet(conclusion, facts), { room: ROOM, measure, shorten });
}

function wholeSheet(conclusion: Entry<Conclusion>, facts: ConclusionFacts): ConclusionSheet {
  const { record, asOf } = facts;
  const byId = new Map(facts.petitionsOf(conclusion.session).map((petition) => [petition.id, petition]));
  return {
    issuer: record.bodies.get(conclusion.issuer)?.name ?? conclusion.issuer,
    title: conclusion.title,
    document: [conclusion.number && `Số ${conclusion.number}`, conclusion.issued && partialDate(conclusion.issued)]
      .filter(Boolean)
      .join(', '),
    clauses: conclusion.clauses.map(({ id, title, decision, petitions }) => ({
      id,
      title,
      decision,
      tasks: petitions.flatMap((petition) => byId.get(petition) ?? []).map((petition) => taskOf(petition, facts)),
    })),
    left: 0,
    href: new URL(addressOf('conclusions', conclusion.id), record.site.baseUrl).href,
  };

  function taskOf(petition: Petition, { holidays }: ConclusionFacts): Task {
    const lead = assignmentAt(petition, asOf)?.lead;
    const body = lead === undefined ? undefined : record.bodies.get(lead);
    const due = dueOf(petition, asOf, holidays);
    return {
      what: petition.title,
      who: body?.shortName ?? body?.name ?? statusMeaning[statusAt(petition, asOf)].label,
      due: due === null ? null : due.date === null ? due.text : shortDate(due.date),
    };
  }
}

function measure({ title, document, clauses }: ConclusionSheet, size: number): number {
  if (size < DECISIONS_FROM && clauses.some(({ decision }) => decision !== null)) return Number.POSITIVE_INFINITY;
  const cells = (task: Task) =>
    [task.what, task.who, task.due ?? ''].map((text, at) => heightOf({ text, width: (COLUMNS[at] ?? 0) - CELL }, size));
  const clauseHeights = clauses.map(
    (clause) =>
      heightOf({ text: `Khoản ${clause.id}. ${clause.title}`, width: WIDTH - CELL, bold: true }, size) +
      (clause.decision === null ? 0 : heightOf({ text: clause.decision, width: WIDTH - CELL }, size)) +
      CELL +
      clause.tasks.reduce((sum, task) => sum + Math.max(...cells(task)) + CELL, 0),
  );
  return (
    heightOf({ text: title, width: WIDTH, scale: 1.4, bold: true }, size) +
    heightOf({ text: document, width: WIDTH }, size) +
    clauseHeights.reduce((sum, height) => sum + height, 0)
  );
}

/** First the decisions go, then long words of tasks, then the last tasks, counted. */
function shorten(sheet: ConclusionSheet): ConclusionSheet | null {
  const { clauses } = sheet;
  if (clauses.some(({ decision }) => decision !== null)) {
    return { ...sheet, clauses: clauses.map((clause) => ({ ...clause, decision: null })) };
  }
  const texts = [sheet.title, ...clauses.flatMap(({ title, tasks }) => [title, ...tasks.flatMap(textsOf)])];
  const longest = texts.reduce((a, b) => (b.length > a.length ? b : a));
  const cut = longest.length > 60 ? fewerWords(longest) : null;
  if (cut !== null) {
    const shorter = (text: string) => (text === longest ? cut : text);
    return { ...sheet, title: shorter(sheet.title), clauses: clauses.map((clause) => cutClause(clause, shorter)) };
  }
  const last = clauses.at(-1);
  if (last === undefined) return null;
  const rest = clauses.slice(0, -1);
  return last.tasks.length > 1
    ? { ...sheet, left: sheet.left + 1, clauses: [...rest, { ...last, tasks: last.tasks.slice(0, -1) }] }
    : { ...sheet, left: sheet.left + last.tasks.length, clauses: rest };
}

const textsOf = ({ what, who, due }: Task) => [what, who, due ?? ''];

function cutClause(clause: SheetClause, shorter: (text: string) => string): SheetClause {
  return {
    ...clause,
    title: shorter(clause.title),
    tasks: clause.tasks.map(({ what, who, due }) => ({
      what: shorter(what),
      who: shorter(who),
      due: due === null ? null : shorter(due),
    })),
  };
}
