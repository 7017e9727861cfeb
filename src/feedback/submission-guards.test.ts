import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { submissionStates } from '#domain/feedback-codes.ts';
import { onEachDatabase } from '../../tests/feedback/databases.ts';
import type { Database } from './database.ts';

type State = (typeof submissionStates)[number];

const LEGAL: Readonly<Record<State, readonly State[]>> = {
  received: ['accepted', 'merged', 'refused', 'withdrawn'],
  accepted: ['merged', 'refused', 'withdrawn'],
  merged: ['received', 'withdrawn'],
  refused: ['received', 'withdrawn'],
  withdrawn: [],
};

/** How a state is reached from `received`, and the columns it needs. */
const ROUTE: Readonly<Record<State, readonly State[]>> = {
  received: [],
  accepted: ['accepted'],
  merged: ['merged'],
  refused: ['refused'],
  withdrawn: ['withdrawn'],
};

interface Sample {
  readonly id: string;
  version: number;
}

async function add(db: Database, over: Readonly<Record<string, unknown>> = {}): Promise<Sample> {
  const row: Record<string, unknown> = {
    id: randomUUID(),
    session: '2024/xa-mau',
    channel: 'online',
    received_at: new Date('2024-10-20T03:00:00Z'),
    received_on: '2024-10-20',
    lane: 'main',
    topic: 'giao-thong',
    content: 'Đường thôn Mẫu ngập khi mưa.',
    place: 'Thôn Mẫu',
    on_behalf: 'self',
    consent_version: '0123456789abcdef',
    idempotency_hash: new Uint8Array(randomBytes(32)),
    body_hash: new Uint8Array(randomBytes(32)),
    typed_hash: new Uint8Array(randomBytes(32)),
    link_hash: new Uint8Array(randomBytes(32)),
    ...over,
  };
  const names = Object.keys(row);
  await db.run(
    `insert into submission (${names.join(', ')}) values (${names.map((_, n) => `$${n + 1}`).join(', ')})`,
    Object.values(row),
  );
  return { id: String(row['id']), version: 1 };
}

/** What may not be left of a withdrawn one. */
const ERASED = 'content = null, place = null, public_text = null, erased_at = now()';
let numbers = 0;

async function move(db: Database, sample: Sample, to: State): Promise<void> {
  const target = to === 'merged' ? (await add(db)).id : null;
  await db.run(
    `update submission set state = $2, version = version + 1,
       merged_into = $3, refusal = $4, ${to === 'withdrawn' ? ERASED : "public_text = coalesce(public_text, 'Mẫu')"},
       public_number = coalesce(public_number, $5)
     where id = $1`,
    [sample.id, to, target, to === 'refused' ? 'off_topic' : null, ++numbers],
  );
  sample.version += 1;
}

const change = (db: Database, { id }: Sample, set: string) =>
  db.run(`update submission set version = version + 1, ${set} where id = $1`, [id]);

