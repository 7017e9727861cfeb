import type { PageCard } from '#search/index-format.ts';
import { directiveCards, planCards, reportCards, supervisionCards } from './document-cards.ts';
import { pageCards } from './page-cards.ts';
import { peerCards } from './peer-cards.ts';
import { petitionCards } from './petition-cards.ts';
import { conclusionCards, sessionCards } from './session-cards.ts';
import { bodyCards, topicCards } from './unit-cards.ts';

/** Every page the search can lead to, kind by kind. Pages that answer equally are shown in this order. */
export async function allCards(): Promise<PageCard[]> {
  const kinds = [
    pageCards,
    topicCards,
    bodyCards,
    sessionCards,
    conclusionCards,
    petitionCards,
    directiveCards,
    planCards,
    reportCards,
    supervisionCards,
    peerCards,
  ];
  return (await Promise.all(kinds.map((cards) => cards()))).flat();
}
