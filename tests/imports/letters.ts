import type { ImportCase } from './import-case.ts';
import { bold, columns, item, noted, p, textBox, tracked, wordFile } from './word-file.ts';

const party = (number: string, day: string, upper = 'ĐẢNG BỘ HUYỆN TÂN YÊN', issuer = 'ĐẢNG ỦY THỊ TRẤN NHÃ NAM') =>
  columns([upper, issuer, '*', number], ['ĐẢNG CỘNG SẢN VIỆT NAM', '-----', day]);

/** Documents kept with their whole text, one feature each. */
export const letters: readonly ImportCase[] = [
  {
    name: 'a letter of the Party with header and signature in tables',
    file: () =>
      wordFile([
        party('Số 145-CV/ĐU\nV/v chuẩn bị đối thoại\nvới Nhân dân năm 2024', 'Nhã Nam, ngày 06 tháng 5 năm 2024'),
        p('Kính gửi:\t- UBND thị trấn;'),
        p('- Các chi bộ trực thuộc.'),
        p('Ban Thường vụ Đảng ủy yêu cầu:'),
        p('1. UBND thị trấn chuẩn bị hội trường.'),
        p('2. Các chi bộ thông báo đến đảng viên.'),
        columns(['Nơi nhận:', '- Như trên;', '- Lưu VP.'], ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', '', 'Trần Văn B']),
      ]),
    header: {
      docType: 'công văn',
      number: '145-CV/ĐU',
      issued: '2024-05-06',
      issuer: 'dang-uy-nha-nam',
      upperBody: 'Đảng bộ huyện Tân Yên',
      title: 'Về việc chuẩn bị đối thoại với Nhân dân năm 2024',
      addressees: ['UBND thị trấn', 'Các chi bộ trực thuộc'],
      distribution: ['Như trên', 'Lưu VP'],
      signingCapacity: 'T/M BAN THƯỜNG VỤ',
      signerTitle: 'Phó Bí thư',
    },
    clauses: ['1', '2'],
  },
  {
    name: 'a letter of the State whose header is set with tabs',
    file: () =>
      wordFile([
        p('UBND HUYỆN TÂN YÊN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
        p('PHÒNG NỘI VỤ HUYỆN TÂN YÊN\tĐộc lập - Tự do - Hạnh phúc'),
        p('Số:     /PNV-CQ\tTân Yên, ngày     tháng 4 năm 2024'),
        p('V/v sắp xếp đơn vị hành chính'),
        p('Kính gửi: UBND các xã, thị trấn.'),
        p('Phòng Nội vụ hướng dẫn như sau. Các xã lập danh sách giấy tờ cần đổi.'),
        p('Nơi nhận:\tTRƯỞNG PHÒNG'),
        p('- Như trên;\t'),
        p('- Lưu: VT.\tLê Thị C'),
      ]),
    header: {
      docType: 'công văn',
      number: '/PNV-CQ',
      issued: '2024-04',
      issuer: 'phong-noi-vu',
      upperBody: 'UBND huyện Tân Yên',
      title: 'Về việc sắp xếp đơn vị hành chính',
      addressees: ['UBND các xã, thị trấn'],
      distribution: ['Như trên', 'Lưu: VT'],
      signerTitle: 'Trưởng phòng',
    },
    clauses: [],
  },
  {
    name: 'a decision whose articles Word numbers',
    file: () =>
      wordFile([
        columns(
          ['ỦY BAN NHÂN DÂN', 'HUYỆN TÂN YÊN', 'Số: 812/QĐ-UBND'],
          ['CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Tân Yên, ngày 12 tháng 4 năm 2024'],
        ),
        bold('QUYẾT ĐỊNH'),
        bold('Về việc ban hành lịch tiếp công dân'),
        p('Căn cứ Luật Tiếp công dân;'),
        item('dieu', 0, 'Ban hành kèm theo Quyết định này lịch tiếp công dân.'),
        item('dieu', 0, 'Quyết định có hiệu lực từ ngày ký.'),
        item('dieu', 0, 'Văn phòng HĐND và UBND chịu trách nhiệm thi hành.'),
        columns(
          ['Nơi nhận:', '- Như Điều 3;', '- Lưu: VT.'],
          ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê Văn D'],
        ),
      ]),
    header: {
      docType: 'quyết định',
      number: '812/QĐ-UBND',
      issued: '2024-04-12',
      issuer: 'ubnd-huyen-tan-yen',
      title: 'Về việc ban hành lịch tiếp công dân',
      distribution: ['Như Điều 3', 'Lưu: VT'],
      signingCapacity: 'TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH',
      signerTitle: 'Phó Chủ tịch',
    },
    clauses: ['1', '2', '3'],
  },
  {
    name: 'a plan with Roman and nested numbers',
    file: () =>
      wordFile([
        party('Số 118-KH/ĐU', 'Nhã Nam, ngày 18 tháng 01 năm 2024'),
        bold('KẾ HOẠCH'),
        bold('công tác dân vận của hệ thống chính trị năm 2024'),
        item('muc', 0, 'MỤC ĐÍCH, YÊU CẦU'),
        item('muc', 1, 'Lắng nghe ý kiến Nhân dân.'),
        item('muc', 0, 'TỔ CHỨC THỰC HIỆN'),
        item('muc', 1, 'Phân công'),
        item('muc', 2, 'UBND thị trấn bố trí kinh phí.'),
        p('T/M BAN THƯỜNG VỤ\nBÍ THƯ\nPhạm Văn E'),
        p('Nơi nhận:'),
        p('- Huyện ủy,'),
        p('- Lưu Văn phòng.'),
      ]),
    header: {
      docType: 'kế hoạch',
      number: '118-KH/ĐU',
      issued: '2024-01-18',
      issuer: 'dang-uy-nha-nam',
      upperBody: 'Đảng bộ huyện Tân Yên',
      title: 'Công tác dân vận của hệ thống chính trị năm 2024',
      distribution: ['Huyện ủy', 'Lưu Văn phòng'],
      signingCapacity: 'T/M BAN THƯỜNG VỤ',
      signerTitle: 'Bí thư',
    },
    clauses: ['I', '1', 'II', '1', '1.1'],
  },
  {
    name: 'letters of every shape: decomposed, soft hyphens, odd spaces',
    file: () =>
      wordFile(
        [
          party('Số\u00a015-CV/ĐU', 'Nhã\u00a0Nam, ngày 02 tháng\u20095 năm 2024'),
          p('V/v lấy ý\u00ad kiến Nhân\u200b dân'.normalize('NFD')),
          p('Kính gửi: Các chi bộ.'.normalize('NFD')),
          p('1. Các chi bộ họp\u00a0dân trước ngày 10/5.'.normalize('NFD')),
          p('T/M BAN THƯỜNG VỤ'.normalize('NFD')),
          p('BÍ THƯ'.normalize('NFD')),
        ],
        [],
      ),
    header: {
      docType: 'công văn',
      number: '15-CV/ĐU',
      issued: '2024-05-02',
      issuer: 'dang-uy-nha-nam',
      title: 'Về việc lấy ý kiến Nhân dân',
      addressees: ['Các chi bộ'],
      signingCapacity: 'T/M BAN THƯỜNG VỤ',
      signerTitle: 'Bí thư',
    },
    clauses: ['1'],
  },
  {
    name: 'a letter all in capitals, without day and recipients',
    file: () =>
      wordFile([
        p('HUYỆN ỦY TÂN YÊN'),
        p('SỐ 77-CV/HU'),
        p('V/V RÀ SOÁT KIẾN NGHỊ'),
        p('KÍNH GỬI: CÁC ĐẢNG ỦY XÃ'),
        p('1. RÀ SOÁT TẤT CẢ KIẾN NGHỊ CHƯA TRẢ LỜI.'),
        p('TL. BAN THƯỜNG VỤ'),
        p('CHÁNH VĂN PHÒNG'),
      ]),
    header: {
      docType: 'công văn',
      number: '77-CV/HU',
      issued: null,
      issuer: 'huyen-uy-tan-yen',
      title: 'Về việc RÀ SOÁT KIẾN NGHỊ',
      addressees: ['CÁC ĐẢNG ỦY XÃ'],
      signingCapacity: 'TL. BAN THƯỜNG VỤ',
      signerTitle: 'Chánh Văn phòng',
    },
    clauses: ['1'],
  },
  {
    name: 'notes at the foot, changes not accepted and a text box',
    file: () =>
      wordFile(
        [
          party('Số 20-HD/ĐU', 'Nhã Nam, ngày 02 tháng 5 năm 2024'),
          bold('HƯỚNG DẪN'),
          bold('ghi biên bản đối thoại'),
          noted('Mỗi ý kiến ghi một dòng.', 1),
          tracked('2. Thư ký ghi ~ngay tại chỗ~+trong ngày+.'),
          textBox('Mẫu biên bản kèm theo hướng dẫn này.'),
          p('T/M BAN THƯỜNG VỤ'),
          p('BÍ THƯ'),
        ],
        ['Theo quy chế làm việc của Đảng ủy.'],
      ),
    header: {
      docType: 'hướng dẫn',
      number: '20-HD/ĐU',
      issued: '2024-05-02',
      issuer: 'dang-uy-nha-nam',
      title: 'Ghi biên bản đối thoại',
      signingCapacity: 'T/M BAN THƯỜNG VỤ',
      signerTitle: 'Bí thư',
    },
    clauses: ['2'],
    says: ['Mẫu biên bản kèm theo', 'Theo quy chế làm việc', 'Thư ký ghi trong ngày'],
    doesNotSay: ['ngay tại chỗ'],
  },
];
