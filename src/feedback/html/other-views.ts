import { intakeAddress } from '#domain/address.ts';
import { shortDate } from '#domain/dates-in-words.ts';
import type { AwayFacts, ClosedFacts, TooManyFacts } from './facts.ts';
import { intakeAction } from './form-view.ts';
import { type Html, hidden, hiddenValues, markup, type Values, type View } from './markup.ts';

/** The window is not open: nothing was stored, the text is kept in sight, the next session is pointed to. */
export function closedView({ session, state, today, values }: ClosedFacts): View {
  const { heading, when } = windowInWords(session, state, today);
  return {
    title: heading,
    content: markup`<h1>${heading}</h1>
<p class="lead"><a href="${session.address}">${session.title}</a>. ${when} <strong>Ý kiến của bạn chưa được gửi và không được lưu.</strong></p>
${nextSessions(session.next, today, values)}
${keptText(values)}`,
  };
}

function windowInWords(session: ClosedFacts['session'], state: ClosedFacts['state'], today: string) {
  const from = shortDate(session.from);
  const to = shortDate(session.to);
  if (state === 'not_online')
    return {
      heading: 'Buổi này không nhận ý kiến trên cổng',
      when: 'Ý kiến gửi trước được nhận trên giấy hoặc trực tiếp: xem nơi nhận ở trang của buổi.',
    };
  if (state === 'not_open')
    return { heading: 'Chưa đến ngày nhận ý kiến', when: `Buổi này nhận ý kiến từ ngày ${from} đến hết ngày ${to}.` };
  if (session.cancelledAt !== null && session.cancelledAt <= today)
    return { heading: 'Buổi đối thoại đã hủy', when: 'Buổi này đã hủy nên không nhận ý kiến nữa.' };
  return { heading: 'Đã hết hạn gửi ý kiến', when: `Buổi này nhận ý kiến đến hết ngày ${to}.` };
}

function nextSessions(next: ClosedFacts['session']['next'], today: string, values: Values): Html {
  if (next.length === 0)
    return markup`<p class="prose">Đơn vị này chưa công bố buổi tiếp theo nhận ý kiến. Xem <a href="/gop-y/">các buổi đang nhận ý kiến</a>.</p>`;
  return markup`<section aria-labelledby="buoi-sau"><h2 id="buoi-sau">Gửi tới buổi sau của đơn vị này</h2><ul class="list">${next.map(
    ({ id, title, from, to }) => {
      const open = from <= today && today <= to;
      const carry = open && (values['noi_dung'] ?? '') !== '';
      return markup`<li><a class="list-title" href="${intakeAddress(id)}">${title}</a>
<p class="meta"><span>${open ? `Đang nhận ý kiến, đến hết ngày ${shortDate(to)}` : `Nhận ý kiến từ ngày ${shortDate(from)}`}</span></p>
${
  carry &&
  markup`<form method="post" action="${intakeAction}">${hiddenValues(values, ['buoi', 'buoc', 'khoa', 'thu_thach', 'dong_y'])}${hidden('buoi', id)}<button type="submit" class="button-quiet" name="buoc" value="sua">Chuyển ý kiến vừa viết sang buổi này</button></form>`
}</li>`;
    },
  )}</ul></section>`;
}

/** What was typed, to be copied: nothing a resident wrote is lost because the portal could not take it. */
function keptText(values: Values): Html | null {
  const text = values['noi_dung'] ?? '';
  if (text === '') return null;
  return markup`<div class="form"><div class="field"><label for="da-viet">Nội dung bạn đã viết, để chép lại</label><textarea id="da-viet" rows="8" readonly>\n${text}</textarea></div></div>`;
}

/** A complaint or denunciation: nothing stored, the right places named, and the way back kept open with the text. */
export function complaintView(session: ClosedFacts['session'] & { readonly id: string }, values: Values): View {
  return {
    title: 'Khiếu nại, tố cáo gửi ở nơi khác',
    content: markup`<h1>Khiếu nại, tố cáo gửi ở nơi khác</h1>
<p class="lead">Bạn cho biết đây là khiếu nại hoặc tố cáo. Cổng này không có thẩm quyền nhận, nên <strong>chưa gửi và không lưu lại điều gì</strong> bạn vừa viết.</p>
<p><a class="button" href="/khieu-nai-to-cao/">Xem nơi nhận khiếu nại, tố cáo</a></p>
<p class="prose">Việc khẩn cấp, tin báo tội phạm: báo ngay cho công an nơi gần nhất.</p>
<h2>Nếu đây là kiến nghị, phản ánh</h2>
<p class="prose">Bạn muốn cơ quan làm một việc, sửa một việc chung, hoặc trả lời một câu hỏi, mà không khiếu nại quyết định nào và không tố cáo ai: bấm nút dưới đây để quay lại, nội dung vẫn còn.</p>
<form method="post" action="${intakeAction}">${hiddenValues(values, ['buoi', 'buoc', 'loai_viec'])}${hidden('buoi', session.id)}${hidden('loai_viec', 'y_kien')}<button type="submit" class="button-quiet" name="buoc" value="sua">Đây là kiến nghị, phản ánh: quay lại</button></form>
${keptText(values)}`,
  };
}

