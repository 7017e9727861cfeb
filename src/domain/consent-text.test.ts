import { describe, expect, it } from 'vitest';
import { record } from '../../tests/records/sample-entries.ts';
import { consentText } from './consent-text.ts';

const { site } = record({});
const contactKey = { id: 'thu', publicKey: `${'A'.repeat(43)}=` };

describe('consentText', () => {
  it('tells data, purpose, readers, days, rights and who answers for it', () => {
    const text = consentText({ ...site, feedback: { ...site.feedback, contactKey } });
    expect(text).toEqual([
      'Tôi tự nguyện đồng ý để Đảng ủy giữ và dùng những gì tôi gửi, đúng như các điều dưới đây.',
      'Dữ liệu.',
      'Dùng để.',
      'Ai đọc.',
      'Giữ bao lâu: họ tên và cách liên hệ bị xóa sau 90 ngày kể từ ngày công bố kết luận của buổi đối thoại, chậm nhất 365 ngày kể từ ngày gửi; nguyên văn ý kiến không được tiếp nhận bị xóa sau 30 ngày; nguyên văn ý kiến không đăng hoặc tôi đã rút bị xóa sau 365 ngày.',
      'Quyền.',
      'Chịu trách nhiệm về dữ liệu này: Đảng ủy. Đầu mối: Văn phòng; Trụ sở; Giờ hành chính.',
    ]);
  });

  it('says nothing of names on a portal that asks for none', () => {
    expect(consentText(site).join(' ')).not.toContain('họ tên');
  });
});
