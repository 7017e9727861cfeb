import { shortDate } from '#domain/dates-in-words.ts';
import type { PageCard } from '#search/index-format.ts';
import { getGuide } from '../guide.ts';
import { facetAddress, getPetitionFacets } from '../petition-facets.ts';
import { getIndex } from '../record-index.ts';
import { getYearReports } from '../year-reports.ts';

/** Pages of the portal that answer "how do I" and "where is": their title, and what residents call them. */
const pages: readonly (readonly [address: string, title: string, text: string])[] = [
  [
    '/lich/',
    'Lịch đối thoại',
    'Bao giờ có buổi đối thoại, tiếp xúc với Nhân dân; ngày giờ, địa điểm các buổi sắp tới và đã qua.',
  ],
  [
    '/gop-y/',
    'Gửi ý kiến trước buổi đối thoại',
    'Gửi câu hỏi, góp ý, phản ánh, kiến nghị; hạn gửi, nơi nhận, gửi qua mạng hoặc trên giấy.',
  ],
  [
    '/tra-cuu/',
    'Tra cứu ý kiến đã gửi',
    'Xem ý kiến, câu hỏi tôi đã gửi đến đâu bằng mã biên nhận hoặc mã kiến nghị; mất mã, quên mã biên nhận; rút lại ý kiến.',
  ],
  [
    '/khieu-nai-to-cao/',
    'Khiếu nại, tố cáo gửi ở đâu',
    'Nộp đơn khiếu nại, đơn tố cáo, đơn thư, kiện; tin báo tội phạm, việc khẩn cấp; tiếp công dân.',
  ],
  [
    '/thuc-hien/',
    'Thực hiện nghĩa vụ đối thoại',
    'Đơn vị nào đã làm, chưa làm: kế hoạch, tổ chức đối thoại, báo cáo, thông báo, kết luận, giám sát.',
  ],
  [
    '/thuc-hien/qua-han/',
    'Việc đang quá hạn',
    'Nghĩa vụ và kiến nghị quá hạn, trễ hạn, chậm trả lời, chưa có kết luận; việc cần đôn đốc.',
  ],
  ['/kien-nghi/', 'Kiến nghị', 'Danh sách mọi kiến nghị của Nhân dân, lọc theo kết quả, thời hạn, lĩnh vực, đơn vị.'],
  [
    '/van-ban/',
    'Văn bản chỉ đạo',
    'Danh sách công văn, chỉ thị, kết luận, quyết định, luật về đối thoại với Nhân dân.',
  ],
  ['/don-vi/', 'Đơn vị', 'Danh sách đơn vị, cơ quan, xã, thị trấn; tên cũ và tên mới sau sắp xếp, sáp nhập.'],
  ['/du-lieu/', 'Dữ liệu mở', 'Tải toàn bộ hồ sơ ở dạng CSV, JSON; lược đồ, giấy phép.'],
  ['/gioi-thieu/', 'Giới thiệu và liên hệ', 'Cổng này là gì, ai vận hành, ai chịu trách nhiệm; địa chỉ, liên hệ.'],
  [
    '/quyen-rieng-tu/',
    'Quyền riêng tư',
    'Thông tin cá nhân, có phải ghi tên không, lộ tên không; cổng thu thập gì, giữ bao lâu, xóa thế nào.',
  ],
  ['/tro-nang/', 'Trợ năng', 'Chữ to, nền tối, đọc màn hình, bàn phím, người khuyết tật.'],
];

/** Cards of pages that are no record's: guides, and the lists of petitions by due state and result. */
export async function pageCards(): Promise<PageCard[]> {
  const { asOf } = await getIndex();
  const years = await getYearReports();
  const facets = (await getPetitionFacets()).filter(({ code }) => code === 'han' || code === 'ket-qua');
  return [
    ...pages.map(([address, title, text]) => cardOf(address, title, text, 'Trang của cổng')),
    ...years.map(({ year, address, report }) =>
      cardOf(
        address,
        `Số liệu đối thoại năm ${year}`,
        'Số liệu, thống kê, tổng hợp: bao nhiêu buổi đối thoại, lượt người dự, kiến nghị; tỷ lệ đã giải quyết; từng đơn vị, xã, thị trấn; biểu đồ.',
        `${report.totals.sessions} buổi, ${report.totals.petitions} kiến nghị, tính đến ngày ${shortDate(report.period.asOf)}`,
      ),
    ),
    await guideCard(),
    ...facets.flatMap(({ code, values }) =>
      values.map(({ slug, title, petitions }) =>
        cardOf(
          facetAddress(code, slug),
          title,
          `Danh sách ${petitions.length} kiến nghị.`,
          `${petitions.length} kiến nghị, tính đến ngày ${shortDate(asOf)}`,
        ),
      ),
    ),
  ];
}

/** One card for the whole guide: its steps are for clerks, and a resident's question must not meet them one by one. */
async function guideCard(): Promise<PageCard> {
  const [front, ...steps] = await getGuide();
  const text = [front.lead, ...steps.map(({ title }) => title)].join(' ');
  return cardOf(front.address, front.title, text, `${steps.length} bước, dành cho người làm nội dung`);
}

function cardOf(address: string, title: string, text: string, note: string): PageCard {
  return { address, title, note, filters: { Loại: ['Trang của cổng'] }, parts: [{ anchor: '', heading: '', text }] };
}
