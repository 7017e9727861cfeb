import { describe, expect, it } from 'vitest';
import { readPlainText } from '#import/reading/plain-text.ts';
import { understand } from '#import/understand.ts';
import { readRecord } from '#record/read-record.ts';

const { record } = readRecord('content');
const draftOf = (...lines: string[]) => {
  const setting = { record: record!, today: '2024-10-20', as: null, session: null };
  const [draft] = understand(readPlainText(lines.join('\n')), setting).drafts;
  return draft!;
};
const head = ['ĐẢNG ỦY THỊ TRẤN NHÃ NAM', 'Số 121-KH/ĐU', 'Nhã Nam, ngày 18 tháng 01 năm 2024'];

describe('words a field cannot take in', () => {
  it('stay in the text of a plan, and the field stays open', () => {
    const topic = `Thu hồi đất, ${'bồi thường, hỗ trợ, tái định cư, '.repeat(4)}cấp giấy chứng nhận.`;
    const { data, body } = draftOf(
      ...[...head, 'KẾ HOẠCH', 'đối thoại với Nhân dân năm 2024'],
      ...['1. Đối thoại chuyên đề về đất đai', '- Thời gian: sau khi thu hoạch vụ mùa.', `- Nội dung: ${topic}`],
      ...['- Chủ trì: do Ban Thường vụ phân công.', '- Địa điểm: Hội trường.', '- Đơn vị tham mưu: Tổ giúp việc.'],
    );
    expect(data['items']).toMatchObject([
      {
        from: '(cần điền: dự kiến từ ngày nào)',
        chairs: [{ position: '(cần điền: chức danh người chủ trì)' }],
        venue: 'Hội trường',
      },
    ]);
    for (const kept of ['sau khi thu hoạch vụ mùa', 'cấp giấy chứng nhận', 'phân công', 'Tổ giúp việc'])
      expect(body).toContain(kept);
    expect(body).not.toContain('Địa điểm');
  });

  it('stay in the text of a notice', () => {
    const { data, body } = draftOf(
      ...[...head, 'THÔNG BÁO', 'Hội nghị đối thoại định kỳ với Nhân dân'],
      ...['1. Thời gian: ngày 30/10/2024, giờ họp thông báo sau.', '2. Địa điểm: Hội trường UBND thị trấn.'],
      '3. Tiếp nhận ý kiến: bằng văn bản, đến hết ngày 28/10/2024.',
    );
    expect(data['startsAt']).toBe('(cần điền: bắt đầu lúc nào)');
    expect(data['intake']).toMatchObject({ to: '2024-10-28', places: ['(cần điền: nơi tiếp nhận ý kiến)'] });
    expect(body).toContain('giờ họp thông báo sau');
    expect(body).toContain('bằng văn bản');
    expect(body).not.toContain('Hội trường');
  });

  it.each(['Quý II, quý IV', 'Tuần 3 tháng 9/2024', 'trước ngày 30/6/2024'])(
    'are kept of a time that is no span: %s',
    (time) => {
      const { data, body } = draftOf(
        ...[...head, 'KẾ HOẠCH', 'đối thoại với Nhân dân năm 2024', '1. Đối thoại chuyên đề về đất đai'],
        ...[`- Thời gian: ${time}.`, '- Địa điểm: Hội trường.'],
      );
      expect(data['items']).toMatchObject([
        { from: '(cần điền: dự kiến từ ngày nào)', to: '(cần điền: dự kiến đến ngày nào)', venue: 'Hội trường' },
      ]);
      expect(body).toContain(time);
    },
  );

  it('are kept of a session told in one sentence, which stays a session', () => {
    const said = 'Tổ chức đối thoại định kỳ với Nhân dân trong quý II và quý IV, tại Hội trường';
    const plan = [...head, 'KẾ HOẠCH', 'đối thoại với Nhân dân năm 2024', '1. Nội dung'];
    const { data, body } = draftOf(...plan, `- ${said}.`, '- Tháng 11: đối thoại với phụ nữ.');
    expect(data['items']).toMatchObject([
      { from: '(cần điền: dự kiến từ ngày nào)', venue: 'Hội trường' },
      { from: '2024-11-01', to: '2024-11-30' },
    ]);
    expect(body).toContain(said);
  });

  it('of one point below a body are its task as a whole', () => {
    const { data } = draftOf(
      ...[...head, 'KẾ HOẠCH', 'đối thoại với Nhân dân năm 2024', 'Thời gian: tháng 5.', '1. Ủy ban MTTQ thị trấn'],
      '- Lấy ý kiến các tổ dân phố trước ngày 27/4/2024.',
    );
    expect(data['tasks']).toEqual([
      { task: 'Lấy ý kiến các tổ dân phố trước ngày 27/4/2024', lead: 'mttq-nha-nam', due: '2024-04-26' },
    ]);
  });
});

describe('a notice of the end of a year', () => {
  it('announces a session of the next one, in the afternoon', () => {
    const { data } = draftOf(
      ...['ĐẢNG ỦY THỊ TRẤN NHÃ NAM', 'Số 150-TB/ĐU', 'Nhã Nam, ngày 25 tháng 12 năm 2024'],
      ...['THÔNG BÁO', 'Hội nghị đối thoại định kỳ với Nhân dân'],
      ...['1. Thời gian: 2 giờ chiều ngày 05/01.', '2. Địa điểm: Hội trường UBND thị trấn.'],
      '3. Tiếp nhận ý kiến: tại Bộ phận một cửa hoặc qua số điện thoại, trước ngày 03/01.',
    );
    expect(data).toMatchObject({
      startsAt: '2025-01-05T14:00',
      intake: { from: '2024-12-25', to: '2025-01-02', places: ['Bộ phận một cửa'], channels: ['in_person', 'phone'] },
    });
  });
});
