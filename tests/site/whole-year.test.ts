import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClerkOffice } from '../whole-year/clerk-office.ts';
import { conclusion, directive } from '../whole-year/documents.ts';
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
    expect(await import_('cong-van.docx', await directive())).toContain(`content/${letter}`);
    expect(await office.run('check', ['--content'], { ends: 1 })).toContain('chưa ai điền: chức danh người duyệt');
    fillIn(office, letter, (fields) => ({ ...fields, ...cleared('2024-04-22') }));
  });

  it('has a plan', async () => {
    const days = ['2024-05-01', '2024-05-31'];
    const typed = ['dang-uy-nha-nam', '', '', 'thuy-loi, moi-truong', ...days, '118-KH/ĐU', '2024-01-18', secretary];
    await office.run('new', ['plan'], { typed });
    fillIn(office, plan, (fields) => ({ ...fields, bodies: ['dang-uy-nha-nam', 'ubnd-nha-nam'] }));
    await checked();
  });

  it('announces a session and takes questions ahead', async () => {
    office.on('2024-05-06');
    const where = ['Hội trường UBND thị trấn Nhã Nam', 'Thị trấn Nhã Nam, huyện Tân Yên'];
    const agenda = 'Báo cáo kết quả kỳ trước; Nhân dân phát biểu; Chủ trì kết luận';
    const typed = ['dang-uy-nha-nam', '', '', '2024-05-17T07:30', '', 'thuy-loi, moi-truong', ...where, agenda, '', ''];
    await office.run('new', ['dialogue'], { typed });
    const intake = { from: '2024-05-06', to: '2024-05-15', places: ['Bộ phận một cửa'], channels: ['online', 'paper'] };
    fillIn(office, notice, (fields) => ({ ...fields, intake }));
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
    const [asked = '', same = '', complaint = ''] =
      (await office.run('feedback', ['list'])).match(/^[0-9a-f]{8}(?=\s)/gmu) ?? [];
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
    const said = await import_('ket-luan.docx', await conclusion());
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
    const [asked = ''] = (await office.run('feedback', ['list', '--all'])).match(/^[0-9a-f]{8}(?=\s)/mu) ?? [];
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
      `${petition(1)} = agrees = Rãnh thông, mưa lớn đầu tháng 9 không ngập.`,
      `${petition(2)} = disagrees = Hai đèn cuối dốc chưa sáng.`,
    ].join('; ');
    const typed = ['', '', '', '2024-10-08', findings, '08/BC-MTTQ', '2024-10-09', 'Chủ tịch Ủy ban MTTQ thị trấn'];
    await office.run('new', ['supervision'], { typed });
    await checked();
  });

  it('reports what the record adds up to', async () => {
    office.on('2024-10-20');
    const typed = ['dang-uy-nha-nam', '', '', '', '2024-10-18', '96-BC/ĐU', '2024-10-18', ''];
    await office.run('new', ['report'], { typed });
    expect(await checked()).toContain('1 tài liệu mới');
    await office.run('build', []);
  });
});

describe('the public pages of that year', () => showTheYear(() => office));