/** The store is away: everything is kept in the page, and sending again is the same submission. */
export function awayView({ values, action, contactPoint }: AwayFacts): View {
  const intake = action === intakeAction;
  return {
    title: intake ? 'Chưa gửi xong' : 'Chưa tra cứu được',
    content: markup`<div role="alert" tabindex="-1" class="form-errors" aria-labelledby="chua-duoc" data-loi><h1 id="chua-duoc">${intake ? 'Chưa gửi xong' : 'Chưa tra cứu được'}</h1>
<p>Nơi lưu của cổng đang tạm nghỉ. ${intake ? 'Ý kiến của bạn còn nguyên ở trang này, nhưng chưa chắc đã được lưu. Chờ một phút rồi bấm “Thử lại”; bấm nhiều lần cũng chỉ tính một ý kiến.' : 'Chờ một phút rồi bấm “Thử lại”.'}</p></div>
${retryForm(values, action)}
<p class="prose">Nếu vẫn không được: ${contactPoint}.</p>
${intake && keptText(values)}`,
  };
}

/** What was posted, key included, sent again as it was. */
function retryForm(values: Values, action: string): Html {
  const [name, fallback] = action === intakeAction ? ['buoc', 'gui'] : ['viec', 'xem'];
  return markup`<form class="form" method="post" action="${action}" data-thu-lai>${hiddenValues(values, [name])}
<p class="form-next"><button type="submit" name="${name}" value="${values[name] || fallback}">Thử lại</button></p></form>`;
}

/** Too many requests came from one address of the network: nothing was taken, everything is kept in the page. */
export function tooManyView({ values, action, seconds }: TooManyFacts): View {
  const wait = seconds < 90 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`;
  const intake = action === intakeAction;
  return {
    title: 'Hãy chờ rồi thử lại',
    content: markup`<div role="alert" tabindex="-1" class="form-errors" aria-labelledby="qua-nhieu" data-loi><h1 id="qua-nhieu">Hãy chờ ${wait} rồi thử lại</h1>
<p>Cổng đang nhận quá nhiều yêu cầu từ mạng của bạn. Nhiều nhà có thể dùng chung một đường mạng, nên việc này có thể không do bạn. ${values === null ? 'Chờ rồi tải lại trang này.' : intake ? 'Ý kiến của bạn còn nguyên ở trang này nhưng lần bấm này chưa gửi được. Chờ rồi bấm “Thử lại”; bấm nhiều lần cũng chỉ tính một ý kiến.' : 'Chờ rồi bấm “Thử lại”.'}</p></div>
${values !== null && retryForm(values, action)}
${intake && values !== null && keptText(values)}`,
  };
}

/** The same key came with another text: sent already, then changed. */
export function otherBodyView(values: Values): View {
  return {
    title: 'Lỗi: Ý kiến này đã gửi rồi',
    content: markup`<div role="alert" tabindex="-1" class="form-errors" aria-labelledby="da-gui" data-loi><h1 id="da-gui">Ý kiến này đã gửi rồi, với nội dung khác</h1>
<p>Trang này đã được dùng để gửi một ý kiến. Nội dung vừa sửa <strong>chưa được gửi</strong>. Muốn gửi thêm một ý kiến nữa, bấm nút dưới đây để xem lại và gửi như ý kiến mới.</p></div>
<form class="form" method="post" action="${intakeAction}">${hiddenValues(values, ['buoc', 'khoa', 'thu_thach'])}<p class="form-next"><button type="submit" name="buoc" value="kiem_tra">Xem lại như ý kiến mới</button></p></form>
${keptText(values)}`,
  };
}

/** A refusal with nothing to correct in a field: wrong origin, too large, unknown session, unreadable. */
export function refusalView(heading: string, explanation: string, values: Values = {}): View {
  return {
    title: `Lỗi: ${heading}`,
    content: markup`<h1>${heading}</h1><p class="lead">${explanation}</p>${keptText(values)}
<p><a href="/gop-y/">Chọn buổi đối thoại để gửi ý kiến</a></p>`,
  };
}
