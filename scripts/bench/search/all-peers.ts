import { pagefindPeers } from './pagefind-peer.ts';
import { bm25Peer, flexSearchPeer, lunrPeer, miniSearchPeer, type Peer } from './peers.ts';
import type { BenchDocument } from './question-set.ts';

/** A peer that loads its index in parts says how much it loaded. */
export interface MeasuredPeer extends Peer {
  /** Kilobytes of the first query of a visit and of the next ones, medians since the last call. */
  taken?(): { first: number; next: number };
}

/** The peers one after another, so that only one index is held at a time. */
export async function* peersOf(
  documents: readonly BenchDocument[],
  withPagefind: boolean,
): AsyncGenerator<MeasuredPeer> {
  yield bm25Peer(documents);
  yield miniSearchPeer(documents);
  yield lunrPeer(documents);
  yield await flexSearchPeer(documents);
  if (withPagefind) yield* pagefindPeers(documents);
}
