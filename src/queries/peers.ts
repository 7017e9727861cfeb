import { addressOf } from '#domain/address.ts';
import { dayOf } from '#domain/calendar.ts';
import { obligationsOf } from '#domain/obligations.ts';
import { type PeerSetting, peerSlug } from '#domain/open-data/peer-address.ts';
import type { PeerRecord } from '#domain/open-data/peer-record.ts';
import type { PublicRecord } from '#domain/record.ts';
import { type SessionState, sessionState } from '#domain/sessions.ts';
import { sessionKindLabel } from '#domain/vocabulary-labels.ts';
import { type PeerCopy, readPeer } from '#record/peers.ts';
import { matrixOf, type ObligationMatrix } from './obligation-matrix.ts';
import { oncePerBuild } from './once-per-build.ts';
import { getIndex } from './record-index.ts';

/** A session of another portal. Its links lead there: nothing of it has a page here. */
export interface PeerSession {
  /** Where it stands on a page of ours. */
  anchor: string;
  title: string;
  startsAt: string;
  venue: string;
  kind: string;
  organizer: string;
  state: SessionState;
  href: string;
  conclusion: { title: string; href: string } | null;
}

/** Another portal, as we last could copy it. */
export interface Peer extends Pick<PeerCopy, 'copiedOn' | 'failure'> {
  slug: string;
  name: string;
  /** Its home page. */
  home: string;
  /** Days from the portal's day on, soonest first. */
  ahead: readonly PeerSession[];
  /** Latest first. */
  past: readonly PeerSession[];
  /** What its units owe in a year by its own rules; `null` when nothing is known. */
  matrix(year: number): ObligationMatrix | null;
  nameOf(body: string): string;
}

/** The portals that site.yaml lists, in its order. */
export const getPeers = oncePerBuild(async (): Promise<readonly Peer[]> => {
  const { record, asOf } = await getIndex();
  return (record.site.peers ?? []).map((setting) => peerOf(setting, record, asOf));
});

function peerOf(setting: PeerSetting, own: PublicRecord, asOf: string): Peer {
  const slug = peerSlug(setting);
  const { record, copiedOn, failure } = readPeer(setting);
  // Only the address that the clerk wrote counts, never one that the peer's data name.
  const { origin } = new URL(setting.address);
  const sessions = record === null ? [] : sessionsOf(record, { origin, slug, asOf });
  return {
    slug,
    name: setting.name,
    home: `${origin}/`,
    copiedOn,
    failure,
    ahead: sessions.filter(({ startsAt }) => dayOf(startsAt) >= asOf).toReversed(),
    past: sessions.filter(({ startsAt }) => dayOf(startsAt) < asOf),
    matrix: (year) => record && matrixElsewhere(record, own, { origin, slug, year, asOf }),
    nameOf: (body) => record?.bodies.get(body)?.shortName ?? record?.bodies.get(body)?.name ?? body,
  };
}

function sessionsOf(record: PeerRecord, { origin, slug, asOf }: Omit<Elsewhere, 'year'>): PeerSession[] {
  const conclusions = new Map([...record.conclusions.values()].map((conclusion) => [conclusion.session, conclusion]));
  return [...record.dialogues.values()]
    .filter(({ draft }) => !draft)
    .sort((a, b) => (a.startsAt < b.startsAt ? 1 : a.startsAt > b.startsAt ? -1 : a.id < b.id ? -1 : 1))
    .map((session) => {
      const conclusion = conclusions.get(session.id);
      return {
        anchor: `${slug}-${session.id.replace('/', '-')}`,
        title: session.title,
        startsAt: session.startsAt,
        venue: `${session.venue}, ${session.address}`,
        kind: sessionKindLabel[session.kind],
        organizer: record.bodies.get(session.organizer)?.name ?? session.organizer,
        state: sessionState(session, conclusion !== undefined, asOf),
        href: origin + addressOf('dialogues', session.id),
        conclusion: conclusion
          ? { title: conclusion.title, href: origin + addressOf('conclusions', conclusion.id) }
          : null,
      };
    });
}

interface Elsewhere {
  origin: string;
  slug: string;
  year: number;
  asOf: string;
}

/** The same reckoning over the peer's record alone; every link leads to the peer, every anchor bears its name. */
function matrixElsewhere(record: PeerRecord, { site }: PublicRecord, { origin, slug, year, asOf }: Elsewhere) {
  const whole: PublicRecord = { ...record, site, topics: [], glossary: [], questions: new Map(), petitions: new Map() };
  const matrix = matrixOf(obligationsOf(whole, year, asOf), record, year, asOf);
  const groups = matrix.groups.map(({ id, place, rows }) => ({
    id: `${slug}-${id}`,
    place,
    rows: rows.map(({ body, cells }) => ({
      body,
      cells: cells.map((entries) => entries.map((entry) => ({ ...entry, href: origin + entry.href }))),
    })),
  }));
  return groups.length === 0 ? null : { ...matrix, groups };
}
