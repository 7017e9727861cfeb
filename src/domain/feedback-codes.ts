/** Codes of what residents send ahead of a session, with the words residents and clerks read. */

export const channels = ['online', 'paper', 'in_person', 'front', 'phone'] as const;
/** How a question came in. Labels: `intakeChannelLabel`. */
export type Channel = (typeof channels)[number];

export const onBehalfCodes = ['self', 'household_group', 'organisation'] as const;
export type OnBehalf = (typeof onBehalfCodes)[number];
export const onBehalfLabel: Record<OnBehalf, string> = {
  self: 'Bản thân tôi, gia đình tôi',
  household_group: 'Một nhóm hộ dân',
  organisation: 'Một tổ chức (chi hội, hợp tác xã, doanh nghiệp…)',
};

export const lanes = ['main', 'review'] as const;
/** `review`: a person looks before anything else, because a guard was suspicious. Nothing is ever dropped. */
export type Lane = (typeof lanes)[number];

export const laneReasons = ['honeypot', 'too_fast', 'no_proof', 'busy_address', 'personal_data'] as const;
export type LaneReason = (typeof laneReasons)[number];
export const laneReasonLabel: Record<LaneReason, string> = {
  honeypot: 'điền vào ô ẩn mà người dùng không thấy',
  too_fast: 'gửi nhanh hơn người thường đọc và viết',
  no_proof: 'không kèm bằng chứng tính toán của trình duyệt (thường là trình duyệt tắt JavaScript)',
  busy_address: 'nhiều ý kiến từ cùng một vùng địa chỉ mạng',
  personal_data: 'nội dung có vẻ chứa thông tin cá nhân',
};

export const submissionStates = ['received', 'accepted', 'merged', 'refused', 'withdrawn'] as const;
export type SubmissionState = (typeof submissionStates)[number];
export const submissionStateLabel: Record<SubmissionState, string> = {
  received: 'Đã nhận, đang chờ xem xét',
  accepted: 'Đã tiếp nhận, sẽ nêu tại buổi đối thoại',
  merged: 'Đã gộp với ý kiến cùng nội dung',
  refused: 'Không tiếp nhận',
  withdrawn: 'Người gửi đã rút',
};

export const refusalCodes = [
  'complaint',
  'denunciation',
  'urgent',
  'procedure_file',
  'off_topic',
  'no_content',
  'insulting',
  'state_secret',
] as const;
/** Why a submission was not taken up. Public: the sender reads the label and where to go instead. */
export type RefusalCode = (typeof refusalCodes)[number];
export const refusalLabel: Record<RefusalCode, { readonly reason: string; readonly instead: string }> = {
  complaint: {
    reason: 'Đây là khiếu nại về một quyết định hoặc hành vi hành chính.',
    instead:
      'Gửi đơn khiếu nại đến cơ quan đã ra quyết định hoặc nơi tiếp công dân: xem trang “Khiếu nại, tố cáo gửi ở đâu”.',
  },
  denunciation: {
    reason: 'Đây là tố cáo hành vi vi phạm của một người hoặc một cơ quan.',
    instead: 'Gửi tố cáo đến nơi tiếp công dân hoặc ủy ban kiểm tra: xem trang “Khiếu nại, tố cáo gửi ở đâu”.',
  },
  urgent: {
    reason: 'Đây là việc khẩn cấp, không thể chờ đến buổi đối thoại.',
    instead: 'Báo ngay cho công an, y tế hoặc chính quyền nơi gần nhất.',
  },
  procedure_file: {
    reason: 'Đây là hồ sơ thủ tục hành chính của riêng một người.',
    instead: 'Hỏi tình trạng hồ sơ ở Bộ phận Một cửa hoặc Cổng Dịch vụ công quốc gia.',
  },
  off_topic: {
    reason: 'Nội dung không thuộc phạm vi của buổi đối thoại này.',
    instead: 'Gửi tới buổi đối thoại khác có lĩnh vực phù hợp, hoặc kênh phản ánh chính thức của địa phương.',
  },
  no_content: {
    reason: 'Không đọc được điều muốn hỏi hoặc kiến nghị.',
    instead: 'Bạn có thể gửi lại, nói rõ việc gì, ở đâu, từ khi nào.',
  },
  insulting: {
    reason: 'Nội dung xúc phạm người khác hoặc nêu chuyện riêng tư của người khác.',
    instead: 'Bạn có thể gửi lại, chỉ nêu sự việc cần giải quyết.',
  },
  state_secret: {
    reason: 'Nội dung có thể thuộc bí mật nhà nước nên không được công khai.',
    instead: 'Liên hệ trực tiếp đầu mối của cơ quan chủ trì để được hướng dẫn.',
  },
};

export const verdicts = ['satisfied', 'accepted', 'not_yet'] as const;
export type Verdict = (typeof verdicts)[number];
export const verdictLabel: Record<Verdict, string> = {
  satisfied: 'Hài lòng với kết quả',
  accepted: 'Chấp nhận, chưa thật hài lòng',
  not_yet: 'Chưa đồng ý',
};

/** Public name of a question within its session: 7 → `CH-007`. */
export function questionLabel(publicNumber: number): string {
  return `CH-${String(publicNumber).padStart(3, '0')}`;
}

/** Anchor of a published question on its session's page: 7 → `cau-hoi-ch-007`. */
export function questionAnchor(publicNumber: number): string {
  return `cau-hoi-${questionLabel(publicNumber).toLowerCase()}`;
}
