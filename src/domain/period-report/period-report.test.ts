import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anyRecord } from '../../../tests/records/arbitrary-record.ts';
import {
  assignment,
  body,
  conclusion,
  dialogue,
  events,
  held,
  noFigures,
  petition,
  plan,
  record,
  report,
} from '../../../tests/records/sample-entries.ts';
import type { PublicRecord } from '../record.ts';
import { computeFigures } from '../report-figures.ts';
import { periodOf } from './period.ts';
import { periodReport } from './period-report.ts';
import { sumOf, type UnitFigures } from './unit-figures.ts';

const place = (id: string, type: 'xa' | 'huyen', parent?: string) => ({
  id,
  name: id.toUpperCase(),
  type,
  code: '000',
  mergedInto: [],
  source: 'Danh mục',
  ...(parent !== undefined && { parent }),
});
const head = (id: string, at: string, system: 'party' | 'state', level: 'commune' | 'district' = 'commune') =>
  body(id, {
    system,
    level,
    place: at,
    publishesFrom: '2024-01-01',
    heads: [{ position: system === 'party' ? 'Bí thư' : 'Chủ tịch UBND' }],
  });

const sample = record({
  places: [place('h', 'huyen'), place('a', 'xa', 'h'), place('b', 'xa', 'h'), place('c', 'xa', 'h')],
  bodies: [
    head('huyen-uy', 'h', 'party', 'district'),
    head('dang-uy-a', 'a', 'party'),
    head('ubnd-a', 'a', 'state'),
    { ...head('hdnd-a', 'a', 'state'), name: 'Hội đồng nhân dân xã A', heads: [] },
    { ...head('mttq-a', 'a', 'state'), system: 'front', heads: [] },
    head('dang-uy-b', 'b', 'party'),
    { ...head('dang-uy-c', 'c', 'party'), publishesFrom: undefined },
  ],
  plans: [
    plan('2024/dang-uy-b', {
      bodies: ['dang-uy-b'],
      items: [{ ...planItem(), from: '2024-09-01', to: '2024-09-30' }],
    }),
  ],
  dialogues: [
    dialogue('2024/h', {
      held,
      organizer: 'huyen-uy',
      kind: 'adhoc',
      chairs: [chair('huyen-uy', 'Phó Bí thư'), chair('hdnd-a', 'Chủ tịch HĐND'), chair('hdnd-a', 'Chủ tịch')],
    }),
    dialogue('2024/a', { held, chairs: [chair('dang-uy-a', 'Bí thư'), chair('ubnd-a', 'Chủ tịch UBND', 'co_chair')] }),
    dialogue('2024/a-2', {
      held,
      organizer: 'ubnd-a',
      startsAt: '2024-07-30T08:00',
      chairs: [chair('ubnd-a', 'Chủ tịch UBND'), chair('mttq-a', 'Chủ tịch Ủy ban MTTQ')],
    }),

    dialogue('2024/b-toi', { organizer: 'dang-uy-b', startsAt: '2024-11-11T08:00' }),
  ],
  petitions: [
    petition('kn-1', { events: events(['2024-05-17', 'received'], ['2024-06-01', 'resolved']) }),
    petition('kn-2', {
      competence: 'district',
      events: events(['2024-05-17', 'received'], ['2024-06-01', 'forwarded']),
    }),
    petition('kn-3', { events: events(['2024-05-17', 'received'], ['2024-06-01', 'withdrawn']) }),
    petition('kn-4', {
      session: '2024/a-2',
      assignments: [assignment({ date: '2024-08-31', basis: 'Kết luận' }, '2024-08-01')],
      events: events(['2024-07-30', 'received'], ['2024-08-01', 'assigned']),
    }),
    petition('kn-5', { session: '2024/h', competence: 'district', events: events(['2024-05-17', 'explained']) }),
    petition('kn-6', { session: '2024/h', competence: 'outside', events: events(['2024-05-17', 'received']) }),
  ],
  conclusions: [conclusion('2024/a')],
  reports: [
    report('2024/a', {
      bodies: ['dang-uy-a', 'ubnd-a'],
      issued: '2024-10-15',
      publishedAt: '2024-10-16',
      figures: { ...noFigures, sessions: 9 },
    }),
  ],
});

function planItem() {
  const [item] = plan('2024/x').items;
  if (item === undefined) throw new Error('a plan has items');
  return item;
}

function chair(of: string, position: string, role: 'chair' | 'co_chair' = 'chair') {
  return { body: of, position, role };
}

const year = (day = '2024-10-20') => {
  const period = periodOf('year', 2024, 1, day);
  if (period === null) throw new Error('the year has begun');
  return period;
};
const whole = periodReport(sample, 'huyen-uy', year());
const figuresOf = (id: string) => whole.rows.find(({ unit }) => unit.id === id)?.figures;

