import { expect, it } from 'vitest';
import { z } from 'zod';
import { onEachDatabase } from '../../tests/feedback/databases.ts';
import { ConfigurationError } from './configuration-error.ts';
import { checkSecret } from './secret-check.ts';
import { secretsFrom } from './secrets.ts';

const ours = secretsFrom(new Uint8Array(32).fill(7));
const other = secretsFrom(new Uint8Array(32).fill(8));

onEachDatabase('the secret of a store', (open) => {
  it('is the one it was begun with, and no other', async () => {
    const db = await open();
    await checkSecret(db, ours);
    await checkSecret(db, ours);
    await expect(checkSecret(db, other)).rejects.toThrow(ConfigurationError);
    await expect(checkSecret(db, other)).rejects.toThrow(/không phải là khóa[\s\S]+Restore the old secret/u);
    await checkSecret(db, ours);
  });

  it('is one, of several that come first at the same moment', async () => {
    const db = await open();
    const asked = [ours, other, ours, other].map((secrets) => checkSecret(db, secrets));
    const ended = (await Promise.allSettled(asked)).map(({ status }) => status === 'fulfilled');
    expect(ended[0]).toBe(ended[2]);
    expect(ended[1]).toBe(ended[3]);
    expect(ended[0]).not.toBe(ended[1]);
  });

  it('may be another once its row is deleted on purpose', async () => {
    const db = await open();
    await checkSecret(db, ours);
    expect(await db.run('delete from secret_check')).toBe(1);
    await checkSecret(db, other);
    await expect(checkSecret(db, ours)).rejects.toThrow(ConfigurationError);
  });

  it('leaves nothing from which it could be told', async () => {
    const db = await open();
    await checkSecret(db, ours);
    const rows = await db.query(z.object({ size: z.int() }), 'select length(keyed_hash) as size from secret_check');
    expect(rows).toEqual([{ size: 32 }]);
  });
});
