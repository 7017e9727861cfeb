import { imageManifest } from '#queries/share-images.ts';

/** Share pictures that can be drawn. */
export async function GET(): Promise<Response> {
  return Response.json(await imageManifest());
}
