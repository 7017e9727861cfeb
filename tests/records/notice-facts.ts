import type { Conclusion } from '#domain/content/conclusion.ts';
import type { Entry } from '#domain/record.ts';
import type { NoticeIndex } from '#notices/session-notices.ts';
import { readRecord } from '#record/read-record.ts';
import { body, dialogue } from './sample-entries.ts';

const { record } = readRecord('content');
if (record === null) throw new Error('content/ cannot be read');

/** The record of the demonstration. */
export const demo = record;

const conclusions = new Map([...demo.conclusions.values()].map((conclusion) => [conclusion.session, conclusion]));

/** What notices of the demonstration's sessions are made of on a day. */
export function demoFacts(asOf = '2024-10-20'): NoticeIndex {
  return { record: demo, asOf, holidays: [], conclusionOf: (session) => conclusions.get(session) ?? null };
}

/** The same with one small unit, and the conclusion given. */
export function smallFacts(asOf: string, conclusion: Entry<Conclusion> | null = null): NoticeIndex {
  const organizer = body('dang-uy-a', { name: 'Đảng ủy xã Phúc Hòa', shortName: 'Đảng ủy xã Phúc Hòa' });
  const bodies = new Map([['dang-uy-a', organizer]]);
  const record = { ...demo, bodies, dialogues: new Map([[replacement.id, replacement]]) };
  return { record, asOf, holidays: [], conclusionOf: () => conclusion };
}

/** The session held instead of a cancelled one. */
export const replacement = dialogue('2024/b', { title: 'Buổi đối thoại bù', startsAt: '2024-06-07T13:30' });
