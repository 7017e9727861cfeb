import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../tests/records/check-context.ts';
import * as sample from '../../../tests/records/sample-entries.ts';
import type { Conclusion } from '../content/conclusion.ts';
import type { Petition } from '../content/petition.ts';
import type { Entry } from '../record.ts';
import { clausePetitions } from './clause-petitions.ts';
import { conclusionTotals } from './conclusion-totals.ts';
import { dateOrder } from './date-order.ts';
import { petitionChecks } from './petition-checks.ts';
import { references } from './references.ts';
import { supervisedPetitions } from './supervised-petitions.ts';

const received = ['2024-05-17', 'received'] as const;
const due = { date: '2024-06-30', basis: 'a' };
const given = (id: string, said: Partial<Petition> = {}) =>
  sample.petition(id, {
    assignments: [sample.assignment(due)],
    events: sample.events(received, ['2024-05-20', 'assigned']),
    ...said,
  });
const answered = (id: string) =>
  sample.petition(id, { events: sample.events(received, ['2024-05-17', 'answered_on_site']) });

/** Two sessions, each concluded: three petitions in the first, one in the second. */
const petitions = [
  given('kn-2024-a-001'),
  given('kn-2024-a-002'),
  answered('kn-2024-a-003'),
  { ...answered('kn-2024-b-001'), session: '2024/b' },
];
const clauses = (...ids: string[][]) =>
  ids.map((list, index) => ({ id: String(index + 1), title: 'a', decision: 'a', petitions: list }));
const first = sample.conclusion('2024/a', {
  totals: { received: 3, answeredOnSite: 1, assigned: 2, forwarded: 0, other: 0 },
  clauses: clauses(['kn-2024-a-001', 'kn-2024-a-002'], ['kn-2024-a-003']),
});
const second = sample.conclusion('2024/b', {
  totals: { received: 1, answeredOnSite: 1, assigned: 0, forwarded: 0, other: 0 },
  clauses: clauses(['kn-2024-b-001']),
});

function found(
  { conclusion = {}, people = petitions }: { conclusion?: Partial<Conclusion>; people?: readonly Entry<Petition>[] },
  unread: readonly string[] = [],
): string[] {
  const dialogues = ['2024/a', '2024/b'].map((id) => sample.dialogue(id, { held: sample.held }));
  const record = sample.record({ dialogues, conclusions: [{ ...first, ...conclusion }, second], petitions: people });
  const context = contextOf(record, { unread: { petitions: unread } });
  return [clausePetitions, conclusionTotals, dateOrder, references, ...petitionChecks]
    .flatMap((check) => check.find(context))
    .filter(
      ({ path }) =>
        !['unit', 'place', 'topics', 'lead', 'organizer', 'issuer', 'chairs'].some((key) => path.includes(key)),
    )
    .map(({ rule, entry, path }) => `${rule} ${entry} ${path.map(String).join('.')}`);
}
const without = (id: string) => petitions.filter((petition) => petition.id !== id);
const changed = (id: string, said: Partial<Petition>) =>
  petitions.map((one) => (one.id === id ? { ...one, ...said } : one));

