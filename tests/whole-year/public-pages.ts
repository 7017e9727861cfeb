import { expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import type { ClerkOffice } from './clerk-office.ts';

export const session = '2024/nha-nam-dinh-ky';
export const petition = (number: number) => `kn-2024-nha-nam-00${number}`;
export type Event = { [field: string]: Json };

/** Declares what the public pages must show at the end of the year. */
export function showTheYear(at: () => ClerkOffice): void {
  const shows = (address: string, ...words: string[]) => {
    const page = at().page(address);
    for (const one of words) expect(page, address).toContain(one);
  };

  it('show the thread from the plan to the supervision', () => {
    shows(
      '/ke-hoach/2024/dang-uy-nha-nam/',
      'Đã có kết luận',
      'Theo kế hoạch',
      'hội viên phụ nữ',
      '118-KH/ĐU',
      'Ủy ban nhân dân thị trấn Nhã Nam',
    );
    shows(
      `/doi-thoai/${session}/`,
      ...['7 giờ 30', 'thứ Sáu, ngày 17/05/2024', 'tổ dân phố Phố Chợ', 'không phải đăng ký', 'Tệp Word gốc'],
      ...['Gửi ý kiến trước , đã có', 'Kết luận , đã có', 'Giám sát , đã có'],
      ...[
        'Đã nhận 3 ý kiến: 3 trực tuyến trên cổng',
        '1 không tiếp nhận',
        'CH-001',
        'Thêm 1 ý kiến cùng nội dung',
        'Theo dõi ở kiến nghị: ',
      ],
      ...['Tổng số người dự 119', 'Người phát biểu 9'],
    );
    shows(
      `/ket-luan/${session}/`,
      ...['31-KL/ĐU', 'giao làm 3 việc', 'Hai cột khớp nhau', 'Tệp Word gốc'],
      ...['Đã giải quyết 2/5 (40%)', 'Đã được xác nhận: 1', 'Có ý kiến chưa đồng ý: 1', 'Quá ngày kiểm tra lại: 1'],
    );
    shows(`/giam-sat/${session}/`, '08/BC-MTTQ', 'đồng ý 1, không đồng ý 1');
    shows('/bao-cao/2024/dang-uy-nha-nam/', '96-BC/ĐU', 'khớp với số cộng từ hồ sơ', 'Số lượt người tham dự 119 119');
    shows('/bao-cao/so-lieu/2024/', '119');
    shows('/van-ban/cong-van-huyen-uy-tan-yen-2024/', '-CV/HU', 'tháng 4/2024');
  });

  it('show each petition as it stands, with both keys', () => {
    const stand = (number: number, ...words: string[]) => shows(`/kien-nghi/${petition(number)}/`, ...words);
    stand(1, 'Đã giải quyết xong', 'Đã được xác nhận', 'Mặt trận đồng ý', 'hết ngày 31/07/2024');
    stand(2, 'Đơn vị báo đã xong', 'Có ý kiến chưa đồng ý', 'chưa coi là đã khép lại', 'Hai đèn cuối dốc chưa sáng');
    stand(3, 'Đã chuyển cấp có thẩm quyền', 'Phòng Kinh tế và Hạ tầng huyện', 'đã quá 51 ngày');
    stand(4, 'Đã trả lời tại hội nghị');
    stand(5, 'Đã giao giải quyết', 'Công an thị trấn Nhã Nam', 'tháng 6/2024');
    expect(at().page(`/kien-nghi/${petition(2)}/`)).not.toContain('Đã giải quyết xong cập nhật');
  });

  it('show what was owed and done, what is due, and every change', () => {
    const owed = (body: string) => new RegExp(`<a href="/don-vi/${body}/">(?:(?!</tr>).)*`, 'su');
    const matrix = at().built('thuc-hien/index.html');
    for (const done of [
      'ke-hoach/2024/dang-uy-nha-nam',
      `doi-thoai/${session}`,
      'bao-cao/2024/dang-uy-nha-nam',
      `ket-luan/${session}`,
    ])
      expect(owed('dang-uy-nha-nam').exec(matrix)?.[0]).toMatch(
        new RegExp(`href="/${done}/">\\s*<span class="state state-done">`, 'u'),
      );
    expect(owed('ubnd-nha-nam').exec(matrix)?.[0]).toContain('href="/ke-hoach/2024/dang-uy-nha-nam/"');
    shows('/thuc-hien/viec-can-lam/dang-uy-nha-nam/', 'Hỏi lại việc đã chuyển', 'Kế hoạch năm: năm 2025');
    shows('/nhat-ky/', 'Ngày 16/09/2024', 'Đã nạo vét 420 m rãnh dọc chợ.', 'Báo cáo giám sát việc thực hiện kết luận');
  });

  it('and the open data say the same', () => {
    const read = (name: string) => JSON.parse(at().built(`du-lieu/${name}.json`)) as Record<string, unknown>[];
    expect(read('kien-nghi').map(({ id }) => id)).toEqual([1, 2, 3, 4, 5].map(petition));
    expect(read('kien-nghi').map(({ events }) => (events as Event[]).at(-1)?.['status'])).toEqual([
      ...['resolved', 'resolved', 'forwarded', 'answered_on_site', 'assigned'],
    ]);
    const [sheet, ...more] = read('giam-sat');
    expect(more).toEqual([]);
    expect(sheet?.['findings']).toMatchObject([{ finding: 'agrees' }, { finding: 'disagrees' }]);
    expect(read('bao-cao')).toMatchObject([
      { figures: { sessions: 1, attendees: 119, petitions: 5, supervisions: 1 } },
    ]);
    expect(read('cau-hoi')).toMatchObject([{ questions: [{ number: 1, petition: petition(1) }] }]);
    expect(JSON.stringify(read('cau-hoi'))).not.toContain('khiếu nại quyết định xử phạt');
  });
}
