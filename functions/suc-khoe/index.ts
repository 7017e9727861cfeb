import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { CLEANING, pulseOf } from '#feedback/heartbeat.ts';
import { feedbackInUse } from '#feedback/service.ts';
import { secured } from '../_shared/security-headers.ts';

export const config = { path: '/api/suc-khoe', method: 'GET' };

const buildNote = z.looseObject({ id: z.string().optional() });
/** A store that takes longer is away, as far as health is concerned. */
const PATIENCE_MS = 2_000;

/**
 * Health: this process answers, and which build it serves (null if the build left no note). `kho`: whether the store of
 * feedback answers. `don_dep`: when the hourly cleaning last succeeded, and whether that is too long ago; null while
 * the store does not answer. Neither makes the portal unwell: the record reads without them. An alarm watches them.
 */
export default async function health(): Promise<Response> {
  const { id = null } = await readBuildNote();
  const pulse = await Promise.race([readPulse(), wait(PATIENCE_MS, null, { ref: false })]);
  const don_dep = pulse && { cuoi: pulse.last?.toISOString() ?? null, tre: pulse.late };
  return secured(Response.json({ status: 'ok', build: id, kho: pulse === null ? 'vang' : 'ok', don_dep }));
}

async function readPulse() {
  try {
    const { db, now } = await feedbackInUse();
    return await pulseOf(db, CLEANING, now());
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
