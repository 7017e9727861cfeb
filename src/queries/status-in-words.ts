import type { Status } from '#domain/petition-status.ts';

/** What each status means to the person who asked, in one sentence. None says more than the status does. */
export const statusInWords: Record<Status, string> = {
  received: 'Đã ghi nhận, chưa giao cho đơn vị nào.',
  answered_on_site: 'Đã được trả lời ngay tại hội nghị.',
  assigned: 'Đã có đơn vị chịu trách nhiệm; chưa có tin là đã bắt đầu làm.',
  in_progress: 'Đơn vị được giao đang làm, chưa xong.',
  scheduled: 'Được chấp nhận nhưng chưa làm ngay, làm theo lộ trình đã công bố.',
  resolved: 'Đơn vị được giao báo cáo đã xong, có bằng chứng kèm theo.',
  explained: 'Đã được giải thích, cung cấp thông tin; được tính riêng, không tính là đã giải quyết xong.',
  forwarded: 'Việc vượt quyền của nơi nhận nên đã chuyển nơi có quyền. Chuyển đi chưa phải là đã giải quyết.',
  not_resolved: 'Chưa giải quyết được; cơ quan đã nêu lý do.',
  not_accepted: 'Cơ quan trả lời là không có căn cứ để giải quyết và đã nêu lý do.',
  out_of_scope: 'Không giải quyết qua đối thoại mà ở nơi khác.',
  withdrawn: 'Người nêu đã rút ý kiến.',
  merged: 'Trùng nội dung nên được theo dõi chung với kiến nghị khác.',
};
