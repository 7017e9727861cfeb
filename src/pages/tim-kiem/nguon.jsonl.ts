import { getIndex } from '#queries/record-index.ts';
import { allCards } from '#queries/search/all-cards.ts';
import { namedPages } from '#queries/search/names.ts';

/** What the search index is made of: words and names in the first line, then a page a line. The build packs it and takes it away. */
export async function GET(): Promise<Response> {
  const { glossary } = (await getIndex()).record;
  const lines = [{ glossary, names: await namedPages() }, ...(await allCards())];
  return new Response(lines.map((line) => JSON.stringify(line)).join('\n'));
}
