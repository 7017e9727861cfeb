import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../tests/records/check-context.ts';
import * as sample from '../../../tests/records/sample-entries.ts';
import type { Dialogue } from '../content/dialogue.ts';
import type { Petition } from '../content/petition.ts';
import { dateOrder } from './date-order.ts';

const told = (record: ReturnType<typeof sample.record>, asOf = '2024-10-20') =>
  dateOrder
    .find(contextOf(record, { asOf }))
    .map(({ entry, path, what }) => `${entry} ${path.map(String).join('.')}: ${what}`);
const session = (said: Partial<Dialogue>) => told(sample.record({ dialogues: [sample.dialogue('2024/a', said)] }));
const story = (said: Partial<Petition>, of: Partial<Dialogue> = {}) =>
  told(
    sample.record({ dialogues: [sample.dialogue('2024/a', of)], petitions: [sample.petition('kn-2024-a-001', said)] }),
  );

describe('the dates of a session', () => {
  it('may all fall on one day', () => {
    const day = '2024-05-17';
    const intake = { from: day, to: day, places: ['a'], channels: ['paper' as const] };
    expect(session({ announcedAt: day, publishedAt: day, clearedAt: day, intake, endsAt: `${day}T07:31` })).toEqual([]);
  });

  it('come in their order', () => {
    const intake = { from: '2024-05-16', to: '2024-05-15', places: ['a'], channels: ['paper' as const] };
    expect([
      ...session({ announcedAt: '2024-05-18' }),
      ...session({ endsAt: '2024-05-17T07:00' }),
      ...session({ intake }),
      ...session({ intake: { ...intake, to: '2024-05-18' } }),
      ...session({ clearedAt: '2024-01-02' }),
      ...session({ announcedAt: '2014-05-02' }),
      ...session({ history: [{ kind: 'moved', at: '2024-05-01', reason: 'a', previousStartsAt: '2024-05-10T07:30' }] }),
      ...session({
        changes: [
          { at: '2024-03-02', what: 'a', reason: 'b' },
          { at: '2024-03-01', what: 'a', reason: 'b' },
        ],
      }),
    ]).toMatchInlineSnapshot(`
      [
        "dialogues/2024/a announcedAt: Ngày thông báo (2024-05-18) muộn hơn ngày họp (2024-05-17).",
        "dialogues/2024/a endsAt: Giờ kết thúc (2024-05-17 07:00) sớm hơn giờ bắt đầu (2024-05-17 07:30).",
        "dialogues/2024/a intake.to: Ngày cuối nhận ý kiến (2024-05-15) sớm hơn ngày đầu nhận ý kiến (2024-05-16).",
        "dialogues/2024/a intake.to: Ngày cuối nhận ý kiến (2024-05-18) muộn hơn ngày họp (2024-05-17).",
        "dialogues/2024/a clearedAt: Ngày duyệt cho công khai (2024-01-02) muộn hơn ngày đăng (2024-01-01).",
        "dialogues/2024/a announcedAt: Ngày thông báo (2014-05-02) sớm hơn một năm trước ngày họp (2023-05-17).",
        "dialogues/2024/a history.0.at: Ngày báo dời, hủy (2024-05-01) sớm hơn ngày thông báo (2024-05-02).",
        "dialogues/2024/a changes.1.at: Ngày sửa (2024-03-01) sớm hơn ngày sửa (2024-03-02).",
      ]
    `);
  });

  it('may lie ahead, unless it is said to have been held', () => {
    const ahead = { startsAt: '2024-11-12T07:30', announcedAt: '2024-10-20' };
    expect(session(ahead)).toEqual([]);
    expect(session({ ...ahead, held: sample.held })).toHaveLength(1);
  });

  it('bring one finding for one wrong date, however many others it contradicts', () => {
    const intake = { from: '2024-05-06', to: '2024-05-15', places: ['a'], channels: ['paper' as const] };
    expect(session({ startsAt: '2014-05-17T07:30', endsAt: '2024-05-17T11:00', intake })).toHaveLength(1);
  });
});

