import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClerkOffice } from '../whole-year/clerk-office.ts';
import * as documents from '../whole-year/documents.ts';
import { fillIn } from '../whole-year/form.ts';
import { type Event, petition, session, showTheYear } from '../whole-year/public-pages.ts';
import { sendQuestion } from '../whole-year/resident.ts';
import { typeInto } from '../whole-year/workbook.ts';

const [letter, plan, notice, result] = [
  'directives/cong-van-huyen-uy-tan-yen-2024.mdx',
  'plans/2024/dang-uy-nha-nam.mdx',
  `dialogues/${session}.mdx`,
  `conclusions/${session}.mdx`,
] as const;
const secretary = 'Phó Bí thư Thường trực Đảng ủy thị trấn';

let office: ClerkOffice;
/** Code of the question that was accepted. */
let asked = '';
beforeAll(() => {
  office = new ClerkOffice();
});
afterAll(() => {
  // To read the year as a clerk does: YEAR_LOG=year.txt npm test site
  const log = process.env['YEAR_LOG'];
  if (log) writeFileSync(log, office.log);
  office[Symbol.dispose]();
});

/** Who has cleared a draft says so in its form and takes the mark away. */
const cleared = (day: string) => ({ clearedBy: secretary, clearedAt: day, publishedAt: day, draft: false, ...madeUp });
const madeUp = { illustrative: true };
const import_ = async (name: string, file: Uint8Array, ...more: string[]) =>
  office.run('import', [office.receive(name, file), ...more]);
const checked = () => office.run('check', ['--release']);

/** Who received what was handed over, by which document, and when it is asked about: only a person knows. */
function handedOver(event: Event): Event {
  if (event['status'] !== 'forwarded') return event;
  const document = { number: '40/UBND-VP', title: 'V/v chuyển kiến nghị của cử tri', date: '2024-05-24' };
  return { ...event, recipient: 'Phòng Kinh tế và Hạ tầng huyện', document, nextCheck: '2024-08-30' };
}

