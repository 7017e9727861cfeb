import type { StatusFacts, View } from '#feedback/html/views.ts';
import {
  awayView,
  busyView,
  closedView,
  complaintView,
  inShell,
  otherBodyView,
  refusalView,
  statusView,
  unknownCodeView,
} from '#feedback/html/views.ts';
import { sampleSession } from '../feedback/sample-manifest.ts';
import { builtText } from '../site/built-site.ts';
import { question } from './feedback-pages.ts';

const session = sampleSession({
  next: [{ id: '2024/buoi-sau', title: 'Đối thoại của quý sau', from: '2024-10-15', to: '2024-12-01' }],
});
const values = { buoi: session.id, noi_dung: question, khoa: 'k'.repeat(51), buoc: 'gui' };
const code = '0000-0000-0000-0000-0';
const received: StatusFacts = {
  session,
  sessionId: session.id,
  state: 'received',
  stateLabel: 'Đã nhận, đang chờ xem xét',
  receivedOn: '2024-10-20',
  channel: 'online',
  decidedOn: null,
  refusal: null,
  question: null,
  publicText: null,
  mergedInto: null,
  petition: null,
  hasContact: true,
  verdict: null,
  may: { withdraw: true, deleteContact: true, verdict: false },
  log: { day: '2024-10-20', leaf: 'ab'.repeat(32), listed: { place: 3, size: 12 } },
};
const answered: StatusFacts = {
  ...received,
  state: 'accepted',
  stateLabel: 'Đã tiếp nhận, sẽ nêu tại buổi đối thoại',
  decidedOn: '2024-10-21',
  question: 7,
  publicText: 'Khi nào sửa đường liên thôn?',
  petition: { id: 'kn-2024-mau-001', title: 'Sửa đường liên thôn', standing: 'Đã giải quyết', answered: true },
  may: { withdraw: true, deleteContact: true, verdict: true },
};
const refused: StatusFacts = {
  ...received,
  state: 'refused',
  stateLabel: 'Không tiếp nhận',
  refusal: { reason: 'Đây là khiếu nại.', instead: 'Gửi đơn đến cơ quan đã ra quyết định.', note: 'Quyết định số 12.' },
};

const views: Readonly<Record<string, View>> = {
  'window closed': closedView({ session, state: 'closed', today: '2024-10-30', values }),
  'window not open': closedView({ session, state: 'not_open', today: '2024-10-01', values }),
  complaint: complaintView(session, values),
  'store away': awayView({ values, action: '/api/gop-y', contactPoint: 'Văn phòng mẫu' }),
  'look-up away': awayView({
    values: { ma: code, viec: 'xem' },
    action: '/api/tra-cuu',
    contactPoint: 'Văn phòng mẫu',
  }),
  'other text': otherBodyView(values),
  refusal: refusalView('Không đọc được', 'Mở lại trang rồi gửi lại.', values),
  'unknown code': unknownCodeView(code),
  'too many codes': busyView(code, 200),
  'status, received': statusView(received, code, { done: 'xoa_lien_he' }),
  'status, answered': statusView(answered, code, {
    errors: [{ field: 'danh_gia', message: 'Chọn một trong các mức.' }],
  }),
  'status, refused': statusView(refused, code),
};

/** Answers that need a clerk, another day or a fault, as the functions give them: in the built frame. */
export const answers = Object.entries(views).map(([name, view]) => ({
  name,
  html: inShell(builtText('khung/index.html'), view),
}));
