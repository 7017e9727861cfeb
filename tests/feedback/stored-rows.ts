import { createHash, randomUUID } from 'node:crypto';
import type { IntakeManifest } from '#domain/intake-manifest.ts';
import type { Database } from '#feedback/database.ts';
import { secretsFrom } from '#feedback/secrets.ts';
import type { Feedback } from '#feedback/service.ts';
import { sampleManifest } from './sample-manifest.ts';

/** Columns of a submission a test cares about; the rest is made up. */
export interface StoredRow {
  readonly session?: string;
  readonly receivedAt?: Date;
  readonly content?: string;
  readonly place?: string;
  /** Sealed bytes; null for a submission without contact data. */
  readonly sealed?: Uint8Array | null;
}

/** A feedback on `db` with the sample manifest, at a fixed moment. */
export function feedbackOn(db: Database, now: Date, manifest: IntakeManifest = sampleManifest()): Feedback {
  return {
    db,
    manifest,
    shell: '<title>x</title><div data-khung></div>',
    secrets: secretsFrom(new Uint8Array(32)),
    now: () => now,
  };
}

/** Stores a submission as the intake would, without leaf and journal; gives its id. */
export async function storeRow(db: Database, row: StoredRow = {}): Promise<string> {
  const id = randomUUID();
  const receivedAt = row.receivedAt ?? new Date('2024-10-20T03:00:00Z');
  const receivedOn = receivedAt.toISOString().slice(0, 10);
  const hash = (what: string) => createHash('sha256').update(what).update(id).digest();
  await db.run(
    `insert into submission (id, session, channel, received_at, received_on, lane, topic, content, place, on_behalf,
       idempotency_hash, body_hash, typed_hash, link_hash)
     values ($1, $2, 'online', $3, $4, 'main', 'giao-thong', $5, $6, 'self', $7, $8, $9, $10)`,
    [
      id,
      row.session ?? '2024/xa-mau',
      receivedAt,
      receivedOn,
      row.content ?? 'Đường thôn hỏng đã lâu',
      row.place ?? 'thôn Mẫu',
      hash('key'),
      hash('body'),
      hash('typed'),
      hash('link'),
    ],
  );
  const sealed = row.sealed === undefined ? new Uint8Array(304).fill(7) : row.sealed;
  if (sealed !== null) {
    await db.run('insert into contact (submission, key_id, sealed, received_on) values ($1, $2, $3, $4)', [
      id,
      'khoa-mau',
      sealed,
      receivedOn,
    ]);
  }
  return id;
}

/** Adds a leaf to the open log. */
export async function storeLeaf(
  db: Database,
  leaf: Uint8Array,
  { day = '2024-10-20', session = '2024/xa-mau', lane = 'main' } = {},
): Promise<void> {
  await db.run('insert into receipt_leaf (leaf, day, session, lane) values ($1, $2, $3, $4)', [
    leaf,
    day,
    session,
    lane,
  ]);
}
