import { describe, expect, it } from 'vitest';
import type { CollectionName } from '../collections.ts';
import type { FieldChange } from './field-changes.ts';
import { unexplainedChanges } from './unexplained-changes.ts';

const moved: FieldChange = { field: ['startsAt'], before: '2024-10-17T14:00', after: '2024-10-30T08:00' };
const told: FieldChange = { field: ['changes', 0], after: { at: '2024-10-14', what: 'Dời', reason: 'Mưa' } };
const toldFirst: FieldChange = { field: ['changes'], after: [{ at: '2024-10-14', what: 'Dời', reason: 'Mưa' }] };

const cases: [string, CollectionName, FieldChange[], FieldChange[]][] = [
  ['a changed field without a word', 'dialogues', [moved], [moved]],
  ['the same with an entry', 'dialogues', [moved, told], []],
  ['the same with the first entry', 'dialogues', [moved, toldFirst], []],
  ['a session moved in its history', 'dialogues', [moved, { field: ['history', 0], after: { kind: 'moved' } }], []],
  ['a field taken out', 'plans', [{ field: ['summary'], before: 'a' }], [{ field: ['summary'], before: 'a' }]],
  ['an event added', 'petitions', [{ field: ['events', 3], after: { note: 'x' } }], []],
  [
    'an event rewritten',
    'petitions',
    [{ field: ['events', 0, 'note'], before: 'x', after: 'y' }],
    [{ field: ['events', 0, 'note'], before: 'x', after: 'y' }],
  ],
  ['sums of what residents say', 'petitions', [{ field: ['acceptance', 'satisfied'], before: 1, after: 2 }], []],
  ['counts of questions', 'questions', [{ field: ['questions', 4, 'support'], before: 1, after: 9 }], []],
  [
    'words of a question',
    'questions',
    [{ field: ['questions', 4, 'text'], before: 'a', after: 'b' }],
    [{ field: ['questions', 4, 'text'], before: 'a', after: 'b' }],
  ],
  [
    'a question taken back',
    'questions',
    [
      { field: ['questions', 4, 'text'], before: 'a' },
      { field: ['questions', 4, 'removed'], after: { at: '2024-10-14', why: 'withdrawn' } },
    ],
    [],
  ],
  [
    'another question beside one taken back',
    'questions',
    [
      { field: ['questions', 4, 'removed'], after: { at: '2024-10-14', why: 'withdrawn' } },
      { field: ['questions', 5, 'text'], before: 'a' },
    ],
    [{ field: ['questions', 5, 'text'], before: 'a' }],
  ],
  [
    'an old entry rewritten beside a new one',
    'conclusions',
    [
      { field: ['changes', 0, 'reason'], before: 'a', after: 'b' },
      { ...told, field: ['changes', 1] },
    ],
    [{ field: ['changes', 0, 'reason'], before: 'a', after: 'b' }],
  ],
  ['a unit, which keeps no changes', 'bodies', [{ field: ['name'], before: 'a', after: 'b' }], []],
];

describe('unexplainedChanges', () => {
  it.each(cases)('judges %s', (_name, collection, changes, unexplained) => {
    expect(unexplainedChanges(collection, changes)).toEqual(unexplained);
  });
});
