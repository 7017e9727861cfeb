import { readFileSync } from 'node:fs';
import { bold, columns, p, wordFile } from '../imports/word-file.ts';

/** Word files of one year in thị trấn Nhã Nam, as they reach the clerk. All of it is made up but the district's letter. */

const letter = readFileSync('tests/fixtures/imports/cong-van-tan-yen-2024.txt', 'utf8').split('\n');
const paragraphs = (begin: RegExp) => letter.filter((line) => begin.test(line)).map((line) => p(line.trim()));

/** The district's letter that sets the duties: its number and day are blank, as in the copy the portal has. */
export const directive = () =>
  wordFile([
    columns(
      ['ĐẢNG BỘ TỈNH BẮC GIANG', 'HUYỆN ỦY TÂN YÊN', '*', 'Số      -CV/HU'],
      ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Tân Yên, ngày     tháng 4 năm 2024'],
    ),
    p('V/v tăng cường tiếp xúc, đối thoại trực tiếp và lắng nghe, giải quyết ý kiến, kiến nghị của Nhân dân'),
    p('Kính gửi:'),
    ...paragraphs(/^ ?- (?:Thường trực HĐND|Các cơ quan|Ủy ban MTTQ|Các chi|Các đồng chí)/u),
    ...paragraphs(/^(?:Thời gian qua|Tuy nhiên|[1-5]\. |Yêu cầu các)/u),
    columns(
      ['Nơi nhận:', '- Ban Dân vận Tỉnh ủy,', '- Thường trực Huyện ủy,', '- Như trên,', '- Lưu Văn phòng Huyện ủy.'],
      ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', '', 'Nguyễn Văn A'],
    ),
  ]);

const committee = (number: string, day: string) =>
  columns(
    ['ĐẢNG BỘ HUYỆN TÂN YÊN', 'ĐẢNG ỦY THỊ TRẤN NHÃ NAM', '*', number],
    ['ĐẢNG CỘNG SẢN VIỆT NAM', `Nhã Nam, ngày ${day}`],
  );
const signed = columns(
  ['Nơi nhận:', '- Ban Dân vận Huyện ủy,', '- Lưu VP.'],
  ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ', '', 'Phạm Văn E'],
);

/** The annual plan of Party committee and government together: two sessions. */
export const plan = () =>
  wordFile([
    committee('Số 118-KH/ĐU', '18 tháng 01 năm 2024'),
    bold('KẾ HOẠCH'),
    bold('tiếp xúc, đối thoại trực tiếp giữa người đứng đầu cấp ủy, chính quyền thị trấn với Nhân dân năm 2024'),
    p('Ban Thường vụ Đảng ủy thị trấn xây dựng kế hoạch đối thoại năm 2024 như sau.'),
    p('I. MỤC ĐÍCH, YÊU CẦU'),
    p('Nghe Nhân dân nói, trả lời rõ, giải quyết đến cùng.'),
    p('II. CÁC CUỘC ĐỐI THOẠI'),
    p('1. Đối thoại định kỳ về thoát nước, vệ sinh môi trường'),
    p('- Đối tượng: Nhân dân 9 tổ dân phố.'),
    p('- Thời gian: tháng 5 năm 2024.'),
    p('- Địa điểm: Hội trường UBND thị trấn.'),
    p('- Chủ trì: Bí thư Đảng ủy thị trấn; đồng chủ trì: Chủ tịch UBND thị trấn.'),
    p('2. Đối thoại chuyên đề với hội viên phụ nữ về an toàn thực phẩm ở chợ'),
    p('- Thời gian: nửa đầu tháng 11/2024.'),
    p('- Chủ trì: Chủ tịch UBND thị trấn.'),
    p('III. TỔ CHỨC THỰC HIỆN'),
    p('1. Ủy ban MTTQ thị trấn lấy ý kiến các tổ dân phố, hoàn thành trước ngày 27/4/2024.'),
    signed,
  ]);

/** The notice of the first session, eleven days ahead. */
export const notice = () =>
  wordFile([
    committee('Số 40-TB/ĐU', '06 tháng 5 năm 2024'),
    bold('THÔNG BÁO'),
    bold('Hội nghị đối thoại định kỳ giữa người đứng đầu cấp ủy, chính quyền thị trấn Nhã Nam với Nhân dân'),
    p('1. Thời gian: 07 giờ 30 phút, ngày 17 tháng 5 năm 2024.'),
    p('2. Địa điểm: Hội trường UBND thị trấn (tổ dân phố Phố Chợ, thị trấn Nhã Nam).'),
    p('3. Chủ trì: Bí thư Đảng ủy thị trấn; đồng chủ trì: Chủ tịch UBND thị trấn.'),
    p(
      '4. Nội dung: Kết quả giải quyết kiến nghị kỳ trước; Nhân dân phát biểu về thoát nước, thủy lợi; chủ trì kết luận.',
    ),
    p('5. Tiếp nhận ý kiến: từ ngày 06/5 đến hết ngày 15/5/2024, tại Bộ phận một cửa hoặc trực tuyến trên cổng.'),
    p('Mọi người dân đều được dự, không phải đăng ký.'),
    signed,
  ]);

/** The conclusion of the session: five petitions, three of them assigned, one handed over, one answered. */
export const conclusion = () =>
  wordFile([
    committee('Số 31-KL/ĐU', '24 tháng 5 năm 2024'),
    bold('KẾT LUẬN'),
    bold('Hội nghị đối thoại trực tiếp với Nhân dân thị trấn ngày 17/5/2024'),
    p('Ngày 17/5/2024, Đảng ủy thị trấn tổ chức Hội nghị đối thoại trực tiếp với Nhân dân. Nhân dân nêu 5 kiến nghị.'),
    p('I. ĐÁNH GIÁ CHUNG'),
    p('Nhân dân dự đông đủ, nói thẳng, nói rõ việc.'),
    p('II. KẾT LUẬN TỪNG NỘI DUNG'),
    p(
      '1. Về rãnh thoát nước: Cử tri tổ dân phố Phố Chợ đề nghị nạo vét rãnh thoát nước dọc chợ. Giao UBND thị trấn chủ trì, phối hợp với Ủy ban MTTQ thị trấn nạo vét, hoàn thành trước ngày 01/8/2024.',
    ),
    p(
      '2. Về đèn đường: Cử tri tổ dân phố Đồi Thông đề nghị lắp đèn đường đoạn dốc. Giao UBND thị trấn chủ trì lắp đèn, hoàn thành chậm nhất ngày 30 tháng 9 năm 2024.',
    ),
    p(
      '3. Về cống qua đường tỉnh: Cử tri tổ dân phố Cầu Đá đề nghị mở rộng cống qua đường tỉnh 294. Việc này không thuộc thẩm quyền của thị trấn, trình cấp có thẩm quyền xem xét.',
    ),
    p(
      '4. Về phí vệ sinh: Cử tri tổ dân phố Phố Mới hỏi vì sao mức thu phí vệ sinh tăng. Đã được trả lời trực tiếp tại hội nghị.',
    ),
    p(
      '5. Về an ninh trật tự: Nhân dân tổ dân phố Đồng Cửa đề nghị tuần tra buổi tối. Giao Công an thị trấn chủ trì tuần tra, báo cáo kết quả trong tháng 6/2024.',
    ),
    p('III. TỔ CHỨC THỰC HIỆN'),
    p('Giao Ủy ban MTTQ thị trấn giám sát việc thực hiện Kết luận này.'),
    signed,
  ]);
