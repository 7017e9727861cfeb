import { illustrativeMark } from './notice-facts.ts';
import { textFile } from './text-files.ts';

/** What to do with each file of the pack for a village head, in the order of doing it. */
const uses = {
  'to-thong-bao-A4.html': 'Mở bằng trình duyệt, bấm Ctrl + P, in một tờ A4 đen trắng, dán ở nhà văn hóa, bảng tin.',
  'to-co-manh-xe-A4.html': 'Như tờ trên, thêm tám mảnh ở chân tờ; cắt theo nét đứt dọc để người xem xé mang về.',
  'phieu-y-kien-A4.html': 'In, cắt đôi thành hai phiếu, phát cho ai muốn gửi câu hỏi trên giấy.',
  'loa-truyen-thanh.txt': 'Lời đọc trên loa, có ghi các ngày đọc ở đầu tệp. Đọc nguyên văn.',
  'tin-zalo.txt': 'Chép vào nhóm Zalo của thôn, tổ dân phố; giữ nguyên đường dẫn.',
  'tin-sms.txt': 'Chép vào tin nhắn gửi người không dùng Zalo; vừa một tin, không dấu.',
  'anh-vuong.png': 'Ảnh gửi kèm tin Zalo, Facebook.',
  'lich.ics': 'Gửi kèm thư hoặc Zalo; mở ra là thêm buổi đối thoại vào lịch của điện thoại.',
} as const;

/**
 * The guide that lies in the pack.
 * @param files names of the other files of the pack
 * @param notice the printed notice, which says whether it is made up
 */
export function packGuide(files: readonly string[], notice: string): string {
  const steps = Object.entries(uses).filter(([name]) => files.includes(name));
  const lines = [
    'GÓI PHỔ BIẾN BUỔI ĐỐI THOẠI',
    ...(notice.includes(illustrativeMark) ? [illustrativeMark] : []),
    '',
    'Dành cho trưởng thôn, tổ trưởng tổ dân phố. Mọi tệp lấy từ một hồ sơ trên cổng nên khớp nhau.',
    'Nếu buổi đối thoại dời hoặc hủy, tải lại gói này ở trang của buổi đối thoại: nội dung sẽ đổi theo.',
    '',
    ...steps.flatMap(([name, use], at) => [`${at + 1}. ${name}`, `   ${use}`]),
  ];
  return textFile(lines.join('\n'));
}
