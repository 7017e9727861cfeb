import { describe, expect, test } from 'vitest';
import { conclusion, dialogue, held, petition, plan } from '../../tests/records/sample-entries.ts';
import { dueOf } from './petition-due.ts';
import { timelinessOf } from './petitions.ts';
import {
  type CardContext,
  cardInWords,
  conclusionCard,
  petitionCard,
  planCard,
  portalCard,
  sessionCard,
} from './share-card.ts';

const portal = { name: 'Cổng Đối thoại', host: 'doi-thoai.example' };
const on = (asOf: string): CardContext => ({ asOf, portal, nameOf: (body) => `Cơ quan ${body}` });
const moved = { kind: 'moved' as const, at: '2024-05-10', reason: 'Bão', previousStartsAt: '2024-05-12T08:00' };
const cancelled = { kind: 'cancelled' as const, at: '2024-05-11', reason: 'Bão' };
const intake = { from: '2024-05-03', to: '2024-05-15', places: ['Trụ sở'], channels: ['paper' as const] };

describe('the card of a session', () => {
  test('says day and time in full, place, unit and until when questions are taken', () => {
    expect(sessionCard(dialogue('2024/a', { intake, illustrative: true }), false, on('2024-05-04'))).toEqual({
      kind: 'dialogues',
      label: 'Đối thoại với Nhân dân',
      title: 'Đối thoại 2024/a',
      unit: 'Cơ quan dang-uy-a',
      state: { label: 'Thông báo', tone: 'ahead' },
      when: { day: 'Thứ Sáu, ngày 17 tháng 5 năm 2024', date: '2024-05-17', time: '7 giờ 30', before: null },
      place: 'Hội trường, Thôn Một',
      deadline: 'Gửi câu hỏi trước đến hết ngày 15/05/2024',
      figures: [],
      illustrative: true,
      portal,
    });
  });

  test.each([
    ['2024-05-04', [], false, 'Thông báo', 'ahead'],
    ['2024-05-09', [moved], false, 'Thông báo', 'ahead'],
    ['2024-05-10', [moved], false, 'Đã dời', 'changed'],
    ['2024-05-11', [moved, cancelled], false, 'Đã hủy', 'stopped'],
    ['2024-05-17', [], true, 'Đã họp', 'done'],
    ['2024-05-18', [], false, 'Đã qua ngày họp', 'done'],
  ] as const)('on %s with %j, minutes %s: %s', (asOf, history, hasMinutes, label, tone) => {
    const said = { history: [...history], ...(hasMinutes ? { held } : {}) };
    expect(sessionCard(dialogue('2024/a', said), false, on(asOf)).state).toEqual({ label, tone });
  });

  test('that was moved shows what it was moved from, by the latest move known', () => {
    const later = { ...moved, at: '2024-05-12', previousStartsAt: '2024-05-14T07:30' };
    const { when } = sessionCard(dialogue('2024/a', { history: [later, moved] }), false, on('2024-05-11'));
    expect(when?.before).toBe('Lịch cũ: 8 giờ, Chủ nhật, ngày 12/05/2024');
    expect(sessionCard(dialogue('2024/a', { history: [later, moved] }), false, on('2024-05-13')).when?.before).toBe(
      'Lịch cũ: 7 giờ 30, thứ Ba, ngày 14/05/2024',
    );
  });

  test('asks for no questions once their time is over or the session is cancelled', () => {
    expect(sessionCard(dialogue('2024/a', { intake }), false, on('2024-05-16')).deadline).toBeNull();
    expect(
      sessionCard(dialogue('2024/a', { intake, history: [cancelled] }), false, on('2024-05-12')).deadline,
    ).toBeNull();
    expect(
      sessionCard(dialogue('2024/a', { intake, history: [cancelled] }), false, on('2024-05-10')).deadline,
    ).not.toBeNull();
  });

  test('says once there is a conclusion', () => {
    expect(sessionCard(dialogue('2024/a'), true, on('2024-05-20')).state?.label).toBe('Đã họp, có kết luận');
  });
});

