import { type SubmissionState, submissionStateLabel } from '#domain/feedback-codes.ts';
import type { ScreeningReason } from '#feedback/screening-error.ts';
import { shown } from '../terminal.ts';
import { PROGRAM } from './command.ts';

const FIELD = { text: 'Nội dung công khai', place: 'Nơi xảy ra', note: 'Lời giải thích' } as const;
const TARGET = {
  itself: 'Không gộp một ý kiến vào chính nó.\n→ Ghi câu hỏi khác sau --into.',
  other_session:
    'Hai ý kiến thuộc hai buổi khác nhau nên không gộp được.\n→ Tìm câu hỏi cùng nội dung trong cùng buổi.',
  not_accepted: `Chỉ gộp vào câu hỏi đã tiếp nhận.\n→ Tiếp nhận ý kiến kia trước: ${PROGRAM} accept …`,
  unknown: 'Không có câu hỏi hay ý kiến để gộp vào.\n→ Kiểm tra lại số hoặc mã sau --into.',
} as const;

/** What stood in the way of a step, and what to do. Nothing was changed. */
export function inWords(reason: ScreeningReason): string {
  switch (reason.kind) {
    case 'unknown':
      return `Không có ý kiến nào mang mã “${shown(reason.code)}”.\n→ Xem các mã: ${PROGRAM} list --all`;
    case 'ambiguous':
      return `Mã “${shown(reason.code)}” quá ngắn hoặc trùng đầu với nhiều ý kiến.\n→ Ghi ít nhất 6 ký tự đầu của mã, hoặc dài hơn.`;
    case 'stale':
      return `Ý kiến đã đổi sau khi bạn xem (bạn xem bản ${reason.seen}, nay là bản ${reason.now}): người khác vừa xử lý, hoặc người gửi vừa rút.\n→ Xem lại bằng lệnh show rồi quyết định.`;
    case 'no_step':
      return `Việc này không làm được khi ý kiến đang ở trạng thái “${submissionStateLabel[reason.state as SubmissionState]}”.\n→ Lệnh show liệt kê những việc làm được.`;
    case 'erased':
      return 'Lời của người gửi đã bị xóa vì hết thời hạn lưu, không còn gì để xem xét.\n→ Nếu còn chờ, đóng lại bằng lệnh refuse.';
    case 'has_merged':
      return `Có ${reason.count} ý kiến đang gộp vào câu hỏi này.\n→ Gộp câu hỏi này sang câu khác (merge), hoặc tách từng ý kiến ra trước (unmerge).`;
    case 'no_contact':
      return 'Ý kiến này không có liên hệ, hoặc liên hệ đã xóa.\n→ Không còn gì phải xóa.';
    case 'bad_target':
      return TARGET[reason.why];
    case 'public_text':
      return publicText(reason);
    case 'unknown_topic':
      return `Không có lĩnh vực “${shown(reason.topic)}”.\n→ Các lĩnh vực: ${reason.known.join(', ')}`;
    case 'unknown_petition':
      return `Hồ sơ không có kiến nghị “${shown(reason.petition)}”.\n→ ${
        reason.near.length > 0
          ? `Có phải: ${reason.near.join(', ')}`
          : 'Tạo kiến nghị trong content/petitions, chạy npm run build, rồi nối lại.'
      }`;
  }
}

function publicText({ field, why, found }: Extract<ScreeningReason, { kind: 'public_text' }>): string {
  const name = FIELD[field];
  const list = found.map((one) => `  - ${shown(one)}`).join('\n');
  if (why === 'empty') return `${name} đang trống hoặc có ký tự hỏng.\n→ Viết lại bằng chữ thường.`;
  if (why === 'long') return `${name} dài quá ${found[0]} ký tự.\n→ Viết gọn lại.`;
  const remedy =
    field === 'place' ? '→ Ghi nơi chung hơn: --place "thôn …", hoặc bỏ: --no-place' : '→ Viết lại, bỏ những chỗ trên.';
  return why === 'personal'
    ? `Chưa ghi. Mọi người sẽ đọc được phần này mà nó có vẻ chứa thông tin cá nhân (${name.toLowerCase()}):\n${list}\n${remedy}`
    : `Chưa ghi. Mọi người sẽ đọc được phần này mà nó có dấu chỉ mức mật hoặc lưu hành nội bộ (${name.toLowerCase()}):\n${list}\n${remedy}`;
}
