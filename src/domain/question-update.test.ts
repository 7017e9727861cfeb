import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublished, type PublishedQuestion, type Question, type Questions } from './content/questions.ts';
import {
  type Contribution,
  nextAcceptance,
  nextQuestions,
  type StoredQuestion,
  type StoredQuestions,
  takenNumbers,
} from './question-update.ts';

const none = { online: 0, paper: 0, in_person: 0, front: 0, phone: 0 };
const nothing = { waiting: 0, accepted: 0, merged: 0, refused: 0, withdrawn: 0 };
const empty: StoredQuestions = { received: none, outcomes: nothing, questions: [], support: {} };
const day = { asOf: '2024-10-20', clearedBy: 'Chánh Văn phòng', illustrative: false };
const asked = (number: number, said: Partial<PublishedQuestion> = {}): PublishedQuestion => ({
  number,
  text: `Câu ${number}`,
  topic: 'giao-thong',
  channel: 'online',
  merged: 0,
  support: 0,
  ...said,
});
const live = (number: number, said: Partial<PublishedQuestion> = {}) =>
  ({ kind: 'live', question: asked(number, said), seen: true }) as const;
const gone = (number: number, why: 'withdrawn' | 'merged' | 'refused' | 'waiting', into: number | null = null) =>
  ({ kind: 'gone', number, why, into, seen: true }) as const;
const stored = (said: Partial<StoredQuestions>): StoredQuestions => ({ ...empty, ...said });
const one = stored({ received: { ...none, online: 1 }, outcomes: { ...nothing, accepted: 1 }, questions: [live(1)] });
const byHand: Questions = {
  asOf: '2024-10-15',
  clearedBy: 'Chánh Văn phòng',
  received: { ...none, paper: 5 },
  outcomes: { ...nothing, accepted: 1, merged: 2, waiting: 2 },
  questions: [asked(1, { merged: 2, support: 9, channel: 'paper' })],
  changes: [],
  illustrative: true,
};
const total = (figures: Record<string, number>) => Object.values(figures).reduce((all, figure) => all + figure, 0);

