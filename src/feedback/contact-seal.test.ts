import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { byteCaps } from '#domain/submission.ts';
import { KeyFileError, newKeyPair, readPrivateKey, writePrivateKey } from './contact-keys.ts';
import { type ContactKeyPair, openContact, SEALED_BYTES, sealContact } from './contact-seal.ts';

let pair: ContactKeyPair;
let key: { id: string; publicKey: string };
beforeAll(async () => {
  pair = await newKeyPair();
  key = { id: pair.id, publicKey: Buffer.from(pair.publicKey).toString('base64') };
});

const bytes = (text: string | null) => Buffer.byteLength(text ?? '');
const line = (most: number) =>
  fc.option(
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('"', '\\', 'ễ'), maxLength: most })),
  );
const contact = fc
  .record({ name: line(byteCaps.name), reach: line(byteCaps.reach) })
  .filter(({ name, reach }) => bytes(name) <= byteCaps.name && bytes(reach) <= byteCaps.reach);

describe('sealed contact data', () => {
  test('open with the private key to what was sealed, and always have the same length', async () => {
    await fc.assert(
      fc.asyncProperty(contact, fc.uuid(), async (given, id) => {
        const { keyId, sealed } = await sealContact(key, id, given);
        expect([keyId, sealed.length]).toEqual([pair.id, SEALED_BYTES]);
        expect(await openContact(pair, id, sealed)).toEqual(given);
      }),
      { numRuns: 300 },
    );
  });

  test('of the longest lines the form lets through fit', async () => {
    const longest = { name: '"'.repeat(byteCaps.name), reach: '\\'.repeat(byteCaps.reach) };
    const id = randomUUID();
    expect(await openContact(pair, id, (await sealContact(key, id, longest)).sealed)).toEqual(longest);
  });

  test('do not open for another submission, with another key, or changed by one bit', async () => {
    const id = randomUUID();
    const { sealed } = await sealContact(key, id, { name: 'Người Mẫu', reach: null });
    expect(await openContact(pair, randomUUID(), sealed)).toBeNull();
    expect(await openContact(await newKeyPair(), id, sealed)).toBeNull();
    for (const at of [0, 31, 32, 100, SEALED_BYTES - 1]) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await openContact(pair, id, changed)).toBeNull();
    }
    expect(await openContact(pair, id, sealed.subarray(1))).toBeNull();
  });

  test('differ each time and hold none of the words', async () => {
    const given = { name: 'TEN-CANH-CHUNG', reach: 'LIEN-HE-CANH-CHUNG' };
    const id = randomUUID();
    const [one, two] = [await sealContact(key, id, given), await sealContact(key, id, given)];
    expect(one.sealed).not.toEqual(two.sealed);
    expect(Buffer.from(one.sealed).toString('latin1')).not.toContain('CANH-CHUNG');
  });

  test('are not made with a key that is none, or of more than fits', async () => {
    await expect(sealContact({ id: 'k', publicKey: 'AAAA' }, 'x', { name: 'a', reach: null })).rejects.toThrow(
      RangeError,
    );
    await expect(sealContact(key, 'x', { name: 'a'.repeat(1600), reach: null })).rejects.toThrow(RangeError);
  });
});

describe('the file of a private key', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'khoa-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('opens with its passphrase only, is for its owner alone and is never written over', async () => {
    const file = join(folder, 'khoa.json');
    await writePrivateKey(file, pair, 'mật khẩu thử ê');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readPrivateKey(file, 'mật khẩu thử ê'.normalize('NFD'))).toEqual(pair);
    await expect(readPrivateKey(file, 'mat khau thu e')).rejects.toThrow(KeyFileError);
    await expect(writePrivateKey(file, pair, 'x')).rejects.toMatchObject({ code: 'EEXIST' });
    const text = await readFile(file, 'utf8');
    expect(text).not.toContain(Buffer.from(pair.privateKey).toString('base64'));
  });

  test('that is damaged, of another pair or missing is told so', async () => {
    const file = join(folder, 'khac.json');
    await writePrivateKey(file, pair, 'x');
    const written = JSON.parse(await readFile(file, 'utf8'));
    const other = Buffer.from((await newKeyPair()).publicKey).toString('base64');
    for (const [name, text] of [
      ['khac-cap', JSON.stringify({ ...written, publicKey: other })],
      ['dang-khac', JSON.stringify({ ...written, format: 'x' })],
      ['hong', '{'],
    ] as const) {
      await writeFile(join(folder, name), text);
      await expect(readPrivateKey(join(folder, name), 'x')).rejects.toThrow(/bị hỏng/);
    }
    await expect(readPrivateKey(join(folder, 'khong-co'), 'x')).rejects.toThrow(/Không đọc được/);
  });
});
