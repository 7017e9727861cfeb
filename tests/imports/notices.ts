import type { ImportCase } from './import-case.ts';
import { bold, columns, p, wordFile } from './word-file.ts';

const state = (number: string, day: string) =>
  columns(
    ['ỦY BAN NHÂN DÂN', 'THỊ TRẤN NHÃ NAM', number],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', day],
  );
const party = (number: string, day: string) =>
  columns(['ĐẢNG BỘ HUYỆN TÂN YÊN', 'ĐẢNG ỦY THỊ TRẤN NHÃ NAM', '*', number], ['ĐẢNG CỘNG SẢN VIỆT NAM', day]);
const signed = columns(['Nơi nhận:', '- Như trên;', '- Lưu: VT.'], ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Hoàng Văn G']);
const partySigned = columns(
  ['Nơi nhận:', '- Như trên;', '- Lưu VP.'],
  ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ', '', 'Phạm Văn E'],
);
const chairman = { body: 'ubnd-nha-nam', position: 'Chủ tịch UBND thị trấn', role: 'chair' };
const secretary = { body: 'dang-uy-nha-nam', position: 'Bí thư Đảng ủy thị trấn', role: 'chair' };

/** Notices and invitations, each with another way of saying when, where and how. */
export const notices: readonly ImportCase[] = [
  {
    name: 'a notice of the Party with labelled points and an intake window',
    becomes: 'dialogues',
    file: () =>
      wordFile([
        party('Số 45-TB/ĐU', 'Nhã Nam, ngày 28 tháng 10 năm 2024'),
        bold('THÔNG BÁO'),
        bold('Hội nghị đối thoại định kỳ giữa người đứng đầu cấp ủy, chính quyền thị trấn với Nhân dân'),
        p('Ban Thường vụ Đảng ủy thị trấn thông báo tổ chức Hội nghị như sau:'),
        p('1. Thời gian: 07 giờ 30 phút đến 11 giờ 00 phút, ngày 08 tháng 11 năm 2024 (thứ Sáu).'),
        p('2. Địa điểm: Hội trường UBND thị trấn (tổ dân phố Phố Chợ, thị trấn Nhã Nam).'),
        p('3. Chủ trì: Đồng chí Bí thư Đảng ủy thị trấn; đồng chủ trì: Chủ tịch UBND thị trấn.'),
        p('4. Thành phần mời:'),
        p('- Đại diện Ban Dân vận Huyện ủy;'),
        p('- Nhân dân 9 tổ dân phố.'),
        p('5. Nội dung:'),
        p('- Báo cáo kết quả giải quyết kiến nghị kỳ trước;'),
        p('- Nhân dân phát biểu ý kiến;'),
        p('- Chủ trì kết luận.'),
        p(
          '6. Tiếp nhận ý kiến trước hội nghị: từ ngày 28/10 đến hết ngày 06/11/2024, tại Bộ phận một cửa UBND thị trấn hoặc gửi bằng văn bản qua Ủy ban MTTQ thị trấn.',
        ),
        p('7. Liên hệ: Văn phòng Đảng ủy thị trấn, công chức văn phòng cấp ủy.'),
        p('Mọi người dân thị trấn đều được dự, không phải đăng ký.'),
        partySigned,
      ]),
    header: {
      title: 'Hội nghị đối thoại định kỳ giữa người đứng đầu cấp ủy, chính quyền thị trấn với Nhân dân',
      organizer: 'dang-uy-nha-nam',
      kind: 'periodic',
      startsAt: '2024-11-08T07:30',
      endsAt: '2024-11-08T11:00',
      venue: 'Hội trường UBND thị trấn',
      address: 'tổ dân phố Phố Chợ, thị trấn Nhã Nam',
      place: 'nha-nam',
      chairs: [secretary, { ...chairman, role: 'co_chair' }],
      invitees: ['Đại diện Ban Dân vận Huyện ủy', 'Nhân dân 9 tổ dân phố'],
      agenda: ['Báo cáo kết quả giải quyết kiến nghị kỳ trước', 'Nhân dân phát biểu ý kiến', 'Chủ trì kết luận'],
      intake: {
        from: '2024-10-28',
        to: '2024-11-06',
        places: ['Bộ phận một cửa UBND thị trấn', 'Ủy ban MTTQ thị trấn'],
        channels: ['paper', 'in_person', 'front'],
      },
      contact: { unit: 'Văn phòng Đảng ủy thị trấn', position: 'Công chức văn phòng cấp ủy' },
      howToAttend: 'Mọi người dân thị trấn đều được dự, không phải đăng ký',
      announcedAt: '2024-10-28',
    },
    says: ['Ban Thường vụ Đảng ủy thị trấn thông báo tổ chức Hội nghị như sau'],
  },
  {
    name: 'a notice of the State about one topic, online too, which the plan foresees',
    becomes: 'dialogues',
    file: () =>
      wordFile([
        state('Số: 88/TB-UBND', 'Nhã Nam, ngày 25 tháng 10 năm 2024'),
        bold('THÔNG BÁO'),
        bold('Về việc tổ chức Hội nghị đối thoại chuyên đề về vệ sinh môi trường, rác thải'),
        p('Thực hiện Kế hoạch số 118-KH/ĐU, UBND thị trấn thông báo:'),
        p('- Thời gian, địa điểm: 8h00 ngày 5/11/2024, tại Nhà văn hóa tổ dân phố Phố Chợ.'),
        p('- Hình thức: Trực tiếp kết hợp trực tuyến.'),
        p('- Thành phần: Hội viên phụ nữ; các hộ bán hàng ở chợ.'),
        p('- Người chủ trì: Chủ tịch UBND thị trấn.'),
        p('- Chương trình: Nghe ý kiến; trả lời; kết luận.'),
        p('- Gửi ý kiến trước: đến hết ngày 03/11/2024, qua tổ trưởng tổ dân phố hoặc trực tuyến trên cổng.'),
        p('- Đăng ký phát biểu: tại Văn phòng UBND thị trấn.'),
        signed,
      ]),
    header: {
      title: 'Hội nghị đối thoại chuyên đề về vệ sinh môi trường, rác thải',
      kind: 'thematic',
      mode: 'hybrid',
      organizer: 'ubnd-nha-nam',
      topics: ['moi-truong'],
      startsAt: '2024-11-05T08:00',
      venue: 'Nhà văn hóa tổ dân phố Phố Chợ',
      chairs: [chairman],
      invitees: ['Hội viên phụ nữ', 'các hộ bán hàng ở chợ'],
      agenda: ['Nghe ý kiến', 'trả lời', 'kết luận'],
      howToAttend: 'Đăng ký phát biểu: tại Văn phòng UBND thị trấn',
      intake: { from: '2024-10-25', to: '2024-11-03', places: ['Tổ trưởng tổ dân phố'], channels: ['online'] },
      announcedAt: '2024-10-25',
      plan: '2024/dang-uy-nha-nam',
      planItem: 'phu-nu',
    },
  },
  {
    name: 'an invitation in sentences, which leaves much open',
    becomes: 'dialogues',
    file: () =>
      wordFile([
        state('Số: 31/GM-UBND', 'Nhã Nam, ngày 21 tháng 10 năm 2024'),
        bold('GIẤY MỜI'),
        bold('Dự Hội nghị đối thoại trực tiếp với Nhân dân'),
        p('Kính gửi: Nhân dân các tổ dân phố Cầu Đá, Phố Mới.'),
        p(
          'UBND thị trấn trân trọng kính mời Nhân dân dự Hội nghị đối thoại, tổ chức vào hồi 14 giờ ngày 30 tháng 10 năm 2024.',
        ),
        p('Rất mong bà con đến dự đông đủ.'),
        signed,
      ]),
    header: {
      title: 'Hội nghị đối thoại trực tiếp với Nhân dân',
      mode: 'in_person',
      startsAt: '2024-10-30T14:00',
      venue: '(cần điền: địa điểm)',
      chairs: [{ body: 'ubnd-nha-nam', position: '(cần điền: chức danh người chủ trì)', role: 'chair' }],
      agenda: ['(cần điền: chương trình)'],
      invitees: ['Nhân dân các tổ dân phố Cầu Đá, Phố Mới'],
      intake: undefined,
      announcedAt: '2024-10-21',
    },
    says: ['các tổ dân phố Cầu Đá, Phố Mới', 'Rất mong bà con đến dự đông đủ'],
  },
];
