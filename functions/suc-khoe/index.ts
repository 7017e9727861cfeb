import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { secured } from '../_shared/security-headers.ts';

export const config = { path: '/api/suc-khoe', method: 'GET' };

const buildNote = z.looseObject({ id: z.string().optional() });

/** Health: this process answers, and which build it serves (null if the build left no note). */
export default async function health(): Promise<Response> {
  const { id = null } = await readBuildNote();
  return secured(Response.json({ status: 'ok', build: id }));
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