describe('nextQuestions', () => {
  it('takes a first question into a new record', () => {
    expect(nextQuestions(null, one, null, day)).toEqual({
      ...day,
      received: one.received,
      outcomes: one.outcomes,
      questions: [asked(1)],
      changes: [],
    });
  });

  it('keeps what was written by hand, and counts it once however often the store publishes', () => {
    const two = { ...one, questions: [live(2)] };
    const first = nextQuestions(byHand, two, null, day);
    expect(first.received).toEqual({ ...none, paper: 5, online: 1 });
    expect(first.outcomes).toEqual({ ...nothing, accepted: 2, merged: 2, waiting: 2 });
    expect(first.questions).toEqual([byHand.questions[0], asked(2)]);
    expect(nextQuestions(first, two, two, day)).toEqual(first);
  });

  it('adds new support to what was counted by hand', () => {
    const before = { ...one, questions: [live(2)], support: { '1': 3 } };
    const first = nextQuestions(byHand, before, null, day);
    expect(first.questions[0]).toMatchObject({ support: 12 });
    expect(nextQuestions(first, { ...before, support: { '1': 4 } }, before, day).questions[0]).toMatchObject({
      support: 13,
    });
  });

  it('keeps the number of a question that is withdrawn, and the day of it', () => {
    const first = nextQuestions(null, one, null, day);
    const after = stored({ ...one, outcomes: { ...nothing, withdrawn: 1 }, questions: [gone(1, 'withdrawn')] });
    const second = nextQuestions(first, after, one, { ...day, asOf: '2024-10-21' });
    expect(second.questions).toEqual([{ number: 1, removed: { at: '2024-10-21', why: 'withdrawn' } }]);
    expect(nextQuestions(second, after, after, { ...day, asOf: '2024-10-25' }).questions).toEqual(second.questions);
  });

  it('shows again a question that came back under its number', () => {
    const first = nextQuestions(null, stored({ questions: [gone(1, 'refused')] }), null, day);
    expect(nextQuestions(first, one, null, day).questions).toEqual([asked(1)]);
  });

  it('leaves no trace of a number nobody has seen', () => {
    const unseen = stored({ questions: [{ ...gone(1, 'withdrawn'), seen: false }] });
    expect(nextQuestions(null, unseen, null, day).questions).toEqual([]);
  });

  it('counts hand-written questions themselves where the figures left over make no sense', () => {
    const last: Contribution = {
      received: { ...none, online: 99 },
      outcomes: { ...nothing, refused: 99 },
      support: {},
    };
    const next = nextQuestions(byHand, { ...one, questions: [live(2)] }, last, day);
    expect(next.received).toEqual({ ...none, paper: 3, online: 1 });
    expect(next.outcomes).toEqual({ ...nothing, accepted: 2, merged: 2 });
  });

  it('never drops a number and always agrees with itself, whatever happens to the questions', () => {
    const fate = fc.constantFrom('accepted', 'withdrawn', 'refused', 'waiting', 'absent');
    const fates = fc.array(fate, { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.boolean(), fc.array(fates, { minLength: 1, maxLength: 5 }), (hand, rounds) => {
        let record: Questions | null = hand ? byHand : null;
        let last: Contribution | null = null;
        for (const round of rounds) {
          const now = storeOf(round);
          const numbers: number[] = (record?.questions ?? []).map(({ number }: Question) => number);
          record = nextQuestions(record, now, last, day);
          const kept = record.questions.map(({ number }) => number);
          expect(numbers.filter((number) => !kept.includes(number))).toEqual([]);
          expect(total(record.received)).toBe(total(record.outcomes));
          expect(record.outcomes.accepted).toBe(record.questions.filter(isPublished).length);
          last = now;
        }
      }),
    );
  });
});

/** Questions 2 to 7 as they stand; one that is absent was never given its number. */
function storeOf(fates: readonly string[]): StoredQuestions {
  const outcomes = { ...nothing };
  const questions = fates.flatMap((fate, index): StoredQuestion[] => {
    if (fate === 'absent') return [];
    outcomes[fate as keyof typeof outcomes] += 1;
    const number = index + 2;
    return fate === 'accepted' ? [live(number)] : [gone(number, fate as 'waiting')];
  });
  return { ...empty, outcomes, received: { ...none, online: questions.length }, questions };
}

describe('takenNumbers', () => {
  it('finds a number that the record uses for another question, or used', () => {
    const fresh = stored({ questions: [{ ...live(1), seen: false }] });
    const holding = (question: Question): Questions => ({ ...byHand, questions: [question] });
    expect(takenNumbers(null, fresh)).toEqual([]);
    expect(takenNumbers(byHand, fresh)).toEqual([1]);
    expect(takenNumbers(holding({ number: 1, removed: { at: '2024-10-01', why: 'withdrawn' } }), fresh)).toEqual([1]);
    expect(takenNumbers(holding(asked(1, { support: 3 })), fresh)).toEqual([]);
    expect(takenNumbers(byHand, stored({ questions: [live(1)] }))).toEqual([]);
  });
});

describe('nextAcceptance', () => {
  it('adds what the store has beside what the record has from elsewhere, once', () => {
    const now = { satisfied: 2, accepted: 0, notYet: 1 };
    const first = nextAcceptance({ satisfied: 15, accepted: 4, notYet: 0 }, now, null);
    expect(first).toEqual({ satisfied: 17, accepted: 4, notYet: 1 });
    expect(nextAcceptance(first, now, now)).toEqual(first);
    expect(nextAcceptance(first, { ...now, satisfied: 3, notYet: 0 }, now)).toEqual({
      satisfied: 18,
      accepted: 4,
      notYet: 0,
    });
  });
});
