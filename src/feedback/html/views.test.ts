import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { formatLink, formatTyped } from '#domain/receipt-code.ts';
import { sampleManifest, sampleSession } from '../../../tests/feedback/sample-manifest.ts';
import {
  awayView,
  checkView,
  closedView,
  complaintView,
  formView,
  inShell,
  otherBodyView,
  receiptView,
  type StatusFacts,
  shellTitle,
  statusView,
  tooManyView,
  unknownCodeView,
  type View,
} from './views.ts';

const manifest = sampleManifest();
const session = sampleSession({ title: 'Đối thoại <em>"mẫu"</em>' });
const consent = manifest.consent;
const shell = `<!DOCTYPE html><html lang="vi"><head><title>${shellTitle} · Cổng</title></head><body><main><div data-khung><h1>${shellTitle}</h1></div></main></body></html>`;
const hostile = `</textarea><script>alert(1)</script>"'\u0026lt; $& $1 \`\${x}\``;
const values = {
  buoi: session.id,
  loai_viec: 'y_kien',
  linh_vuc: 'giao-thong',
  noi_dung: hostile,
  noi_xay_ra: hostile,
  thay_mat: 'self',
  ho_ten: hostile,
  lien_he: hostile,
  dong_y: consent.version,
  thu_thach: 'bằng chứng',
  buoc: 'kiem_tra',
};
const bytes = Uint8Array.from({ length: 17 }, (_, index) => index * 31 + 7);
const receipt = { typed: formatTyped(bytes), link: formatLink(bytes) };
const status: StatusFacts = {
  session,
  sessionId: session.id,
  state: 'accepted',
  stateLabel: hostile,
  receivedOn: '2024-10-20',
  channel: 'online',
  decidedOn: '2024-10-21',
  refusal: { reason: hostile, instead: hostile, note: hostile },
  question: 7,
  publicText: hostile,
  mergedInto: 3,
  petition: { id: 'kn-2024-mau-001', title: hostile, standing: hostile, answered: true },
  hasContact: true,
  verdict: 'accepted',
  may: { withdraw: true, deleteContact: true, verdict: true },
  log: { day: '2024-10-20', leaf: 'ab'.repeat(32), listed: { place: 3, size: 12 } },
};
const errors = [
  { field: 'noi_dung', message: hostile },
  { field: 'buoi', message: 'Chọn một buổi' },
];
const submission = {
  topic: 'giao-thong',
  content: hostile,
  place: hostile,
  onBehalf: 'self',
  contact: { name: hostile, reach: null },
};
const form = { session, topics: manifest.topics, consent, contactAsked: true };
const views: Record<string, View> = {
  empty: formView(form),
  errors: formView({ ...form, values, errors }),
  check: checkView({
    session,
    topics: manifest.topics,
    values,
    submission,
    key: 'k'.repeat(51),
    personalDataFound: [],
  }),
  receipt: receiptView({
    session,
    receipt,
    baseUrl: manifest.site.baseUrl,
    receivedOn: '2024-10-20',
    lane: 'review',
    hasContact: true,
  }),
  status: statusView(status, receipt.typed, { errors: [{ field: 'danh_gia', message: 'Chọn một ý' }], values }),
  closed: closedView({
    session: { ...session, next: [{ id: '2024/sau', title: hostile, from: '2024-10-15', to: '2024-11-01' }] },
    state: 'closed',
    today: '2024-10-30',
    values,
  }),
  complaint: complaintView(session, values),
  tooMany: tooManyView({ values: { ...values, khoa: 'k', buoc: 'gui' }, action: '/api/gop-y', seconds: 40 }),
  tooManyReads: tooManyView({ values: null, action: '/nhat-ky/bien-nhan/', seconds: 200 }),
  away: awayView({ values: { ...values, khoa: 'k', buoc: 'gui' }, action: '/api/gop-y', contactPoint: hostile }),
  unknown: unknownCodeView(hostile),
  other: otherBodyView(values),
};
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: { 'long-title': 'off' },
});
const documentOf = (view: View) => parseHTML(inShell(shell, view)).document;
const fieldsOf = (document: Document, selector: string) =>
  Object.fromEntries(
    [...document.querySelectorAll(`${selector} input[type=hidden]`)].map((input) => [
      input.getAttribute('name') ?? '',
      input.getAttribute('value') ?? '',
    ]),
  );

