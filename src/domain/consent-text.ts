import type { FeedbackSettings, Site } from './content/site.ts';

/** Where to ask about one's data: `Văn phòng …, Trụ sở …, Giờ hành chính`. */
export function contactPoint({ contact }: Pick<Site, 'contact'>): string {
  const { unit, place, hours, phone, email } = contact;
  return [unit, place, hours, phone && `điện thoại ${phone}`, email && `thư điện tử ${email}`]
    .filter((part) => part !== undefined)
    .join('; ');
}

/**
 * The paragraphs a resident agrees to: what law 91/2025/QH15 asks to be told, with the controller and the days as they
 * are set, so that the text can never promise other days than the ones the deletion keeps.
 */
export function consentText(site: Pick<Site, 'contact' | 'feedback'>): string[] {
  const { controller, consent } = site.feedback;
  return [
    `Tôi tự nguyện đồng ý để ${controller} giữ và dùng những gì tôi gửi, đúng như các điều dưới đây.`,
    consent.data,
    consent.purpose,
    consent.publication,
    retentionText(site.feedback),
    consent.rights,
    `Chịu trách nhiệm về dữ liệu này: ${controller}. Đầu mối: ${contactPoint(site)}.`,
  ];
}

/** How long what is kept, in one paragraph. Without a key no name is asked for, so nothing is said of it. */
export function retentionText({ contactKey, retention }: Pick<FeedbackSettings, 'contactKey' | 'retention'>): string {
  const { contactAfterConclusion, contactAtMost, refused, content } = retention;
  const contact = `họ tên và cách liên hệ bị xóa sau ${contactAfterConclusion} ngày kể từ ngày công bố kết luận của buổi đối thoại, chậm nhất ${contactAtMost} ngày kể từ ngày gửi; `;
  const words = `nguyên văn ý kiến không được tiếp nhận bị xóa sau ${refused} ngày; nguyên văn ý kiến không đăng hoặc tôi đã rút bị xóa sau ${content} ngày.`;
  return `Giữ bao lâu: ${contactKey ? contact : ''}${words}`;
}