describe('the card of a plan, a conclusion, the portal', () => {
  test('tells the year and how many sessions', () => {
    const card = planCard(plan('2024/dang-uy-a', { bodies: ['a', 'b'] }), on('2024-05-04'));
    expect([card.when?.day, card.figures, card.unit]).toEqual([
      'Năm 2024',
      [{ value: '1', label: 'cuộc đối thoại dự kiến' }],
      'Cơ quan a; Cơ quan b',
    ]);
  });

  test('tells the counts of a conclusion: the total always, the parts that are not nought', () => {
    const totals = { received: 1_234, answeredOnSite: 0, assigned: 1_200, forwarded: 34, other: 0 };
    const card = conclusionCard(conclusion('2024/a', { totals }), dialogue('2024/a'), on('2024-06-01'));
    expect(card.figures.map(({ value, label }) => `${value} ${label}`)).toEqual([
      '1.234 ý kiến, kiến nghị',
      '1.200 giao giải quyết',
      '34 chuyển cấp có thẩm quyền',
    ]);
    expect(card.when?.day).toBe('Buổi đối thoại ngày 17 tháng 5 năm 2024');
    const none = { received: 0, answeredOnSite: 0, assigned: 0, forwarded: 0, other: 0 };
    expect(conclusionCard(conclusion('2024/a', { totals: none }), undefined, on('2024-06-01'))).toMatchObject({
      figures: [{ value: '0', label: 'ý kiến, kiến nghị' }],
      when: null,
    });
  });

  test('tells what the portal is', () => {
    expect(portalCard(portal, 'Xem khi nào.', true)).toMatchObject({
      kind: 'portal',
      title: 'Xem khi nào.',
      state: null,
    });
  });
});

describe('the card of a petition', () => {
  const assigned = (due: { date: string; basis: string } | { text: string; basis: string }) =>
    petition('kn-2024-a-001', {
      assignments: [{ at: '2024-05-20', lead: 'ubnd-a', co: [], task: 'Sửa cống', due }],
      events: [
        { date: '2024-05-17', status: 'received', note: 'Tiếp nhận', evidence: [] },
        { date: '2024-05-20', status: 'assigned', note: 'Giao', evidence: [] },
        { date: '2024-07-20', status: 'explained', note: 'Trả lời', evidence: [] },
      ],
    });
  const card = (asked: ReturnType<typeof assigned>, asOf: string) => {
    const standing = { due: dueOf(asked, asOf, []), timeliness: timelinessOf(asked, asOf, []), lead: 'ubnd-a' };
    return petitionCard(asked, standing, on(asOf));
  };
  const dated = assigned({ date: '2024-06-30', basis: 'Khoản 1' });

  test('tells status, who is in charge and until when', () => {
    expect(card(dated, '2024-06-30')).toMatchObject({
      state: { label: 'Đã giao giải quyết', tone: 'ahead' },
      unit: 'Cơ quan ubnd-a',
      deadline: 'Hạn: hết ngày 30/06/2024',
    });
  });

  test('is late from the next day on, and no more once it is answered', () => {
    expect(card(dated, '2024-07-01')).toMatchObject({
      state: { label: 'Đã giao giải quyết', tone: 'late' },
      deadline: 'Quá hạn: hạn đã hết ngày 30/06/2024',
    });
    expect(card(dated, '2024-07-20')).toMatchObject({ state: { tone: 'done' }, deadline: null });
  });

  test('tells a due that is only in words', () => {
    const inWords = assigned({ text: 'trong quý III', basis: 'Khoản 1' });
    expect(card(inWords, '2024-06-30').deadline).toBe('Hạn: trong quý III');
  });
});

test('a card in words leaves nothing out and says when it is made up', () => {
  const session = dialogue('2024/a', { intake, illustrative: true, history: [moved] });
  expect(cardInWords(sessionCard(session, false, on('2024-05-11')))).toBe(
    'Đối thoại với Nhân dân. Đã dời. Đối thoại 2024/a. 7 giờ 30, Thứ Sáu, ngày 17 tháng 5 năm 2024. ' +
      'Lịch cũ: 8 giờ, Chủ nhật, ngày 12/05/2024. Hội trường, Thôn Một. Cơ quan dang-uy-a. ' +
      'Gửi câu hỏi trước đến hết ngày 15/05/2024. Bản minh họa',
  );
});
