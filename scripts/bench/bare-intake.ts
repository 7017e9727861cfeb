import { randomBytes, randomUUID } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { databaseSettings, openDatabase } from '#feedback/open-database.ts';

/** The peer of the intake bench: a Hono handler that does the same insert and nothing else. Prints its address. */
const db = openDatabase(databaseSettings(process.env));
const sql = `insert into submission (id, session, channel, received_at, received_on, lane, topic, content, on_behalf,
    idempotency_hash, body_hash, typed_hash, link_hash)
  values ($1, $2, 'online', $3, '2024-10-20', 'main', $4, $5, 'self', $6, $7, $8, $9)`;

const app = new Hono();
app.post('/api/gop-y', async (context) => {
  const { buoi, linh_vuc, noi_dung } = (await context.req.json()) as Record<string, string>;
  const hashes = [randomBytes(32), randomBytes(32), randomBytes(32), randomBytes(32)];
  await db.run(sql, [randomUUID(), buoi, new Date(), linh_vuc, noi_dung, ...hashes]);
  return context.json({ ok: true }, 201);
});
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(`http://127.0.0.1:${port}/`));
