import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { headOf, NO_NOTE, writeNote } from '../day-note.ts';
import type { LogDay } from '../receipt-log.ts';
import { receiptLogView } from './receipt-log-view.ts';
import { type StatusFacts, statusView } from './views.ts';

const session = { id: '2024/xa-mau', title: 'Đối thoại <xã Mẫu>', address: '/doi-thoai/2024/xa-mau/' };
const baseUrl = 'https://doi-thoai.example';

function dayOf(day: string, over: Partial<LogDay> = {}): LogDay {
  const sessions = [{ session: session.id, main: 2, review: 1 }];
  const note = { day, previous: NO_NOTE, size: 3, root: 'ab'.repeat(32), sessions };
  const text = writeNote(note);
  return { note, text, head: headOf(text), closed: false, agrees: true, ...over };
}

function shown(days: readonly LogDay[]) {
  const { title, content } = receiptLogView({ days, sessions: [session], baseUrl });
  return { title, document: parseHTML(`<!doctype html><html><body>${content}</body></html>`).document };
}

describe('the page of the open log', () => {
  it('says what the log shows and what it does not, before anything was sent too', () => {
    const { document } = shown([]);
    const headings = [...document.querySelectorAll('h1, h2')].map((heading) => heading.textContent);
    expect(headings).toEqual([
      'Nhật ký biên nhận',
      'Nhật ký cho biết điều gì',
      'Nhật ký không cho biết điều gì',
      'Từng ngày',
      'Tự kiểm tra biên nhận của bạn',
    ]);
    expect(document.body.textContent).toContain('Chưa có ý kiến nào được gửi.');
  });

  it('prints names as text and hashes in groups of eight', () => {
    const { document } = shown([dayOf('2024-10-20')]);
    expect(document.querySelector('tbody th')?.textContent).toBe(session.title);
    const [root = '', head = ''] = [...document.querySelectorAll('dd code')].map(({ textContent }) => textContent);
    expect(root).toBe(Array(8).fill('abababab').join(' '));
    expect(head).toMatch(/^[\da-f]{8}(?: [\da-f]{8}){7}$/u);
  });

  it('keeps to the HTML standard', () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended'],
      rules: { 'no-trailing-whitespace': 'off' },
    });
    const days = [dayOf('2024-10-21'), dayOf('2024-10-20', { closed: true, agrees: false })];
    const { content } = receiptLogView({ days, sessions: [session], baseUrl });
    const { results } = validator.validateStringSync(String(content));
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, selector }) => `${ruleId} ${selector}`))).toEqual(
      [],
    );
  });

  it('tells an open day from a closed one, and one that was tampered with from both', () => {
    const { document } = shown([dayOf('2024-10-21'), dayOf('2024-10-20', { closed: true, agrees: false })]);
    expect([...document.querySelectorAll('.state')].map(({ textContent }) => textContent)).toEqual([
      'Đang mở, còn thêm được',
      'Đã khóa',
    ]);
    expect(document.querySelectorAll('.callout')).toHaveLength(1);
  });

  it('shows thirty days with their tables and names the older ones', () => {
    const days = Array.from({ length: 31 }, (_, n) => dayOf(`2024-10-${String(31 - n).padStart(2, '0')}`));
    const { document } = shown(days);
    expect(document.querySelectorAll('table')).toHaveLength(30);
    expect(document.querySelector('details')?.textContent).toContain('Ngày 01/10/2024: 3 ý kiến');
    expect(document.querySelector('a[href="/nhat-ky/bien-nhan/2024-10-01.json"]')).not.toBeNull();
  });
});

describe('the status of a submission', () => {
  const status: StatusFacts = {
    session: { ...session, when: 'thứ Sáu' },
    sessionId: session.id,
    state: 'received',
    stateLabel: 'Đã nhận',
    receivedOn: '2024-10-20',
    channel: 'online',
    decidedOn: null,
    refusal: null,
    question: null,
    publicText: null,
    mergedInto: null,
    petition: null,
    hasContact: false,
    verdict: null,
    may: { withdraw: true, deleteContact: false, verdict: false },
    log: { day: '2024-10-20', leaf: 'ab'.repeat(32), listed: { place: 3, size: 12 } },
  };

  it('says without a script where its leaf stands in the open log', () => {
    expect(String(statusView(status, 'MA').content)).toContain('đứng thứ 3 trong 12 dấu vết của ngày');
  });

  it('says so when its leaf is missing there', () => {
    const log = { day: '2024-10-20', leaf: 'ab'.repeat(32), listed: null };
    expect(String(statusView({ ...status, log }, 'MA').content)).toContain('không thấy trong danh sách');
  });
});
