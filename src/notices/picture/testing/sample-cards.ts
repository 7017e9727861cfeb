import type { ShareCard } from '#domain/share-card.ts';

const plain: ShareCard = {
  kind: 'portal',
  label: 'Cổng thông tin',
  title: 'Xem khi nào người đứng đầu cấp ủy, chính quyền đối thoại với Nhân dân, và theo dõi lời hứa đến cùng.',
  unit: null,
  state: null,
  when: null,
  place: null,
  deadline: null,
  figures: [],
  illustrative: true,
  portal: { name: 'Cổng Đối thoại', host: 'doi-thoai.example' },
};
const when = { day: 'Thứ Sáu, ngày 25 tháng 10 năm 2024', date: '2024-10-25', time: '7 giờ 30', before: null };
const announced: ShareCard = {
  ...plain,
  kind: 'dialogues',
  label: 'Đối thoại với Nhân dân',
  title: 'Hội nghị đối thoại định kỳ của người đứng đầu cấp ủy, chính quyền thị trấn Nhã Nam với Nhân dân năm 2024',
  unit: 'Đảng ủy thị trấn Nhã Nam',
  state: { label: 'Thông báo', tone: 'ahead' },
  when,
  place: 'Hội trường UBND thị trấn, Phố Nhã Nam',
  deadline: 'Gửi câu hỏi trước đến hết ngày 22/10/2024',
};
const petition: ShareCard = {
  ...plain,
  kind: 'petitions',
  label: 'Kiến nghị của Nhân dân',
  title: 'Nạo vét mương thoát nước dọc đường vào thôn Cầu',
  unit: 'Ủy ban nhân dân thị trấn Nhã Nam',
  state: { label: 'Đang giải quyết', tone: 'ahead' },
  deadline: 'Hạn: hết ngày 30/11/2024',
};

/** One card of every kind and state, and those that are hard to fit. */
export const sampleCards: Readonly<Record<string, ShareCard>> = {
  cong: plain,
  'thong-bao': announced,
  'da-doi': {
    ...announced,
    state: { label: 'Đã dời', tone: 'changed' },
    when: { ...when, before: 'Lịch cũ: 8 giờ, Chủ nhật, ngày 20/10/2024' },
  },
  'da-huy': { ...announced, state: { label: 'Đã hủy', tone: 'stopped' }, deadline: null },
  'da-hop': { ...announced, state: { label: 'Đã họp, có kết luận', tone: 'done' }, deadline: null },
  'ke-hoach': {
    ...plain,
    kind: 'plans',
    label: 'Kế hoạch đối thoại',
    title: 'Kế hoạch đối thoại trực tiếp giữa người đứng đầu cấp ủy, chính quyền với Nhân dân năm 2024',
    unit: 'Huyện ủy Tân Yên; Ủy ban nhân dân huyện Tân Yên',
    when: { ...when, day: 'Năm 2024', date: null, time: null },
    figures: [{ value: '4', label: 'cuộc đối thoại dự kiến' }],
  },
  'ket-luan': {
    ...plain,
    kind: 'conclusions',
    label: 'Kết luận sau đối thoại',
    title: 'Kết luận hội nghị đối thoại định kỳ thị trấn Nhã Nam',
    unit: 'Đảng ủy thị trấn Nhã Nam',
    when: { ...when, day: 'Buổi đối thoại ngày 17 tháng 5 năm 2024', date: null, time: null },
    figures: [
      { value: '1.024', label: 'ý kiến, kiến nghị' },
      { value: '210', label: 'trả lời tại hội nghị' },
      { value: '809', label: 'giao giải quyết' },
      { value: '5', label: 'chuyển cấp có thẩm quyền' },
    ],
  },
  'kien-nghi': petition,
  'qua-han': {
    ...petition,
    state: { label: 'Đã giao giải quyết', tone: 'late' },
    deadline: 'Quá hạn: hạn đã hết ngày 30/09/2024',
    illustrative: false,
  },
  'trang-thai-dai': {
    ...petition,
    state: { label: 'Đã giải trình, cung cấp thông tin', tone: 'done' },
    deadline: null,
    portal: { name: 'Cổng Đối thoại Tân Yên', host: 'doithoai.tanyen.bacgiang.gov.vn' },
  },
  'tieu-de-dai': {
    ...announced,
    title: 'Ế ộ ữ ặ đ Ộ Ữ Ặ Đ ỵ Ỹ ẵ Ẫ ợ ử ẩ ỗ ằ: quản lý đất đai, giải phóng mặt bằng và bảo vệ môi trường; '
      .repeat(8)
      .trim(),
  },
};
