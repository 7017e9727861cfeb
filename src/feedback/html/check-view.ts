import { onBehalfLabel } from '#domain/feedback-codes.ts';
import type { CheckFacts } from './facts.ts';
import { intakeAction, similarAddress } from './form-view.ts';
import { type Html, hidden, hiddenValues, lines, markup, type View } from './markup.ts';

/** All answers once more before they are sent; each can be changed. */
export function checkView(facts: CheckFacts): View {
  const { session, submission, topics, values, personalDataFound } = facts;
  const { contact } = submission;
  const topic = topics.find(({ code }) => code === submission.topic)?.name ?? submission.topic;
  const behalf = (onBehalfLabel as Readonly<Record<string, string>>)[submission.onBehalf] ?? submission.onBehalf;
  return {
    title: 'Xem lại trước khi gửi',
    content: markup`<h1>Xem lại trước khi gửi</h1>
<p class="lead">Ý kiến <strong>chưa được gửi</strong>. Đọc lại, sửa nếu cần, rồi bấm “Gửi ý kiến”.</p>
${personalDataFound.length > 0 && warning(personalDataFound)}
<form class="form check" method="post" action="${intakeAction}" data-kiem-tra data-buoi="${session.id}">
${hiddenValues(values, ['buoc', 'khoa'])}
${values['thu_thach'] ? null : hidden('thu_thach', '')}
${hidden('khoa', facts.key)}
<dl class="answers">
<div><dt>Gửi tới</dt><dd><a href="${session.address}">${session.title}</a><br>${session.when}</dd></div>
${answer('Lĩnh vực', [markup`${topic}`], 'linh_vuc')}
${answer('Nội dung', lines(submission.content), 'noi_dung')}
${answer('Thôn, tổ dân phố', [markup`${submission.place ?? 'Không ghi'}`], 'noi_xay_ra')}
${answer('Nêu thay cho', [markup`${behalf}`], 'thay_mat')}
${contact !== null && answer('Họ tên', [markup`${bidi(contact.name)}`], 'ho_ten')}
${contact !== null && answer('Liên hệ', [markup`${bidi(contact.reach)}`], 'lien_he')}
</dl>
<section class="callout" aria-labelledby="truoc-khi-gui">
<h2 class="callout-title" id="truoc-khi-gui">Khi bạn bấm gửi</h2>
<p>Bạn nhận ngay một mã biên nhận. Cán bộ tiếp nhận đọc nguyên văn, viết lại trung lập rồi mới đăng. ${
      contact === null
        ? 'Bạn không để lại thông tin liên hệ.'
        : 'Họ tên và cách liên hệ của bạn được khóa lại, không bao giờ đăng.'
    }</p>
<p>Chưa chắc việc này mới? <a href="${similarAddress(submission.topic)}">Xem kiến nghị, câu hỏi đã có về ${topic}</a>.</p>
</section>
<p class="form-next"><button type="submit" name="buoc" value="gui">Gửi ý kiến</button> <button type="submit" class="button-quiet" name="buoc" value="sua">Sửa lại</button></p>
</form>`,
  };
}

const bidi = (text: string | null) => (text === null ? markup`Không ghi` : markup`<bdi>${text}</bdi>`);

function answer(label: string, value: readonly Html[], name: string): Html {
  return markup`<div><dt>${label}</dt><dd>${value}</dd><dd class="answer-change"><button type="submit" class="link-button" name="buoc" value="sua" formaction="${intakeAction}#${name}">Sửa<span class="visually-hidden"> ${label.toLowerCase()}</span></button></dd></div>`;
}

function warning(kinds: readonly string[]): Html {
  return markup`<section class="alert alert-moved" aria-labelledby="co-thong-tin">
<h2 id="co-thong-tin">Nội dung có vẻ chứa ${kinds.join(', ')}</h2>
<p>Thông tin của bạn hay của người khác không cần cho việc trả lời. Nên bấm “Sửa” và bỏ đi. Nếu vẫn gửi, cán bộ sẽ che trước khi đăng.</p>
</section>`;
}