describe('the report of a district', () => {
  it('has a row for itself and for each place under it, the Party committee and the authority of one place together', () => {
    expect(whole.rows.map(({ unit }) => unit.name)).toEqual(['Cấp huyện (huyện H)', 'Xã A', 'Xã B', 'Xã C']);
    expect(figuresOf('a')).toMatchObject({ sessions: 2, petitions: 4 });
  });

  it('counts who chaired, a co-chair and the chairmen of council and Front not', () => {
    expect(figuresOf('a')).toMatchObject({ bySecretary: 1, byChairman: 1 });
    expect(figuresOf('h')).toMatchObject({ bySecretary: 0, byChairman: 0, adhoc: 1 });
  });

  it('sees competence from the level that held the session', () => {
    expect(figuresOf('a')).toMatchObject({ own: 3, upper: 1, outside: 0 });
    expect(figuresOf('h')).toMatchObject({ own: 1, upper: 0, outside: 1 });
  });

  it('tells none held from no data', () => {
    expect(figuresOf('b')).toMatchObject({ sessions: 0 });
    expect(figuresOf('c')).toBeNull();
    expect(whole.noneHeld.map(({ id }) => id)).toEqual(['b']);
    expect(whole.noData.map(({ id }) => id)).toEqual(['c']);
  });

  it('names what those without a session have announced and planned', () => {
    const b = whole.outlook.find(({ unit }) => unit.id === 'b');
    expect(b?.announced.map(({ id }) => id)).toEqual(['2024/b-toi']);
    expect(b?.planned).toMatchObject([{ item: { from: '2024-09-01' }, late: true }]);
  });

  it('lists what is late with who has to act', () => {
    expect(whole.late).toMatchObject([{ petition: { id: 'kn-4' }, due: '2024-08-31', daysOver: 50 }]);
  });

  it('names sessions without a conclusion', () => {
    expect(whole.withoutConclusion.map(({ id }) => id).sort()).toEqual(['2024/a-2', '2024/h']);
  });

  it('sets typed reports beside the record', () => {
    expect(whole.differences).toMatchObject([{ unit: { id: 'a' }, report: { id: '2024/a' } }]);
    expect(whole.differences[0]?.sentences[0]).toContain('báo cáo ghi 9');
    expect(periodReport(sample, 'huyen-uy', year('2024-10-14')).differences).toEqual([]);
  });
});

describe('the report of a commune', () => {
  it('is of its place alone', () => {
    expect(periodReport(sample, 'ubnd-a', year()).rows.map(({ unit }) => unit.id)).toEqual(['a']);
  });

  it('is the same for its committee and its authority', () => {
    expect(periodReport(sample, 'ubnd-a', year()).totals).toEqual(periodReport(sample, 'dang-uy-a', year()).totals);
  });
});

describe('a quarter', () => {
  const third = periodOf('quarter', 2024, 3, '2024-10-20');
  const report = third && periodReport(sample, 'huyen-uy', third);

  it('counts its own sessions and carries what was open before', () => {
    expect(report?.totals).toMatchObject({ sessions: 1, petitions: 1 });
    expect(report?.carried).toMatchObject({ total: 2, counts: { forwarded: 1, pending: 1 } });
  });

  it('is compared with the quarter before, and not with a year nobody published', () => {
    expect(report?.comparisons.map(({ kind, totals }) => [kind, totals?.sessions ?? null])).toEqual([
      ['last-year', null],
      ['before', 2],
    ]);
  });
});

/** What must add up in every row. */
function expectToAddUp(figures: UnitFigures): void {
  const { sessions, periodic, adhoc, thematic, petitions } = figures;
  expect(periodic + adhoc + thematic).toBe(sessions);
  expect(figures.own + figures.upper + figures.outside).toBe(petitions);
  const { resolved, inProgress, notResolved, pending, explained, forwarded, excluded } = figures;
  expect(resolved + inProgress + notResolved + pending + explained + forwarded + excluded).toBe(petitions);
}

function expectSums(from: PublicRecord, area: string, day: string): void {
  const { rows, totals } = periodReport(from, area, year(day));
  const figures = rows.flatMap((row) => row.figures ?? []);
  for (const row of figures) expectToAddUp(row);
  expectToAddUp(totals);
  expect(totals).toEqual(sumOf(figures));
  const bodies = rows.flatMap(({ unit }) => unit.bodies);
  expect(totals).toMatchObject(computeFigures(from, bodies, '2024-01-01', day));
}

test('totals are the sums of the rows and those of the record over all their bodies', () => {
  expectSums(sample, 'huyen-uy', '2024-10-20');
  fc.assert(
    fc.property(anyRecord, fc.constantFrom('2024-03-01', '2024-08-15', '2024-12-31'), (any, day) => {
      for (const id of any.bodies.keys()) expectSums(any, id, day);
    }),
    { numRuns: 60 },
  );
});
