import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../tests/records/check-context.ts';
import { body, events, petition, record } from '../../../tests/records/sample-entries.ts';
import type { Petition } from '../content/petition.ts';
import { answerQuality } from './answer-quality.ts';
import { outcomeAuthority } from './outcome-authority.ts';
import { roadmapDay } from './roadmap-day.ts';

const bodies = [
  body('ubnd-a', { system: 'state', level: 'commune' }),
  body('phong-a', { system: 'state', level: 'district' }),
];
const reply = (text: string) => ({ date: '2024-05-25', body: 'ubnd-a', mode: 'written' as const, text });
const known = (said: Partial<Petition>) => contextOf(record({ bodies, petitions: [petition('kn-2024-a-001', said)] }));

function warned(publicText: string, answers: string[], said: Partial<Petition> = {}): string[] {
  const found = answerQuality.find(known({ publicText, responses: answers.map(reply), ...said }));
  expect(found.every(({ severity }) => severity === 'warning')).toBe(true);
  return found.map(({ what }) => what);
}

describe('an answer that only promises to consider', () => {
  const vague = 'Phòng ghi nhận ý kiến, sẽ phối hợp với lực lượng chức năng rà soát trong thời gian tới.';

  test('is told, until a later one says what is done', () => {
    expect(warned('Đề nghị sửa rãnh.', [vague])).toEqual([expect.stringContaining('chỉ nói sẽ xem xét')]);
    expect(warned('Đề nghị sửa rãnh.', [vague, 'Xã sẽ nạo vét 320 m, xong trước ngày 30/6.'])).toEqual([]);
  });

  test.each([
    'Xã tiếp thu, sửa xong đoạn rãnh trước ngày 30/6.',
    'Thuộc quy hoạch đất trồng lúa nên không có căn cứ chuyển mục đích.',
    'Bộ phận một cửa nhận lại hồ sơ giấy, ai cần thì có người hướng dẫn.',
  ])('is not mistaken for an answer: %s', (text) => {
    expect(warned('Đề nghị sửa rãnh.', [text])).toEqual([]);
  });

  test('does not matter once the petition left the count, nor before there is any answer', () => {
    expect(
      warned('Đề nghị.', [vague], { events: events(['2024-05-17', 'received'], ['2024-06-01', 'withdrawn']) }),
    ).toEqual([]);
    expect(warned('Bao giờ xong?', [])).toEqual([]);
  });
});

describe('the point asked', () => {
  test.each([
    ['Bao giờ xong?', 'Có 19 hồ sơ đủ điều kiện, đã trình ký.', 'không có ngày'],
    ['Vì sao chậm?', 'Có 19 hồ sơ đủ điều kiện, đã trình ký.', 'không nêu lý do'],
    ['Mỗi hộ đóng bao nhiêu?', 'Các hộ đóng theo phương án đã bàn.', 'không có con số'],
  ])('%s is not met by “%s”', (asked, answer, what) => {
    expect(warned(asked, [answer])).toEqual([expect.stringContaining(what)]);
  });

  test.each([
    ['Bao giờ xong?', 'Xong trong quý II/2025.'],
    ['Bao giờ có bác sĩ?', 'Bác sĩ có mặt thứ Ba, thứ Năm.'],
    ['Vì sao chậm?', 'Mưa bão làm sạt 70 m rãnh nên phải làm lại.'],
    ['Mỗi hộ đóng bao nhiêu?', 'Mức đóng niêm yết tại nhà văn hóa thôn.'],
    ['Đề nghị sửa đường, không biết bao giờ mới hết bụi, vì sao xe vẫn chạy.', 'Từ ngày 01/7 cấm xe vì đường yếu.'],
  ])('%s is met by “%s”', (asked, answer) => {
    expect(warned(asked, [answer])).toEqual([]);
  });

  test('may be met by an earlier answer, by a reason or by a roadmap', () => {
    expect(warned('Vì sao chậm?', ['Chậm vì mưa.', 'Đã xong 320 m.'])).toEqual([]);
    const reason = { date: '2024-06-01', status: 'not_resolved' as const, reason: 'Do chưa có vốn.' };
    expect(warned('Vì sao chậm?', ['Đã làm 320 m.'], { events: events(['2024-05-17', 'received'], reason) })).toEqual(
      [],
    );
  });

  test('is not asked when a closed petition once asked when', () => {
    const closed = events(['2024-05-17', 'received'], ['2024-06-01', 'resolved']);
    expect(warned('Bao giờ xong?', ['Đã đặt đủ 24 bể.'], { events: closed })).toEqual([]);
  });
});

describe('who ends a petition', () => {
  const ended = (step: Partial<Petition['events'][number]>, said: Partial<Petition> = {}) => {
    const last = { date: '2024-06-01', status: 'explained' as const, ...step };
    return outcomeAuthority
      .find(known({ events: events(['2024-05-17', 'received'], last), ...said }))
      .map(({ what }) => what);
  };

  test('is named by the event or by the answer it rests on', () => {
    expect(ended({})).toEqual([expect.stringContaining('không nói đơn vị nào')]);
    expect(ended({ by: 'ubnd-a' })).toEqual([]);
    expect(ended({}, { responses: [reply('Đã giải thích.')] })).toEqual([]);
  });

  test('has the authority, or a paper of whoever has', () => {
    const district = { competence: 'district' as const };
    const above = [expect.stringContaining('thẩm quyền cấp trên')];
    expect(ended({ by: 'ubnd-a' }, district)).toEqual(above);
    expect(ended({ by: 'phong-a' }, district)).toEqual([]);
    expect(ended({ by: 'ubnd-a', document: { title: 'Công văn của huyện' } }, district)).toEqual([]);
    expect(ended({ by: 'ubnd-a' }, { competence: 'outside' })).toEqual([]);
    expect(ended({ by: 'ubnd-a', status: 'in_progress' }, district)).toEqual([]);
  });
});

test('a roadmap without a day or a year is told, unless another step has one', () => {
  const step = (roadmap: string) => ({ date: '2024-06-01', status: 'scheduled' as const, roadmap });
  const found = (...roadmaps: string[]) =>
    roadmapDay.find(known({ events: events(['2024-05-17', 'received'], ...roadmaps.map(step)) })).length;
  expect(found('Làm khi có vốn')).toBe(1);
  expect(found('Lập dự toán quý IV/2024')).toBe(0);
  expect(found('Lập dự toán quý IV/2024', 'Không đổi')).toBe(0);
});
