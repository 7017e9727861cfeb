import { portalDay } from '#domain/intake-manifest.ts';
import { closedView, complaintView } from '../html/views.ts';
import type { WindowState } from '../intake.ts';
import { page } from './answers.ts';
import { type Exchange, refusal } from './endpoint.ts';

/** Answers to what is not taken here and now. Nothing was stored; a page keeps the text in sight. */

/** The window is not open; the next sessions of the unit are named. */
export function windowClosed(exchange: Exchange, window: Exclude<WindowState, { kind: 'open' }>): Response {
  if (window.kind === 'unknown_session') return unknownSession(exchange);
  const { feedback, fields, wanted } = exchange;
  const { session, state } = window;
  const today = portalDay(feedback.manifest, feedback.now());
  if (state !== 'not_online' && wanted === 'page')
    return page(feedback.shell, closedView({ session, state, today, values: fields }), 409);
  const next = session.next.map(({ id, title, from, to }) => ({ buoi: id, ten: title, tu: from, den: to }));
  const members = { tu: session.from, den: session.to, buoi_sau: next };
  const said = { status: 409, kind: kinds[state], ...words[state] };
  return refusal(feedback.shell, wanted, said, { values: fields, members });
}

const kinds = { not_open: 'chua_mo', closed: 'het_han', not_online: 'khong_nhan_qua_mang' } as const;
const NOT_STORED = 'Ý kiến của bạn chưa được gửi và không được lưu.';
const words = {
  not_open: { title: 'Chưa đến ngày nhận ý kiến', detail: `Buổi này chưa nhận ý kiến. ${NOT_STORED}` },
  closed: { title: 'Đã hết hạn gửi ý kiến', detail: `Buổi này không nhận ý kiến nữa. ${NOT_STORED}` },
  not_online: {
    title: 'Buổi này không nhận ý kiến qua mạng',
    detail: `Buổi này chỉ nhận ý kiến bằng giấy hoặc trực tiếp; xem cách gửi ở trang của buổi. ${NOT_STORED}`,
  },
} as const;

export function unknownSession({ feedback, fields, wanted }: Exchange): Response {
  const title = 'Không có buổi đối thoại này';
  const detail = `Vào trang Góp ý và chọn một buổi đang nhận ý kiến. ${NOT_STORED}`;
  const errors = [{ field: 'buoi', message: title }];
  const said = { status: 422, kind: 'khong_co_buoi', title, detail, errors };
  return refusal(feedback.shell, wanted, said, { values: fields });
}

/** The resident says it is a complaint or a denunciation: its own places are named. */
export function complaint({ feedback, fields, wanted }: Exchange): Response {
  const session = feedback.manifest.sessions.find(({ id }) => id === fields['buoi']);
  if (wanted === 'page' && session !== undefined) return page(feedback.shell, complaintView(session, fields), 422);
  const title = 'Khiếu nại, tố cáo gửi ở nơi khác';
  const detail = `Cổng này không có thẩm quyền nhận. ${NOT_STORED} Các nơi nhận: trang /khieu-nai-to-cao/.`;
  const said = { status: 422, kind: 'khieu_nai_to_cao', title, detail };
  return refusal(feedback.shell, wanted, said, { values: fields });
}
