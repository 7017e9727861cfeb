import { describe, expect, it } from 'vitest';
import { body, dialogue, events, held, petition, record } from '../../../tests/records/sample-entries.ts';
import { periodOf } from '../period-report/period.ts';
import { reportOnUnits } from '../period-report/period-report.ts';
import { unitsOfPortal } from '../period-report/units.ts';
import { yearFigures, yearFiguresSchema } from './year-figures.ts';

const place = (id: string) => ({ id, name: id, type: 'xa' as const, code: '000', mergedInto: [], source: 'Danh mục' });
const sample = record({
  places: [place('xa-a'), place('xa-b'), place('xa-c')],
  bodies: [
    body('dang-uy-a', { publishesFrom: undefined }),
    body('dang-uy-b', { place: 'xa-b' }),
    body('dang-uy-c', { place: 'xa-c', publishesFrom: undefined }),
  ],
  dialogues: [dialogue('2024/b', { held, organizer: 'dang-uy-b' })],
  petitions: ['1', '2', '3', '4', '5'].map((id) =>
    petition(`kn-${id}`, {
      session: '2024/b',
      events: events(['2024-05-17', id === '1' ? 'resolved' : id === '2' ? 'withdrawn' : 'explained']),
    }),
  ),
});

function figures() {
  const period = periodOf('year', 2024, 1, '2024-10-20');
  if (period === null) throw new Error('the year has begun');
  return yearFigures(reportOnUnits(sample, unitsOfPortal(sample, period), period));
}

describe('the figures of a year as data', () => {
  it('tell of the portal’s own unit and of all that publish on it', () => {
    expect(figures().map(({ id }) => id)).toEqual(['2024/xa-a', '2024/xa-b']);
  });

  it('have no figure, not even none, where there is no data', () => {
    const [silent] = figures();
    expect(silent?.hasData).toBe(false);
    expect(Object.keys(silent ?? {}).sort()).toEqual(
      ['asOf', 'bodies', 'from', 'hasData', 'id', 'level', 'name', 'unit', 'year'].sort(),
    );
  });

  it('give the denominator, and no percentage of fewer than five', () => {
    expect(figures()[1]).toMatchObject({ hasData: true, petitions: 5, excluded: 1, counted: 4, resolvedPercent: null });
  });

  it('keep to their schema', () => {
    for (const { id: _, ...row } of figures()) expect(yearFiguresSchema.parse(row)).toEqual(row);
  });
});
