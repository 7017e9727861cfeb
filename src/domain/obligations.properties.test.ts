import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anyDay,
  anyEvidence,
  anyRecord,
  anyYear,
  someSessions,
  withEvidence,
  withoutEvidence,
} from '../../tests/records/arbitrary-record.ts';
import { addDays, dayOf } from './calendar.ts';
import { type Obligation, obligationStates, obligationsOf } from './obligations.ts';
import type { PublicRecord } from './record.ts';

const runs = { numRuns: 1500 };
const END = '2030-01-01';
const rank = ({ state }: Obligation) => obligationStates.indexOf(state);
const keyDay = ({ session, due }: Obligation) => (session === null ? (due ?? '') : dayOf(session.startsAt));

/** Every obligation with a due date, as it stands so many days after that date. */
function daysAfterDue(record: PublicRecord, year: number, days: number): Obligation[] {
  return obligationsOf(record, year, END).flatMap(({ id, due }) =>
    due === null ? [] : obligationsOf(record, year, addDays(due, days)).filter((one) => one.id === id),
  );
}

describe('for any rules, bodies, sessions, evidence and days', () => {
  test('nothing is late on its due date', () => {
    fc.assert(
      fc.property(anyRecord, anyYear, (record, year) => {
        for (const { state } of daysAfterDue(record, year, 0)) expect(['met', 'not_yet_due']).toContain(state);
      }),
      runs,
    );
  });

  test('without evidence everything is late the day after: overdue where the body publishes, else without data', () => {
    let judged = 0;
    fc.assert(
      fc.property(anyRecord, anyYear, (record, year) => {
        for (const { state, due, body } of daysAfterDue(withoutEvidence(record), year, 1)) {
          const publishes = body.publishesFrom !== undefined && body.publishesFrom <= (due ?? '');
          expect(state).toBe(publishes ? 'overdue' : 'no_data');
          judged += 1;
        }
      }),
      runs,
    );
    expect(judged).toBeGreaterThan(500);
  });

  test('without a time limit nothing is ever late', () => {
    fc.assert(
      fc.property(anyRecord, anyYear, anyDay, (record, year, asOf) => {
        for (const { due, state } of obligationsOf(record, year, asOf)) {
          if (due === null) expect(['met', 'not_yet_due']).toContain(state);
        }
      }),
      runs,
    );
  });

  test('more evidence never worsens a state nor takes an obligation away', () => {
    let improved = 0;
    const more = anyEvidence('them');
    fc.assert(
      fc.property(anyRecord, more, someSessions, anyYear, anyDay, (record, added, nowHeld, year, asOf) => {
        const before = obligationsOf(record, year, asOf);
        const after = obligationsOf(withEvidence(record, added, nowHeld), year, asOf);
        expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
        before.forEach((old, index) => {
          const now = after[index] as Obligation;
          expect(rank(now), `${old.state} → ${now.state}`).toBeGreaterThanOrEqual(rank(old));
          if (rank(now) > rank(old)) improved += 1;
        });
      }),
      runs,
    );
    expect(improved).toBeGreaterThan(50);
  });

  test('“met” always rests on enough evidence dated by the due date and known on the day', () => {
    fc.assert(
      fc.property(anyRecord, anyYear, anyDay, (record, year, asOf) => {
        for (const { rule, due, state, evidence } of obligationsOf(record, year, asOf)) {
          for (const { date } of evidence) expect(date <= asOf).toBe(true);
          const needed = rule.kind === 'dialogue' ? rule.perYear : 1;
          const inTime = evidence.filter(({ date }) => due === null || date <= due).length;
          expect(state === 'met').toBe(inTime >= needed);
          expect(state === 'met_late').toBe(inTime < needed && evidence.length >= needed);
        }
      }),
      runs,
    );
  });

  test('a rule speaks only in its validity, to bodies in theirs, of its systems, levels and area', () => {
    fc.assert(
      fc.property(anyRecord, anyYear, anyDay, (record, year, asOf) => {
        for (const obligation of obligationsOf(record, year, asOf)) {
          const { rule, body } = obligation;
          const day = keyDay(obligation);
          for (const { validFrom = '', validTo = '9999' } of [rule, body]) {
            expect(validFrom <= day && day <= validTo).toBe(true);
          }
          expect(rule.binds.systems).toContain(body.system);
          expect(rule.binds.levels).toContain(body.level);
          if (rule.binds.headedOnly) expect(body.heads).not.toEqual([]);
          const area = rule.binds.within && record.bodies.get(rule.binds.within)?.place;
          if (area === 'huyen') expect(['huyen', 'xa-a', 'xa-b']).toContain(body.place);
          else if (area) expect(body.place).toBe(area);
        }
      }),
      runs,
    );
  });

  test('a rule out of validity on every day it could apply produces nothing', () => {
    let silenced = 0;
    fc.assert(
      fc.property(anyRecord, anyYear, anyDay, (record, year, asOf) => {
        for (const { id: one, rule } of obligationsOf(record, year, asOf)) {
          for (const validity of [{ validFrom: '2027-01-01' }, { validFrom: '2000-01-01', validTo: '2023-12-30' }]) {
            const rules = new Map([[rule.id, { ...rule, ...validity }]]);
            expect(obligationsOf({ ...record, rules }, year, asOf), one).toEqual([]);
            silenced += 1;
          }
        }
      }),
      runs,
    );
    expect(silenced).toBeGreaterThan(500);
  });

  test('a rule on other systems or levels produces nothing for the body', () => {
    let silenced = 0;
    fc.assert(
      fc.property(anyRecord, anyYear, anyDay, (record, year, asOf) => {
        for (const { rule, body } of obligationsOf(record, year, asOf)) {
          const others = {
            systems: (['party', 'state', 'front'] as const).filter((system) => system !== body.system),
            levels: (['central', 'province', 'district', 'commune'] as const).filter((level) => level !== body.level),
          };
          for (const part of ['systems', 'levels'] as const) {
            const rules = new Map([[rule.id, { ...rule, binds: { ...rule.binds, [part]: others[part] } }]]);
            const still = obligationsOf({ ...record, rules }, year, asOf).map((one) => one.body.id);
            expect(still).not.toContain(body.id);
            silenced += 1;
          }
        }
      }),
      runs,
    );
    expect(silenced).toBeGreaterThan(500);
  });

  test('what happens after the day asked about changes nothing', () => {
    fc.assert(
      fc.property(anyRecord, anyYear, anyDay, (record, year, asOf) => {
        const future = anyEvidenceAfter(record, asOf);
        expect(obligationsOf(future, year, asOf)).toEqual(obligationsOf(record, year, asOf));
      }),
      runs,
    );
  });

  test('drafts change nothing', () => {
    fc.assert(
      fc.property(anyRecord, anyYear, anyDay, (record, year, asOf) => {
        expect(obligationsOf(withoutDrafts(record), year, asOf)).toEqual(obligationsOf(record, year, asOf));
      }),
      runs,
    );
  });

  test('ids are unique and the order does not depend on the order of files', () => {
    fc.assert(
      fc.property(anyRecord, anyYear, anyDay, (record, year, asOf) => {
        const found = obligationsOf(record, year, asOf);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        const backwards = Object.fromEntries(
          Object.entries(record).map(([key, value]) => [
            key,
            value instanceof Map ? new Map([...value].toReversed()) : value,
          ]),
        ) as unknown as PublicRecord;
        expect(obligationsOf(backwards, year, asOf)).toEqual(found);
      }),
      runs,
    );
  });
});

