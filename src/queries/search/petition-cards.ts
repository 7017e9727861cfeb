import { addressOf } from '#domain/address.ts';
import { collections } from '#domain/collections.ts';
import type { Petition } from '#domain/content/petition.ts';
import { assignmentAt, eventsUntil, shownStatusLabel, timelinessLabel } from '#domain/petitions.ts';
import { placeName } from '#domain/places.ts';
import type { Entry } from '#domain/record.ts';
import type { PageCard } from '#search/index-format.ts';
import { getPetitionFacts } from '../petition-facts.ts';
import { placesInWords, placesNow } from '../places.ts';
import { getIndex } from '../record-index.ts';
import { filtersOf } from './filters.ts';

/** One card per petition: what was asked, where, who answers, what was answered, what became of it. */
export async function petitionCards(): Promise<PageCard[]> {
  const { petitions } = await getIndex();
  return Promise.all(petitions.map(petitionCard));
}

async function petitionCard(petition: Entry<Petition>): Promise<PageCard> {
  const { record, asOf } = await getIndex();
  const { shown, timeliness, lead, year } = (await getPetitionFacts()).of(petition);
  const session = record.dialogues.get(petition.session);
  const nameOf = (id: string) => record.bodies.get(id)?.name ?? id;
  const label = shownStatusLabel(shown);
  const late = timelinessLabel[timeliness.code];
  const code = petition.id.toUpperCase();
  const where = [petition.placeDetail, placeIn(petition.place)].filter(Boolean).join(', ');
  const assignment = assignmentAt(petition, asOf);
  const answers = petition.responses
    .map((response, at) => ({ ...response, anchor: `tra-loi-${at + 1}` }))
    .filter(({ date }) => date <= asOf);

  function placeIn(id: string): string {
    const place = record.places.get(id);
    if (!place) return '';
    const now = placesNow(record.places, place).filter((other) => other.id !== id);
    return now.length === 0
      ? placeName(place)
      : `${placeName(place)} (sau sắp xếp: ${placesInWords(record.places, now)})`;
  }

  return {
    address: addressOf('petitions', petition.id),
    title: petition.title,
    note: [code, label, late, where].join(' · '),
    filters: await filtersOf({
      kind: collections.petitions.label,
      topics: petition.topics,
      bodies: [session?.organizer, lead],
      year,
      status: label,
      timeliness: late,
    }),
    parts: [
      {
        anchor: '',
        heading: '',
        text: [
          petition.publicText,
          `${petition.petitionerLabel}. ${where}.`,
          `Kiến nghị ${code}: ${label}, ${late}.`,
        ].join('\n'),
      },
      ...(assignment
        ? [{ anchor: 've-kien-nghi', heading: `${nameOf(assignment.lead)} chủ trì`, text: assignment.task }]
        : []),
      ...answers.map(({ anchor, body, text, document }) => ({
        anchor,
        heading: `${nameOf(body)} trả lời`,
        text: [text, document?.number].filter(Boolean).join('\n'),
      })),
      {
        anchor: 'dien-bien',
        heading: 'Diễn biến',
        text: eventsUntil(petition, asOf)
          .map(({ note, reason, roadmap, recipient, document }) =>
            [note, reason, roadmap, recipient, document?.number].filter(Boolean).join(' '),
          )
          .join('\n'),
      },
    ],
  };
}
