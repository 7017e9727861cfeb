import { expect, test } from 'vitest';
import { peersSchema } from './peer-address.ts';

const accepts = (...addresses: string[]) =>
  peersSchema.safeParse(addresses.map((address, at) => ({ name: `Cổng ${at}`, address }))).success;

test.each([
  ['https://xa-a.example/du-lieu/', true],
  ['https://xa-a.example:8443/du-lieu/', true],
  ['http://127.0.0.1:8888/du-lieu/', true],
  ['http://xa-a.example/du-lieu/', false],
  ['http://127.0.0.1.xau.example/du-lieu/', false],
  ['https://ten:matkhau@xa-a.example/du-lieu/', false],
  ['https://xa-a.example/du-lieu/?x=1', false],
  ['https://xa-a.example/', false],
  ['file:///etc/du-lieu/', false],
])('the address %s may be a peer: %s', (address, may) => {
  expect(accepts(address)).toBe(may);
});

test('two peers of one name are refused: their addresses on our portal would be one', () => {
  const peer = { name: 'Xã A', address: 'https://xa-a.example/du-lieu/' };
  expect(peersSchema.safeParse([peer, { ...peer, name: 'xã  a' }]).success).toBe(false);
});
