import type { ImportCase } from './import-case.ts';
import { bold, columns, item, p, table, wordFile } from './word-file.ts';

const party = (number: string) =>
  columns(
    ['ĐẢNG BỘ HUYỆN TÂN YÊN', 'ĐẢNG ỦY THỊ TRẤN NHÃ NAM', '*', number],
    ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Nhã Nam, ngày 18 tháng 01 năm 2024'],
  );
const signed = columns(['Nơi nhận:', '- Huyện ủy;', '- Lưu VP.'], ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ', '', 'Phạm Văn E']);
const [partyHead, government] = ['dang-uy-nha-nam', 'ubnd-nha-nam'];
const header = {
  issued: '2024-01-18',
  issuer: partyHead,
  year: 2024,
  signingCapacity: 'T/M BAN THƯỜNG VỤ',
  signerTitle: 'Bí thư',
};

/** Annual plans, each with another way of saying what is planned. */
export const plans: readonly ImportCase[] = [
  {
    name: 'a plan of the Party whose sessions are clauses with labelled points',
    becomes: 'plans',
    file: () =>
      wordFile([
        party('Số 118-KH/ĐU'),
        bold('KẾ HOẠCH'),
        bold('tiếp xúc, đối thoại trực tiếp giữa người đứng đầu cấp ủy, chính quyền thị trấn với Nhân dân năm 2024'),
        p('Thực hiện Chỉ thị số 11-CT/HU, Ban Thường vụ Đảng ủy thị trấn xây dựng kế hoạch như sau:'),
        p('I. MỤC ĐÍCH, YÊU CẦU'),
        p('1. Nghe Nhân dân nói, trả lời rõ.'),
        p('2. Nội dung do Nhân dân đề xuất.'),
        p('II. NỘI DUNG, THỜI GIAN, ĐỊA ĐIỂM'),
        p('1. Đối thoại định kỳ về rác thải, nước thải'),
        p('- Đối tượng: Nhân dân 9 tổ dân phố, khoảng 100 người.'),
        p('- Thời gian: trong tháng 5/2024.'),
        p('- Địa điểm: Hội trường UBND thị trấn.'),
        p('- Chủ trì: Đồng chí Bí thư Đảng ủy thị trấn; đồng chủ trì: Chủ tịch UBND thị trấn.'),
        p('- Đơn vị tham mưu: Ủy ban MTTQ thị trấn.'),
        p('2. Đối thoại chuyên đề với hội viên phụ nữ về an toàn thực phẩm ở chợ'),
        p('- Thời gian: từ ngày 01/11 đến ngày 12/11/2024.'),
        p('- Địa điểm: Nhà văn hóa tổ dân phố Phố Chợ.'),
        p('- Chủ trì: Chủ tịch UBND thị trấn.'),
        p('III. TỔ CHỨC THỰC HIỆN'),
        p('1. UBND thị trấn chuẩn bị báo cáo kết quả giải quyết kiến nghị kỳ trước, xong trước ngày 11/5/2024.'),
        p('2. Giao Ủy ban MTTQ thị trấn lấy ý kiến các tổ dân phố, hoàn thành chậm nhất ngày 26/4/2024.'),
        p('3. Văn phòng Đảng ủy tổng hợp, báo cáo kết quả về Ban Dân vận Huyện ủy theo quy định.'),
        signed,
      ]),
    header: {
      ...header,
      number: '118-KH/ĐU',
      bodies: [partyHead, government],
      title:
        'Kế hoạch tiếp xúc, đối thoại trực tiếp giữa người đứng đầu cấp ủy, chính quyền thị trấn với Nhân dân năm 2024',
      tasks: [
        {
          task: 'Chuẩn bị báo cáo kết quả giải quyết kiến nghị kỳ trước, xong trước ngày 11/5/2024',
          lead: government,
          due: '2024-05-10',
        },
        {
          task: 'Lấy ý kiến các tổ dân phố, hoàn thành chậm nhất ngày 26/4/2024',
          lead: 'mttq-nha-nam',
          due: '2024-04-26',
        },
      ],
      reportTo: 'ban-dan-van-huyen-uy',
    },
    items: [
      {
        id: 'dinh-ky',
        title: 'Đối thoại định kỳ về rác thải, nước thải',
        kind: 'periodic',
        mode: 'in_person',
        topics: ['moi-truong'],
        audience: 'Nhân dân 9 tổ dân phố, khoảng 100 người',
        from: '2024-05-01',
        to: '2024-05-31',
        venue: 'Hội trường UBND thị trấn',
        chairs: [
          { body: partyHead, position: 'Bí thư Đảng ủy thị trấn', role: 'chair' },
          { body: government, position: 'Chủ tịch UBND thị trấn', role: 'co_chair' },
        ],
        secretariat: 'mttq-nha-nam',
      },
      {
        id: 'chuyen-de',
        title: 'Đối thoại chuyên đề với hội viên phụ nữ về an toàn thực phẩm ở chợ',
        kind: 'thematic',
        audience: 'Hội viên phụ nữ',
        from: '2024-11-01',
        to: '2024-11-12',
        venue: 'Nhà văn hóa tổ dân phố Phố Chợ',
        chairs: [{ body: government, position: 'Chủ tịch UBND thị trấn', role: 'chair' }],
      },
    ],
    clauses: ['I', '1', '2', 'III', '1', '2', '3'],
  },
  {
    name: 'a plan of the State whose sessions are rows of a table',
    becomes: 'plans',
    file: () =>
      wordFile([
        columns(
          ['ỦY BAN NHÂN DÂN', 'THỊ TRẤN NHÃ NAM', 'Số: 12/KH-UBND'],
          ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Nhã Nam, ngày 22 tháng 01 năm 2024'],
        ),
        bold('KẾ HOẠCH'),
        bold('Tổ chức đối thoại trực tiếp giữa Chủ tịch UBND thị trấn với Nhân dân năm 2024'),
        p('Điều kiện và lịch cụ thể như bảng dưới đây:'),
        table([
          ['STT', 'Chủ đề', 'Đối tượng', 'Hình thức', 'Thời gian dự kiến', 'Địa điểm', 'Chủ trì'],
          [
            '1',
            'Quản lý đất đai',
            'Các hộ có đất thu hồi',
            'Chuyên đề',
            'Quý II',
            'Hội trường UBND thị trấn',
            'Chủ tịch UBND thị trấn',
          ],
          ['2', 'Việc làm cho thanh niên', 'Đoàn viên, thanh niên', 'Định kỳ, trực tuyến', 'Tháng 9, 10', '^', '^'],
        ]),
        columns(['Nơi nhận:', '- UBND huyện;'], ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Hoàng Văn G']),
      ]),
    header: {
      number: '12/KH-UBND',
      issued: '2024-01-22',
      issuer: government,
      year: 2024,
      bodies: [government],
      title: 'Kế hoạch tổ chức đối thoại trực tiếp giữa Chủ tịch UBND thị trấn với Nhân dân năm 2024',
      signerTitle: 'Chủ tịch',
    },
    items: [
      {
        id: 'chuyen-de',
        title: 'Quản lý đất đai',
        kind: 'thematic',
        topics: ['dat-dai'],
        from: '2024-04-01',
        to: '2024-06-30',
        audience: 'Các hộ có đất thu hồi',
        chairs: [{ body: government, position: 'Chủ tịch UBND thị trấn', role: 'chair' }],
      },
      {
        id: 'dinh-ky',
        kind: 'periodic',
        mode: 'online',
        from: '2024-09-01',
        to: '2024-10-31',
        venue: 'Hội trường UBND thị trấn',
      },
    ],
    says: ['Điều kiện và lịch cụ thể'],
  },
  {
    name: 'a plan of one session told under headings, numbered by Word',
    becomes: 'plans',
    file: () =>
      wordFile([
        party('Số 119-KH/ĐU'),
        bold('KẾ HOẠCH'),
        bold('Đối thoại giữa Bí thư Đảng ủy thị trấn với Nhân dân năm 2024'),
        item('muc', 0, 'MỤC ĐÍCH'),
        item('muc', 1, 'Giải quyết việc Nhân dân bức xúc.'),
        item('muc', 0, 'THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN'),
        item('muc', 1, 'Thời gian: Dự kiến ngày 20 tháng 8 năm 2024.'),
        item('muc', 1, 'Địa điểm: Nhà văn hóa tổ dân phố Cầu Đá.'),
        item('muc', 1, 'Thành phần: Nhân dân tổ dân phố Cầu Đá và Phố Mới.'),
        item('muc', 1, 'Nội dung đối thoại: Vệ sinh môi trường, thu gom rác thải.'),
        item('muc', 1, 'Hình thức: Đối thoại trực tiếp, đột xuất theo yêu cầu của Nhân dân.'),
        item('muc', 1, 'Chủ trì: Bí thư Đảng ủy.'),
        signed,
      ]),
    header: {
      ...header,
      number: '119-KH/ĐU',
      title: 'Kế hoạch đối thoại giữa Bí thư Đảng ủy thị trấn với Nhân dân năm 2024',
    },
    items: [
      {
        id: 'dot-xuat',
        title: 'Vệ sinh môi trường, thu gom rác thải',
        kind: 'adhoc',
        mode: 'in_person',
        topics: ['moi-truong'],
        from: '2024-08-20',
        to: '2024-08-20',
        venue: 'Nhà văn hóa tổ dân phố Cầu Đá',
        audience: 'Nhân dân tổ dân phố Cầu Đá và Phố Mới',
        chairs: [{ body: partyHead, position: 'Bí thư Đảng ủy', role: 'chair' }],
      },
    ],
    clauses: ['I', '1'],
    says: ['THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN'],
  },
  {
    name: 'a plan whose sessions are sentences, and one that leaves its time open',
    becomes: 'plans',
    file: () =>
      wordFile([
        party('Số 120-KH/ĐU'),
        bold('KẾ HOẠCH'),
        bold('tiếp xúc, đối thoại với Nhân dân năm 2024'),
        p('1. Lịch đối thoại trong năm như sau.'),
        p(
          '- Tháng 4: Đối thoại định kỳ với Nhân dân, tại Hội trường UBND thị trấn, do Bí thư Đảng ủy thị trấn chủ trì.',
        ),
        p('- Đối thoại chuyên đề với nông dân trong quý III/2024.'),
        p('- Khi có việc bức xúc thì tổ chức đối thoại đột xuất, thời gian do Ban Thường vụ quyết định.'),
        signed,
      ]),
    header: { ...header, number: '120-KH/ĐU', bodies: [partyHead] },
    items: [
      {
        id: 'dinh-ky',
        title: 'Đối thoại định kỳ với Nhân dân',
        from: '2024-04-01',
        to: '2024-04-30',
        venue: 'Hội trường UBND thị trấn',
        audience: 'Nhân dân',
        chairs: [{ body: partyHead, position: 'Bí thư Đảng ủy thị trấn', role: 'chair' }],
      },
      {
        id: 'chuyen-de',
        title: 'Đối thoại chuyên đề với nông dân',
        from: '2024-07-01',
        to: '2024-09-30',
        audience: 'Nông dân',
        chairs: [{ body: partyHead, position: '(cần điền: chức danh người chủ trì)', role: 'chair' }],
      },
    ],
    says: ['Khi có việc bức xúc thì tổ chức đối thoại đột xuất'],
  },
];