describe('a conclusion and its petitions', () => {
  it('agree in a sound record', () => {
    expect(found({})).toEqual([]);
  });

  it('are told to disagree at the figure that is wrong', () => {
    const { totals } = first;
    expect(found({ conclusion: { totals: { ...totals, received: 4 } } })).toEqual([
      'conclusion-totals conclusions/2024/a totals.received',
    ]);
    expect(found({ conclusion: { totals: { ...totals, assigned: 3 } } })).toEqual([
      'conclusion-totals conclusions/2024/a totals.assigned',
    ]);
    expect(found({ conclusion: { totals: { ...totals, assigned: 1, other: 1 } } })).toEqual([
      'conclusion-totals conclusions/2024/a totals.assigned',
    ]);
  });

  it('name each petition once: a petition in no clause is told', () => {
    expect(found({ conclusion: { clauses: clauses(['kn-2024-a-001'], ['kn-2024-a-003']) } })).toEqual([
      'clause-petition conclusions/2024/a clauses',
    ]);
  });

  it('name each petition once: a petition in two clauses is told', () => {
    const twice = clauses(['kn-2024-a-001', 'kn-2024-a-002'], ['kn-2024-a-003', 'kn-2024-a-001']);
    expect(found({ conclusion: { clauses: twice } })).toEqual([
      'clause-petition conclusions/2024/a clauses.1.petitions.1',
    ]);
  });

  it('bring one finding for one code written for another', () => {
    const path = 'conclusions/2024/a clauses.0.petitions.1';
    const written = (id: string) =>
      found({ conclusion: { clauses: clauses(['kn-2024-a-001', id], ['kn-2024-a-003']) } });
    expect(written('kn-2024-a-020')).toEqual([`reference ${path}`]);
    expect(written('kn-2024-a-001')).toEqual([`clause-petition ${path}`]);
    expect(written('kn-2024-b-001')).toEqual([`clause-petition ${path}`]);
  });

  it('bring one finding for a petition that names a wrong session', () => {
    expect(found({ people: changed('kn-2024-a-002', { session: '2024/b' }) })).toEqual([
      'clause-petition petitions/kn-2024-a-002 session',
    ]);
    expect(found({ people: changed('kn-2024-a-002', { session: '2024/x' }) })).toEqual([
      'reference petitions/kn-2024-a-002 session',
    ]);
  });

  it('bring one finding for a petition that is gone', () => {
    expect(found({ people: without('kn-2024-a-002') })).toEqual(['reference conclusions/2024/a clauses.0.petitions.1']);
  });

  it('say nothing of a petition that could not be read: its file is told', () => {
    expect(found({ people: without('kn-2024-a-002') }, ['kn-2024-a-002'])).toEqual([]);
  });

  it('still disagree where no way of counting the unreadable petition helps', () => {
    const totals = { received: 3, answeredOnSite: 0, assigned: 3, forwarded: 0, other: 0 };
    expect(found({ conclusion: { totals }, people: without('kn-2024-a-002') }, ['kn-2024-a-002'])).toEqual([
      'conclusion-totals conclusions/2024/a totals.answeredOnSite',
    ]);
  });

  it('bring one finding for a petition whose story is wrong', () => {
    const story = { assignments: [], events: sample.events(received, ['2024-05-20', 'merged']) };
    expect(found({ people: changed('kn-2024-a-002', story) })).toEqual([
      'merged-into petitions/kn-2024-a-002 events.1.status',
    ]);
    const late = { events: sample.events(received, ['2042-05-20', 'assigned']) };
    expect(found({ people: changed('kn-2024-a-002', late) })).toEqual([
      'date-order petitions/kn-2024-a-002 events.1.date',
    ]);
  });

  it('are not compared where the conclusion was issued before its session', () => {
    expect(found({ conclusion: { issued: '2024-01-24' } })).toEqual(['date-order conclusions/2024/a issued']);
  });
});

describe('a supervision note', () => {
  const of = (ids: string[], conclusion = '2024/a') => {
    const findings = ids.map((petition) => ({ petition, finding: 'agrees' as const, note: 'a' }));
    const record = sample.record({
      dialogues: [sample.dialogue('2024/a'), sample.dialogue('2024/b')],
      conclusions: [first, second],
      petitions,
      supervision: [sample.supervision('2024/a', { conclusion, findings })],
    });
    return supervisedPetitions.find(contextOf(record)).map(({ path }) => path.map(String).join('.'));
  };

  it('speaks of petitions of the session it supervised', () => {
    expect(of(['kn-2024-a-001', 'kn-2024-a-003'])).toEqual([]);
    expect(of(['kn-2024-a-001', 'kn-2024-b-001'])).toEqual(['findings.1.petition']);
    expect(of(['kn-2024-a-001'], '2024/x')).toEqual([]);
  });
});
