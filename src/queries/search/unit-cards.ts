import { addressOf, topicAddress } from '#domain/address.ts';
import { collections } from '#domain/collections.ts';
import { levelLabel, systemLabel } from '#domain/vocabulary-labels.ts';
import type { PageCard } from '#search/index-format.ts';
import { getBodies, validityInWords } from '../bodies.ts';
import { placePath } from '../places.ts';
import { getIndex } from '../record-index.ts';
import { filtersOf } from './filters.ts';

/** One card per body: its names, its place, what it was and became. */
export async function bodyCards(): Promise<PageCard[]> {
  const { record } = await getIndex();
  const bodies = await getBodies();
  return Promise.all(
    [...record.bodies.values()].map(async (body): Promise<PageCard> => {
      const place = body.place === undefined ? undefined : record.places.get(body.place);
      const after = bodies.successorsOf(body.id).map(({ name }) => name);
      const before = bodies.predecessorsOf(body.id).map(({ name }) => name);
      return {
        address: addressOf('bodies', body.id),
        title: bodies.nameOf(body.id),
        note: [
          `${systemLabel[body.system]}, ${levelLabel[body.level].toLowerCase()}`,
          validityInWords(body),
          after.length > 0 && `sau đó là ${after.join(', ')}`,
        ]
          .filter(Boolean)
          .join(' · '),
        filters: await filtersOf({ kind: collections.bodies.label, bodies: [body.id] }),
        parts: [
          {
            anchor: '',
            heading: '',
            text: [
              body.shortName,
              place && placePath(record.places, place),
              ...body.heads.map(({ position }) => position),
              after.length > 0 && `Sau đó là ${after.join(', ')}`,
              before.length > 0 && `Trước đó là ${before.join(', ')}`,
            ]
              .filter(Boolean)
              .join('\n'),
          },
        ],
      };
    }),
  );
}

/** One card per topic. What its page is about is shown and not searched: the list of all matters would stand before each. */
export async function topicCards(): Promise<PageCard[]> {
  const { record } = await getIndex();
  return Promise.all(
    record.topics.map(
      async ({ code, name, about, lead }): Promise<PageCard> => ({
        address: topicAddress(code),
        title: name,
        note: about,
        filters: await filtersOf({ kind: 'Lĩnh vực', topics: [code] }),
        parts: [{ anchor: '', heading: '', text: lead ? `Thường chủ trì: ${lead}` : '' }],
      }),
    ),
  );
}
