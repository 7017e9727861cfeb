import { topicAddress } from '#domain/address.ts';
import { shortDate } from '#domain/dates-in-words.ts';
import { onBehalfCodes, onBehalfLabel, questionAnchor, questionLabel } from '#domain/feedback-codes.ts';
import type { FormFacts } from './facts.ts';
import { choices, errorSummary, field, tick } from './fields.ts';
import { type Html, hidden, markup, type View } from './markup.ts';

/** Where the form is sent; every step of it is told by `buoc`. */
export const intakeAction = '/api/gop-y';

/** The form to send a question ahead of a session, empty or with what was typed and what is wrong with it. */
export function questionForm(facts: FormFacts): Html {
  const { session, consent, values = {}, errors = [] } = facts;
  const value = (name: string) => values[name] ?? '';
  return markup`<form class="form" method="post" action="${intakeAction}" novalidate data-form data-buoi="${session.id}">
${hidden('buoi', session.id)}
${hidden('thu_thach', value('thu_thach'))}
${choices(
  { name: 'loai_viec', label: 'Bạn muốn gửi gì?', errors },
  [
    { value: 'y_kien', label: 'Câu hỏi, kiến nghị, phản ánh hoặc góp ý' },
    {
      value: 'khieu_nai_to_cao',
      label: 'Khiếu nại hoặc tố cáo',
      hint: 'Việc này có nơi nhận riêng. Chúng tôi chỉ đường cho bạn và không lưu lại điều gì.',
    },
  ],
  value('loai_viec'),
)}
${topicField(facts)}
${field(
  {
    name: 'noi_dung',
    label: 'Nội dung',
    hint: 'Việc gì, ở đâu, từ khi nào, bạn muốn được trả lời hay giải quyết thế nào. Từ 10 đến 5.000 ký tự. Đừng ghi họ tên, số điện thoại, số giấy tờ của bạn hay của người khác vào ô này.',
    errors,
  },
  (attributes) => markup`<textarea ${attributes} rows="8" data-toi-da="5000">\n${value('noi_dung')}</textarea>`,
)}
<p class="hint count" data-dem hidden></p>
${similar(facts)}
${field(
  {
    name: 'noi_xay_ra',
    label: 'Thôn, tổ dân phố nơi xảy ra việc (không bắt buộc)',
    hint: 'Ví dụ: thôn Đông, tổ dân phố số 2. Không cần số nhà.',
    errors,
  },
  (attributes) => markup`<input type="text" ${attributes} value="${value('noi_xay_ra')}" autocomplete="off">`,
)}
${choices(
  { name: 'thay_mat', label: 'Bạn nêu thay cho ai?', errors },
  onBehalfCodes.map((code) => ({ value: code, label: onBehalfLabel[code] })),
  value('thay_mat'),
)}
${facts.contactAsked && contactFields(facts)}
<div class="trap" aria-hidden="true"><label for="ghi_chu_them">Để trống ô này</label><input type="text" id="ghi_chu_them" name="ghi_chu_them" value="${value(
    'ghi_chu_them',
  )}" tabindex="-1" autocomplete="off"></div>
${whatHappens()}
<section class="consent" aria-labelledby="dong-y-tieu-de">
<h2 id="dong-y-tieu-de">Đồng ý</h2>
${consent.text.map((paragraph) => markup`<p>${paragraph}</p>`)}
${tick({ name: 'dong_y', label: 'Tôi đã đọc và đồng ý với những điều trên', errors }, consent.version, value('dong_y') === consent.version)}
</section>
<div class="form-draft" data-nhap hidden>
<div class="choice"><input type="checkbox" id="giu-nhap"><label for="giu-nhap">Giữ bản nháp trên máy này</label></div>
<p class="hint">Chỉ nên chọn khi máy là của riêng bạn. Bản nháp không gửi đi đâu và tự xóa khi gửi xong. <button type="button" class="link-button" data-xoa-nhap>Xóa bản nháp</button></p>
<p class="hint" role="status" data-nhap-noi></p>
</div>
<p class="form-next"><button type="submit" name="buoc" value="kiem_tra">Xem lại trước khi gửi</button></p>
<p class="hint">Chưa gửi ngay: bạn sẽ xem lại tất cả ở bước sau. Hạn gửi: hết ngày ${shortDate(session.to)}.</p>
</form>`;
}

/** The form as an answer: again with values, or with errors (title and summary say so). */
export function formView(facts: FormFacts): View {
  const errors = facts.errors ?? [];
  const title = `Gửi ý kiến: ${facts.session.title}`;
  return {
    title: errors.length > 0 ? `Lỗi: ${title}` : title,
    content: markup`${errorSummary(errors, facts.contactAsked ? [] : ['ho_ten', 'lien_he'])}<h1>Gửi ý kiến trước: ${facts.session.title}</h1>
<p><a href="${facts.session.address}">Xem thông tin về buổi đối thoại</a></p>
${questionForm(facts)}`,
  };
}

