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

/** The conclusion of the session: five petitions, three of them assigned, one handed over, one answered. */
export const conclusion = () =>
  wordFile([
    columns(
      ['ĐẢNG BỘ HUYỆN TÂN YÊN', 'ĐẢNG ỦY THỊ TRẤN NHÃ NAM', '*', 'Số 31-KL/ĐU'],
      ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Nhã Nam, ngày 24 tháng 5 năm 2024'],
    ),
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
    columns(['Nơi nhận:', '- Ban Dân vận Huyện ủy,', '- Lưu VP.'], ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ', '', 'Phạm Văn E']),
  ]);
