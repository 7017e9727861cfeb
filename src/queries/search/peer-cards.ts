import { sessionTime, shortDate } from '#domain/dates-in-words.ts';
import { peerAddress } from '#domain/open-data/peer-address.ts';
import type { PageCard } from '#search/index-format.ts';
import { getPeers } from '../peers.ts';

/** One card per portal that is shown beside ours, with its sessions as parts; they have no pages here. */
export async function peerCards(): Promise<PageCard[]> {
  const peers = (await getPeers()).filter(({ copiedOn }) => copiedOn !== null);
  return peers.map(({ slug, name, copiedOn, ahead, past }) => ({
    address: peerAddress(slug),
    title: `Lấy từ ${name}`,
    note: `Nguồn: ${name}, bản chép ngày ${shortDate(copiedOn ?? '')}`,
    filters: { Loại: ['Cổng khác'] },
    parts: [
      { anchor: '', heading: '', text: 'Các buổi đối thoại và kết luận của cổng khác.' },
      ...[...ahead, ...past].map(({ anchor, title, kind, startsAt, venue, organizer, conclusion }) => ({
        anchor,
        heading: title,
        text: `${kind}. ${sessionTime(startsAt)}, ${venue}. ${organizer}. ${conclusion?.title ?? ''}`,
      })),
    ],
  }));
}
