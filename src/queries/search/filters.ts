import type { Body } from '#domain/content/body.ts';
import type { Entry } from '#domain/record.ts';
import { getBodies } from '../bodies.ts';
import { getIndex } from '../record-index.ts';

/** Values under which a card is found, as the card is written. */
export interface CardFilters {
  kind: string;
  topics?: readonly string[];
  /** Bodies the page is of: who held, issued or leads. */
  bodies?: readonly (string | null | undefined)[];
  year?: string | undefined;
  status?: string | undefined;
  timeliness?: string | undefined;
}

/** Writes filters by the names readers see. A unit that was merged is also found by the unit it became. */
export async function filtersOf(of: CardFilters): Promise<Record<string, string[]>> {
  const { record } = await getIndex();
  const { successorsOf } = await getBodies();
  const bodies = [...new Set(of.bodies)].flatMap((id): Entry<Body>[] => {
    const body = id ? record.bodies.get(id) : undefined;
    return body ? [body] : [];
  });
  const later = bodies.flatMap(({ id }) => successorsOf(id).slice(-1));
  const filters: Record<string, readonly string[]> = {
    Loại: [of.kind],
    'Lĩnh vực': record.topics.filter(({ code }) => of.topics?.includes(code)).map(({ name }) => name),
    'Đơn vị': bodies.map(({ name }) => name),
    'Đơn vị sau sắp xếp': later.map(({ name }) => name),
    Năm: [of.year ?? ''],
    'Trạng thái': [of.status ?? ''],
    'Thời hạn': [of.timeliness ?? ''],
  };
  return Object.fromEntries(
    Object.entries(filters).flatMap(([name, values]) => {
      const given = [...new Set(values)].filter(Boolean);
      return given.length > 0 ? [[name, given]] : [];
    }),
  );
}
