import { describe, expect, it } from 'vitest';
import { contextOf, places } from '../../../tests/records/check-context.ts';
import { assignment, dialogue, events, extension, petition, record } from '../../../tests/records/sample-entries.ts';
import type { Petition } from '../content/petition.ts';
import { findAll } from './index.ts';
import { petitionChecks } from './petition-checks.ts';

const proof = { kind: 'minutes' as const, title: 'Biên bản', date: '2024-06-30' };
const document = { title: 'Công văn' };
const due = { date: '2024-06-30', basis: 'Khoản 1' };

function found(said: Partial<Petition>): string[] {
  const context = contextOf(record({ petitions: [petition('kn-2024-a-001', said)] }));
  return petitionChecks
    .flatMap((check) => check.find(context))
    .map(({ rule, path }) => `${rule} ${path.map(String).join('.')}`);
}

describe('the story of a petition', () => {
  it.each<[string, Partial<Petition>]>([
    ['received only', {}],
    [
      'resolved with evidence',
      { events: events(['2024-05-17', 'received'], { date: '2024-06-30', status: 'resolved', evidence: [proof] }) },
    ],
    [
      'forwarded to somebody by a document',
      {
        events: events(['2024-05-17', 'received'], {
          date: '2024-06-01',
          status: 'forwarded',
          recipient: 'UBND huyện',
          document,
          nextCheck: '2024-07-01',
        }),
      },
    ],
    [
      'scheduled with a roadmap',
      { events: events(['2024-05-17', 'received'], { date: '2024-06-01', status: 'scheduled', roadmap: 'Năm 2025' }) },
    ],
    [
      'not resolved for a reason',
      {
        events: events(['2024-05-17', 'received'], {
          date: '2024-06-01',
          status: 'not_resolved',
          reason: 'Chưa có vốn',
        }),
      },
    ],
    [
      'refused for a reason by a document',
      {
        events: events(['2024-05-17', 'received'], {
          date: '2024-06-01',
          status: 'not_accepted',
          reason: 'Luật Đất đai',
          document,
        }),
      },
    ],
    [
      'merged into another',
      { mergedInto: 'kn-2024-a-002', events: events(['2024-05-17', 'received'], ['2024-06-01', 'merged']) },
    ],
    [
      'assigned on the day of the assignment',
      { assignments: [assignment(due)], events: events(['2024-05-17', 'received'], ['2024-05-20', 'assigned']) },
    ],
    [
      'extended beyond the due date',
      { assignments: [assignment(due)], extensions: [extension('2024-06-25', '2024-07-01')] },
    ],
    [
      'extended twice, each time further',
      {
        assignments: [assignment(due)],
        extensions: [extension('2024-06-25', '2024-07-31'), extension('2024-07-30', '2024-08-31')],
      },
    ],
    [
      'extended where the due date is only words',
      {
        assignments: [assignment({ text: 'trong quý III', basis: 'a' })],
        extensions: [extension('2024-06-25', '2024-06-26')],
      },
    ],
  ])('is sound: %s', (_name, said) => {
    expect(found(said)).toEqual([]);
  });

  it.each<[string, Partial<Petition>, string]>([
    ['it begins with an answer', { events: events(['2024-05-17', 'explained']) }, 'first-event events.0.status'],
    [
      'it goes on after its end',
      { events: events(['2024-05-17', 'received'], ['2024-06-01', 'withdrawn'], ['2024-06-02', 'in_progress']) },
      'status-step events.2.status',
    ],
    [
      'it is resolved without evidence',
      { events: events(['2024-05-17', 'received'], ['2024-06-30', 'resolved']) },
      'resolved-evidence events.1.status',
    ],
    [
      'it is forwarded to nobody',
      {
        events: events(['2024-05-17', 'received'], {
          date: '2024-06-01',
          status: 'forwarded',
          document,
          nextCheck: '2024-07-01',
        }),
      },
      'forwarded-recipient events.1.status',
    ],
    [
      'it is forwarded and never asked after',
      {
        events: events(['2024-05-17', 'received'], {
          date: '2024-06-01',
          status: 'forwarded',
          recipient: 'UBND huyện',
          document,
        }),
      },
      'forwarded-recipient events.1.status',
    ],
    [
      'it is forwarded by no document',
      {
        events: events(['2024-05-17', 'received'], {
          date: '2024-06-01',
          status: 'forwarded',
          recipient: 'UBND huyện',
          nextCheck: '2024-07-01',
        }),
      },
      'forwarded-recipient events.1.status',
    ],
    [
      'it is scheduled without a roadmap',
      { events: events(['2024-05-17', 'received'], ['2024-06-01', 'scheduled']) },
      'scheduled-roadmap events.1.status',
    ],
    [
      'it is not resolved and nobody says why',
      { events: events(['2024-05-17', 'received'], ['2024-06-01', 'not_resolved']) },
      'stated-reason events.1.status',
    ],
    [
      'it is out of scope and nobody says why',
      { events: events(['2024-05-17', 'received'], ['2024-06-01', 'out_of_scope']) },
      'stated-reason events.1.status',
    ],
    [
      'it is refused without a document',
      { events: events(['2024-05-17', 'received'], { date: '2024-06-01', status: 'not_accepted', reason: 'Luật' }) },
      'stated-reason events.1.status',
    ],
    [
      'it is merged into nothing',
      { events: events(['2024-05-17', 'received'], ['2024-06-01', 'merged']) },
      'merged-into events.1.status',
    ],
    ['it names what it was merged into and was not', { mergedInto: 'kn-2024-a-002' }, 'merged-into mergedInto'],
    [
      'it is assigned to nobody',
      { events: events(['2024-05-17', 'received'], ['2024-05-20', 'assigned']) },
      'assigned-work events.1.status',
    ],
    [
      'it is assigned before the assignment',
      { assignments: [assignment(due)], events: events(['2024-05-17', 'received'], ['2024-05-19', 'assigned']) },
      'assigned-work events.1.status',
    ],
    [
      'it is extended to the very due date',
      { assignments: [assignment(due)], extensions: [extension('2024-06-25', '2024-06-30')] },
      'extension extensions.0.to',
    ],
    [
      'a second extension takes back the first',
      {
        assignments: [assignment(due)],
        extensions: [extension('2024-06-25', '2024-08-31'), extension('2024-07-01', '2024-07-31')],
      },
      'extension extensions.1.to',
    ],
    [
      'it is extended before it was assigned',
      { assignments: [assignment(due)], extensions: [extension('2024-05-01', '2024-07-31')] },
      'extension extensions.0.at',
    ],
  ])('is told where %s', (_name, said, place) => {
    expect(found(said)).toEqual([place]);
  });

  it('names what is missing of a forwarded petition', () => {
    const context = contextOf(
      record({
        petitions: [
          petition('kn-2024-a-001', { events: events(['2024-05-17', 'received'], ['2024-06-01', 'forwarded']) }),
        ],
      }),
    );
    expect(petitionChecks.flatMap((check) => check.find(context)).map(({ what }) => what)).toMatchInlineSnapshot(`
      [
        "Ghi “Đã chuyển cấp có thẩm quyền” mà thiếu nơi nhận (recipient), văn bản chuyển (document) và ngày kiểm tra lại (nextCheck).",
      ]
    `);
  });
});