/** Adds, for every body and session, evidence dated the day after `asOf`. */
function anyEvidenceAfter(record: PublicRecord, asOf: string): PublicRecord {
  const date = addDays(asOf, 1);
  const dated = { issued: date, publishedAt: date };
  const later = <E extends { id: string }>(entries: ReadonlyMap<string, E>, change: Partial<E>) =>
    new Map([
      ...entries,
      ...[...entries.values()].map((entry): [string, E] => [
        `${entry.id}-sau`,
        { ...entry, ...change, id: `${entry.id}-sau` },
      ]),
    ]);
  return {
    ...record,
    plans: later(record.plans, dated),
    reports: later(record.reports, dated),
    conclusions: later(record.conclusions, { ...dated, resultPublishedAt: date }),
    supervision: later(record.supervision, { supervisedAt: date }),
  };
}

function withoutDrafts(record: PublicRecord): PublicRecord {
  const clean = <E extends { draft: boolean }>(entries: ReadonlyMap<string, E>) =>
    new Map([...entries].filter(([, { draft }]) => !draft));
  return {
    ...record,
    plans: clean(record.plans),
    reports: clean(record.reports),
    dialogues: clean(record.dialogues),
    conclusions: clean(record.conclusions),
    supervision: clean(record.supervision),
  };
}