function topicField({ session, topics, values = {}, errors = [] }: FormFacts): Html {
  const chosen = values['linh_vuc'] ?? '';
  const option = ({ code, name }: FormFacts['topics'][number]) =>
    markup`<option value="${code}"${code === chosen && markup` selected`}>${name}</option>`;
  const own = topics.filter(({ code }) => session.topics.includes(code));
  const others = topics.filter(({ code }) => !session.topics.includes(code));
  return field(
    { name: 'linh_vuc', label: 'Lĩnh vực', hint: 'Chọn lĩnh vực gần nhất với việc của bạn.', errors },
    (attributes) => markup`<select ${attributes}>
<option value="">Chọn một lĩnh vực</option>
${own.length > 0 && markup`<optgroup label="Lĩnh vực của buổi này">${own.map(option)}</optgroup>`}
${others.length > 0 && markup`<optgroup label="Lĩnh vực khác">${others.map(option)}</optgroup>`}
</select>`,
  );
}

/** What others already asked: found by script while one types, else by links that keep this page open. */
function similar({ session, asked = [] }: FormFacts): Html {
  const elsewhere = (href: string, text: string) =>
    markup`<a href="${href}" target="_blank" rel="noopener">${text}</a>`;
  const place = (number: number) => `${session.address}#${questionAnchor(number)}`;
  const [first] = session.questions;
  return markup`<aside class="similar" aria-labelledby="tuong-tu">
<h2 id="tuong-tu">Đã có ai nêu việc này chưa?</h2>
<p class="hint" role="status"></p>
<ul data-tuong-tu hidden></ul>
${
  asked.length > 0 &&
  markup`<details data-da-hoi><summary>${asked.length} câu hỏi đã gửi tới buổi này</summary><ul>${asked.map(
    ({ number, text }) => markup`<li>${elsewhere(place(number), `${questionLabel(number)}: ${shortened(text)}`)}</li>`,
  )}</ul></details>`
}
<p class="hint">Xem ${elsewhere('/kien-nghi/', 'kiến nghị của các buổi trước')}${
    first !== undefined && markup` và ${elsewhere(place(first), 'câu hỏi đã gửi tới buổi này')}`
  } (mở ở thẻ mới, chữ đang viết vẫn còn). Trùng cũng không sao: các ý kiến cùng nội dung được gộp lại.</p>
</aside>`;
}

const shortened = (text: string) => (text.length > 140 ? `${text.slice(0, text.lastIndexOf(' ', 139))}…` : text);

function contactFields({ values = {}, errors = [] }: FormFacts): Html {
  return markup`<section class="form-part" aria-labelledby="lien-he-tieu-de">
<h2 id="lien-he-tieu-de">Liên hệ với bạn (không bắt buộc)</h2>
<p class="hint">Không bao giờ đăng lên cổng. Được khóa lại ngay khi nhận: máy chủ không mở được, chỉ cán bộ phụ trách mở được để trả lời bạn.</p>
${field(
  { name: 'ho_ten', label: 'Họ tên (không bắt buộc)', errors },
  (attributes) =>
    markup`<input type="text" ${attributes} value="${values['ho_ten'] ?? ''}" autocomplete="name" spellcheck="false">`,
)}
${field(
  { name: 'lien_he', label: 'Số điện thoại hoặc cách liên hệ khác (không bắt buộc)', errors },
  (attributes) =>
    markup`<input type="text" ${attributes} value="${values['lien_he'] ?? ''}" autocomplete="tel" spellcheck="false">`,
)}
</section>`;
}

/** Who sees what, and what comes next: said before anything is sent. */
function whatHappens(): Html {
  return markup`<section class="form-part" aria-labelledby="ai-xem-gi">
<h2 id="ai-xem-gi">Ai xem được gì</h2>
<ul>
<li><strong>Mọi người</strong> đọc được câu hỏi sau khi cán bộ viết lại trung lập, không có tên hay dấu hiệu nhận ra bạn.</li>
<li><strong>Cán bộ tiếp nhận</strong> đọc được nguyên văn bạn viết.</li>
<li><strong>Bạn</strong> nhận mã biên nhận để xem việc của mình đến đâu, rút lại hoặc xóa thông tin liên hệ.</li>
</ul>
</section>`;
}

/** Where to look for what others said about a topic. */
export function similarAddress(topic: string): string {
  return topicAddress(topic);
}
