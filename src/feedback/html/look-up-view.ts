import { errorSummary, field } from './fields.ts';
import { type FieldError, type Html, markup, type View } from './markup.ts';
import { lookUpAction } from './receipt-view.ts';

/** The form that asks for a receipt code; posted, so that the code never stands in an address. */
export function lookUpForm(typed = '', errors: readonly FieldError[] = []): Html {
  return markup`<form class="form look-up" method="post" action="${lookUpAction}" novalidate data-tra-cuu>
${field(
  {
    name: 'ma',
    label: 'Mã biên nhận',
    hint: 'Ghi trên biên nhận, 17 chữ và số. Chữ thường, chữ hoa, có gạch hay không đều được.',
    errors,
  },
  (attributes) =>
    markup`<input type="text" ${attributes} value="${typed}" autocomplete="off" autocapitalize="characters" spellcheck="false" class="code-input">`,
)}
<p class="form-next"><button type="submit" name="viec" value="xem">Xem tình trạng</button></p>
</form>`;
}

function again(heading: string, message: string, typed: string, after: Html): View {
  const errors = [{ field: 'ma', message }];
  return {
    title: `Lỗi: ${heading}`,
    content: markup`${errorSummary(errors)}<h1>${heading}</h1>
${lookUpForm(typed, errors)}
${after}`,
  };
}

/** No submission has this code, or it is no code at all: one answer for both. */
export function unknownCodeView(typed: string): View {
  return again(
    'Không tìm thấy mã này',
    'Kiểm tra lại mã trên biên nhận rồi gõ lại',
    typed,
    markup`<p class="prose">Mã biên nhận khác với mã kiến nghị: mã kiến nghị bắt đầu bằng KN, tìm ở trang <a href="/tra-cuu/">tra cứu</a>. Mất mã thì không tìm lại được, vì máy chủ không giữ mã; bạn vẫn xem được câu hỏi đã đăng ở trang của buổi đối thoại.</p>`,
  );
}

/** Too many wrong codes came from this part of the network. */
export function busyView(typed: string, retryAfterSeconds: number): View {
  const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60));
  return again(
    'Hãy thử lại sau ít phút',
    `Đã có nhiều lần gõ sai mã từ mạng của bạn. Thử lại sau ${minutes} phút`,
    typed,
    markup`<p class="prose">Mã của bạn vẫn còn nguyên. Nhiều nhà có thể dùng chung một đường mạng, nên việc này có thể không do bạn.</p>`,
  );
}
