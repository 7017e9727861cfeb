import { describe, expect, it } from 'vitest';
import { contextOf, places } from '../../../tests/records/check-context.ts';
import * as sample from '../../../tests/records/sample-entries.ts';
import { cancelledSessions } from './cancelled-sessions.ts';
import { concludedSessions } from './concluded-sessions.ts';
import { cycles } from './cycles.ts';
import { duplicateItems } from './duplicate-items.ts';
import { planItems } from './plan-items.ts';

describe('chains of entries', () => {
  const merged = (links: Record<string, string>) =>
    places(
      cycles.find(
        contextOf(
          sample.record({
            petitions: Object.entries(links).map(([id, mergedInto]) => sample.petition(id, { mergedInto })),
          }),
        ),
      ),
    );

  it('may meet and end', () => {
    expect(merged({ a: 'c', b: 'c', c: 'd' })).toEqual([]);
  });

  it('that run in a circle are told once', () => {
    expect(merged({ a: 'a' })).toEqual(['petitions/a mergedInto']);
    expect(merged({ a: 'b', b: 'c', c: 'a', d: 'a' })).toEqual(['petitions/c mergedInto']);
  });

  it('of ten thousand links are followed', () => {
    const long = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`p${n}`, `p${(n + 1) % 10_000}`]));
    expect(merged(long)).toHaveLength(1);
  });

  it('of parents are followed too', () => {
    const bodies = [sample.body('a', { parent: 'b' }), sample.body('b', { parent: 'a' })];
    expect(places(cycles.find(contextOf(sample.record({ bodies }))))).toEqual(['bodies/b parent']);
  });
});

describe('codes inside one file', () => {
  it('stand once', () => {
    const [item] = sample.plan('p').items;
    const record = sample.record({
      plans: [sample.plan('2024/a', { items: [item!, { ...item!, id: 'muc-2' }, item!] })],
      petitions: [sample.petition('kn-2024-a-001', { topics: ['dat-dai', 'y-te', 'dat-dai'] })],
    });
    expect(places(duplicateItems.find(contextOf(record)))).toEqual([
      'plans/2024/a items.2.id',
      'petitions/kn-2024-a-001 topics.2',
    ]);
  });
});

describe('a session', () => {
  const plan = sample.plan('2024/a');
  const item = plan.items[0]?.id ?? '';
  const found = (said: Parameters<typeof sample.dialogue>[1]) =>
    planItems
      .find(contextOf(sample.record({ plans: [plan], dialogues: [sample.dialogue('2024/a', said)] })))
      .map(({ what }) => what);

  it('names an item of its plan', () => {
    expect(found({ plan: '2024/a', planItem: item })).toEqual([]);
    expect(found({ plan: '2024/x', planItem: 'muc-9' })).toEqual([]);
    expect([...found({ plan: '2024/a', planItem: 'muc-9' }), ...found({ planItem: item })]).toMatchInlineSnapshot(`
      [
        "Kế hoạch 2024/a không có mục “muc-9”.",
        "Có mã mục kế hoạch (planItem) mà không nói kế hoạch nào.",
      ]
    `);
  });

  it('was cancelled or was held, unless it was put back in between', () => {
    const cancelled = { kind: 'cancelled' as const, at: '2024-05-10', reason: 'a' };
    const moved = { kind: 'moved' as const, at: '2024-05-12', reason: 'a', previousStartsAt: '2024-05-11T07:30' };
    const of = (history: Parameters<typeof sample.dialogue>[1]) =>
      places(
        cancelledSessions.find(
          contextOf(sample.record({ dialogues: [sample.dialogue('2024/a', { held: sample.held, ...history })] })),
        ),
      );
    expect(of({ history: [cancelled] })).toEqual(['dialogues/2024/a held']);
    expect(of({ history: [cancelled, moved] })).toEqual([]);
  });

  it('has one conclusion, after it was held', () => {
    const conclusions = [
      sample.conclusion('2024/a'),
      sample.conclusion('2024/b', { session: '2024/a' }),
      sample.conclusion('2024/c'),
    ];
    const dialogues = [sample.dialogue('2024/a', { held: sample.held }), sample.dialogue('2024/c')];
    expect(places(concludedSessions.find(contextOf(sample.record({ conclusions, dialogues }))))).toEqual([
      'conclusions/2024/b session',
      'conclusions/2024/c session',
    ]);
  });
});
