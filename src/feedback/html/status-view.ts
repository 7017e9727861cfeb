import { addressOf } from '#domain/address.ts';
import { shortDate } from '#domain/dates-in-words.ts';
import {
  questionAnchor,
  questionLabel,
  type SubmissionState,
  type Verdict,
  verdictLabel,
  verdicts,
} from '#domain/feedback-codes.ts';
import { intakeChannelLabel } from '#domain/vocabulary-labels.ts';
import type { StatusFacts, StepDone } from './facts.ts';
import { choices, errorSummary, field } from './fields.ts';
import { type FieldError, type Html, hidden, lines, markup, type Values, type View } from './markup.ts';
import { lookUpAction } from './receipt-view.ts';

const shape: Record<SubmissionState, string> = {
  received: 'waiting',
  accepted: 'busy',
  merged: 'forwarded',
  refused: 'none',
  withdrawn: 'cancelled',
};

const doneInWords: Record<StepDone, string> = {
  rut: 'Đã rút ý kiến của bạn.',
  xoa_lien_he: 'Đã xóa họ tên và cách liên hệ của bạn.',
  danh_gia: 'Đã ghi đánh giá của bạn. Cảm ơn bạn.',
};

/** How a submission stands, for who holds its code; with what was just done, or what is wrong with the verdict given. */
export function statusView(
  status: StatusFacts,
  code: string,
  said: { readonly done?: StepDone; readonly errors?: readonly FieldError[]; readonly values?: Values } = {},
): View {
  const { errors = [] } = said;
  const title = 'Tình trạng ý kiến của bạn';
  const forms = [
    status.may.verdict && verdictForm(status, code, errors, said.values ?? {}),
    status.may.deleteContact && deleteForm(code),
    status.may.withdraw && withdrawForm(status, code),
  ];
  return {
    title: errors.length > 0 ? `Lỗi: ${title}` : title,
    content: markup`${errorSummary(errors)}<h1>${title}</h1>
${said.done && markup`<p class="done" role="status" tabindex="-1" data-xong>${doneInWords[said.done]}</p>`}
<p><span class="state state-${shape[status.state]}">${status.stateLabel}</span></p>
${facts(status)}
${whatBecame(status)}
${forms}
${logLine(status, code)}`,
  };
}

function facts(status: StatusFacts): Html {
  return markup`<dl class="facts">
<dt>Gửi tới</dt><dd>${status.session ? markup`<a href="${status.session.address}">${status.session.title}</a>` : status.sessionId}</dd>
${status.session && markup`<dt>Thời gian</dt><dd>${status.session.when}</dd>`}
<dt>Ngày nhận</dt><dd>${shortDate(status.receivedOn)}</dd>
${status.decidedOn && markup`<dt>Ngày xem xét</dt><dd>${shortDate(status.decidedOn)}</dd>`}
<dt>Cách gửi</dt><dd>${intakeChannelLabel[status.channel]}</dd>
<dt>Liên hệ</dt><dd>${status.hasContact ? 'Có, đã khóa, không đăng' : 'Không lưu'}</dd>
${status.verdict && markup`<dt>Đánh giá của bạn</dt><dd>${verdictLabel[status.verdict]}</dd>`}
</dl>`;
}

