import { type IntakeManifest, type IntakeSession, intakeManifestSchema } from '#domain/intake-manifest.ts';

/** A session whose window is open on the sample's day, 2024-10-20. */
export function sampleSession(over: Partial<IntakeSession> = {}): IntakeSession {
  return {
    id: '2024/xa-mau',
    title: 'Đối thoại mẫu giữa người đứng đầu với Nhân dân xã Mẫu',
    address: '/doi-thoai/2024/xa-mau/',
    illustrative: true,
    when: '7 giờ 30 phút, thứ Sáu, ngày 25 tháng 10 năm 2024',
    where: 'Hội trường UBND xã Mẫu',
    topics: ['giao-thong'],
    from: '2024-10-10',
    to: '2024-10-22',
    online: true,
    channels: ['online', 'paper', 'in_person', 'front'],
    cancelledAt: null,
    next: [],
    concludedOn: null,
    questions: [],
    lastQuestion: Math.max(0, ...(over.questions ?? [])),
    ...over,
  };
}

/** What the functions know of a small portal on 2024-10-20. */
export function sampleManifest(over: Partial<IntakeManifest> = {}): IntakeManifest {
  return intakeManifestSchema.parse({
    shape: 1,
    site: {
      name: 'Cổng mẫu',
      baseUrl: 'https://doi-thoai.example',
      demoAsOf: '2024-10-20',
      controller: 'Cơ quan mẫu',
      contactPoint: 'Văn phòng mẫu, giờ hành chính',
    },
    consent: { version: '0123456789abcdef', accepted: [], text: ['Tôi đồng ý cho Cơ quan mẫu dùng nội dung tôi gửi.'] },
    contactKey: null,
    retention: { contactAfterConclusion: 90, contactAtMost: 365, refused: 30, content: 365, addressEvents: 7 },
    topics: [
      { code: 'giao-thong', name: 'Giao thông' },
      { code: 'dat-dai', name: 'Đất đai' },
    ],
    sessions: [
      sampleSession(),
      sampleSession({ id: '2024/da-het-han', from: '2024-09-01', to: '2024-09-10', title: 'Đối thoại đã hết hạn gửi' }),
      sampleSession({ id: '2024/chua-mo', from: '2024-11-01', to: '2024-11-10', title: 'Đối thoại chưa mở tiếp nhận' }),
    ],
    petitions: {
      'kn-2024-mau-001': { title: 'Sửa đường thôn Mẫu', answered: true, standing: 'Đã giải quyết xong' },
      'kn-2024-mau-002': { title: 'Nạo vét mương', answered: false, standing: 'Đang giải quyết' },
    },
    ...over,
  });
}
