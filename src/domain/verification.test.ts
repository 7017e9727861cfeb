import { describe, expect, test } from 'vitest';
import { events, petition } from '../../tests/records/sample-entries.ts';
import type { Petition } from './content/petition.ts';
import { verificationOf } from './verification.ts';

const photo = { kind: 'photo' as const, title: 'Ảnh rãnh đã sửa', date: '2024-07-01' };
const letter = { title: 'Công văn trả lời' };
const agrees = { finding: 'agrees' as const, date: '2024-08-01' };
const objects = { finding: 'disagrees' as const, date: '2024-09-01' };
const asOf = '2024-10-20';

function resolved(step: Partial<Petition['events'][number]> = {}, said: Partial<Petition> = {}) {
  const steps = events(['2024-05-17', 'received'], ['2024-05-24', 'assigned'], {
    date: '2024-07-01',
    status: 'resolved',
    ...step,
  });
  return petition('kn-2024-a-001', { events: steps, ...said });
}

test('a bare claim rests on the word of the body', () => {
  expect(verificationOf(resolved(), [], asOf)).toEqual({ code: 'body_reports', label: 'Đơn vị tự báo cáo' });
});

test('before any outcome is claimed there is nothing to verify', () => {
  expect(verificationOf(resolved(), [agrees], '2024-06-30').code).toBe('none');
  const withdrawn = petition('kn-2024-a-001', {
    events: events(['2024-05-17', 'received'], ['2024-05-24', 'withdrawn']),
  });
  expect(verificationOf(withdrawn, [], asOf).code).toBe('none');
});

describe('a document', () => {
  test('or evidence with the claim outweighs the bare word', () => {
    expect(verificationOf(resolved({ evidence: [photo] }), [], asOf).code).toBe('document');
    expect(verificationOf(resolved({ document: letter }), [], asOf).code).toBe('document');
  });

  test('dated after the day asked about does not count yet', () => {
    const later = resolved({ evidence: [{ ...photo, date: '2024-08-01' }] });
    expect(verificationOf(later, [], '2024-07-15').code).toBe('body_reports');
  });

  test('may come with a reply given since the event before, but not with an older reply', () => {
    const reply = (date: string) => ({
      date,
      body: 'ubnd-a',
      mode: 'written' as const,
      text: 'Đã sửa.',
      document: letter,
    });
    expect(verificationOf(resolved({}, { responses: [reply('2024-06-28')] }), [], asOf).code).toBe('document');
    expect(verificationOf(resolved({}, { responses: [reply('2024-05-20')] }), [], asOf).code).toBe('body_reports');
  });
});

describe('the Front', () => {
  test('confirms, asks for more or objects by its latest finding', () => {
    const backed = resolved({ evidence: [photo] });
    expect(verificationOf(backed, [agrees], asOf).code).toBe('front_confirmed');
    expect(verificationOf(backed, [objects, agrees], asOf).code).toBe('front_objects');
    expect(verificationOf(backed, [agrees, { finding: 'needs_more', date: '2024-08-02' }], asOf).code).toBe(
      'front_needs_more',
    );
  });

  test('has not spoken on a claim made after its finding, nor before the day of its finding', () => {
    const backed = resolved({ evidence: [photo] });
    expect(verificationOf(backed, [{ ...objects, date: '2024-06-01' }], asOf).code).toBe('document');
    expect(verificationOf(backed, [objects], '2024-08-31').code).toBe('document');
  });
});

describe('residents', () => {
  const happy = { satisfied: 5, accepted: 2, notYet: 0 };

  test('confirm when some answered and none disagrees', () => {
    expect(verificationOf(resolved({}, { acceptance: happy }), [agrees], asOf).code).toBe('resident_confirmed');
    const unhappy = resolved({}, { acceptance: { ...happy, notYet: 1 } });
    expect(verificationOf(unhappy, [], asOf).code).toBe('resident_objects');
    expect(verificationOf(unhappy, [agrees], asOf).code).toBe('front_confirmed');
    const silent = { satisfied: 0, accepted: 0, notYet: 0 };
    expect(verificationOf(resolved({}, { acceptance: silent }), [], asOf).code).toBe('body_reports');
  });

  test('never hide an objection of the Front', () => {
    expect(verificationOf(resolved({}, { acceptance: happy }), [objects], asOf).code).toBe('front_objects');
  });

  test('spoke of the last event, so an earlier claim is not confirmed by them', () => {
    const again = petition('kn-2024-a-001', {
      events: events(['2024-05-17', 'received'], ['2024-06-01', 'explained'], ['2024-07-01', 'in_progress']),
      acceptance: happy,
    });
    expect(verificationOf(again, [], '2024-06-15').code).toBe('body_reports');
  });
});
