import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { onEachDatabase } from '../../tests/feedback/databases.ts';
import { sampleCircumstances, sampleIntake, sampleSubmission, solved } from '../../tests/feedback/sample-submission.ts';
import { createChallenge } from './challenge.ts';
import type { Queries } from './database.ts';
import { issueFormKey, readFormKey } from './form-key.ts';
import { receive } from './intake.ts';
import { MAIN_LANE } from './suspicion.ts';

const reasonsRow = z.object({ lane: z.string(), reasons: z.array(z.string()) });
async function lanesOf(q: Queries) {
  return await q.query(reasonsRow, 'select lane, lane_reasons as reasons from submission order by received_at');
}

onEachDatabase('a submission', (open) => {
  test('with proof, time and quiet goes to the main lane', async () => {
    const intake = sampleIntake(await open());
    const formIssuedAt = readFormKey(
      intake.secrets,
      intake.now(),
      issueFormKey(intake.secrets, intake.now()),
    )?.issuedAt;
    const proof = await solved(await createChallenge(intake.secrets, intake.now()));
    intake.pass(30);
    const how = sampleCircumstances(randomUUID(), { proof, formIssuedAt: formIssuedAt ?? null });
    expect(await receive(intake, sampleSubmission(), how)).toMatchObject({ kind: 'stored', lane: 'main' });
  });

  test('gives each suspicion its reason, and stores all the same', async () => {
    const intake = sampleIntake(await open());
    const proof = async () => await solved(await createChallenge(intake.secrets, intake.now()));
    const spent = await proof();
    const pass = () => intake.pass(10);
    const phone = ['09', '12', '345', '678'].join('');
    const cases = [
      [{ proof: spent }, {}, pass, []],
      [{ proof: spent }, {}, pass, ['no_proof']],
      [{ proof: null }, {}, pass, ['no_proof']],
      [{ proof: 'x' }, {}, pass, ['no_proof']],
      [{ proof: await proof(), honeypot: true }, {}, pass, ['honeypot']],
      [{ proof: await proof() }, { content: `Xin gọi cho tôi theo số ${phone} để hẹn` }, pass, ['personal_data']],
      [{ proof: await proof() }, { place: `thôn Mẫu, ${phone}` }, pass, ['personal_data']],
    ] as const;
    pass();
    for (const [over, said, wait] of cases) {
      wait();
      await receive(intake, sampleSubmission(said), sampleCircumstances(randomUUID(), over));
    }
    const hasty = await proof();
    intake.pass(2);
    await receive(intake, sampleSubmission(), sampleCircumstances(randomUUID(), { proof: hasty }));
    intake.pass(1);
    const formIssuedAt = new Date(intake.now().getTime() - 2000);
    await receive(intake, sampleSubmission(), sampleCircumstances(randomUUID(), { proof: null, formIssuedAt }));
    const seen = await lanesOf(intake.db);
    expect(seen.map(({ reasons }) => reasons)).toEqual([
      ...cases.map(([, , , reasons]) => [...reasons]),
      ['too_fast'],
      ['too_fast', 'no_proof'],
    ]);
    for (const { lane, reasons } of seen) expect(lane).toBe(reasons.length > 0 ? 'review' : 'main');
  });

  test('from 50 people behind one address within 10 minutes keeps all 50', async () => {
    const intake = sampleIntake(await open());
    const receipts = new Set<string>();
    const started = intake.now();
    const challenge = await createChallenge(intake.secrets, intake.now());
    for (let person = 0; person < 50; person += 1) {
      intake.pass(12);
      const proof = person === 0 ? await solved(challenge) : null;
      const how = sampleCircumstances(randomUUID(), { proof, ip: `192.0.2.${person}` });
      const outcome = await receive(intake, sampleSubmission({ content: `Câu hỏi của người thứ ${person}` }), how);
      if (outcome.kind === 'stored') receipts.add(outcome.receipt.typed);
    }
    expect(intake.now().getTime() - started.getTime()).toBe(600_000);
    expect(receipts.size).toBe(50);
    const leaves = await intake.db.query(z.object({ n: z.int() }), 'select count(*)::int as n from receipt_leaf');
    expect(leaves).toEqual([{ n: 50 }]);
    const stored = await lanesOf(intake.db);
    expect(stored).toHaveLength(50);
    expect(stored.filter(({ reasons }) => reasons.includes('busy_address'))).toHaveLength(50 - MAIN_LANE.submissions);
  });
});
