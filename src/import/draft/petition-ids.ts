import type { PublicRecord } from '#domain/record.ts';

/** Gives the next free ids of petitions of a place and year, in the way the record has named them so far. */
export function petitionIds(record: Pick<PublicRecord, 'petitions'>, place: string | null, year: string): () => string {
  const names = Map.groupBy(
    [...record.petitions.values()].filter((petition) => petition.place === place),
    ({ id }) => placeIn(id),
  );
  const [usual] = [...names].toSorted(([, a], [, b]) => b.length - a.length);
  const prefix = `kn-${year}-${usual?.[0] ?? place ?? 'chua-ro'}-`;
  const used = [...record.petitions.keys()]
    .filter((id) => id.startsWith(prefix))
    .map((id) => Number(id.slice(prefix.length)));
  let last = Math.max(0, ...used.filter(Number.isInteger));
  return () => {
    last += 1;
    return `${prefix}${String(last).padStart(3, '0')}`;
  };
}

const placeIn = (id: string) => /^kn-\d{4}-(.+)-\d{3}$/.exec(id)?.[1] ?? null;
