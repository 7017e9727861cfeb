import { addressOf, entryAt, intakeAddress, posterAddress } from '#domain/address.ts';
import {
  type CardContext,
  type CardKind,
  cardInWords,
  conclusionCard,
  petitionCard,
  planCard,
  portalCard,
  type ShareCard,
  sessionCard,
} from '#domain/share-card.ts';
import {
  cardKey,
  cardVersion,
  type ImageManifest,
  imageFormats,
  shareImageAddress,
  standInAddress,
} from '#domain/share-image.ts';
import { oncePerBuild } from './once-per-build.ts';
import { standingOf } from './petition-standing.ts';
import { getIndex, type RecordIndex } from './record-index.ts';
import { sha256 } from './text-digest.ts';

interface Versioned {
  readonly card: ShareCard;
  readonly version: string;
}

/** Every card of the record on the portal's day, by its key, and the portal's own. */
interface ShareImages {
  readonly cards: ReadonlyMap<string, Versioned>;
  readonly portal: Versioned;
  readonly baseUrl: string;
}

/** What a page says of its picture to whoever shows a link to it. */
export interface PagePicture {
  readonly url: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

async function build(): Promise<ShareImages> {
  const index = await getIndex();
  const { site } = index.record;
  const portal = { name: site.name, host: new URL(site.baseUrl).host };
  const nameOf = (body: string) => index.record.bodies.get(body)?.name ?? body;
  const drafts = cardsOf(index, { asOf: index.asOf, portal, nameOf });
  const cards = drafts.map(async ([key, card]) => [key, await versioned(card)] as const);
  return {
    cards: new Map(await Promise.all(cards)),
    portal: await versioned(portalCard(portal, site.tagline, site.demo !== undefined)),
    baseUrl: site.baseUrl,
  };
}

function cardsOf(index: RecordIndex, context: CardContext): [string, ShareCard][] {
  const { record, conclusionOf } = index;
  const keyed = (kind: CardKind, id: string, card: ShareCard): [string, ShareCard] => [cardKey({ kind, id }), card];
  return [
    ...index.sessions.map((one) =>
      keyed('dialogues', one.id, sessionCard(one, conclusionOf(one.id) !== null, context)),
    ),
    ...[...record.plans.values()].map((one) => keyed('plans', one.id, planCard(one, context))),
    ...[...record.conclusions.values()].map((one) =>
      keyed('conclusions', one.id, conclusionCard(one, record.dialogues.get(one.session), context)),
    ),
    ...index.petitions.map((one) => {
      const { due, timeliness, assignment, session } = standingOf(one, index);
      const lead = assignment?.lead ?? session?.organizer ?? null;
      return keyed('petitions', one.id, petitionCard(one, { due, timeliness, lead }, context));
    }),
  ];
}

async function versioned(card: ShareCard): Promise<Versioned> {
  return { card, version: await cardVersion(card, sha256) };
}

const getShareImages = oncePerBuild(build);

/** Everything that may be drawn, for the function that draws. */
export async function imageManifest(): Promise<ImageManifest> {
  const { cards, portal } = await getShareImages();
  return { shape: 1, portal: portal.card, cards: Object.fromEntries(cards) };
}

/** The picture of the page at a path: of its entry, or of the session whose form or notice it is; else the portal's. */
export async function pictureOfPage(path: string): Promise<PagePicture> {
  const { cards, portal, baseUrl } = await getShareImages();
  const entry = entryAt(pageOfEntry(path));
  const own = entry === null ? undefined : cards.get(`${entry.collection}/${entry.id}`);
  const { card, version } = own ?? portal;
  const address =
    entry === null || card.kind === 'portal'
      ? `${standInAddress('portal', 'ngang')}?v=${version}`
      : shareImageAddress({ kind: card.kind, id: entry.id, format: 'ngang', version });
  return { url: new URL(address, baseUrl).href, alt: cardInWords(card), ...imageFormats.ngang };
}

/** `/gop-y/2024/a/` and `/doi-thoai/2024/a/thong-bao/` → `/doi-thoai/2024/a/`. */
function pageOfEntry(path: string): string {
  const [, session] = /^\/(?:gop-y|doi-thoai)\/(\d{4}\/[a-z0-9-]+)\//.exec(path) ?? [];
  if (session === undefined) return path;
  return [intakeAddress(session), posterAddress(session)].includes(path) ? addressOf('dialogues', session) : path;
}
