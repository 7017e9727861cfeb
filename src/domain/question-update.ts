import type { CivilDate } from './calendar.ts';
import {
  isPublished,
  type PublishedQuestion,
  type Question,
  type QuestionCounts,
  type Questions,
  type Removal,
} from './content/questions.ts';

/**
 * A number the store has given: a question everyone may read, or one that no longer is. `seen`: the store has noted it as
 * published; a number nobody has seen leaves no trace when it is gone.
 */
export type StoredQuestion =
  | { readonly kind: 'live'; readonly question: PublishedQuestion; readonly seen: boolean }
  | {
      readonly kind: 'gone';
      readonly number: number;
      readonly why: Removal;
      readonly into: number | null;
      readonly seen: boolean;
    };

/** What the store knows of one session. */
export interface StoredQuestions extends QuestionCounts {
  readonly questions: readonly StoredQuestion[];
  /** “Me too” by number, also for questions the store did not receive. */
  readonly support: Readonly<Record<string, number>>;
}

/** What the store had added to the record when it published last. */
export type Contribution = QuestionCounts & Pick<StoredQuestions, 'support'>;

interface Circumstances {
  readonly asOf: CivilDate;
  readonly clearedBy: string;
  /** For a record that had no questions of the session yet. */
  readonly illustrative: boolean;
}

/**
 * The session's questions as the record should hold them now. No number of the record is ever dropped: what this store
 * did not receive (typed in by hand, or from a store before it) stays and stays counted.
 * @param before what the record holds
 * @param last what this store had added to that
 */
export function nextQuestions(
  before: Questions | null,
  stored: StoredQuestions,
  last: Contribution | null,
  { asOf, clearedBy, illustrative }: Circumstances,
): Questions {
  const old = before?.questions ?? [];
  const own = new Set(stored.questions.map(numberOf));
  const foreign = old.filter(({ number }) => !own.has(number));
  const elsewhere = countedElsewhere(before, last, foreign);
  const kept = foreign.map((question) => withSupport(question, stored, last));
  const shown = stored.questions.flatMap((one) => shownAs(one, old, asOf));
  return {
    asOf,
    clearedBy,
    received: added(elsewhere.received, stored.received),
    outcomes: added(elsewhere.outcomes, stored.outcomes),
    questions: [...kept, ...shown].toSorted((a, b) => a.number - b.number),
    changes: before?.changes ?? [],
    illustrative: before?.illustrative ?? illustrative,
  };
}

/** Numbers under which the record holds other questions than the ones this store is about to publish first. */
export function takenNumbers(before: Questions | null, stored: StoredQuestions): number[] {
  return stored.questions.flatMap((one) => {
    if (one.kind === 'gone' || one.seen) return [];
    const { number, text, channel } = one.question;
    const was = before?.questions.find((question) => question.number === number);
    const same = was === undefined || (isPublished(was) && was.text === text && was.channel === channel);
    return same ? [] : [number];
  });
}

const numberOf = (one: StoredQuestion) => (one.kind === 'live' ? one.question.number : one.number);

function shownAs(one: StoredQuestion, old: readonly Question[], asOf: CivilDate): Question[] {
  if (one.kind === 'live') return [one.question];
  const { number, why, into, seen } = one;
  const was = old.find((question) => question.number === number);
  if (was === undefined && !seen) return [];
  const same = was !== undefined && !isPublished(was) && was.removed.why === why && (was.removed.into ?? null) === into;
  if (same) return [was];
  return [{ number, removed: { at: asOf, why, ...(into === null ? {} : { into }) } }];
}

function withSupport(question: Question, now: StoredQuestions, last: Contribution | null): Question {
  if (!isPublished(question)) return question;
  const { number, support } = question;
  return { ...question, support: Math.max(0, support + (now.support[number] ?? 0) - (last?.support[number] ?? 0)) };
}

/** What the record counts besides this store. Where that cannot be told, at least the questions themselves are counted. */
function countedElsewhere(
  before: Questions | null,
  last: Contribution | null,
  foreign: readonly Question[],
): QuestionCounts {
  // With nothing but its own, the store knows all there is: a crash of an earlier run cannot leave a figure behind.
  if (before === null || foreign.length === 0) return nothing;
  const rest: QuestionCounts = {
    received: subtracted(before.received, last?.received ?? nothing.received),
    outcomes: subtracted(before.outcomes, last?.outcomes ?? nothing.outcomes),
  };
  const figures = [...Object.values(rest.received), ...Object.values(rest.outcomes)];
  const merged = foreign.filter(isPublished).reduce((all, question) => all + question.merged, 0);
  const plausible =
    figures.every((figure) => figure >= 0) &&
    sum(rest.received) === sum(rest.outcomes) &&
    rest.outcomes.accepted === foreign.filter(isPublished).length &&
    rest.outcomes.merged >= merged;
  return plausible ? rest : countOf(foreign);
}

/** The least that must have come in for these questions to be there. */
function countOf(questions: readonly Question[]): QuestionCounts {
  const received = { ...nothing.received };
  const outcomes = { ...nothing.outcomes };
  for (const question of questions) {
    if (isPublished(question)) {
      received[question.channel] += 1 + question.merged;
      outcomes.accepted += 1;
      outcomes.merged += question.merged;
    } else {
      // By which way a removed one came in is no longer written anywhere.
      received.paper += 1;
      outcomes[question.removed.why] += 1;
    }
  }
  return { received, outcomes };
}

const nothing: QuestionCounts = {
  received: { online: 0, paper: 0, in_person: 0, front: 0, phone: 0 },
  outcomes: { waiting: 0, accepted: 0, merged: 0, refused: 0, withdrawn: 0 },
};

type Figures<K extends string> = Record<K, number>;

function combined<K extends string>(a: Figures<K>, b: Figures<K>, sign: 1 | -1): Figures<K> {
  const keys = Object.keys(a) as K[];
  return Object.fromEntries(keys.map((key) => [key, a[key] + sign * b[key]])) as Figures<K>;
}
const added = <K extends string>(a: Figures<K>, b: Figures<K>) => combined(a, b, 1);
const subtracted = <K extends string>(a: Figures<K>, b: Figures<K>) => combined(a, b, -1);
const sum = (figures: Figures<string>) => Object.values(figures).reduce((all, one) => all + one, 0);

export interface Acceptance {
  readonly satisfied: number;
  readonly accepted: number;
  readonly notYet: number;
}

/** What senders say of a petition's answer: the store's sums beside those the record has from elsewhere. */
export function nextAcceptance(before: Acceptance | undefined, now: Acceptance, last: Acceptance | null): Acceptance {
  const total = (key: keyof Acceptance) => Math.max(now[key], (before?.[key] ?? 0) - (last?.[key] ?? 0) + now[key]);
  return { satisfied: total('satisfied'), accepted: total('accepted'), notYet: total('notYet') };
}
