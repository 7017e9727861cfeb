import { describe, expect, it } from 'vitest';
import {
  body,
  conclusion,
  dialogue,
  events,
  held,
  petition,
  record,
  rule,
} from '../../../tests/records/sample-entries.ts';
import { composeReport } from './compose-report.ts';
import { periodOf } from './period.ts';
import { periodReport } from './period-report.ts';
import type { LetterheadForm } from './report-document.ts';

const district = { id: 'h', name: 'Tân Yên', type: 'huyen' as const, code: '216', mergedInto: [], source: 'Danh mục' };
const commune = { ...district, id: 'x', name: 'Quế Nham', type: 'xa' as const, parent: 'h' };
const upper = body('huyen-uy', { name: 'Huyện ủy Tân Yên', level: 'district', place: 'h' });
const party = body('dang-uy', { name: 'Đảng ủy xã Quế Nham', abbreviation: 'ĐU', place: 'x', parent: 'huyen-uy' });
const state = body('ubnd', { name: 'Ủy ban nhân dân xã Quế Nham', abbreviation: 'UBND', system: 'state', place: 'x' });
const sample = record({ places: [district, commune], bodies: [upper, party, state] });

function compose(form: LetterheadForm, day = '2024-10-20') {
  const period = periodOf('year', 2024, 1, day);
  if (period === null) throw new Error('the year has begun');
  const issuer = form === 'party' ? party : state;
  return composeReport(sample, periodReport(sample, issuer.id, period), issuer, form);
}

describe('the letterhead of a report', () => {
  it('is the Party’s for a committee: upper organisation, number with a hyphen, T/M', () => {
    expect(compose('party').letterhead).toMatchObject({
      above: 'ĐẢNG BỘ HUYỆN TÂN YÊN',
      issuer: ['ĐẢNG ỦY XÃ QUẾ NHAM'],
      nation: ['ĐẢNG CỘNG SẢN VIỆT NAM'],
      number: expect.stringMatching(/^Số\u00a0+-BC\/ĐU$/),
      capacity: 'T/M BAN THƯỜNG VỤ',
      signerTitle: 'BÍ THƯ',
    });
  });

  it('is the State’s for an authority: national name and motto, number with a slash, TM.', () => {
    expect(compose('state').letterhead).toMatchObject({
      above: null,
      issuer: ['ỦY BAN NHÂN DÂN', 'XÃ QUẾ NHAM'],
      nation: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
      number: expect.stringMatching(/^Số:\u00a0+\/BC-UBND$/),
      capacity: 'TM. ỦY BAN NHÂN DÂN',
    });
  });

  it('leaves number and day blank and names no signer', () => {
    const { placeAndDate, ...rest } = compose('party').letterhead;
    expect(placeAndDate).toMatch(/^Quế Nham, ngày\u00a0+tháng\u00a0+năm 2024$/);
    expect(Object.keys(rest)).not.toContain('signerName');
  });

  it('says up to which day figures go only while the span runs', () => {
    expect(compose('party').letterhead.asOf).toBe('(Số liệu tính đến ngày 20/10/2024)');
    expect(compose('party', '2025-01-05').letterhead.asOf).toBeNull();
  });
});

describe('the text of a report', () => {
  const { blocks, draftNote } = compose('party');
  const headings = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? block.text : []));
  const texts = blocks.flatMap((block) => (block.kind === 'items' ? block.items : block.text));

  it('has the five parts of the outline', () => {
    expect(headings.map((text) => text.split('.')[0])).toEqual(['I', 'II', 'III', 'IV', 'V']);
  });

  it('leaves what no record knows for a person', () => {
    for (const what of ['ưu điểm', 'nguyên nhân', 'nhiệm vụ, giải pháp', 'kiến nghị, đề xuất'])
      expect(texts.some((text) => text.startsWith('(cần điền: ') && text.includes(what))).toBe(true);
  });

  it('says plainly that there was no session and nothing to compare with', () => {
    expect(texts.join('\n')).toContain('hồ sơ trên cổng không có cuộc đối thoại nào đã tổ chức');
    expect(texts.join('\n')).toContain('chưa có đủ số liệu kỳ đó để so sánh');
  });

  it('is said to be a draft nobody approved', () => {
    expect(draftNote).toContain('chưa ai duyệt');
  });
});

