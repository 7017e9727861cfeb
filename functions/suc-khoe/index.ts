import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { CLEANING, pulseOf } from '#feedback/heartbeat.ts';
import { gapSums, publicationGaps } from '#feedback/publication-gaps.ts';
import { feedbackInUse } from '#feedback/service.ts';
import { secured } from '../_shared/security-headers.ts';

export const config = { path: '/api/suc-khoe', method: 'GET' };

const buildNote = z.looseObject({ id: z.string().optional() });
/** A store that takes longer is away, as far as health is concerned. */
const PATIENCE_MS = 2_000;

/**
 * Health: this process answers, and which build it serves (null if the build left no note). `kho`: whether the store of
 * feedback answers. `don_dep`: when the hourly cleaning last succeeded, and whether that is too long ago; null while
 * the store does not answer. `cau_hoi`: how many accepted questions the pages served lack or word otherwise (`cho_dang`),
 * and how many they still show that were withdrawn, refused or merged (`can_go`). None of it makes the portal unwell: the
 * record reads without it. An alarm watches it.
 */
export default async function health(): Promise<Response> {
  const { id = null } = await readBuildNote();
  const found = await Promise.race([readStore(), wait(PATIENCE_MS, null, { ref: false })]);
  const store = found ?? { kho: 'vang', don_dep: null, cau_hoi: null };
  return secured(Response.json({ status: 'ok', build: id, ...store }));
}

async function readStore() {
  try {
    const { db, manifest, now } = await feedbackInUse();
    const { last, late } = await pulseOf(db, CLEANING, now());
    const { unpublished, lingering } = gapSums(await publicationGaps(db, manifest));
    return {
      kho: 'ok',
      don_dep: { cuoi: last?.toISOString() ?? null, tre: late },
      cau_hoi: { cho_dang: unpublished, can_go: lingering },
    };
  } catch {
    // Away, not configured or not built: whoever asks is told so by `kho`, and the intake tells why.
    return null;
  }
}

/** dist/build.json, at the same place under the working directory on our host and in Netlify's bundle. */
async function readBuildNote(): Promise<z.infer<typeof buildNote>> {
  const text = await readFile(join(process.cwd(), 'dist', 'build.json'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '{}';
      throw error;
    },
  );
  return buildNote.parse(JSON.parse(text));
}
