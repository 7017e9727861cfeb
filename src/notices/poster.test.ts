import { describe, expect, it } from 'vitest';
import { replacement, smallFacts } from '../../tests/records/notice-facts.ts';
import { conclusion, dialogue } from '../../tests/records/sample-entries.ts';
import { posterOf } from './poster.ts';

const intake = { from: '2024-05-03', to: '2024-05-15', places: ['Trụ sở'], channels: ['online' as const] };
const session = dialogue('2024/a', { intake, accessNotes: 'Có lối cho xe lăn', endsAt: '2024-05-17T11:00' });
const moved = { kind: 'moved' as const, at: '2024-05-10', reason: 'Bão', previousStartsAt: '2024-05-12T13:30' };
const cancelled = { kind: 'cancelled' as const, at: '2024-05-11', reason: 'Bão', insteadSession: replacement.id };

const poster = (asOf: string, changes: Parameters<typeof dialogue>[1] = {}, debts = 0, strip = false) =>
  posterOf({ ...session, ...changes }, smallFacts(asOf), debts, strip);
const labels = ({ content }: ReturnType<typeof poster>) => content.rows.map(({ label }) => label);

describe('the poster of a session', () => {
  it('says hour, day and place large, then the rest, and leads to the form', () => {
    const { content, shortened } = poster('2024-05-04', {}, 3);
    expect(content.when).toEqual({ hour: '7 giờ 30', day: 'thứ Sáu, 17/05/2024', until: 'đến 11 giờ', off: false });
    expect([content.news, content.venue, content.address]).toEqual([null, 'Hội trường', 'Thôn Một']);
    expect(content.rows.map(({ label }) => label)).toEqual([
      'Chủ trì',
      'Nội dung',
      'Dự thế nào',
      'Gửi câu hỏi trước',
      'Còn nợ kỳ trước',
      'Đi lại, hỗ trợ',
    ]);
    expect(content.link.href).toBe('https://doi-thoai.example/gop-y/2024/a/');
    expect(shortened).toBe(false);
  });

  it('leads to the session when there is nothing to send, and to the conclusion once there is one', () => {
    const session = 'https://doi-thoai.example/doi-thoai/2024/a/';
    expect(poster('2024-05-04', { intake: undefined }).content.link.href).toBe(session);
    expect(poster('2024-05-16').content.link.href).toBe(session);
    const concluded = posterOf(dialogue('2024/a'), smallFacts('2024-06-01', conclusion('2024/a')), 0, false).content;
    expect(concluded.link.href).toBe('https://doi-thoai.example/ket-luan/2024/a/');
    expect(concluded.news).toBe('Đã có kết luận');
  });

  it('strikes out what no longer holds', () => {
    const later = poster('2024-05-10', { history: [moved] });
    expect(later.content.news).toBe('Đã dời lịch');
    expect(later.content.rows[0]).toMatchObject({ label: 'Lịch cũ', struck: true });
    const off = poster('2024-05-11', { history: [moved, cancelled] }, 3);
    expect(off.content).toMatchObject({ news: 'Đã hủy', when: { off: true } });
    expect(labels(off)).toEqual(['Lý do', 'Buổi thay thế', 'Chủ trì', 'Nội dung']);
  });

  it('invites nobody to a day that has passed', () => {
    const past = poster('2024-05-20', {}, 3);
    expect(past.content.news).toBe('Đã qua ngày họp');
    expect(labels(past)).toEqual(['Chủ trì', 'Nội dung']);
  });

  it('gets smaller before it leaves anything out, and keeps what matters most', () => {
    const long = (n: number) => 'Mọi người dân trong xã đều được đến dự, không phải đăng ký trước. '.repeat(n).trim();
    const sizes = [1, 8, 14].map((n) => poster('2024-05-04', { howToAttend: long(n) }).size);
    expect(sizes.toSorted()).toEqual(sizes);
    expect(new Set(sizes).size).toBeGreaterThan(1);
    const cut = poster('2024-05-04', { howToAttend: long(60), accessNotes: long(10) }, 3);
    expect(cut.shortened).toBe(true);
    expect(labels(cut)).toEqual(expect.arrayContaining(['Nội dung', 'Gửi câu hỏi trước']));
    expect(labels(cut)).not.toContain('Đi lại, hỗ trợ');
  });

  it('has less room with tabs to tear off', () => {
    expect(poster('2024-05-04', {}, 3, true).size > poster('2024-05-04', {}, 3).size).toBe(true);
  });
});
