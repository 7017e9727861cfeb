import { facetMark } from '#components/petition-marks.ts';
import { petitionCatalogue } from '#queries/petition-catalogue.ts';

/** All petitions in short, for the filter of the board. */
export async function GET(): Promise<Response> {
  return Response.json(await petitionCatalogue(facetMark));
}