describe('the dates of a petition', () => {
  const received = { date: '2024-05-17', status: 'received' as const };

  it('come in their order', () => {
    expect([
      ...story({ events: sample.events(received, ['2024-06-10', 'in_progress'], ['2024-06-01', 'in_progress']) }),
      ...story({ events: sample.events({ ...received, date: '2024-05-16' }) }),
      ...story({ events: sample.events(received, ['2024-10-21', 'in_progress']) }),
      ...story({ assignments: [sample.assignment({ date: '2024-05-19', basis: 'a' })] }),
      ...story({ assignments: [sample.assignment({ text: 'a', basis: 'a' }, '2024-05-16')] }),
      ...story({ events: sample.events({ ...received, nextCheck: '2024-05-01' }) }),
      ...story({ events: sample.events({ ...received, document: { title: 'a', date: '2034-05' } }) }),
    ]).toMatchInlineSnapshot(`
      [
        "petitions/kn-2024-a-001 events.2.date: Ngày của diễn biến 3 (2024-06-01) sớm hơn ngày của diễn biến 2 (2024-06-10).",
        "petitions/kn-2024-a-001 events.0.date: Ngày của diễn biến 1 (2024-05-16) sớm hơn ngày họp (2024-05-17).",
        "petitions/kn-2024-a-001 events.1.date: Ngày của diễn biến 2 (2024-10-21) muộn hơn ngày hiện tại của cổng (2024-10-20).",
        "petitions/kn-2024-a-001 assignments.0.due.date: Hạn (2024-05-19) sớm hơn ngày giao việc 1 (2024-05-20).",
        "petitions/kn-2024-a-001 assignments.0.at: Ngày giao việc 1 (2024-05-16) sớm hơn ngày họp (2024-05-17).",
        "petitions/kn-2024-a-001 events.0.nextCheck: Ngày kiểm tra lại (2024-05-01) sớm hơn ngày của diễn biến 1 (2024-05-17).",
        "petitions/kn-2024-a-001 events.0.document.date: Ngày của văn bản (2034-05) muộn hơn ngày hiện tại của cổng (2024-10-20).",
      ]
    `);
  });

  it('of a question sent ahead may lie between the notice and the session', () => {
    expect(story({ source: 'pre_intake', events: sample.events({ ...received, date: '2024-05-02' }) })).toEqual([]);
    expect(story({ source: 'pre_intake', events: sample.events({ ...received, date: '2024-05-01' }) })).toHaveLength(1);
    const answered = sample.events({ ...received, date: '2024-05-10' }, ['2024-05-16', 'explained']);
    expect(story({ source: 'written', events: answered })).toHaveLength(1);
  });

  it('may repeat a day', () => {
    expect(story({ events: sample.events(received, { ...received, status: 'answered_on_site' }) })).toEqual([]);
  });

  it('are not measured by a session whose own day is in doubt', () => {
    const events = sample.events(received);
    expect(story({ events }, { startsAt: '2024-06-17T07:30', announcedAt: '2024-07-01' })).toHaveLength(1);
  });

  it('blame the one event that contradicts several', () => {
    const events = sample.events(
      received,
      ['2024-09-01', 'in_progress'],
      ['2024-06-10', 'in_progress'],
      ['2024-06-20', 'in_progress'],
    );
    expect(story({ events })).toEqual([expect.stringContaining('events.1.date')]);
  });
});

describe('the dates of documents', () => {
  it('come in their order', () => {
    const dialogues = [sample.dialogue('2024/a', { held: sample.held })];
    const conclusion = sample.conclusion('2024/a');
    const note = sample.supervision('2024/a', { publishedAt: '2024-07-10', issued: '2024-07-05' });
    expect([
      ...told(sample.record({ dialogues, conclusions: [{ ...conclusion, issued: '2024-05-16' }] })),
      ...told(sample.record({ dialogues, conclusions: [{ ...conclusion, publishedAt: '2024-05-23' }] })),
      ...told(sample.record({ dialogues, conclusions: [{ ...conclusion, resultPublishedAt: '2024-05-23' }] })),
      ...told(sample.record({ conclusions: [conclusion], supervision: [{ ...note, supervisedAt: '2024-05-23' }] })),
      ...told(sample.record({ supervision: [{ ...note, supervisedAt: '2024-07-06' }] })),
      ...told(sample.record({ reports: [sample.report('2024/a', { from: '2024-11-11' })] }), '2024-12-01'),
      ...told(sample.record({ bodies: [sample.body('a', { validFrom: '2025-01-01', validTo: '2024-01-01' })] })),
    ]).toMatchInlineSnapshot(`
      [
        "conclusions/2024/a issued: Ngày ban hành (2024-05-16) sớm hơn ngày họp (2024-05-17).",
        "conclusions/2024/a issued: Ngày ban hành (2024-05-24) muộn hơn ngày đăng (2024-05-23).",
        "conclusions/2024/a resultPublishedAt: Ngày công bố kết quả (2024-05-23) sớm hơn ngày ban hành (2024-05-24).",
        "supervision/2024/a supervisedAt: Ngày giám sát (2024-05-23) sớm hơn ngày ban hành kết luận (2024-05-24).",
        "supervision/2024/a supervisedAt: Ngày giám sát (2024-07-06) muộn hơn ngày ban hành (2024-07-05).",
        "reports/2024/a asOf: Ngày chốt số liệu (2024-11-10) sớm hơn ngày bắt đầu kỳ số liệu (2024-11-11).",
        "bodies/a validTo: Ngày kết thúc (2024-01-01) sớm hơn ngày bắt đầu (2025-01-01).",
      ]
    `);
  });

  it('known to the month only are read kindly', () => {
    const dialogues = [sample.dialogue('2024/a', { held: sample.held })];
    const conclusion = sample.conclusion('2024/a', { issued: '2024-05', publishedAt: '2024-05-20' });
    expect(told(sample.record({ dialogues, conclusions: [conclusion] }))).toEqual([]);
  });
});
