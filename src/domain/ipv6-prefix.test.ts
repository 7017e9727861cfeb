import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ipv6Prefix } from './ipv6-prefix.ts';

describe('the prefix of an IPv6 address', () => {
  it.each([
    ['2001:db8:1:2f0::1', '20010db8000102'],
    ['2001:0DB8:0001:02FF:aaaa:bbbb:cccc:dddd', '20010db8000102'],
    ['::', '00000000000000'],
    ['64:ff9b::192.0.2.7', '0064ff9b000000'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::ffff:c000:207', '192.0.2.7'],
  ])('%s is %s', (ip, prefix) => {
    expect(ipv6Prefix(ip)).toBe(prefix);
  });

  it('is one however the address is written', () => {
    fc.assert(
      fc.property(fc.ipV6(), (ip) => {
        expect(ipv6Prefix(new URL(`http://[${ip}]`).hostname.slice(1, -1))).toBe(ipv6Prefix(ip));
      }),
      { numRuns: 500 },
    );
  });
});
