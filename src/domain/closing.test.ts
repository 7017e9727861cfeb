import { describe, expect, test } from 'vitest';
import { confirmation, events, petition } from '../../tests/records/sample-entries.ts';
import { closingOf, shownStatus } from './closing.ts';
import type { Petition } from './content/petition.ts';

const period = confirmation(30);
const agrees = { finding: 'agrees' as const, date: '2024-09-20' };
const reported = (said: Partial<Petition> = {}) =>
  petition('kn-2024-a-001', {
    events: events(['2024-05-17', 'received'], ['2024-05-24', 'assigned'], ['2024-07-01', 'resolved']),
    ...said,
  });
const codeOf = (of: Petition, asOf: string, findings: Parameters<typeof closingOf>[1] = []) =>
  closingOf(of, findings, asOf, [period])?.code ?? null;

describe('what the body reports', () => {
  test('waits for the second key through the last day of the period and lapses the day after', () => {
    expect(codeOf(reported(), '2024-06-30')).toBeNull();
    expect(closingOf(reported(), [], '2024-07-01', [period])).toMatchObject({
      code: 'reported',
      reportedAt: '2024-07-01',
      until: '2024-07-31',
    });
    expect(codeOf(reported(), '2024-07-31')).toBe('reported');
    expect(codeOf(reported(), '2024-08-01')).toBe('lapsed');
  });

  test('waits without end where no rule sets a period on the day of the report', () => {
    expect(closingOf(reported(), [], '2025-07-01', [])).toMatchObject({ code: 'reported', until: null });
    const later = { ...period, validFrom: '2024-07-02' };
    const earlier = { ...period, validTo: '2024-06-30' };
    expect(closingOf(reported(), [], '2025-07-01', [later, earlier])?.code).toBe('reported');
  });

  test('is nothing any more once the petition is reopened, and counts anew from the next report', () => {
    const reopened = [...reported().events, ...events(['2024-08-10', 'in_progress'], ['2024-09-10', 'resolved'])];
    expect(codeOf(reported({ events: reopened }), '2024-08-15')).toBeNull();
    expect(closingOf(reported({ events: reopened }), [], '2024-09-15', [period])?.until).toBe('2024-10-10');
  });

  test('is no report when the petition left the count or was handed over', () => {
    for (const status of ['withdrawn', 'forwarded'] as const) {
      const events_ = events(['2024-05-17', 'received'], ['2024-05-24', status]);
      expect(codeOf(reported({ events: events_ }), '2024-10-20')).toBeNull();
    }
  });
});

describe('the second key', () => {
  test.each([
    ['the Front agrees', {}, [agrees], 'confirmed'],
    ['the Front disagrees', {}, [{ ...agrees, finding: 'disagrees' as const }], 'objected'],
    ['the Front asks for more', {}, [{ ...agrees, finding: 'needs_more' as const }], 'objected'],
    ['nobody who answered disagrees', { acceptance: { satisfied: 3, accepted: 1, notYet: 0 } }, [], 'confirmed'],
    ['one who asked does not agree', { acceptance: { satisfied: 30, accepted: 9, notYet: 1 } }, [], 'objected'],
    ['the Front settles an objection', { acceptance: { satisfied: 3, accepted: 1, notYet: 1 } }, [agrees], 'confirmed'],
    ['nobody answered', { acceptance: { satisfied: 0, accepted: 0, notYet: 0 } }, [], 'lapsed'],
  ])('%s', (_, said, findings, code) => {
    expect(codeOf(reported(said), '2024-10-20', findings)).toBe(code);
  });

  test('turns after the period too', () => {
    expect(codeOf(reported(), '2024-09-19', [agrees])).toBe('lapsed');
    expect(codeOf(reported(), '2024-09-20', [agrees])).toBe('confirmed');
  });
});

test('only a report that was confirmed, or to which nobody objected in time, is called resolved', () => {
  const shown = (['reported', 'objected', 'confirmed', 'lapsed'] as const).map((code) =>
    shownStatus('resolved', { code }),
  );
  expect(shown).toEqual(['reported_done', 'reported_done', 'resolved', 'resolved']);
  expect(shownStatus('explained', { code: 'reported' })).toBe('explained');
  expect(shownStatus('in_progress', null)).toBe('in_progress');
});
