import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { onEachDatabase } from '../../tests/feedback/databases.ts';
import { sampleManifest, sampleSession } from '../../tests/feedback/sample-manifest.ts';
import { sampleIntake } from '../../tests/feedback/sample-submission.ts';
import { addSupport, SUPPORTS } from './support.ts';

const manifest = sampleManifest({ sessions: [sampleSession({ questions: [1, 2] })] });
const token = () => randomBytes(16).toString('base64url');
const support = { session: '2024/xa-mau', question: 1, ip: '192.0.2.7' };

onEachDatabase('“tôi cũng vậy”', (open) => {
  test('counts each browser once per question', async () => {
    const intake = sampleIntake(await open(), manifest);
    const mine = token();
    expect(await addSupport(intake, { ...support, token: mine })).toEqual({
      kind: 'counted',
      count: 1,
      already: false,
    });
    expect(await addSupport(intake, { ...support, token: mine })).toEqual({ kind: 'counted', count: 1, already: true });
    expect(await addSupport(intake, { ...support, token: token() })).toMatchObject({ count: 2, already: false });
    expect(await addSupport(intake, { ...support, question: 2, token: mine })).toMatchObject({
      count: 1,
      already: false,
    });
    const hashes = await intake.db.query(
      z.object({ h: z.instanceof(Uint8Array) }),
      'select token_hash as h from support',
    );
    expect(new Set(hashes.map(({ h }) => Buffer.from(h).toString('hex'))).size).toBe(3);
  });

  test('counts a browser once that sends ten times at the same moment', async () => {
    const intake = sampleIntake(await open(), manifest);
    // The first round opens connections one after the other; the later ones really race.
    for (let round = 1; round <= 20; round += 1) {
      const mine = { ...support, token: token(), ip: `192.0.${round}.1` };
      const all = await Promise.all(Array.from({ length: 10 }, () => addSupport(intake, mine)));
      expect(all.filter((one) => one.kind === 'counted' && !one.already)).toHaveLength(1);
      expect(await addSupport(intake, mine)).toMatchObject({ count: round });
    }
  });

  test('refuses a question that is not published and a token that is none', async () => {
    const intake = sampleIntake(await open(), manifest);
    for (const over of [{ question: 3 }, { session: '2024/khac' }])
      expect(await addSupport(intake, { ...support, token: token(), ...over })).toEqual({
        kind: 'refused',
        reason: 'unknown_question',
      });
    for (const bad of ['', 'a'.repeat(21), 'a'.repeat(87), `${'a'.repeat(30)}\0`])
      expect(await addSupport(intake, { ...support, token: bad })).toEqual({ kind: 'refused', reason: 'bad_token' });
  });

  test('takes a village behind one address but not a thousand made-up browsers', async () => {
    const intake = sampleIntake(await open(), manifest);
    for (let i = 0; i < SUPPORTS.most; i += 1)
      expect((await addSupport(intake, { ...support, token: token() })).kind).toBe('counted');
    expect(await addSupport(intake, { ...support, token: token() })).toEqual({ kind: 'refused', reason: 'busy' });
    intake.pass(SUPPORTS.minutes * 60 + 1);
    expect((await addSupport(intake, { ...support, token: token() })).kind).toBe('counted');
  });
});
