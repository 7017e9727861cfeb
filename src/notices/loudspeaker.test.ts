import { describe, expect, it } from 'vitest';
import { spokenWords } from '#domain/read-aloud/abbreviations.ts';
import { demo, demoFacts, replacement, smallFacts } from '../../tests/records/notice-facts.ts';
import { conclusion, dialogue } from '../../tests/records/sample-entries.ts';
import { loudspeakerText } from './loudspeaker.ts';

const words = spokenWords(demo.glossary, demo.bodies.values());
const intake = { from: '2024-05-03', to: '2024-05-15', places: ['Trụ sở UBND xã'], channels: ['paper' as const] };
const session = dialogue('2024/a', {
  title: 'Hội nghị đối thoại giữa Chủ tịch UBND xã với Nhân dân',
  endsAt: '2024-05-17T11:00',
  chairs: [
    { body: 'dang-uy-a', position: 'Bí thư Đảng ủy', role: 'chair' },
    { body: 'ubnd-a', position: 'Chủ tịch UBND xã', role: 'co_chair' },
  ],
  venue: 'Nhà văn hóa TDP 3',
  areas: ['TDP 3'],
  intake,
  contact: { unit: 'Văn phòng HĐND&UBND', position: 'Công chức' },
});
const moved = {
  kind: 'moved' as const,
  at: '2024-05-10',
  reason: 'Bão số 3',
  previousStartsAt: '2024-05-12T13:30',
  previousVenue: 'Sân UBND xã',
};
const cancelled = { kind: 'cancelled' as const, at: '2024-05-11', reason: 'Bão số 3', insteadSession: replacement.id };
const said = (asOf: string, changes: Parameters<typeof dialogue>[1] = {}) =>
  loudspeakerText({ ...session, ...changes }, smallFacts(asOf), words).text;

describe('the loudspeaker text', () => {
  it('says who, when, where, what about, how to attend, how to send questions, and repeats the hour', () => {
    expect(said('2024-05-04').split('\n\n')).toEqual([
      'Kính thưa toàn thể bà con Nhân dân!',
      'Đảng ủy xã Phúc Hòa trân trọng thông báo: Hội nghị đối thoại giữa Chủ tịch Ủy ban nhân dân xã với Nhân dân.',
      'Thời gian: từ 7 giờ 30 phút đến 11 giờ, thứ Sáu, ngày 17 tháng 5 năm 2024.',
      'Địa điểm: Nhà văn hóa tổ dân phố 3, Thôn Một.',
      'Hội nghị do Bí thư Đảng ủy chủ trì, Chủ tịch Ủy ban nhân dân xã đồng chủ trì.',
      'Nội dung đối thoại: Quản lý đất đai.',
      'Nơi được mời: tổ dân phố 3.',
      'Cách tham dự: Đến trực tiếp.',
      'Bà con có thể gửi câu hỏi, ý kiến trước, từ ngày 3 tháng 5 năm 2024 đến hết ngày 15 tháng 5 năm 2024. Cách gửi: Bản giấy. Nơi nhận: Trụ sở Ủy ban nhân dân xã.',
      'Cần hỏi thêm, mời bà con gặp Công chức, Văn phòng Hội đồng nhân dân và Ủy ban nhân dân.',
      'Xin nhắc lại: hội nghị bắt đầu lúc 7 giờ 30 phút, thứ Sáu, ngày 17 tháng 5 năm 2024, tại Nhà văn hóa tổ dân phố 3. Kính mời bà con đến dự và nêu ý kiến.',
      'Xin cảm ơn bà con đã lắng nghe.',
    ]);
  });

  it('begins with the news when the session was moved', () => {
    const text = said('2024-05-10', { history: [moved] });
    expect(text.split('\n\n')[1]).toBe(
      'Đảng ủy xã Phúc Hòa xin báo tin thay đổi: Hội nghị đối thoại giữa Chủ tịch Ủy ban nhân dân xã với Nhân dân đã dời lịch. ' +
        'Lịch cũ không còn nữa: 13 giờ 30 phút, Chủ nhật, ngày 12 tháng 5 năm 2024, tại Sân Ủy ban nhân dân xã. Lý do: Bão số 3.',
    );
    expect(text).toContain('Lịch mới: từ 7 giờ 30 phút');
    expect(said('2024-05-09', { history: [moved] })).not.toContain('dời');
  });

  it('begins with the news when the session was cancelled, and invites nobody', () => {
    const text = said('2024-05-11', { history: [moved, cancelled] });
    expect(text.split('\n\n').slice(1, 4)).toEqual([
      'Đảng ủy xã Phúc Hòa xin báo tin: Hội nghị đối thoại giữa Chủ tịch Ủy ban nhân dân xã với Nhân dân đã hủy, không họp lúc 7 giờ 30 phút, thứ Sáu, ngày 17 tháng 5 năm 2024, tại Nhà văn hóa tổ dân phố 3.',
      'Lý do: Bão số 3.',
      'Buổi thay thế: Buổi đối thoại bù, họp lúc 13 giờ 30 phút, thứ Sáu, ngày 7 tháng 6 năm 2024, tại Hội trường.',
    ]);
    expect(text).not.toMatch(/Kính mời|gửi câu hỏi/);
  });

  it('tells what is left of the time for questions', () => {
    expect(said('2024-05-16')).toContain('Thời hạn gửi câu hỏi trước đã hết');
    expect(said('2024-05-16', { intake: undefined })).not.toContain('câu hỏi');
  });

  it('says how to be at a session online', () => {
    expect(said('2024-05-04', { mode: 'online' })).toContain('Địa điểm: Trực tuyến, Nhà văn hóa');
    expect(said('2024-05-04', { mode: 'hybrid' })).toContain('trực tiếp kết hợp trực tuyến');
  });

  it('tells the result once there is one', () => {
    const result = conclusion('2024/a', {
      number: '52-KL/ĐU',
      issued: '2024-05-24',
      summary: ['Nhận 7 ý kiến', 'Hai.', 'Ba.'],
    });
    const { text } = loudspeakerText(session, smallFacts('2024-05-26', result), words);
    expect(text).toContain(
      'họp ngày 17 tháng 5 năm 2024, đã có kết luận. Văn bản số 52 của Đảng ủy, ngày 24 tháng 5 năm 2024.',
    );
    expect(text).toContain('Nhận 7 ý kiến. Hai. Ba.');
    expect(said('2024-05-26')).toContain('Chưa có kết luận');
  });

  it('says of made-up content that it is made up, before anything else', () => {
    expect(said('2024-05-04', { illustrative: true })).toMatch(/^Bản minh họa, không phải thông báo có thật\./);
  });

  it('leaves nothing unclear in any session of the demonstration, on any day of its life', () => {
    for (const asOf of ['2024-05-01', '2024-07-10', '2024-09-14', '2024-10-20', '2024-12-01']) {
      for (const held of demo.dialogues.values()) {
        const { text, unclear } = loudspeakerText(held, demoFacts(asOf), words);
        expect({ id: held.id, unclear }).toEqual({ id: held.id, unclear: [] });
        expect(text).not.toMatch(/\d\/\d|UBND|MTTQ|\.\.|undefined|null/);
      }
    }
  });
});