describe('what a report says of a quarter', () => {
  const quarterly = record({
    places: [district, commune],
    bodies: [upper, party, state],
    dialogues: [
      dialogue('2024/mot', { held, organizer: 'dang-uy', chairs: [chair('dang-uy', 'Bí thư')] }),
      dialogue('2024/hai', {
        held,
        organizer: 'dang-uy',
        chairs: [chair('dang-uy', 'Bí thư')],
        startsAt: '2024-07-30T08:00',
      }),
      dialogue('2024/ba', {
        held,
        organizer: 'ubnd',
        kind: 'adhoc',
        chairs: [chair('ubnd', 'Chủ tịch UBND')],
        startsAt: '2024-08-30T08:00',
      }),
    ],
    petitions: [
      petition('kn-1', { session: '2024/mot', events: events(['2024-05-17', 'received'], ['2024-07-01', 'resolved']) }),
      petition('kn-0', {
        title: 'Sửa cống',
        session: '2024/mot',
        events: events(['2024-05-17', 'received'], {
          date: '2024-06-01',
          status: 'forwarded',
          note: 'Chuyển.',
          evidence: [],
        }),
      }),
      petition('kn-2', { session: '2024/hai', events: events(['2024-07-30', 'resolved']) }),
      petition('kn-3', {
        title: 'Sửa cầu',
        session: '2024/hai',
        events: events({
          date: '2024-07-30',
          status: 'forwarded',
          note: 'Chuyển.',
          recipient: 'Sở Giao thông',
          evidence: [],
        }),
      }),
    ],
    conclusions: [conclusion('2024/hai', { session: '2024/hai', issued: '2024-08-02', publishedAt: '2024-08-03' })],
  });
  const period = periodOf('quarter', 2024, 3, '2024-10-20');
  const texts = (
    period === null ? [] : composeReport(quarterly, periodReport(quarterly, 'dang-uy', period), party, 'party').blocks
  )
    .flatMap((block) => (block.kind === 'items' ? block.items : block.text))
    .join('\n');

  it('counts sessions by kind and chair', () => {
    expect(texts).toContain('đã tổ chức 2 cuộc đối thoại: 1 cuộc định kỳ, 1 cuộc đột xuất.');
    expect(texts).toContain('1 cuộc do Bí thư cấp ủy chủ trì, 1 cuộc do Chủ tịch UBND chủ trì.');
  });

  it('compares it with the quarter before', () => {
    expect(texts).toContain('So với quý II năm 2024: số cuộc đối thoại 2, tăng 1 (kỳ đó 1)');
    expect(texts).toContain('So với cùng kỳ, quý III năm 2023: hồ sơ trên cổng chưa có đủ số liệu');
  });

  it('never calls forwarded resolved, and gives no percentage of fewer than five', () => {
    expect(texts).toContain('Đã giải quyết xong: 1/2\n');
    expect(texts).toContain('Đã chuyển cấp có thẩm quyền (không tính là đã giải quyết): 1/2');
  });

  it('tells what became of what was open before', () => {
    expect(texts).toContain(
      'còn dở từ các cuộc trước ngày 01/07/2024: 2; đến ngày 30/09/2024: 1 đã giải quyết, 1 đã chuyển cấp có thẩm quyền.',
    );
  });

  it('names the session without a conclusion, and what upper levels were asked', () => {
    expect(texts).toContain('Chưa có kết luận đến ngày 30/09/2024:\nĐối thoại 2024/ba, họp ngày 30/08/2024.');
    expect(texts).toContain('Sửa cầu (kn-3): chuyển đến Sở Giao thông ngày 30/07/2024.');
    expect(texts).toContain('Sửa cống (kn-0): chuyển ngày 01/06/2024.');
    expect(texts).toContain('Tiếp tục giải quyết 2 kiến nghị còn dở, kể cả của các kỳ trước.');
  });

  it('calls nothing a shortcoming that is not due yet', () => {
    const silent = record({ places: [district, commune], bodies: [upper, party, state], rules: [rule('dialogue')] });
    const told = (day: string) => {
      const span = periodOf('year', 2024, 1, day);
      if (span === null) throw new Error('the year has begun');
      return JSON.stringify(composeReport(silent, periodReport(silent, 'dang-uy', span), party, 'party').blocks);
    };
    expect(told('2024-11-14')).not.toContain('chưa tổ chức đủ đối thoại');
    expect(told('2024-11-15')).toContain('1 cơ quan quá hạn chưa tổ chức đủ đối thoại trong năm');
  });
});

function chair(of: string, position: string) {
  return { body: of, position, role: 'chair' as const };
}
