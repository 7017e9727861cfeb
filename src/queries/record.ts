import type { PublicRecord } from '#domain/record.ts';
import { contentRoot } from '#record/content-root.ts';
import { refuseProblems } from '#record/refuse-problems.ts';
import { oncePerBuild } from './once-per-build.ts';

/** The whole public record, read and checked. */
export const getRecord: () => Promise<PublicRecord> = oncePerBuild(async () =>
  refuseProblems(contentRoot, import.meta.env.PROD),
);
