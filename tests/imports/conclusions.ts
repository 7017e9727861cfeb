import type { ImportCase } from './import-case.ts';
import { bold, columns, item, p, table, wordFile } from './word-file.ts';

const state = (number: string, day: string) =>
  columns(
    ['ỦY BAN NHÂN DÂN', 'THỊ TRẤN NHÃ NAM', number],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', day],
  );
const opening = p('Ngày 11/10/2024, UBND thị trấn Nhã Nam tổ chức Hội nghị đối thoại về thoát nước với Nhân dân.');
const number = (digits: string) => state(`Số: ${digits}/TB-UBND`, 'Nhã Nam, ngày 18 tháng 10 năm 2024');
const title = [bold('THÔNG BÁO'), bold('Kết luận Hội nghị đối thoại với Nhân dân về thoát nước')];
const signed = columns(
  ['Nơi nhận:', '- UBND huyện;', '- Lưu: VT.'],
  ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Hoàng Văn G'],
);
const header = (digits: string) => ({
  number: `${digits}/TB-UBND`,
  issued: '2024-10-18',
  issuer: 'ubnd-nha-nam',
  session: '2024/nha-nam-thoat-nuoc',
  title: 'Thông báo Kết luận Hội nghị đối thoại với Nhân dân về thoát nước'.replace('Thông báo Kết', 'Kết'),
  signingCapacity: 'TM. ỦY BAN NHÂN DÂN',
  signerTitle: 'Chủ tịch',
});
const lead = 'ubnd-nha-nam';

