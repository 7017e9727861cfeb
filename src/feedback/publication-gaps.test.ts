import { expect, it } from 'vitest';
import { z } from 'zod';
import { onEachDatabase } from '../../tests/feedback/databases.ts';
import { sampleManifest, sampleSession } from '../../tests/feedback/sample-manifest.ts';
import { feedbackOn, storeRow } from '../../tests/feedback/stored-rows.ts';
import type { Database } from './database.ts';
import { gapSums, publicationGaps } from './publication-gaps.ts';
import { markPublished, readPublishable } from './published-questions.ts';
import { acceptSubmission, redactSubmission, refuseSubmission } from './screening.ts';

const session = sampleSession().id;
const versionRow = z.object({ version: z.int() });
const at = new Date('2024-10-20T03:00:00Z');

/** A store whose pages were built with these questions. */
function portal(db: Database) {
  const feedback = feedbackOn(db, at);
  const gaps = (...built: number[]) =>
    publicationGaps(db, sampleManifest({ sessions: [sampleSession({ questions: built })] }));
  return {
    gaps,
    accepted: async (publicText: string) =>
      await acceptSubmission(feedback, { id: await storeRow(db), version: 1, by: 'Lan', publicText }),
    redact: (step: { id: string; version: number }, publicText: string) =>
      redactSubmission(feedback, { ...step, by: 'Lan', publicText }),
    refuse: (step: { id: string; version: number }) =>
      refuseSubmission(feedback, { ...step, by: 'Lan', code: 'off_topic', note: null }),
    publish: () =>
      db.tx(async (q) => void (await markPublished(q, session, await readPublishable(q, session), { at, by: 'Lan' }))),
    versionOf: async (id: string) =>
      (await db.query(versionRow, 'select version from submission where id = $1', [id]))[0]?.version ?? 0,
  };
}

onEachDatabase('what the pages do not say yet', (open) => {
  it('is nothing while nothing was accepted', async () => {
    const db = await open();
    await storeRow(db);
    expect(await portal(db).gaps()).toEqual([]);
  });

  it('is an accepted question until the pages are built with it', async () => {
    const { gaps, accepted, publish } = portal(await open());
    await accepted('Bao giờ sửa đường?');
    const missing = [{ session, missing: 1, changed: 0, lingering: 0 }];
    expect(await gaps()).toEqual(missing);
    await publish();
    expect(await gaps()).toEqual(missing);
    expect(await gaps(1)).toEqual([]);
  });

  it('is another wording until it is published, even the same one again', async () => {
    const { gaps, accepted, redact, publish, versionOf } = portal(await open());
    const { id } = await accepted('Bao giờ sửa đường?');
    await publish();
    for (const words of ['Khi nào sửa đường?', 'Khi nào sửa đường?']) {
      await redact({ id, version: await versionOf(id) }, words);
      expect(await gaps(1)).toEqual([{ session, missing: 0, changed: 1, lingering: 0 }]);
      await publish();
      expect(await gaps(1)).toEqual([]);
    }
  });

  it('is a question that is gone until the pages are built without it', async () => {
    const { gaps, accepted, refuse, publish, versionOf } = portal(await open());
    const [{ id }] = [await accepted('Bao giờ sửa đường?'), await accepted('Bao giờ có nước?')];
    await publish();
    await refuse({ id, version: await versionOf(id) });
    const lingering = [{ session, missing: 0, changed: 0, lingering: 1 }];
    expect(await gaps(1, 2)).toEqual(lingering);
    await publish();
    expect(await gaps(1, 2)).toEqual(lingering);
    expect(gapSums(await gaps(1, 2))).toEqual({ unpublished: 0, lingering: 1 });
    expect(await gaps(2)).toEqual([]);
  });

  it('tells of one session, or of all in two sums', async () => {
    const db = await open();
    const { accepted } = portal(db);
    await accepted('Bao giờ sửa đường?');
    expect(await publicationGaps(db, sampleManifest(), '2024/khac')).toEqual([]);
    expect(gapSums(await publicationGaps(db, sampleManifest({ sessions: [] })))).toEqual({
      unpublished: 1,
      lingering: 0,
    });
  });
});
