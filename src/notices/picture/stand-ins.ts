import { cardKinds, type ShareCard } from '#domain/share-card.ts';

const said: Record<(typeof cardKinds)[number], { label: string; title: string }> = {
  dialogues: { label: 'Đối thoại với Nhân dân', title: 'Ngày giờ, nơi họp và cách gửi câu hỏi trước' },
  plans: { label: 'Kế hoạch đối thoại', title: 'Các cuộc đối thoại dự kiến trong năm' },
  conclusions: { label: 'Kết luận sau đối thoại', title: 'Điều đã kết luận và tiến độ thực hiện' },
  petitions: { label: 'Kiến nghị của Nhân dân', title: 'Ai giải quyết, hạn đến ngày nào, nay đến đâu' },
};

/** Cards that stand in for all of their kind when a picture cannot be drawn, and the portal's own. */
export function standInCards(portal: ShareCard): ShareCard[] {
  return [portal, ...cardKinds.map((kind) => ({ ...portal, kind, ...said[kind] }))];
}
