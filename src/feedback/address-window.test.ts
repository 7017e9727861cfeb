import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { onEachDatabase } from '../../tests/feedback/databases.ts';
import { addressKey, countAddress, eventsOf, prefixOf } from './address-window.ts';
import { secretsFrom } from './secrets.ts';

const secrets = secretsFrom(new Uint8Array(32).fill(7));
const now = new Date('2024-10-20T01:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('the prefix of an address', () => {
  test.each([
    ['192.0.2.7', '192.0.2'],
    ['::ffff:192.0.2.7', '192.0.2'],
    ['::ffff:c000:207', '192.0.2'],
    ['2001:db8:1:2f0::1', '20010db8000102'],
    ['2001:0DB8:0001:02FF:aaaa:bbbb:cccc:dddd', '20010db8000102'],
    ['[2001:db8::1]', '20010db8000000'],
    ['fe80::1%eth0', 'fe800000000000'],
    ['::', '00000000000000'],
    ['64:ff9b::192.0.2.7', '0064ff9b000000'],
    ['', '?'],
    ['unknown', '?'],
    ['192.0.2.7:443', '?'],
  ])('of %s is %s', (ip, prefix) => {
    expect(prefixOf(ip)).toBe(prefix);
  });

  test('of two IPv6 addresses is one when their first 56 bits are', () => {
    fc.assert(
      fc.property(fc.ipV6(), (ip) => {
        const full = new URL(`http://[${ip}]`).hostname;
        expect(prefixOf(full)).toBe(prefixOf(ip));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the key of an address', () => {
  test('is shared by its neighbours of a day and changes with the day in Vietnam', () => {
    expect(addressKey(secrets, '192.0.2.7', now)).toEqual(addressKey(secrets, '192.0.2.250', later(60)));
    expect(addressKey(secrets, '192.0.2.7', now)).not.toEqual(addressKey(secrets, '192.0.3.7', now));
    // 17:00 UTC is midnight in Vietnam.
    expect(addressKey(secrets, '192.0.2.7', later(16 * 60))).not.toEqual(addressKey(secrets, '192.0.2.7', now));
  });
});

onEachDatabase('the window of an address', (open) => {
  test('counts this event and those of the last minutes, per purpose and key', async () => {
    const db = await open();
    const key = addressKey(secrets, '192.0.2.7', now);
    expect(await countAddress(db, key, 'miss', now, 10)).toBe(1);
    expect(await countAddress(db, key, 'miss', later(1), 10)).toBe(2);
    expect(await countAddress(db, key, 'hit', later(1), 10)).toBe(1);
    expect(await countAddress(db, addressKey(secrets, '198.51.100.1', now), 'miss', later(1), 10)).toBe(1);
    expect(await eventsOf(db, key, 'miss', later(9), 10)).toBe(2);
    expect(await eventsOf(db, key, 'miss', later(10), 10)).toBe(1);
    expect(await countAddress(db, key, 'miss', later(12), 10)).toBe(1);
  });
});