describe('a wrong status in the middle of a story', () => {
  const all = (said: Partial<Petition>) => {
    const parts = record({
      petitions: [petition('kn-2024-a-001', { place: 'p', topics: ['t'], ...said })],
      dialogues: [dialogue('2024/a')],
    });
    return findAll(contextOf(parts)).filter(
      ({ entry, rule }) => entry.startsWith('petitions/') && rule !== 'reference',
    );
  };

  it('is told once, not again at the step that follows', () => {
    const story = events(['2024-05-17', 'received'], ['2024-06-01', 'merged'], ['2024-06-10', 'in_progress']);
    expect(places(all({ events: story }))).toEqual(['petitions/kn-2024-a-001 events.1.status']);
  });

  it('is told once, not at the step to it and the step from it', () => {
    const story = events(
      ['2024-05-17', 'received'],
      { date: '2024-05-20', status: 'scheduled', roadmap: 'Năm 2025' },
      { date: '2024-06-01', status: 'explained', by: 'ubnd-a' },
      ['2024-06-10', 'in_progress'],
    );
    expect(places(all({ events: story }))).toEqual(['petitions/kn-2024-a-001 events.2.status']);
  });

  it('is told as a wrong beginning where it is the first', () => {
    const story = events(['2024-05-17', 'withdrawn'], ['2024-06-10', 'in_progress']);
    expect(all({ events: story }).map(({ rule }) => rule)).toEqual(['first-event']);
  });
});
