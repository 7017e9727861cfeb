import { z } from 'zod';
import { nearest } from '#domain/nearest.ts';
import type { Feedback } from '#feedback/service.ts';
import { type Call, Refused } from './command.ts';

/**
 * The session of `--session`; undefined when it was not given.
 * @throws Refused for one that neither the record nor the store knows: an empty answer would pass for “nothing came in”.
 */
export async function givenSession(call: Call, { db, manifest }: Feedback): Promise<string | undefined> {
  const given = call.option('session');
  const known = manifest.sessions.map(({ id }) => id);
  if (given === undefined || known.includes(given)) return given;
  const rows = await db.query(z.object({ session: z.string() }), 'select distinct session from submission');
  const stored = rows.map(({ session }) => session);
  if (stored.includes(given)) return given;
  const near = nearest(given, [...known, ...stored]);
  const remedy = near.length > 0 ? `Có phải: ${near.join(', ')}?` : `Các buổi: ${known.join(', ')}.`;
  throw new Refused(`Không có buổi “${given}”.\n→ ${remedy} Buổi vừa thêm vào hồ sơ thì chạy npm run build trước.`);
}
