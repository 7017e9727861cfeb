import fc from 'fast-check';
import type { Body } from '#domain/content/body.ts';
import { levels, systems } from '#domain/content/body.ts';
import type { Conclusion } from '#domain/content/conclusion.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import type { Place } from '#domain/content/place.ts';
import type { Plan } from '#domain/content/plan.ts';
import type { Report } from '#domain/content/report.ts';
import type { Rule } from '#domain/content/rule.ts';
import type { Supervision } from '#domain/content/supervision.ts';
import type { Entry, PublicRecord } from '#domain/record.ts';
import * as sample from './sample-entries.ts';

const dayIn = (first: number, last: number) =>
  fc
    .integer({ min: Date.UTC(first, 0, 1) / 86_400_000, max: Date.UTC(last, 11, 31) / 86_400_000 })
    .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

/** Any day from 2023 to 2026, leap day of 2024 among them. */
export const anyDay = dayIn(2023, 2026);
/** Days close enough together that rules, sessions and evidence often meet. */
const nearDay = fc.oneof(dayIn(2024, 2024), dayIn(2024, 2025));
/** The years that obligations are asked for. */
export const anyYear = fc.constantFrom(2024, 2025);

const partialDay = nearDay.chain((day) => fc.constantFrom(day, day.slice(0, 7), day.slice(0, 4), null));
const mostlyOpen = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: of });
const span = (from: string | null, to: string | null) => ({
  ...(from === null ? {} : { validFrom: from }),
  ...(to === null ? {} : { validTo: to }),
});

const bodyIds = ['co-quan-0', 'co-quan-1', 'co-quan-2'] as const;
const sessionIds = ['2024/buoi-0', '2024/buoi-1', '2024/buoi-2', '2024/buoi-3'] as const;
const aBody = fc.constantFrom(...bodyIds);
const aSession = fc.constantFrom(...sessionIds);

const places: Entry<Place>[] = ['huyen', 'xa-a', 'xa-b', 'xa-ngoai'].map((id) => ({
  ...(id === 'xa-a' || id === 'xa-b' ? { parent: 'huyen' } : {}),
  ...{ id, name: id, type: 'xa' as const, code: '07300', mergedInto: [], source: 'Minh họa' },
}));

const anyBody = (id: string): fc.Arbitrary<Entry<Body>> =>
  fc
    .record({
      system: fc.constantFrom('party', 'party', ...systems),
      level: fc.constantFrom('commune', 'commune', 'district', ...levels),
      place: fc.constantFrom('huyen', 'xa-a', 'xa-b', 'xa-ngoai'),
      from: mostlyOpen(nearDay),
      to: mostlyOpen(nearDay),
      publishesFrom: fc.option(nearDay, { nil: undefined }),
      heads: fc.array(fc.record({ from: mostlyOpen(nearDay), to: mostlyOpen(nearDay) }), { maxLength: 2 }),
    })
    .map(({ from, to, publishesFrom, heads, ...rest }) => {
      const { publishesFrom: _, ...plain } = sample.body(id, rest);
      const terms = heads.map((term) => ({
        position: 'Người đứng đầu',
        ...(term.from === null ? {} : { from: term.from }),
        ...(term.to === null ? {} : { to: term.to }),
      }));
      return { ...plain, ...span(from, to), heads: terms, ...(publishesFrom === undefined ? {} : { publishesFrom }) };
    });

const monthDay = nearDay.map((day) => day.slice(5));
const duty = fc.oneof(
  monthDay.map((before) => sample.rule('plan', { before })),
  fc
    .tuple(monthDay, fc.integer({ min: 1, max: 3 }))
    .map(([before, perYear]) => sample.rule('dialogue', { before, perYear })),
  monthDay.map((before) => sample.rule('report', { before })),
  fc.integer({ min: 1, max: 30 }).map((daysBefore) => sample.rule('notice', { daysBefore })),
  fc.integer({ min: 1, max: 30 }).map((daysAfter) => sample.rule('result', { daysAfter })),
  fc.integer({ min: 1, max: 30 }).map((daysAfter) => sample.rule('conclusion', { daysAfter })),
  fc.constant(sample.rule('conclusion')),
  fc.constant(sample.rule('supervision')),
);

const anyRule: fc.Arbitrary<Entry<Rule>> = fc
  .record({
    duty,
    systems: fc.subarray([...systems], { minLength: 2 }),
    levels: fc.subarray([...levels], { minLength: 2 }),
    within: mostlyOpen(aBody),
    headedOnly: fc.constantFrom(true, false, false),
    from: fc.oneof({ weight: 3, arbitrary: fc.constant('2023-01-01') }, { weight: 1, arbitrary: nearDay }),
    to: mostlyOpen(nearDay),
  })
  .map(({ duty, within, from, to, ...binds }) => ({
    ...duty,
    ...span(from, to),
    validFrom: from,
    binds: within === null ? binds : { ...binds, within },
  }));

const change = fc
  .record({ cancelled: fc.boolean(), at: nearDay })
  .map(({ cancelled, at }) =>
    cancelled
      ? { kind: 'cancelled' as const, at, reason: 'Bão' }
      : { kind: 'moved' as const, at, reason: 'Bão', previousStartsAt: `${at}T07:30` },
  );

