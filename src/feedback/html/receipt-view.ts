import { shortDate } from '#domain/dates-in-words.ts';
import { spellOut } from '#domain/receipt-code.ts';
import type { ReceiptFacts } from './facts.ts';
import { type Html, hidden, markup, type View } from './markup.ts';
import { qrCode } from './qr-code.ts';

/** Where receipts are looked up and acted on. */
export const lookUpAction = '/api/tra-cuu';

/** What a resident holds in hand afterwards: one sheet on paper. */
export function receiptView(facts: ReceiptFacts): View {
  const { session, receipt, receivedOn, hasContact } = facts;
  const address = new URL(`/tra-cuu/#${receipt.link}`, facts.baseUrl).href;
  return {
    title: 'Đã nhận ý kiến của bạn',
    content: markup`<article class="receipt" aria-labelledby="da-nhan" data-da-nhan data-buoi="${session.id}">
<header class="receipt-head">
<h1 id="da-nhan" tabindex="-1">Đã nhận ý kiến của bạn</h1>
<p>Đây là biên nhận. Chỉ bạn có mã này: hãy chụp, chép hoặc in lại ngay.</p>
</header>
<div class="receipt-body">
<div class="receipt-code">
<p class="receipt-label">Mã biên nhận</p>
<p class="code-groups">${groups(receipt.typed)}</p>
<p class="small">Đọc từng chữ: ${spellOut(receipt.typed)}</p>
</div>
<figure class="receipt-qr">${qrCode(address, 'Mã QR mở trang tình trạng của ý kiến này')}<figcaption>Quét để xem tình trạng, hoặc vào <strong>${new URL('/tra-cuu/', facts.baseUrl).href.replace(/^https?:\/\//u, '')}</strong> và gõ mã.</figcaption></figure>
<dl class="facts">
<dt>Gửi tới</dt><dd>${session.title}</dd>
<dt>Thời gian</dt><dd>${session.when}</dd>
<dt>Ngày nhận</dt><dd>${shortDate(receivedOn)}</dd>
<dt>Liên hệ</dt><dd>${hasContact ? 'Có để lại, đã khóa' : 'Không để lại'}</dd>
</dl>
</div>
<section class="receipt-next" aria-labelledby="tiep-theo">
<h2 id="tiep-theo">Điều gì diễn ra tiếp theo</h2>
<ol>
${facts.lane === 'review' && markup`<li>Ý kiến đã được lưu. Cán bộ xem qua trước để chắc đây không phải thư rác.</li>`}
<li>Cán bộ tiếp nhận đọc nguyên văn, viết lại trung lập rồi đăng ở <strong>trang của buổi đối thoại</strong>. Nếu không tiếp nhận, bạn thấy lý do và nơi gửi đúng khi tra mã.</li>
<li>Câu hỏi được trả lời tại buổi đối thoại. Bạn vẫn có thể đến hỏi trực tiếp.</li>
<li>Sau buổi đối thoại, tra mã để xem ai giải quyết, hạn đến ngày nào, và cho biết bạn có đồng ý với kết quả không.</li>
</ol>
<p><strong>Mất mã thì không ai tìm lại được</strong>, vì máy chủ không giữ mã. Ai có mã đều xem và rút được ý kiến này.${session.illustrative && ' Biên nhận của bản trình diễn, không phải biên nhận có thật.'}</p>
</section>
</article>
${logNote(receivedOn, receipt.typed)}
<div class="receipt-do no-print">
<button type="button" data-in hidden>In biên nhận</button>
<form method="post" action="${lookUpAction}">${hidden('ma', receipt.typed)}<button type="submit" class="button-quiet" name="viec" value="xem">Xem tình trạng</button></form>
<a href="${session.address}">Về trang buổi đối thoại</a>
</div>`,
  };
}

function groups(typed: string): Html[] {
  return typed.split('-').map((group, index) => markup`${index > 0 && markup`<i>-</i><wbr>`}<span>${group}</span>`);
}

/** How an owner sees that nothing was dropped; the script adds a check that asks no one to be believed. */
function logNote(day: string, typed: string): Html {
  return markup`<p class="small no-print" data-nhat-ky="${day}" data-ma="${typed}">Mỗi biên nhận để lại một dấu vết ẩn danh trong <a href="/nhat-ky/bien-nhan/">nhật ký công khai</a>, để ai cũng kiểm tra được là không ý kiến nào bị bỏ. <button type="button" class="link-button" hidden>Kiểm tra biên nhận này có trong nhật ký</button> <span role="status"></span></p>`;
}