describe('a year of one commune, with the commands and the forms alone', () => {
  it('begins with the letter that sets the duties, out of Word', async () => {
    office.on('2024-04-22');
    expect(await import_('cong-van.docx', await documents.directive())).toContain(`content/${letter}`);
    expect(await office.run('check', ['--content'], { ends: 1 })).toContain('chưa ai điền: chức danh người duyệt');
    fillIn(office, letter, (fields) => ({ ...fields, ...cleared('2024-04-22') }));
  });

  it('has a plan out of Word, with its two sessions', async () => {
    expect(await import_('ke-hoach.docx', await documents.plan())).toContain('2 cuộc đối thoại');
    fillIn(office, plan, (fields) => ({ ...fields, ...cleared('2024-04-22') }));
    await checked();
  });

  it('announces a session out of Word and takes questions ahead', async () => {
    office.on('2024-05-06');
    const said = await import_('thong-bao.docx', await documents.notice());
    expect(said).toContain('Hiểu là mục dinh-ky của kế hoạch 2024/dang-uy-nha-nam');
    fillIn(office, notice, (fields) => ({ ...fields, ...cleared('2024-05-06') }));
    await checked();
    await office.run('build', []);
  });

  it('screens and publishes what residents send', async () => {
    const portal = await office.serve();
    const write = (topic: string, content: string, place?: string) =>
      sendQuestion(portal.url, session, { topic, content, ...(place && { place }) });
    const receipts = [
      await write('thuy-loi', 'Rãnh dọc chợ tắc từ năm ngoái, mưa là ngập, bao giờ nạo vét?', 'Tổ dân phố Phố Chợ'),
      await write('thuy-loi', 'Mong thị trấn nạo vét rãnh ở chợ trước mùa mưa năm nay.'),
      await write('khac', 'Tôi khiếu nại quyết định xử phạt hành chính của tôi, đề nghị hủy quyết định.'),
    ];
    expect(new Set(receipts).size).toBe(3);
    await portal.end('SIGTERM');
    const [first = '', same = '', complaint = ''] =
      (await office.run('feedback', ['list'])).match(/^[0-9a-f]{8}(?=\s)/gmu) ?? [];
    asked = first;
    const text = 'Rãnh thoát nước dọc chợ tắc, mưa là ngập: bao giờ nạo vét?';
    await office.run('feedback', ['accept', asked, '--version', '1', '--text', text]);
    await office.run('feedback', ['merge', same, '--version', '1', '--into', 'CH-001']);
    await office.run('feedback', ['refuse', complaint, '--version', '1', '--reason', 'complaint']);
    office.on('2024-05-16');
    await office.run('feedback', ['publish', session, '--cleared-by', secretary]);
    await checked();
  });

  it('holds the session and adds the figures of its minutes', () => {
    office.on('2024-05-18');
    const attendance = { upper: 2, leaders: 9, departments: 12, residents: 96 };
    const held = { attendance, speakers: 9, statements: 11, writtenSubmissions: 2 };
    fillIn(office, notice, (fields) => ({ ...fields, endsAt: '2024-05-17T11:00', held }));
  });

  it('turns the conclusion out of Word into petitions', async () => {
    office.on('2024-05-25');
    const said = await import_('ket-luan.docx', await documents.conclusion());
    expect(said).toContain('5 kiến nghị');
    for (const wanted of ['câu tóm tắt thứ 3', 'chuyển đến cơ quan nào', 'nextCheck']) expect(said).toContain(wanted);
    const summary = [
      'Nhân dân nêu 5 kiến nghị, 1 việc được trả lời ngay.',
      'Thị trấn giao làm 3 việc, có nơi chủ trì và thời hạn.',
      'Việc mở rộng cống qua đường tỉnh được chuyển lên cấp trên.',
    ];
    fillIn(office, result, (fields) => ({
      ...fields,
      summary,
      resultPublishedAt: '2024-05-25',
      ...cleared('2024-05-25'),
    }));
    const topics = ['thuy-loi', 'dien', 'giao-thong', 'moi-truong', 'antt'];
    for (const [index, topic] of topics.entries())
      fillIn(office, `petitions/2024/${petition(index + 1)}.yaml`, (fields) => ({
        ...fields,
        topics: [topic],
        events: (fields['events'] as Event[]).map(handedOver),
        draft: false,
        ...madeUp,
      }));
    await checked();
    await office.run('build', []);
  });

  it('links the question with the petition that answers it', async () => {
    const shown = await office.run('feedback', ['show', asked]);
    const [, version = ''] = /npm run feedback -- link \S+ --version (\d+)/u.exec(shown) ?? [];
    await office.run('feedback', ['link', asked, '--version', version, '--petition', petition(1)]);
    await office.run('feedback', ['publish', session]);
    await checked();
  });

  it('brings progress in with a spreadsheet', async () => {
    office.on('2024-09-16');
    const sheet = join(office.folder, 'kien-nghi.xlsx');
    await office.run('report', ['petitions', '--xlsx', '--body', 'ubnd-nha-nam', '--open', '--out', sheet]);
    const done = {
      'Trạng thái mới': 'Đã giải quyết xong',
      'Cơ quan thực hiện': 'UBND thị trấn',
      'Loại bằng chứng': 'Biên bản',
    };
    const on = (day: string, work: string, evidence: string) => ({
      ...done,
      'Ngày mới': day,
      'Việc đã làm': work,
      'Bằng chứng': evidence,
      'Ngày bằng chứng': day,
    });
    typeInto(sheet, {
      [petition(1)]: on('26/7/2024', 'Đã nạo vét 420 m rãnh dọc chợ.', 'Biên bản nghiệm thu có tổ dân phố ký'),
      [petition(2)]: on('12/9/2024', 'Đã lắp 6 đèn đoạn dốc Đồi Thông.', 'Biên bản bàn giao'),
    });
    expect(await office.run('import', [sheet])).toContain('thêm --write để ghi 2 diễn biến');
    await office.run('import', [sheet, '--write']);
    expect(await office.run('report', ['due', '--body', 'dang-uy-nha-nam'])).toContain('Hỏi lại việc đã chuyển');
    await checked();
  });

  it('is supervised: one result confirmed, one objected to', async () => {
    office.on('2024-10-10');
    const findings = [
      `${petition(1)} = đồng ý = Rãnh thông, mưa lớn đầu tháng 9 không ngập.`,
      `${petition(2)} = không đồng ý = Hai đèn cuối dốc chưa sáng.`,
    ].join('; ');
    const typed = ['', '', '', '2024-10-08', findings, '08/BC-MTTQ', '2024-10-09', 'Chủ tịch Ủy ban MTTQ thị trấn'];
    await office.run('new', ['supervision'], { typed });
    await checked();
  });

  it('reports what the record adds up to, as a Word draft and on the portal', async () => {
    office.on('2024-10-20');
    const file = join(office.folder, 'bao-cao.docx');
    await office.run('report', ['year', '--body', 'dang-uy-nha-nam', '--docx', '--out', file]);
    const { value } = await mammoth.extractRawText({ path: file });
    for (const words of [
      'Kế hoạch số 118-KH/ĐU, ban hành ngày 18/01/2024, dự kiến 2 cuộc đối thoại',
      'đã tổ chức 1 cuộc đối thoại định kỳ',
      'Có 119 lượt người tham dự',
      'Đã tiếp nhận 5 ý kiến, kiến nghị; 1 ý kiến được trả lời trực tiếp',
      'Đã giải quyết xong: 2/5 (40%)',
      'Đã chuyển cấp có thẩm quyền (không tính là đã giải quyết): 1/5 (20%)',
      '1 đã được xác nhận, 1 có ý kiến chưa đồng ý',
    ])
      expect(value).toContain(words);
    const typed = ['dang-uy-nha-nam', '', '', '', '2024-10-18', '96-BC/ĐU', '2024-10-18', ''];
    await office.run('new', ['report'], { typed });
    expect(await checked()).toContain('1 tài liệu mới');
    await office.run('build', []);
  });
});

describe('the public pages of that year', () => showTheYear(() => office));