/** Conclusions of one session, each with another way of deciding. */
export const conclusions: readonly ImportCase[] = [
  {
    name: 'a conclusion in lettered points, one petition each',
    file: () =>
      wordFile([
        number('50'),
        ...title,
        opening,
        p('1. Về hạ tầng thoát nước'),
        p(
          'a) Cử tri tổ dân phố Phố Chợ đề nghị nạo vét rãnh dọc chợ: giao UBND thị trấn chủ trì, phối hợp với Phòng Kinh tế và Hạ tầng huyện, Ủy ban MTTQ thị trấn nạo vét, hoàn thành trước ngày 01/12/2024.',
        ),
        p(
          'b) Nhân dân tổ dân phố Đồng Cửa đề nghị lắp thêm cống: giao Công an thị trấn phối hợp với UBND thị trấn khảo sát, xong trong tháng 11/2024.',
        ),
        p('2. Tổ chức thực hiện'),
        p('Giao Văn phòng thị trấn theo dõi, đôn đốc thực hiện Thông báo này.'),
        signed,
      ]),
    header: header('50'),
    petitions: [
      {
        status: 'assigned',
        lead,
        co: ['phong-kinh-te-ha-tang', 'mttq-nha-nam'],
        due: { date: '2024-11-30' },
        placeDetail: 'Tổ dân phố Phố Chợ',
      },
      {
        status: 'assigned',
        lead: 'cong-an-nha-nam',
        co: [lead],
        due: { text: 'Trong tháng 11/2024' },
        placeDetail: 'Tổ dân phố Đồng Cửa',
      },
    ],
  },
  {
    name: 'a conclusion with days counted and a day in words',
    file: () =>
      wordFile([
        number('51'),
        ...title,
        opening,
        item(
          'khoan',
          0,
          'Cử tri tổ dân phố Cầu Đá phản ánh nước thải tràn ra đường. Giao UBND thị trấn kiểm tra, trả lời bằng văn bản trong thời hạn 15 ngày làm việc kể từ ngày ban hành Thông báo.',
        ),
        item(
          'khoan',
          0,
          'Cử tri tổ dân phố Phố Mới đề nghị thay tấm đan hỏng. Giao Ủy ban MTTQ thị trấn vận động, UBND thị trấn thực hiện, hoàn thành chậm nhất ngày 15 tháng 11 năm 2024.',
        ),
        signed,
      ]),
    header: header('51'),
    petitions: [
      {
        status: 'assigned',
        lead,
        due: { from: '2024-10-18', days: 15, dayType: 'working' },
        kind: 'report',
        replyMode: 'written',
      },
      { status: 'assigned', lead: 'mttq-nha-nam', due: { date: '2024-11-15' }, kind: 'request' },
    ],
  },
  {
    name: 'a conclusion that forwards, schedules, explains and merely notes',
    file: () =>
      wordFile([
        number('52'),
        ...title,
        opening,
        p(
          '1. Cử tri tổ dân phố Đồi Thông đề nghị mở rộng cống qua đường tỉnh: việc này không thuộc thẩm quyền của thị trấn, trình cấp có thẩm quyền xem xét.',
        ),
        p(
          '2. Cử tri tổ dân phố Cầu Đá đề nghị xây trạm bơm: giao UBND thị trấn đưa vào kế hoạch, thực hiện khi cân đối được nguồn vốn.',
        ),
        p('3. Cử tri tổ dân phố Phố Mới hỏi vì sao thu tiền vệ sinh: đã được trả lời trực tiếp tại hội nghị.'),
        p('4. Cử tri tổ dân phố Đồng Cửa đề nghị trồng cây: tiếp thu, ghi nhận ý kiến.'),
        p('5. Cử tri tổ dân phố Phố Chợ đề nghị dời bãi rác: UBND thị trấn tiếp tục rà soát, xem xét.'),
        p('6. Cử tri tổ dân phố Phố Chợ đề nghị sửa nắp hố ga: UBND thị trấn đã hoàn thành, đưa vào sử dụng.'),
        signed,
      ]),
    header: header('52'),
    petitions: [
      { status: 'forwarded', competence: 'district' },
      { status: 'scheduled', lead, due: { text: 'Khi cân đối được nguồn vốn' } },
      { status: 'answered_on_site', kind: 'question' },
      { status: 'received' },
      { status: 'in_progress' },
      { status: 'resolved' },
    ],
  },
  {
    name: 'a conclusion with its petitions in a table, cells merged',
    file: () =>
      wordFile([
        number('53'),
        ...title,
        opening,
        table([
          ['STT', 'Nội dung kiến nghị', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn'],
          [
            '1',
            'Cử tri tổ dân phố Phố Chợ đề nghị nạo vét rãnh',
            'UBND thị trấn',
            'Ủy ban MTTQ thị trấn',
            '30/11/2024',
          ],
          ['2', 'Cử tri tổ dân phố Cầu Đá đề nghị thay tấm đan', '^', '', 'Quý IV/2024'],
        ]),
        signed,
      ]),
    header: header('53'),
    petitions: [
      { status: 'assigned', lead, co: ['mttq-nha-nam'], due: { date: '2024-11-30' } },
      { status: 'assigned', lead, due: { text: 'Trong quý IV/2024' } },
    ],
  },
  {
    name: 'a conclusion of the Party under headings, with a body the record does not know',
    file: () =>
      wordFile([
        columns(
          ['HUYỆN ỦY TÂN YÊN', 'ĐẢNG ỦY THỊ TRẤN NHÃ NAM', 'Số 60-KL/ĐU'],
          ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Nhã Nam, ngày 18 tháng 10 năm 2024'],
        ),
        bold('KẾT LUẬN'),
        bold('Hội nghị đối thoại với Nhân dân về thoát nước ngày 11/10/2024'),
        p('I. ĐÁNH GIÁ CHUNG'),
        p('Nhân dân nêu 2 kiến nghị, thẳng thắn, xây dựng.'),
        p('II. KẾT LUẬN TỪNG NỘI DUNG'),
        p(
          '1. Về rãnh thoát nước: Cử tri tổ dân phố Phố Chợ đề nghị nạo vét. Giao UBND thị trấn chủ trì, phối hợp với các cơ quan liên quan nạo vét, hoàn thành trước ngày 30/11.',
        ),
        p(
          '2. Về cống qua chợ: Cử tri tổ dân phố Phố Mới đề nghị thay cống. Giao Hợp tác xã Môi trường chủ trì thay cống, hoàn thành trong quý IV năm 2024.',
        ),
        p('III. TỔ CHỨC THỰC HIỆN'),
        p('Đề nghị Ủy ban MTTQ thị trấn giám sát việc thực hiện Kết luận này.'),
        p('T/M BAN THƯỜNG VỤ\nBÍ THƯ'),
      ]),
    header: {
      number: '60-KL/ĐU',
      issued: '2024-10-18',
      issuer: 'dang-uy-nha-nam',
      session: '2024/nha-nam-thoat-nuoc',
      title: 'Kết luận Hội nghị đối thoại với Nhân dân về thoát nước ngày 11/10/2024',
      supervisor: 'mttq-nha-nam',
      signingCapacity: 'T/M BAN THƯỜNG VỤ',
      signerTitle: 'Bí thư',
    },
    petitions: [
      { status: 'assigned', lead, due: { date: '2024-11-29' } },
      { status: 'assigned', lead: 'can-dien', due: { text: 'Trong quý IV năm 2024' } },
    ],
    says: ['các cơ quan liên quan', 'Hợp tác xã Môi trường'],
  },
];