describe('markup of feedback', () => {
  it.each(Object.entries(views))('shows what residents wrote as text on the %s page', (_name, view) => {
    const document = documentOf(view);
    expect(document.querySelectorAll('script, style, [style], em').length).toBe(0);
    const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].filter(({ name }) => name.startsWith('on')),
    );
    expect(handlers).toEqual([]);
  });

  it.each(Object.entries(views))('has one first heading and every label its field on the %s page', (_name, view) => {
    const document = documentOf(view);
    expect(document.querySelectorAll('h1').length).toBe(1);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const name of ['for', 'aria-describedby', 'aria-labelledby']) {
      for (const element of document.querySelectorAll(`[${name}]`))
        for (const id of (element.getAttribute(name) ?? '').split(' ')) expect(ids, `${name} ${id}`).toContain(id);
    }
    for (const link of document.querySelectorAll('a[href^="#"]'))
      expect(ids).toContain((link.getAttribute('href') ?? '').slice(1));
  });

  it.each(Object.entries(views))('keeps the HTML standard on the %s page', (_name, view) => {
    const mistakes = validator
      .validateStringSync(inShell(shell, view))
      .results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`));
    expect(mistakes).toEqual([]);
  });

  it('leads from each error to its field, says it again beside it, and keeps the values', () => {
    const document = documentOf(views['errors'] as View);
    expect(document.title).toMatch(/^Lỗi: /u);
    const summary = document.querySelector('main [role=alert]');
    expect(document.querySelector('main')?.firstElementChild).toBe(summary);
    expect(summary?.getAttribute('tabindex')).toBe('-1');
    expect([...(summary?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))).toEqual(['#noi_dung']);
    expect(document.querySelector('#noi_dung-loi')?.textContent).toContain(hostile);
    // linkedom leaves the entities of a textarea as they stand.
    expect(document.querySelector('#noi_dung')?.textContent).toMatch(/^\n&lt;\/textarea&gt;&lt;script&gt;/u);
    expect(document.querySelector('#noi_dung')?.getAttribute('aria-invalid')).toBe('true');
    expect(document.querySelector('#ho_ten')?.getAttribute('value')).toBe(hostile);
    expect(document.querySelector('input[name=dong_y]')?.hasAttribute('checked')).toBe(true);
  });

  it('never ticks consent to words that have changed', () => {
    const view = formView({ ...form, values: { ...values, dong_y: 'f'.repeat(16) } });
    expect(documentOf(view).querySelector('input[name=dong_y]')?.hasAttribute('checked')).toBe(false);
    expect(documentOf(views['empty'] as View).querySelectorAll('[checked]').length).toBe(0);
  });

  it('points to what was asked before, each question at its place', () => {
    const asked = [{ number: 7, text: `Khi nào ${'sửa đường '.repeat(30)}` }];
    const document = documentOf(formView({ ...form, session: { ...session, questions: [7] }, asked }));
    const links = [...document.querySelectorAll('.similar a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual([`${session.address}#cau-hoi-ch-007`, '/kien-nghi/', `${session.address}#cau-hoi-ch-007`]);
    expect(document.querySelector('.similar li')?.textContent).toMatch(/^CH-007: Khi nào .{20,140}…$/u);
    expect(documentOf(views['empty'] as View).querySelectorAll('.similar a').length).toBe(1);
  });

  it('asks for no name and no contact where nothing can seal them', () => {
    const view = formView({ ...form, contactAsked: false, errors: [{ field: 'ho_ten', message: 'Bỏ trống' }] });
    expect(documentOf(view).querySelector('[name=ho_ten], [name=lien_he], a[href="#ho_ten"]')).toBeNull();
  });

  it('carries every value over the check page, with the key of this form', () => {
    const { buoc: _step, ...carried } = values;
    const key = 'k'.repeat(51);
    const posted = { ...values, khoa: 'an older key' };
    const view = checkView({ ...form, values: posted, submission, key, personalDataFound: [] });
    const document = documentOf(view);
    expect(fieldsOf(document, 'form')).toEqual({ ...carried, khoa: key });
    expect(document.querySelectorAll('input').length).toBe(Object.keys(carried).length + 1);
  });

  it('tries again with the same key, step and text when the store was away', () => {
    const document = documentOf(views['away'] as View);
    const { buoc: _step, ...carried } = values;
    expect(fieldsOf(document, 'form')).toEqual({ ...carried, khoa: 'k' });
    expect(document.querySelector('form button')?.getAttribute('value')).toBe('gui');
  });

  it('offers to carry the text to the next session that is open, without consent and key', () => {
    const fields = fieldsOf(documentOf(views['closed'] as View), 'form');
    expect(fields).toMatchObject({ buoi: '2024/sau', noi_dung: hostile });
    expect(Object.keys(fields)).not.toContain('dong_y');
    expect(Object.keys(fields)).not.toContain('khoa');
  });

  it('shows the link of a receipt only within its QR code, so that a copied page gives no address away', () => {
    const html = String((views['receipt'] as View).content);
    expect(html).not.toContain(receipt.link);
    expect(html.replaceAll(/<[^>]+>/gu, '')).toContain(receipt.typed);
    expect(html).toContain('class="qr"');
  });

  it('offers no step that is not allowed', () => {
    const may = { withdraw: false, deleteContact: false, verdict: false };
    expect(documentOf(statusView({ ...status, may }, receipt.typed)).querySelectorAll('form').length).toBe(0);
    expect(documentOf(statusView(status, receipt.typed)).querySelectorAll('form').length).toBe(3);
  });

  it('shows a title as text, in the frame too', () => {
    const content = (views['empty'] as View).content;
    expect(inShell(shell, { title: '<em>&', content })).toContain('<title>&lt;em&gt;&amp; · Cổng</title>');
  });

  it('refuses a shell without a slot', () => {
    expect(() => inShell('<main></main>', views['empty'] as View)).toThrow(/slot/u);
  });
});
