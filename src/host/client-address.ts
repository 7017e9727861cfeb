import { BlockList, isIP } from 'node:net';

/** Proxies whose word on the client's address is taken. */
export type TrustedProxies = Pick<BlockList, 'check'>;

/**
 * Reads TRUST_PROXY: addresses and networks between commas, e.g. `127.0.0.1, ::1, 10.0.0.0/8`. Empty: none.
 * Null if a part is neither.
 */
export function trustedProxies(text: string): TrustedProxies | null {
  const list = new BlockList();
  for (const part of text.split(',').map((one) => one.trim())) {
    if (part === '') continue;
    const [address = '', prefix, ...more] = part.split('/');
    const family = isIP(address);
    if (family === 0 || more.length > 0) return null;
    const type = family === 4 ? 'ipv4' : 'ipv6';
    if (prefix === undefined) list.addAddress(address, type);
    else if (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128))
      list.addSubnet(address, Number(prefix), type);
    else return null;
  }
  return list;
}

/**
 * The client's network address. `X-Forwarded-For` is written by anybody, so it is read from its end, and only as far as
 * trusted proxies wrote it: the last address that is no trusted proxy is the client's. Without trusted proxies it is the
 * peer, whatever the header says. Source: RFC 7239, 8.1; reliability.md A3.
 */
export function clientAddress(peer: string, forwardedFor: string | null, trusted: TrustedProxies): string {
  const hops = forwardedFor?.split(',').map((hop) => hop.trim()) ?? [];
  let address = plain(peer);
  while (isTrusted(address, trusted)) {
    const before = plain(hops.pop() ?? '');
    if (isIP(before) === 0) break;
    address = before;
  }
  return address;
}

function isTrusted(address: string, trusted: TrustedProxies): boolean {
  const family = isIP(address);
  return family !== 0 && trusted.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** Without the port a proxy may add, without brackets, and IPv4 as IPv4 where a socket of both kinds says `::ffff:`. */
function plain(address: string): string {
  const bare = address.replace(/^\[([^\]]*)\](?::\d+)?$/, '$1').replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1');
  const mapped = bare.replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(mapped) === 4 ? mapped : bare;
}
