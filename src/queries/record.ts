import type { PublicRecord } from '#domain/record.ts';
import { contentRoot } from '#record/content-root.ts';
import { refuseProblems, type SoundContent } from '#record/refuse-problems.ts';
import { oncePerBuild } from './once-per-build.ts';

/** The content folder, read and checked once. */
export const getContent: () => Promise<SoundContent> = oncePerBuild(async () =>
  refuseProblems(contentRoot, import.meta.env.PROD),
);

/** The whole public record. */
export async function getRecord(): Promise<PublicRecord> {
  return (await getContent()).record;
}
