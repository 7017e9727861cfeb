/**
 * What stands for the household or line behind an IPv6 address that is one: its first 56 bits in hexadecimal, for
 * whoever has one address there has the others too. An IPv4 address in the spelling of IPv6 comes out as it is:
 * `::ffff:c000:207` → `192.0.2.7`.
 */
export function ipv6Prefix(ip: string): string {
  const groups = groupsOf(ip);
  const [a = 0, b = 0] = groups.slice(6);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) return `${a >> 8}.${a & 255}.${b >> 8}.${b & 255}`;
  return groups
    .map((group) => group.toString(16).padStart(4, '0'))
    .join('')
    .slice(0, 14);
}

/** The eight groups of an IPv6 address. */
function groupsOf(ip: string): number[] {
  const last = ip.lastIndexOf(':') + 1;
  const [a = 0, b = 0, c = 0, d = 0] = ip.slice(last).split('.').map(Number);
  const written = ip.includes('.') ? `${ip.slice(0, last)}${hex(a, b)}:${hex(c, d)}` : ip;
  const [head = '', tail] = written.split('::');
  const read = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
  const before = read(head);
  const after = read(tail ?? '');
  return [...before, ...new Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function hex(high: number, low: number): string {
  return ((high << 8) | low).toString(16);
}
