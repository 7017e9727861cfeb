import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlainText } from '#import/reading/plain-text.ts';
import { understand } from '#import/understand.ts';
import { readRecord } from '#record/read-record.ts';

const { record } = readRecord('content');
const LOST = 'Câu này chưa vào bản nháp.';

/** The only draft of a text that was written without looking at the importer. */
function draftOf(name: string) {
  const source = readFileSync(`tests/fixtures/imports/${name}.txt`, 'utf8');
  const setting = { record: record!, today: '2024-10-20', as: null, session: null };
  const { drafts, messages } = understand(readPlainText(source), setting);
  expect(messages.filter(({ what }) => what === LOST)).toEqual([]);
  expect(drafts).toHaveLength(1);
  return drafts[0]!;
}
const chair = (body: string, position: string, role = 'chair') => ({ body, position, role });

describe('plans and notices written by other hands', () => {
  it('a plan of a commune with one session, told under headings', () => {
    const { collection, data, body } = draftOf('ke-hoach-xa');
    expect(collection).toBe('plans');
    expect(data).toMatchObject({
      number: '09/KH-UBND',
      issuer: 'ubnd-viet-lap',
      bodies: ['ubnd-viet-lap'],
      year: 2024,
    });
    expect(data['items']).toMatchObject([
      {
        id: 'dinh-ky',
        title: 'Công tác quản lý đất đai, cấp giấy chứng nhận quyền sử dụng đất; Thu gom, xử lý rác thải sinh hoạt',
        topics: ['dat-dai'],
        mode: 'in_person',
        chairs: [chair('ubnd-viet-lap', 'Chủ tịch UBND xã')],
        audience: 'Đại diện các hộ gia đình ở các thôn, mỗi thôn từ 10 đến 15 người',
        from: '2024-07-01',
        to: '2024-09-30',
        venue: 'Hội trường UBND xã',
      },
    ]);
    expect(data['tasks']).toMatchObject([{ lead: 'mttq-viet-lap', due: '2024-07-19' }]);
    expect(body).toContain('Vận động Nhân dân tham gia đông đủ.');
    expect(body).not.toContain('Quý III');
  });

  it('a plan of a district with two sessions, numbered in words', () => {
    const { data } = draftOf('ke-hoach-huyen');
    expect(data['bodies']).toEqual(['huyen-uy-tan-yen', 'ubnd-huyen-tan-yen']);
    expect(data['items']).toMatchObject([
      {
        title: 'Quản lý đất đai, giải phóng mặt bằng',
        audience: 'Các hộ có đất thu hồi; đại diện các thôn, tổ dân phố',
        chairs: [
          chair('huyen-uy-tan-yen', 'Bí thư Huyện ủy'),
          chair('ubnd-huyen-tan-yen', 'Chủ tịch UBND huyện', 'co_chair'),
        ],
        from: '2024-04-16',
        to: '2024-04-30',
        secretariat: 'ban-dan-van-huyen-uy',
      },
      {
        title: 'Thủ tục hành chính trong lĩnh vực xây dựng, đầu tư',
        mode: 'hybrid',
        from: '2024-09-01',
        to: '2024-09-30',
      },
    ]);
    expect(data['tasks']).toMatchObject([{ lead: 'ban-dan-van-huyen-uy', due: '2024-11-19' }]);
  });

  it('a notice of a commune with its intake window', () => {
    const { collection, data, body } = draftOf('thong-bao-doi-thoai-xa');
    expect(collection).toBe('dialogues');
    expect(data).toMatchObject({
      title: 'Đối thoại và lắng nghe ý kiến Nhân dân quý IV năm 2024',
      mode: 'in_person',
      organizer: 'ubnd-que-nham',
      chairs: [chair('ubnd-que-nham', 'Chủ tịch UBND xã')],
      startsAt: '2024-10-29T07:30',
      venue: 'Nhà văn hóa thôn Núi',
      address: 'xã Quế Nham',
      place: 'que-nham',
      agenda: ['Nghe Nhân dân phản ánh, kiến nghị về an ninh trật tự, giao thông, vệ sinh môi trường'],
      howToAttend: '(cần điền: cách tham dự)',
      intake: {
        from: '2024-10-15',
        to: '2024-10-25',
        places: ['Bộ phận một cửa UBND xã', 'Trưởng thôn'],
        channels: ['paper', 'in_person'],
      },
      announcedAt: '2024-10-14',
    });
    expect(body).toContain('Đề nghị trưởng các thôn thông báo rộng rãi');
  });
});
