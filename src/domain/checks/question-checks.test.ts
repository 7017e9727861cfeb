import { describe, expect, it } from 'vitest';
import { contextOf, places } from '../../../tests/records/check-context.ts';
import * as sample from '../../../tests/records/sample-entries.ts';
import { questionsSchema } from '../content/questions.ts';
import { checks } from './index.ts';

const intake = { from: '2024-05-06', to: '2024-05-15', places: ['Một cửa'], channels: ['paper' as const] };
const asked = (number: number, said: object = {}) => ({
  number,
  text: 'a',
  topic: 'dat-dai',
  channel: 'paper',
  ...said,
});
const gone = (number: number, said: object) => ({ number, removed: { at: '2024-05-14', ...said } });
const sound = {
  asOf: '2024-05-15',
  clearedBy: 'Chánh Văn phòng',
  received: { online: 1, paper: 3, in_person: 0, front: 0, phone: 0 },
  outcomes: { waiting: 1, accepted: 1, merged: 1, refused: 0, withdrawn: 1 },
  questions: [asked(1, { merged: 1 }), gone(2, { why: 'withdrawn' })] as unknown[],
};

function found(said: object, session: object = { intake }, id = '2024/a'): string[] {
  const record = sample.record({
    dialogues: [sample.dialogue('2024/a', session)],
    questions: [{ ...questionsSchema.parse({ ...sound, ...said }), id }],
  });
  const context = contextOf({ ...record, topics: [{ code: 'dat-dai', name: 'Đất đai', about: 'a', priority: false }] });
  const findings = checks.flatMap((check) => check.find(context)).filter(({ entry }) => entry.startsWith('questions/'));
  return findings.map(({ rule, ...finding }) =>
    `${rule} ${places([{ rule, ...finding }])[0]}`.replace('questions/2024/a ', ''),
  );
}

describe('questions sent ahead', () => {
  it('agree with themselves in a sound record', () => {
    expect(found({})).toEqual([]);
  });

  it('lie under the id of a session that takes them', () => {
    expect(found({}, { intake }, '2024/b')).toEqual(['question-session questions/2024/b']);
    expect(found({}, {})).toEqual(['question-session questions/2024/a']);
  });

  it('lose none of what was received', () => {
    const { received, outcomes } = sound;
    expect(found({ received: { ...received, paper: 4 } })).toEqual(['question-totals received']);
    expect(found({ outcomes: { ...outcomes, waiting: 0 } })).toEqual(['question-totals received']);
    expect(found({ outcomes: { ...outcomes, accepted: 2 } })).toEqual(['question-totals outcomes.accepted']);
    expect(found({ questions: sound.questions.slice(1) })).toEqual(['question-totals outcomes.accepted']);
  });

  it('have no more merged into them than were merged', () => {
    expect(found({ questions: [asked(1, { merged: 2 })] })).toEqual(['question-totals outcomes.merged']);
  });

  it('name topics and petitions that exist', () => {
    const questions = [asked(1, { topic: 'x', petition: 'kn-x' })];
    expect(found({ questions })).toEqual(['reference questions.0.topic', 'reference questions.0.petition']);
  });

  it('have one number each', () => {
    const outcomes = { ...sound.outcomes, accepted: 2, waiting: 0 };
    expect(found({ outcomes, questions: [asked(1), asked(1)] })).toEqual(['duplicate-item questions.1.number']);
  });

  it('say where a merged one went', () => {
    const path = 'merged-question questions.1.removed';
    const second = (said: object) => found({ questions: [asked(1), gone(2, said)] });
    expect(second({ why: 'merged', into: 1 })).toEqual([]);
    expect(second({ why: 'merged' })).toEqual([path]);
    expect(second({ why: 'merged', into: 2 })).toEqual([path]);
    expect(second({ why: 'merged', into: 7 })).toEqual([path]);
    expect(second({ why: 'refused', into: 1 })).toEqual([path]);
  });

  it('are counted on a day between the first day of intake and today', () => {
    expect(found({ asOf: '2042-05-15' })).toEqual(['date-order asOf']);
    expect(found({ asOf: '2024-05-05', questions: [asked(1)] })).toEqual(['date-order asOf']);
    expect(found({ questions: [asked(1), { number: 2, removed: { at: '2024-05-16', why: 'withdrawn' } }] })).toEqual([
      'date-order questions.1.removed.at',
    ]);
  });

  it('are cleared by a position, not by a person', () => {
    const name = ['Nguyễn', 'Thị', 'Mẫu'].join(' ');
    expect(found({ clearedBy: name })).toEqual(['title-only clearedBy']);
  });
});
