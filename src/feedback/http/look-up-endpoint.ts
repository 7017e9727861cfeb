import { type Verdict, verdicts } from '#domain/feedback-codes.ts';
import { parseReceiptCode } from '#domain/receipt-code.ts';
import { busyView, type FieldError, lookUpAction, type StepDone, statusView, unknownCodeView } from '../html/views.ts';
import { deleteContact, giveVerdict, type ReceiptStatus, statusOf, withdraw } from '../status.ts';
import { data, page, problem } from './answers.ts';
import { type Endpoint, type Exchange, refusal } from './endpoint.ts';

/**
 * `POST /api/tra-cuu`: `ma` is a receipt code, `viec` what to do: `xem`, `rut`, `xoa_lien_he`, or `danh_gia` with
 * `danh_gia` and `ly_do`. A code nobody has, and what is no code at all, get one and the same answer.
 */
export const lookUpEndpoint: Endpoint = { action: lookUpAction, answer };

const steps = ['xem', 'rut', 'xoa_lien_he', 'danh_gia'] as const;

async function answer(exchange: Exchange): Promise<Response> {
  const { feedback, fields, wanted, ip } = exchange;
  const step = steps.find((known) => known === (fields['viec'] ?? 'xem'));
  if (step === undefined) {
    const detail = `Việc phải là một trong: ${steps.join(', ')}.`;
    return refusal(feedback.shell, wanted, {
      status: 422,
      kind: 'chua_dung',
      title: 'Không rõ bạn muốn làm gì',
      detail,
    });
  }
  const given = fields['ma'] ?? '';
  const outcome = await statusOf(feedback, given, ip);
  if (outcome.kind === 'busy') return busy(exchange, outcome.retryAfterSeconds);
  if (outcome.kind === 'unknown') return unknown(exchange);
  const code = parseReceiptCode(given)?.code ?? given;
  if (step === 'xem') return shown(exchange, code, outcome.status, {});

  const errors = await take(exchange, code, step);
  if (errors === 'unknown') return unknown(exchange);
  const after = await statusOf(feedback, code, ip);
  if (after.kind !== 'found') return unknown(exchange);
  return shown(exchange, code, after.status, errors.length > 0 ? { errors } : { done: step });
}

/** What is wrong with the step; empty when it is done. */
async function take(
  { feedback, fields }: Exchange,
  code: string,
  step: StepDone,
): Promise<readonly Wrong[] | 'unknown'> {
  if (step === 'danh_gia') return await judge(feedback, code, fields);
  const outcome = await (step === 'rut' ? withdraw : deleteContact)(feedback, code);
  return outcome.kind === 'done' ? [] : 'unknown';
}

/** `status` 409: nothing to correct in a field, the step is not to be had now. */
type Wrong = FieldError & { readonly status: 409 | 422 };

async function judge(
  feedback: Exchange['feedback'],
  code: string,
  fields: Exchange['fields'],
): Promise<readonly Wrong[] | 'unknown'> {
  const verdict: Verdict | undefined = verdicts.find((known) => known === fields['danh_gia']);
  if (verdict === undefined) return [{ status: 422, field: 'danh_gia', message: 'Chọn một trong các mức.' }];
  const outcome = await giveVerdict(feedback, code, verdict, fields['ly_do'] ?? null);
  if (outcome.kind === 'unknown') return 'unknown';
  if (outcome.kind === 'bad_reason') return [{ status: 422, field: 'ly_do', message: outcome.message }];
  if (outcome.kind === 'done') return [];
  // No field of the page to lead to: the form for it is not there.
  return [
    { status: 409, field: 'buoc', message: 'Chưa có trả lời nên chưa đánh giá được. Xem lại sau buổi đối thoại.' },
  ];
}

function shown(
  { feedback, fields, wanted }: Exchange,
  code: string,
  status: ReceiptStatus,
  { done, errors = [] }: { done?: StepDone; errors?: readonly Wrong[] },
): Response {
  const http = errors[0]?.status ?? 200;
  if (wanted === 'page') {
    const said = { errors, values: fields, ...(done === undefined ? {} : { done }) };
    return page(feedback.shell, statusView(status, code, said), http);
  }
  if (errors.length > 0) {
    const detail = errors.map(({ message }) => message).join(' ');
    return problem({ status: http, kind: 'chua_danh_gia_duoc', title: 'Chưa ghi được đánh giá', detail, errors });
  }
  return data({ tinh_trang: inJson(status), ...(done === undefined ? {} : { da_lam: done }) });
}

function inJson(status: ReceiptStatus): object {
  return {
    buoi: status.sessionId,
    trang_thai: status.state,
    trang_thai_bang_loi: status.stateLabel,
    ngay_nhan: status.receivedOn,
    ngay_quyet_dinh: status.decidedOn,
    kenh: status.channel,
    ly_do_tu_choi: status.refusal && {
      ly_do: status.refusal.reason,
      noi_gui_dung: status.refusal.instead,
      ghi_chu: status.refusal.note,
    },
    cau_hoi: status.question,
    noi_dung_dang: status.publicText,
    gop_vao_cau_hoi: status.mergedInto,
    kien_nghi: status.petition && {
      ma: status.petition.id,
      ten: status.petition.title,
      tinh_hinh: status.petition.standing,
      da_tra_loi: status.petition.answered,
    },
    con_lien_he: status.hasContact,
    danh_gia: status.verdict,
    duoc: { rut: status.may.withdraw, xoa_lien_he: status.may.deleteContact, danh_gia: status.may.verdict },
    nhat_ky: { ngay: status.log.day, la: status.log.leaf, thu_tu: status.log.listed?.place ?? null },
  };
}

function unknown({ feedback, fields, wanted }: Exchange): Response {
  if (wanted === 'page') return page(feedback.shell, unknownCodeView(fields['ma'] ?? ''), 404);
  const detail = 'Kiểm tra lại mã trên biên nhận rồi gửi lại.';
  return problem({ status: 404, kind: 'khong_co_ma', title: 'Không tìm thấy mã này', detail });
}

function busy({ feedback, fields, wanted }: Exchange, seconds: number): Response {
  const more = { 'retry-after': String(seconds) };
  if (wanted === 'page') return page(feedback.shell, busyView(fields['ma'] ?? '', seconds), 429, more);
  const detail = 'Đã có nhiều lần gõ sai mã từ mạng của bạn. Chờ ít phút rồi thử lại; mã của bạn vẫn còn nguyên.';
  return problem({ status: 429, kind: 'qua_nhieu_lan', title: 'Hãy thử lại sau ít phút', detail }, more);
}
