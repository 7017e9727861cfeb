import { describe, expect, it } from 'vitest';
import {
  body,
  conclusion,
  dialogue,
  directive,
  events,
  held,
  petition,
  plan,
  record,
  rule,
} from '../../../tests/records/sample-entries.ts';
import type { Body } from '../content/body.ts';
import type { Entry, PublicRecord } from '../record.ts';
import { composeReport } from './compose-report.ts';
import { type PeriodKind, periodOf } from './period.ts';
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

  it('leaves number, day and year of signing blank and names no signer', () => {
    const { placeAndDate, ...rest } = compose('party').letterhead;
    expect(placeAndDate).toMatch(/^Quế Nham, ngày\u00a0+tháng\u00a0+năm\u00a0+$/);
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
        competence: 'district',
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
        competence: 'province',
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
  const texts = told(quarterly, party, 'quarter', 3);

  it('counts sessions by kind and chair', () => {
    expect(texts).toContain('đã tổ chức 2 cuộc đối thoại: 1 cuộc định kỳ, 1 cuộc đột xuất.');
    expect(texts).toContain('1 cuộc do Bí thư cấp ủy chủ trì, 1 cuộc do Chủ tịch UBND chủ trì.');
  });

  it('compares it with the quarter before', () => {
    expect(texts).toContain('So với quý II năm 2024: số cuộc đối thoại 2, tăng 1 (kỳ đó 1)');
    expect(texts).toContain(
      'So với cùng kỳ, quý III năm 2023 tính đến ngày 30/09/2023: hồ sơ trên cổng chưa có đủ số liệu',
    );
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

  it('asks upper levels only, never the level that reports', () => {
    const district = told(quarterly, upper, 'quarter', 3);
    expect(district).toContain('Đề nghị cấp có thẩm quyền trả lời 1 kiến nghị đã chuyển');
    expect(district).toContain('Sửa cầu (kn-3)');
    expect(district).not.toContain('Sửa cống (kn-0)');
  });

  it('calls nothing a shortcoming that is not due yet', () => {
    const silent = record({ places: [district, commune], bodies: [upper, party, state], rules: [rule('dialogue')] });
    expect(told(silent, party, 'year', 1, '2024-11-14')).not.toContain('chưa tổ chức đủ đối thoại');
    expect(told(silent, party, 'year', 1, '2024-11-15')).toContain(
      '1 cơ quan quá hạn chưa tổ chức đủ đối thoại trong năm',
    );
  });

  it('calls a session without a conclusion a shortcoming only when its day is past', () => {
    const session = dialogue('2024/mot', { held, organizer: 'dang-uy', startsAt: '2024-10-11T08:00' });
    const waiting = record({
      places: [district, commune],
      bodies: [upper, party, state],
      dialogues: [session],
      rules: [rule('result'), rule('conclusion', { daysAfter: 15 })],
    });
    const shortcomings = (day: string) => told(waiting, party, 'year', 1, day).split('2. Hạn chế\n')[1];
    expect(shortcomings('2024-10-20')).toMatch(/^\(cần điền: hạn chế khác\)/);
    expect(shortcomings('2024-10-22')).toMatch(/^1 cuộc đối thoại quá hạn chưa công bố kết quả\.\n\(cần điền/);
    expect(shortcomings('2024-10-27')).toContain('1 cuộc đối thoại quá hạn chưa có kết luận.');
  });
});

describe('documents a report names', () => {
  const rules = [rule('dialogue', { directive: 'chi-thi' }), rule('report', { directive: 'cong-van' })];
  const papers = record({
    places: [district, commune],
    bodies: [upper, party, state],
    rules: rules.map((one) => ({ ...one, validFrom: '2022-05-12' })),
    directives: [
      directive('chi-thi', { title: 'Về đối thoại', issued: '2022-05-12' }),
      directive('cong-van', { title: 'Về báo cáo', issued: '2024-04' }),
    ],
    plans: [plan('2024/dang-uy', { bodies: ['dang-uy'], number: '7', issued: '2024-02-20' })],
  });

  it('are those issued by the day of its figures', () => {
    const january = told(papers, party, 'month', 1);
    expect(january).toContain('Về đối thoại');
    expect(january).not.toContain('Về báo cáo');
    expect(january).not.toContain('Kế hoạch số 7');
    expect(told(papers, party, 'month', 2)).toContain('Kế hoạch số 7, ban hành ngày 20/02/2024');
    expect(told(papers, party, 'month', 4)).toContain('Về báo cáo');
  });
});

/** All text of a report, a line per block or item. */
function told(of: PublicRecord, issuer: Entry<Body>, kind: PeriodKind, number: number, day = '2024-10-20'): string {
  const period = periodOf(kind, 2024, number, day);
  if (period === null) throw new Error('the span has begun');
  return composeReport(of, periodReport(of, issuer.id, period), issuer, 'party')
    .blocks.flatMap((block) => (block.kind === 'items' ? block.items : block.text))
    .join('\n');
}

function chair(of: string, position: string) {
  return { body: of, position, role: 'chair' as const };
}
