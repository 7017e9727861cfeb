/** Copies the open data of the portals that site.yaml lists. One that is away or broken keeps its last good copy. */
import { civilDateAt } from '#domain/calendar.ts';
import type { PeerSetting } from '#domain/open-data/peer-address.ts';
import { readPeerData } from '#domain/open-data/peer-record.ts';
import { contentRoot } from '#record/content-root.ts';
import { keepPeer, notePeer, readPeer } from '#record/peers.ts';
import { readSettings } from '#record/settings.ts';
import { fetchPeer } from './fetch-peer.ts';

const limits = { bytes: 10_000_000, milliseconds: 20_000 };
const today = civilDateAt(new Date());

async function copy(peer: PeerSetting): Promise<string | null> {
  try {
    const data = await fetchPeer(peer.address, limits);
    const { refused } = readPeerData(data);
    if (refused === null) keepPeer(peer, today, data);
    return refused;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Broken settings are told, with file and line, by the content check that follows. */
function peersOfSite(): readonly PeerSetting[] {
  try {
    return readSettings(contentRoot).site.peers ?? [];
  } catch {
    return [];
  }
}

await Promise.all(
  peersOfSite().map(async (peer) => {
    const problem = await copy(peer);
    notePeer(peer, today, problem);
    const { copiedOn } = readPeer(peer);
    if (problem === null) console.log(`${peer.name}: đã chép.`);
    else
      console.warn(
        `CẢNH BÁO ${peer.name}: ${problem}. ${copiedOn ? `Dùng bản chép ngày ${copiedOn}.` : 'Chưa có bản chép nào.'}`,
      );
  }),
);
