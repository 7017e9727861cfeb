import { shortDate } from '#domain/dates-in-words.ts';
import { digestInGroups } from '#domain/digest-in-groups.ts';
import type { IntakeSession } from '#domain/intake-manifest.ts';
import type { LogDay } from '../receipt-log.ts';
import { type Html, markup, type View } from './markup.ts';
import { ownCheck } from './receipt-log-check.ts';

/** Days shown with their tables; older ones are listed with their files. */
const SHOWN = 30;

export interface ReceiptLogFacts {
  /** Newest first. */
  readonly days: readonly LogDay[];
  readonly sessions: readonly Pick<IntakeSession, 'id' | 'title' | 'address'>[];
  /** Base address of the portal, for the commands of those who check by hand. */
  readonly baseUrl: string;
}

/** The open log: what it proves and what not, each day's counts and hashes, and how to check one's own receipt. */
export function receiptLogView({ days, sessions, baseUrl }: ReceiptLogFacts): View {
  const [shown, older] = [days.slice(0, SHOWN), days.slice(SHOWN)];
  const example = days[0]?.note.day ?? '2024-10-20';
  return {
    title: 'Nhật ký biên nhận',
    content: markup`<h1>Nhật ký biên nhận</h1>
<p class="lead">Mỗi ý kiến được nhận để lại một dấu vết ẩn danh ở đây. Bạn có thể kiểm tra dấu vết của mình; ai cũng kiểm tra được là không dấu vết nào bị gỡ đi. <a href="#tu-kiem-tra">Cách kiểm tra</a></p>
${whatItProves()}
<h2 id="tung-ngay">Từng ngày</h2>
<p class="prose">Gốc của cây tính từ mọi dấu vết trong ngày. Dấu của ngày tính từ gốc, các con số trong bảng và dấu của ngày trước. Ngày không có ý kiến nào thì không có ở đây.</p>
${days.length === 0 && markup`<p>Chưa có ý kiến nào được gửi.</p>`}
${shown.map((day) => dayView(day, sessions))}
${older.length > 0 && olderDays(older)}
${ownCheck(baseUrl, example)}`,
  };
}

function whatItProves(): Html {
  return markup`<div class="prose">
<h2>Nhật ký cho biết điều gì</h2>
<ul>
<li><strong>Ý kiến của bạn đã vào sổ.</strong> Dấu vết của bạn nằm trong danh sách của ngày bạn gửi.</li>
<li><strong>Không ai lặng lẽ bỏ bớt.</strong> Hết ngày, danh sách được khóa lại bằng một mã gọi là “dấu của ngày”. Dấu của ngày sau tính từ dấu của ngày trước, nên sửa một ngày cũ thì mọi dấu về sau đều đổi. Ai đã ghi lại một dấu sẽ thấy ngay.</li>
<li><strong>Bao nhiêu ý kiến cho mỗi buổi,</strong> vào thẳng hay được xem kỹ trước vì máy nghi là thư rác. Ý kiến xem kỹ trước vẫn được lưu và có người đọc.</li>
</ul>
<h2>Nhật ký không cho biết điều gì</h2>
<ul>
<li>Không cho biết ai gửi, gửi gì. Dấu vết tính từ mã biên nhận, không tính từ nội dung, và không ai tính ngược lại được mã.</li>
<li>Không chứng minh ý kiến đã được đọc kỹ hay giải quyết đúng. Việc đó xem ở trang <a href="/tra-cuu/">tra cứu</a> và trang của buổi đối thoại.</li>
<li>Không chứng minh mỗi ý kiến là của một người khác nhau.</li>
<li>Không đề phòng được việc sửa lại cả sổ nếu chưa ai ghi lại dấu nào. Vì vậy nên có người ngoài cơ quan (Mặt trận, báo chí, bạn) thỉnh thoảng chép lại dấu mới nhất.</li>
</ul>
</div>`;
}

function dayView({ note, head, closed, agrees }: LogDay, sessions: ReceiptLogFacts['sessions']): Html {
  const { day, size, root } = note;
  const id = `ngay-${day}`;
  const name = (session: string) => {
    const known = sessions.find((one) => one.id === session);
    return known ? markup`<a href="${known.address}">${known.title}</a>` : markup`${session}`;
  };
  return markup`<section class="log-day" aria-labelledby="${id}">
<h3 id="${id}">Ngày ${shortDate(day)}: ${size} ý kiến</h3>
<p><span class="state state-${closed ? 'done' : 'busy'}">${closed ? 'Đã khóa' : 'Đang mở, còn thêm được'}</span></p>
${!agrees && markup`<div class="callout" role="note"><p class="callout-title">Số liệu không khớp</p><p>Danh sách dấu vết hiện có khác với lúc khóa ngày này. Hãy báo cho <a href="/gioi-thieu/">đầu mối của cổng</a> và cơ quan giám sát.</p></div>`}
<section class="table-scroll" aria-label="Bảng số ý kiến ngày ${shortDate(day)}" tabindex="0">
<table><thead><tr><th scope="col">Buổi đối thoại</th><th scope="col">Vào thẳng</th><th scope="col">Xem kỹ trước</th><th scope="col">Cộng</th></tr></thead>
<tbody>${note.sessions.map(
    ({ session, main, review }) =>
      markup`<tr><th scope="row">${name(session)}</th><td>${main}</td><td>${review}</td><td>${main + review}</td></tr>`,
  )}</tbody></table></section>
<dl class="facts">
<dt>Gốc của cây</dt><dd><code class="leaf">${digestInGroups(root)}</code></dd>
<dt>Dấu của ngày</dt><dd><code class="leaf">${digestInGroups(head)}</code></dd>
<dt>Tệp</dt><dd>${files(day)}</dd>
</dl>
</section>`;
}

function olderDays(days: readonly LogDay[]): Html {
  return markup`<details><summary>${days.length} ngày trước đó</summary><ul>${days.map(
    ({ note, agrees }) =>
      markup`<li>Ngày ${shortDate(note.day)}: ${note.size} ý kiến${!agrees && markup`, <strong>số liệu không khớp</strong>`}. ${files(note.day)}</li>`,
  )}</ul></details>`;
}

function files(day: string): Html {
  return markup`<a href="/nhat-ky/bien-nhan/${day}.json">Danh sách dấu vết ngày ${shortDate(day)} (JSON)</a>, <a href="/nhat-ky/bien-nhan/${day}.txt">ghi nhận của ngày (văn bản)</a>`;
}

/** The store cannot be read at the moment. */
export function receiptLogAwayView(): View {
  return {
    title: 'Chưa mở được nhật ký',
    content: markup`<h1>Chưa mở được nhật ký</h1>
<p class="lead">Kho dữ liệu đang tạm nghỉ. Không dấu vết nào mất đi. Hãy <a href="/nhat-ky/bien-nhan/">mở lại trang này</a> sau ít phút.</p>`,
  };
}
