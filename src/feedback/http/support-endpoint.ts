import { questionLabel } from '#domain/feedback-codes.ts';
import { addSupport, SUPPORTS } from '../support.ts';
import { data } from './answers.ts';
import { type Endpoint, type Exchange, refusal } from './endpoint.ts';

/**
 * `POST /api/toi-cung-vay`: “me too” for question `cau_hoi` of session `buoi`, once per browser, which tells itself apart
 * by `ma_may`, random and made there. Only scripts send it; without them there is nothing to press.
 */
export const supportEndpoint: Endpoint = { action: '/api/toi-cung-vay', answer };

async function answer({ feedback, fields, wanted, ip }: Exchange): Promise<Response> {
  const number = /^[1-9]\d{0,5}$/.test(fields['cau_hoi'] ?? '') ? Number(fields['cau_hoi']) : 0;
  const token = fields['ma_may'] ?? '';
  const outcome = await addSupport(feedback, { session: fields['buoi'] ?? '', question: number, token, ip });
  if (outcome.kind === 'counted')
    return data({ cau_hoi: questionLabel(number), so_nguoi: outcome.count, da_tinh_truoc: outcome.already });
  const { more, ...said } = refused[outcome.reason];
  return refusal(feedback.shell, wanted, said, { more });
}

const refused = {
  unknown_question: {
    status: 404,
    kind: 'khong_co_cau_hoi',
    title: 'Không có câu hỏi này',
    detail: 'Câu hỏi chưa được đăng hoặc đã được rút. Tải lại trang của buổi đối thoại.',
    more: {},
  },
  bad_token: {
    status: 422,
    kind: 'chua_dung',
    title: 'Không nhận được',
    detail: 'Thiếu mã của trình duyệt. Tải lại trang của buổi đối thoại rồi bấm lại.',
    more: {},
  },
  busy: {
    status: 429,
    kind: 'qua_nhieu_lan',
    title: 'Hãy thử lại sau',
    detail: 'Đã có nhiều lượt từ mạng của bạn. Việc này không ảnh hưởng đến ý kiến bạn đã gửi.',
    more: { 'retry-after': String(SUPPORTS.minutes * 60) },
  },
} as const;
