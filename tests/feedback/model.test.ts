import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '#feedback/audit.ts';
import { newKeyPair } from '#feedback/contact-keys.ts';
import type { Database } from '#feedback/database.ts';
import { embeddedDatabase } from '#feedback/embedded-database.ts';
import { migrate } from '#feedback/migrations.ts';
import { FeedbackModel } from './model/feedback-model.ts';
import { commands, prelude } from './model/feedback-steps.ts';
import { RealFeedback } from './model/real-feedback.ts';

/** FEEDBACK_MODEL_RUNS=5000 for a night; a failure prints its seed and path. */
const RUNS = Number(process.env['FEEDBACK_MODEL_RUNS'] ?? 100);

const hardCases = [
  'accept done',
  'accept no_step',
  'accept erased',
  'redact done',
  'refuse done',
  'refuse has_merged',
  'reopen done',
  'reopen erased',
  'merge done',
  'merge bad_target',
  'merge no_step',
  'unmerge done',
  'withdrawOnRequest done',
  'withdrawOnRequest no_step',
  'deleteContactOnRequest done',
  'deleteContactOnRequest no_contact',
];

let db: Database;
beforeAll(async () => {
  db = await embeddedDatabase(null);
  await migrate(db);
});
afterAll(() => db.close());

test(
  `whatever residents, clerks and time do in whatever order, the store keeps what the model promises (${RUNS} runs)`,
  async () => {
    const pair = await newKeyPair();
    const contactKey = { id: pair.id, publicKey: Buffer.from(pair.publicKey).toString('base64') };
    const seen = new Set<string>();
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.commands(commands, { maxCommands: 25, size: 'max' }),
        async (fromNothing, sequence) => {
          runs += 1;
          const real = new RealFeedback(db, `2024/lan-${runs}`, contactKey, seen);
          const model = new FeedbackModel();
          if (!fromNothing) for (const step of prelude) await step.run(model, real);
          await fc.asyncModelRun(() => ({ model, real }), sequence);
        },
      ),
      { numRuns: RUNS },
    );
    // A run that meets only easy cases proves little.
    for (const answer of hardCases) expect([...seen]).toContain(answer);
    expect(await verifyAudit(db)).toMatchObject({ broken: null });
  },
  60_000 + RUNS * 2_000,
);
