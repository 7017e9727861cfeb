import { collections } from '#domain/collections.ts';
import { type PeerCollection, type PeerData, peerCollections } from '#domain/open-data/peer-record.ts';

/** What another portal may cost us. */
export interface PeerLimits {
  /** Of one file, after decompression. */
  bytes: number;
  /** Of everything together. */
  milliseconds: number;
}

/**
 * The open data of another portal, as they are served at its address.
 * @throws with the reason in Vietnamese when the portal is away, slow, answers with too much or with anything but JSON
 */
export async function fetchPeer(address: string, limits: PeerLimits): Promise<PeerData> {
  const signal = AbortSignal.timeout(limits.milliseconds);
  const fetched = peerCollections.map(async (name): Promise<[PeerCollection, unknown]> => {
    const file = `${collections[name].slug}.json`;
    try {
      return [name, JSON.parse(await textOf(new URL(file, address), signal, limits.bytes))];
    } catch (error) {
      throw new Error(`${file}: ${reasonOf(error, signal)}`);
    }
  });
  // All are awaited, so that none goes on after a first one failed.
  const failed = (await Promise.allSettled(fetched)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  return Object.fromEntries(await Promise.all(fetched)) as PeerData;
}

class Unfit extends Error {}

function reasonOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'trả lời quá chậm';
  if (error instanceof Unfit) return error.message;
  if (error instanceof SyntaxError) return 'không phải JSON';
  return 'không kết nối được';
}

async function textOf(url: URL, signal: AbortSignal, most: number): Promise<string> {
  // Where a portal sends us on to is not where the clerk said that its data are.
  const answer = await fetch(url, { signal, redirect: 'manual', headers: { accept: 'application/json' } });
  if (answer.status !== 200) {
    await answer.body?.cancel();
    throw new Unfit(`trả lời mã ${answer.status}`);
  }
  const type = answer.headers.get('content-type') ?? '';
  if (!/^application\/json(?:;|$)/u.test(type)) {
    await answer.body?.cancel();
    throw new Unfit(`không phải JSON mà là ${type.slice(0, 40) || 'loại không rõ'}`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.length;
    if (size > most) throw new Unfit(`lớn hơn ${Math.round(most / 1_000_000)} MB`);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Unfit('không phải chữ UTF-8');
  }
}
