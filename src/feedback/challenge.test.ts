import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onEachDatabase } from '../../tests/feedback/databases.ts';
import { solved } from '../../tests/feedback/sample-submission.ts';
import { CHALLENGE_MINUTES, createChallenge, spendProof } from './challenge.ts';
import { secretsFrom } from './secrets.ts';

const secrets = secretsFrom(new Uint8Array(32).fill(7));
const now = new Date('2024-10-20T01:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

onEachDatabase('a proof of work', (open) => {
  test('is accepted once, with the time its puzzle was made', async () => {
    const db = await open();
    const proof = await solved(await createChallenge(secrets, now));
    expect(await spendProof(db, secrets, later(5), proof)).toEqual({ startedAt: now });
    expect(await spendProof(db, secrets, later(5), proof)).toBeNull();
  });

  test('is accepted once when it comes ten times at the same moment', async () => {
    const db = await open();
    const proof = await solved(await createChallenge(secrets, now));
    const spent = await Promise.all(Array.from({ length: 10 }, () => db.tx((q) => spendProof(q, secrets, now, proof))));
    expect(spent.filter((one) => one !== null)).toHaveLength(1);
  });

  test('is still there to spend when the transaction it was spent in fails', async () => {
    const db = await open();
    const proof = await solved(await createChallenge(secrets, now));
    const failing = db.tx(async (q) => {
      await spendProof(q, secrets, now, proof);
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await spendProof(db, secrets, now, proof)).not.toBeNull();
  });

  test('expires, and does not come from the future', async () => {
    const db = await open();
    const proof = await solved(await createChallenge(secrets, now));
    expect(await spendProof(db, secrets, later(CHALLENGE_MINUTES), proof)).toBeNull();
    expect(await spendProof(db, secrets, later(-2), proof)).toBeNull();
    expect(await spendProof(db, secrets, later(CHALLENGE_MINUTES - 1), proof)).not.toBeNull();
  });

  test('of another portal, of a changed puzzle or with a wrong solution is none', async () => {
    const db = await open();
    const challenge = await createChallenge(secrets, now);
    const proof = JSON.parse(Buffer.from(await solved(challenge), 'base64').toString());
    const spend = (changed: unknown) =>
      spendProof(db, secrets, now, Buffer.from(JSON.stringify(changed)).toString('base64'));
    const { parameters } = proof.challenge;
    const wrong = { counter: proof.solution.counter, derivedKey: '00'.repeat(32) };
    for (const changed of [
      { ...proof, solution: wrong },
      { ...proof, challenge: { ...proof.challenge, parameters: { ...parameters, cost: 1 } } },
      { ...proof, challenge: { ...proof.challenge, parameters: { ...parameters, nonce: '0'.repeat(32) } } },
      { ...proof, challenge: { ...proof.challenge, parameters: { ...parameters, data: { made: now.getTime() + 1 } } } },
      { ...proof, challenge: { parameters } },
    ])
      expect(await spend(changed)).toBeNull();
    const foreign = await createChallenge(secretsFrom(new Uint8Array(32).fill(8)), now);
    expect(await spendProof(db, secrets, now, await solved(foreign))).toBeNull();
    expect(await spend(proof)).not.toBeNull();
  });

  test('no payload makes it throw', async () => {
    const db = await open();
    const payload = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json().map((json) => Buffer.from(json).toString('base64')),
    );
    await fc.assert(
      fc.asyncProperty(payload, async (text) => {
        expect(await spendProof(db, secrets, now, text)).toBeNull();
      }),
    );
  });
});

test('a puzzle costs at most 280,000 rounds of SHA-256, a fraction of a second on a slow phone', async () => {
  for (let round = 0; round < 20; round += 1) {
    const challenge = await createChallenge(secrets, now);
    const payload = JSON.parse(Buffer.from(await solved(challenge), 'base64').toString());
    expect(challenge.parameters.cost * payload.solution.counter).toBeLessThanOrEqual(280_000);
  }
});
