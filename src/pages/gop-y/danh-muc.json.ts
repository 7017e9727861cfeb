import { intakeManifest } from '#queries/intake-manifest.ts';

/** What the functions of feedback know of the record. */
export async function GET(): Promise<Response> {
  return Response.json(await intakeManifest());
}
