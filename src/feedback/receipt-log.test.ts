import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { IntakeManifest } from '#domain/intake-manifest.ts';
import { onEachDatabase } from '../../tests/feedback/databases.ts';
import { sampleManifest } from '../../tests/feedback/sample-manifest.ts';
import { storeLeaf } from '../../tests/feedback/stored-rows.ts';
import { verifyAudit } from './audit.ts';
import type { Database } from './database.ts';
import { headOf, NO_NOTE } from './day-note.ts';
import { rootOf } from './merkle-tree.ts';
import { closeDays, logDays, logOn, placeOf } from './receipt-log.ts';

const manifest = sampleManifest();
const living: IntakeManifest = { ...manifest, site: { ...manifest.site, demoAsOf: null } };
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const close = (db: Database, now: string, portal = living) => db.tx((q) => closeDays(q, portal, new Date(now)));

async function fill(db: Database, day: string, count: number, over: { session?: string; lane?: string } = {}) {
  const leaves = Array.from({ length: count }, () => new Uint8Array(randomBytes(32)));
  for (const leaf of leaves) await storeLeaf(db, leaf, { day, ...over });
  return leaves.map(hex);
}

onEachDatabase('the open log of receipts', (open) => {
  it('is empty before anything is received', async () => {
    const db = await open();
    expect([await logDays(db), await logOn(db, '2024-10-20')]).toEqual([[], null]);
  });

  it('counts each day by session and lane, newest first', async () => {
    const db = await open();
    await fill(db, '2024-10-19', 2);
    await fill(db, '2024-10-20', 3, { session: '2024/xa-b' });
    await fill(db, '2024-10-20', 1, { session: '2024/xa-b', lane: 'review' });
    await fill(db, '2024-10-20', 1, { session: '2024/xa-a', lane: 'review' });
    const days = await logDays(db);
    expect(days.map(({ note }) => [note.day, note.size, note.sessions])).toEqual([
      [
        '2024-10-20',
        5,
        [
          { session: '2024/xa-a', main: 0, review: 1 },
          { session: '2024/xa-b', main: 3, review: 1 },
        ],
      ],
      ['2024-10-19', 2, [{ session: '2024/xa-mau', main: 2, review: 0 }]],
    ]);
  });

  it('chains each day to the one before', async () => {
    const db = await open();
    for (const day of ['2024-10-18', '2024-10-19', '2024-10-21']) await fill(db, day, 2);
    const [third, second, first] = await logDays(db);
    expect(first?.note.previous).toBe(NO_NOTE);
    expect(second?.note.previous).toBe(headOf(first?.text ?? ''));
    expect(third?.note.previous).toBe(second?.head);
  });

  it('lists the leaves of a day in the order of its tree, and finds each', async () => {
    const db = await open();
    const leaves = await fill(db, '2024-10-20', 11);
    await fill(db, '2024-10-21', 3);
    const day = await logOn(db, '2024-10-20');
    expect(day?.leaves).toEqual(leaves.toSorted());
    expect(day?.note.root).toBe(hex(rootOf(leaves.toSorted().map(bytes))));
    for (const leaf of leaves) {
      expect(await placeOf(db, '2024-10-20', leaf)).toEqual({ place: leaves.toSorted().indexOf(leaf) + 1, size: 11 });
      expect(await placeOf(db, '2024-10-21', leaf)).toBeNull();
      expect(await placeOf(db, '2024-10-22', leaf)).toBeNull();
    }
  });

  it('closes a day an hour after it is over, and the journal keeps its note', async () => {
    const db = await open();
    await fill(db, '2024-10-19', 2);
    await fill(db, '2024-10-20', 2);
    // 21 October begins in Vietnam at 17:00 UTC.
    expect(await close(db, '2024-10-20T17:30:00Z')).toBe(1);
    expect(await close(db, '2024-10-20T18:00:01Z')).toBe(1);
    expect(await close(db, '2024-10-20T19:00:00Z')).toBe(0);
    expect((await logDays(db)).map(({ closed, agrees }) => [closed, agrees])).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(await verifyAudit(db)).toMatchObject({ rows: 2, broken: null });
  });

  it('reads the same before and after a day is closed', async () => {
    const db = await open();
    await fill(db, '2024-10-19', 3);
    await fill(db, '2024-10-20', 3);
    const before = await logOn(db, '2024-10-20');
    await close(db, '2024-10-30T00:00:00Z');
    expect(await logOn(db, '2024-10-20')).toEqual({ ...before, closed: true });
  });

  it('closes a day once, though two do it at a time', async () => {
    const db = await open();
    await fill(db, '2024-10-19', 2);
    const closed = await Promise.all([1, 2, 3].map(() => close(db, '2024-10-30T00:00:00Z')));
    expect(closed.toSorted()).toEqual([0, 0, 1]);
    expect(await logDays(db)).toHaveLength(1);
  });

  it('leaves the day of a demonstration open for as long as it lives on it', async () => {
    const db = await open();
    await fill(db, '2024-10-20', 2);
    expect(await close(db, '2026-10-20T00:00:00Z', manifest)).toBe(0);
  });

  it('never moves a closed day, though an older one comes later', async () => {
    const db = await open();
    await fill(db, '2024-10-19', 2);
    await close(db, '2024-10-30T00:00:00Z');
    const [closed] = await logDays(db);
    await fill(db, '2024-10-18', 1);
    const [newer, older] = await logDays(db);
    expect(newer).toEqual(closed);
    expect(older?.note.previous).toBe(closed?.head);
  });

  it.each([
    ['taken away', `delete from receipt_leaf where leaf = (select leaf from receipt_leaf order by leaf limit 1)`],
    ['added', `insert into receipt_leaf values (decode('00', 'hex'), '2024-10-19', '2024/xa-mau', 'main')`],
    [
      'exchanged',
      `update receipt_leaf set leaf = decode('00', 'hex') where leaf = (select leaf from receipt_leaf order by leaf limit 1)`,
    ],
    [
      'moved to another lane',
      `update receipt_leaf set lane = 'review' where leaf = (select leaf from receipt_leaf order by leaf limit 1)`,
    ],
  ])('tells when a leaf of a closed day was %s behind its back', async (_what, tampering) => {
    const db = await open();
    await fill(db, '2024-10-19', 3);
    await close(db, '2024-10-30T00:00:00Z');
    expect((await logOn(db, '2024-10-19'))?.agrees).toBe(true);
    await db.run('alter table receipt_leaf disable trigger all');
    await db.run(tampering);
    expect((await logOn(db, '2024-10-19'))?.agrees).toBe(false);
  });

  it('still tells of a closed day whose leaves are all gone', async () => {
    const db = await open();
    await fill(db, '2024-10-19', 3);
    await close(db, '2024-10-30T00:00:00Z');
    await db.run('alter table receipt_leaf disable trigger all; delete from receipt_leaf');
    expect(await logDays(db)).toMatchObject([{ closed: true, agrees: false, note: { size: 3 } }]);
  });

  it('takes no change of a leaf that was given', async () => {
    const db = await open();
    await fill(db, '2024-10-19', 1);
    await expect(db.run(`update receipt_leaf set lane = 'review'`)).rejects.toMatchObject({ code: 'DT004' });
    await expect(db.run('delete from receipt_leaf')).rejects.toMatchObject({ code: 'DT004' });
  });
});

describe('a head', () => {
  it('is the SHA-256 of the note as it is downloaded', () => {
    expect(headOf('ngay')).toBe(createHash('sha256').update('ngay', 'utf8').digest('hex'));
  });
});