/** A session that was held or not, and perhaps moved or cancelled. */
const anySession = (id: string): fc.Arbitrary<Entry<Dialogue>> =>
  fc
    .record({
      organizer: aBody,
      chair: aBody,
      day: nearDay,
      announcedAt: nearDay,
      held: fc.boolean(),
      history: fc.array(change, { maxLength: 2 }),
      draft: fc.constantFrom(false, false, false, true),
    })
    .map(({ chair, day, held, ...rest }) => ({
      ...sample.dialogue(id, { ...rest, startsAt: `${day}T08:00` }),
      chairs: [{ body: chair, position: 'Người đứng đầu', role: 'chair' as const }],
      ...(held ? { held: sample.held } : {}),
    }));

const paper = { issued: partialDay, publishedAt: nearDay, draft: fc.constantFrom(false, false, false, true) };
const bodiesListed = fc.array(aBody, { minLength: 1, maxLength: 3 });

/** Things that fulfil obligations, without the obligations. */
export interface AddedEvidence {
  plans: readonly Entry<Plan>[];
  reports: readonly Entry<Report>[];
  conclusions: readonly Entry<Conclusion>[];
  supervision: readonly Entry<Supervision>[];
}

/** Evidence for the bodies and sessions of `anyRecord`; ids begin with `prefix`, so that two lots never collide. */
export function anyEvidence(prefix: string): fc.Arbitrary<AddedEvidence> {
  const ids = <E extends { id: string }>(entries: readonly E[]) =>
    entries.map((entry, index) => ({ ...entry, id: `2024/${prefix}-${index}` }));
  return fc
    .record({
      plans: fc.array(fc.record({ ...paper, year: anyYear, bodies: bodiesListed }), { maxLength: 3 }),
      reports: fc.array(fc.record({ ...paper, year: anyYear, bodies: bodiesListed }), { maxLength: 3 }),
      conclusions: fc.array(fc.record({ ...paper, session: aSession, published: fc.option(nearDay, { freq: 2 }) }), {
        maxLength: 3,
      }),
      supervision: fc.array(fc.record({ conclusion: fc.nat(2), supervisedAt: nearDay, draft: paper.draft }), {
        maxLength: 2,
      }),
    })
    .map((found) => ({
      plans: ids(found.plans.map((said) => sample.plan('', said))),
      reports: ids(found.reports.map((said) => sample.report('', said))),
      conclusions: ids(
        found.conclusions.map(({ published, ...said }) =>
          sample.conclusion('', { ...said, ...(published === null ? {} : { resultPublishedAt: published }) }),
        ),
      ),
      supervision: ids(
        found.supervision.map(({ conclusion, ...said }) =>
          sample.supervision('', { ...said, conclusion: `2024/${prefix}-${conclusion}` }),
        ),
      ),
    }));
}

/** A small record whose bodies, rules, sessions and evidence meet in all sorts of ways. */
export const anyRecord: fc.Arbitrary<PublicRecord> = fc
  .record({
    bodies: fc.tuple(...bodyIds.map(anyBody)),
    rules: fc.array(anyRule, { minLength: 1, maxLength: 6 }),
    dialogues: fc.tuple(...sessionIds.map(anySession)),
    evidence: anyEvidence('co'),
  })
  .map(({ bodies, rules, dialogues, evidence }) =>
    sample.record({
      places,
      bodies,
      rules: rules.map((rule, index) => ({ ...rule, id: `quy-dinh-${index}` })),
      dialogues,
      ...evidence,
    }),
  );

/** The same record with more evidence: further documents, and minutes for some sessions that had none. */
export function withEvidence(record: PublicRecord, more: AddedEvidence, nowHeld: readonly string[] = []): PublicRecord {
  const joined = <E extends { id: string }>(old: ReadonlyMap<string, E>, added: readonly E[]) =>
    new Map([...old, ...added.map((entry): [string, E] => [entry.id, entry])]);
  const minuted = [...record.dialogues.values()].filter(({ id }) => nowHeld.includes(id));
  return {
    ...record,
    plans: joined(record.plans, more.plans),
    reports: joined(record.reports, more.reports),
    conclusions: joined(record.conclusions, more.conclusions),
    supervision: joined(record.supervision, more.supervision),
    dialogues: joined(
      record.dialogues,
      minuted.map((session) => ({ ...session, held: sample.held })),
    ),
  };
}

/** Some of the sessions of `anyRecord`. */
export const someSessions = fc.subarray([...sessionIds]);

/** The same record with nothing that could fulfil an obligation: no documents, no minutes, no notice before the year 9999. */
export function withoutEvidence(record: PublicRecord): PublicRecord {
  const silent = [...record.dialogues.values()].map(({ held: _, ...session }) => ({
    ...session,
    announcedAt: '9999-12-31',
  }));
  return {
    ...record,
    plans: new Map(),
    reports: new Map(),
    conclusions: new Map(),
    supervision: new Map(),
    dialogues: new Map(silent.map((session) => [session.id, session])),
  };
}