function whatBecame(status: StatusFacts): Html {
  const { refusal, petition, question, mergedInto, publicText, session, state } = status;
  const link = (number: number) =>
    session
      ? markup`<a href="${session.address}#${questionAnchor(number)}">${questionLabel(number)}</a>`
      : markup`${questionLabel(number)}`;
  return markup`<section class="prose" aria-labelledby="den-dau">
<h2 id="den-dau">Việc đến đâu rồi</h2>
${state === 'received' && markup`<p>Cán bộ tiếp nhận chưa xem xong. Bạn không cần làm gì thêm; quay lại trang này trước ngày đối thoại.</p>`}
${state === 'withdrawn' && markup`<p>Ý kiến đã được rút theo yêu cầu của người gửi. Nội dung không còn được dùng.</p>`}
${refusal && markup`<p><strong>${refusal.reason}</strong></p>${refusal.note && markup`<p>${refusal.note}</p>`}<p>${refusal.instead} <a href="/khieu-nai-to-cao/">Xem các nơi nhận</a>.</p>`}
${mergedInto !== null && markup`<p>Ý kiến của bạn cùng nội dung với câu hỏi ${link(mergedInto)} nên được gộp lại. Câu trả lời cho câu hỏi đó cũng là câu trả lời cho bạn.</p>`}
${question !== null && state === 'accepted' && markup`<p>Câu hỏi số ${link(question)} của buổi đối thoại. Được đăng như sau:</p>`}
${publicText !== null && state !== 'withdrawn' && markup`<blockquote class="clause">${lines(publicText)}</blockquote>`}
${petition && markup`<p>Đã thành kiến nghị <a href="${addressOf('petitions', petition.id)}">${petition.title}</a>: ${petition.standing}.</p>`}
</section>`;
}

function verdictForm(status: StatusFacts, code: string, errors: readonly FieldError[], values: Values): Html {
  const chosen = values['danh_gia'] ?? status.verdict ?? '';
  return markup`<form class="form" method="post" action="${lookUpAction}" novalidate>
<h2>Bạn thấy kết quả thế nào?</h2>
${hidden('ma', code)}
${choices(
  { name: 'danh_gia', label: 'Kiến nghị đã có trả lời. Bạn có đồng ý không?', errors },
  verdicts.map((value: Verdict) => ({ value, label: verdictLabel[value] })),
  chosen,
)}
${field(
  {
    name: 'ly_do',
    label: 'Vì sao? (cần ghi nếu chưa đồng ý)',
    hint: 'Chỉ cán bộ phụ trách đọc. Chỉ con số tổng hợp được đăng.',
    errors,
  },
  (attributes) => markup`<textarea ${attributes} rows="4">\n${values['ly_do'] ?? ''}</textarea>`,
)}
<p class="form-next"><button type="submit" name="viec" value="danh_gia">Gửi đánh giá</button></p>
</form>`;
}

function deleteForm(code: string): Html {
  return markup`<details class="step"><summary>Xóa họ tên và cách liên hệ của tôi</summary>
<form method="post" action="${lookUpAction}">${hidden('ma', code)}
<p>Xóa ngay và không lấy lại được. Ý kiến vẫn được giữ và trả lời công khai, nhưng không ai gọi lại cho bạn được nữa.</p>
<p><button type="submit" name="viec" value="xoa_lien_he">Xóa thông tin liên hệ</button></p></form></details>`;
}

function withdrawForm(status: StatusFacts, code: string): Html {
  return markup`<details class="step"><summary>Rút ý kiến này</summary>
<form method="post" action="${lookUpAction}">${hidden('ma', code)}
<p>Không làm lại được. Thông tin liên hệ bị xóa${
    status.question === null ? '' : ', phần chữ của câu hỏi được gỡ khỏi trang công khai ở lần cập nhật tới, chỉ còn số'
  }.</p>
<p><button type="submit" name="viec" value="rut">Rút ý kiến</button></p></form></details>`;
}

function logLine({ log }: StatusFacts, code: string): Html | null {
  if (log === null) return null;
  return markup`<p class="small" data-nhat-ky="${log.day}" data-la="${log.leaf}" data-ma="${code}">Dấu vết trong <a href="/nhat-ky/bien-nhan/">nhật ký công khai</a> ngày ${shortDate(log.day)}: <code class="leaf">${log.leaf}</code>, ${log.listed === null ? markup`<strong>không thấy trong danh sách: hãy báo cho đầu mối của cổng</strong>` : markup`đứng thứ ${log.listed.place} trong ${log.listed.size} dấu vết của ngày`}. <button type="button" class="link-button" hidden>Kiểm tra trên máy này</button> <span role="status"></span></p>`;
}
