import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type PeerSetting, peerSlug } from '#domain/open-data/peer-address.ts';
import { type PeerData, type PeerRecord, peerCollections, readPeerData } from '#domain/open-data/peer-record.ts';

/** Where the last good copies of other portals' data are kept, outside the content. */
const folder = resolve(process.env['PEERS_DIR'] ?? '.data/peers');

const copySchema = z.strictObject({
  address: z.string(),
  copiedOn: z.iso.date(),
  data: z.strictObject(Object.fromEntries(peerCollections.map((name) => [name, z.array(z.unknown())]))),
});
const attemptSchema = z.strictObject({ address: z.string(), on: z.iso.date(), problem: z.string().nullable() });

/** What we have of another portal. */
export interface PeerCopy {
  /** `null` when there never was a good copy. */
  record: PeerRecord | null;
  /** Day of the last good copy. */
  copiedOn: string | null;
  /** Day of the last attempt and what went wrong with it; `null` when it brought this copy. */
  failure: { on: string; problem: string } | null;
}

/** The last good copy of a peer, checked anew: a copy of an older version of the portal may no longer fit. */
export function readPeer(peer: PeerSetting): PeerCopy {
  const copy = readJson(peer, 'ban-chep', copySchema);
  const attempt = readJson(peer, 'lan-lay', attemptSchema);
  const failure = attempt?.problem ? { on: attempt.on, problem: attempt.problem } : null;
  const record = copy && readPeerData(copy.data as PeerData).record;
  return { record, copiedOn: record ? copy.copiedOn : null, failure };
}

/** Keeps a good copy. The one before it is replaced in one step. */
export function keepPeer({ name, address }: PeerSetting, copiedOn: string, data: PeerData): void {
  writeJson({ name, address }, 'ban-chep', { address, copiedOn, data });
}

/** Notes how the last attempt went. */
export function notePeer({ name, address }: PeerSetting, on: string, problem: string | null): void {
  writeJson({ name, address }, 'lan-lay', { address, on, problem });
}

const pathOf = (peer: PeerSetting, what: string) => join(folder, `${peerSlug(peer)}.${what}.json`);

/** `null` for what is not there, cannot be read, or came from another address. */
function readJson<T extends { address: string }>(peer: PeerSetting, what: string, schema: z.ZodType<T>): T | null {
  try {
    const { success, data } = schema.safeParse(JSON.parse(readFileSync(pathOf(peer, what), 'utf8')));
    return success && data.address === peer.address ? data : null;
  } catch {
    return null;
  }
}

function writeJson(peer: PeerSetting, what: string, content: object): void {
  mkdirSync(folder, { recursive: true });
  const path = pathOf(peer, what);
  writeFileSync(`${path}.moi`, JSON.stringify(content));
  renameSync(`${path}.moi`, path);
}
