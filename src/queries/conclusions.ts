import { getIndex } from './record-index.ts';

/** Routes of everything that has one page per conclusion: `2024/nha-nam-dinh-ky` → year and slug. */
export async function conclusionRoutes() {
  const { record } = await getIndex();
  return [...record.conclusions.values()].map((conclusion) => {
    const [year, slug] = conclusion.id.split('/');
    return { params: { year, slug }, props: { conclusion } };
  });
}
