import { z } from 'zod';
import { textField } from '../content/fields.ts';
import { slugOf } from '../vietnamese.ts';

/** https anywhere, or http on the machine itself; no name or password, query or other page. */
const ADDRESS = /^(?:https:\/\/[a-z0-9.-]+(?::\d+)?|http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?)\/du-lieu\/$/;

const peerSchema = z.strictObject({
  name: textField.describe('Tên cổng kia, hiện cạnh mọi điều lấy từ đó'),
  address: z
    .url()
    .regex(ADDRESS, 'Địa chỉ phải có dạng https://cong-khac.vn/du-lieu/')
    .describe('Địa chỉ trang dữ liệu mở của cổng kia, tận cùng là /du-lieu/'),
});
export type PeerSetting = z.output<typeof peerSchema>;

/** Name of a peer in our addresses; everything of the peer lives below it, apart from our own. */
export function peerSlug({ name }: Pick<PeerSetting, 'name'>): string {
  return slugOf(name);
}

/** Other portals whose sessions and conclusions are shown beside our own. */
export const peersSchema = z
  .array(peerSchema)
  .refine((peers) => new Set(peers.map(peerSlug)).size === peers.length, 'Hai cổng không được trùng tên');

/** Page of a peer on our portal. */
export function peerAddress(slug: string): string {
  return `/mang-luoi/${slug}/`;
}