onEachDatabase('submission', (open) => {
  describe('a step', () => {
    for (const from of submissionStates) {
      for (const to of submissionStates.filter((state) => state !== from)) {
        const legal = LEGAL[from].includes(to);
        it(`from ${from} to ${to} is ${legal ? 'taken' : 'refused (DT001)'}`, async () => {
          const db = await open();
          const sample = await add(db);
          for (const state of ROUTE[from]) await move(db, sample, state);
          if (legal) await move(db, sample, to);
          else await expect(move(db, sample, to)).rejects.toMatchObject({ code: 'DT001' });
          const [kept] = await db.query(z.object({ state: z.string() }), 'select state from submission where id = $1', [
            sample.id,
          ]);
          expect(kept?.state).toBe(legal ? to : from);
        });
      }
    }
  });

  it.each([{ state: 'withdrawn' }, { version: 2 }, { content: null, erased_at: new Date() }])(
    'begins as received, version 1, with its content: refused (DT001) with %o',
    async (over) => {
      const db = await open();
      await expect(add(db, over)).rejects.toMatchObject({ code: 'DT001' });
    },
  );

  it.each(['version = version', 'version = version + 2', 'version = version - 1'])(
    'refuses %s (DT002): two clerks at once do not overwrite each other',
    async (set) => {
      const db = await open();
      const { id } = await add(db);
      await expect(db.run(`update submission set ${set} where id = $1`, [id])).rejects.toMatchObject({ code: 'DT002' });
    },
  );

  it.each([
    "id = '00000000-0000-4000-8000-000000000000'",
    "session = '2024/khac'",
    "channel = 'paper'",
    "received_at = received_at + interval '1 second'",
    "received_on = '2024-10-21'",
    "lane = 'review'",
    "lane_reasons = '{honeypot}'",
    "content = content || '.'",
    "place = 'Thôn Khác'",
    "on_behalf = 'organisation'",
    'consent_version = null',
    "idempotency_hash = ''",
    "body_hash = ''",
    "typed_hash = ''",
    "link_hash = ''",
  ])('refuses %s (DT003): what was received does not change', async (set) => {
    const db = await open();
    const sample = await add(db);
    await expect(change(db, sample, set)).rejects.toMatchObject({ code: 'DT003' });
  });

  it('keeps the number a question was given', async () => {
    const db = await open();
    const sample = await add(db);
    await change(db, sample, "state = 'accepted', public_text = 'Mẫu', public_number = 900");
    await expect(change(db, sample, 'public_number = 901')).rejects.toMatchObject({ code: 'DT003' });
    await expect(change(db, sample, `state = 'withdrawn', public_number = null, ${ERASED}`)).rejects.toMatchObject({
      code: 'DT003',
    });
    const other = await add(db);
    await expect(
      change(db, other, "state = 'accepted', public_text = 'Mẫu', public_number = 900"),
    ).rejects.toMatchObject({ code: '23505' });
  });

  it.each(['content = content, erased_at = null', "place = 'thôn Mẫu'", "public_text = 'Mẫu'"])(
    'is not withdrawn while this is left: %s',
    async (left) => {
      const db = await open();
      const sample = await add(db, { place: 'thôn Mẫu' });
      const kept = left.split(', ').map((set) => set.split(' = ')[0]);
      const erased = ERASED.split(', ').filter((set) => !kept.includes(set.split(' = ')[0]));
      const set = ["state = 'withdrawn'", ...erased, left].join(', ');
      await expect(change(db, sample, set)).rejects.toMatchObject({ code: '23514' });
    },
  );

  it.each([
    "contact values ($1, 'khoa-mau', '', '2024-10-20')",
    "verdict values ($1, 'satisfied', null, '2024-10-20')",
  ])('is not withdrawn (DT005) while there is a %s', async (row) => {
    const db = await open();
    const sample = await add(db);
    await db.run(`insert into ${row}`, [sample.id]);
    const set = `state = 'withdrawn', ${ERASED}`;
    await expect(change(db, sample, set)).rejects.toMatchObject({ code: 'DT005' });
    await db.run(`delete from ${row.split(' ')[0]}`);
    await change(db, sample, set);
  });

  it('lets content and place be erased, and never come back', async () => {
    const db = await open();
    const sample = await add(db);
    await change(db, sample, 'content = null, place = null, erased_at = now()');
    await expect(change(db, sample, "content = 'Khác', erased_at = null")).rejects.toMatchObject({ code: 'DT003' });
    await expect(change(db, sample, "place = 'Khác'")).rejects.toMatchObject({ code: 'DT003' });
  });

  it.each([
    ["state = 'accepted', public_number = 1", 'accepted without a public text'],
    ["state = 'accepted', public_text = 'Mẫu'", 'accepted without a number'],
    ["state = 'refused'", 'refused without a reason'],
    ["refusal = 'off_topic'", 'a reason without a refusal'],
    ["state = 'merged'", 'merged into nothing'],
    ["state = 'merged', merged_into = id", 'merged into itself'],
    ['content = null', 'erased without a date'],
    ['erased_at = now()', 'a date without erasing'],
  ])('refuses %s: %s', async (set) => {
    const db = await open();
    const sample = await add(db);
    await expect(change(db, sample, set)).rejects.toMatchObject({ code: '23514' });
  });

  it('is merged within its session only', async () => {
    const db = await open();
    const elsewhere = await add(db, { session: '2024/khac' });
    const sample = await add(db);
    await expect(change(db, sample, `state = 'merged', merged_into = '${elsewhere.id}'`)).rejects.toMatchObject({
      code: '23503',
    });
  });

  it.each([
    'delete from submission',
    'truncate submission cascade',
    'update receipt_leaf set day = day',
    'delete from receipt_leaf',
    'truncate receipt_leaf',
    "insert into transition values ('withdrawn', 'received')",
    'delete from transition',
    'truncate transition',
  ])('refuses %s (DT004): nothing received is lost', async (sql) => {
    const db = await open();
    await add(db);
    await db.run("insert into receipt_leaf values ('', '2024-10-20', '2024/xa-mau', 'main')");
    await expect(db.run(sql)).rejects.toMatchObject({ code: 'DT004' });
  });

  it('quotes nothing of the row in its errors', async () => {
    const db = await open();
    const error: unknown = await add(db, { channel: 'khác', content: 'Câu hỏi-riêng' }).catch((reason) => reason);
    expect(error).toMatchObject({ code: '23514' });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('riêng');
  });
});
