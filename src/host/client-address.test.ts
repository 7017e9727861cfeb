import { describe, expect, it } from 'vitest';
import { clientAddress, trustedProxies } from './client-address.ts';
import { type RunningProject, runningProject } from './testing/running-project.ts';

const trusting = (text: string) => {
  const proxies = trustedProxies(text);
  if (proxies === null) throw new Error(`not read: ${text}`);
  return proxies;
};

describe('the trusted proxies', () => {
  it.each(['', '127.0.0.1', ' 127.0.0.1 , ::1,10.0.0.0/8, 2001:db8::/32 '])('are read from “%s”', (text) => {
    expect(trustedProxies(text)).not.toBeNull();
  });

  it.each(['true', 'localhost', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.0/', '::1/129', '1.2.3'])(
    'are refused where a part is no address: %s',
    (text) => {
      expect(trustedProxies(text)).toBeNull();
    },
  );
});

describe('the address of a client', () => {
  it('is the peer where no proxy is trusted, whatever the header says', () => {
    expect(clientAddress('203.0.113.9', '198.51.100.1', trusting(''))).toBe('203.0.113.9');
    expect(clientAddress('203.0.113.9', '198.51.100.1', trusting('127.0.0.1'))).toBe('203.0.113.9');
  });

  it('is what the trusted proxy added, not what the client wrote before it', () => {
    const proxies = trusting('127.0.0.1, 10.0.0.0/8');
    expect(clientAddress('127.0.0.1', '1.1.1.1, 203.0.113.9', proxies)).toBe('203.0.113.9');
    expect(clientAddress('127.0.0.1', '1.1.1.1, 203.0.113.9, 10.2.3.4', proxies)).toBe('203.0.113.9');
    expect(clientAddress('127.0.0.1', '10.0.0.1, 203.0.113.9', proxies)).toBe('203.0.113.9');
  });

  it('is the nearest known one where the header is missing, empty or no address', () => {
    const proxies = trusting('127.0.0.1, 10.0.0.0/8');
    for (const header of [null, '', ' , ', 'unknown', '203.0.113.9, _hidden'])
      expect(clientAddress('127.0.0.1', header, proxies)).toBe('127.0.0.1');
    expect(clientAddress('127.0.0.1', 'x, 10.0.0.2', proxies)).toBe('10.0.0.2');
  });

  it('is known in every spelling of sockets and proxies', () => {
    const proxies = trusting('127.0.0.1, ::1');
    expect(clientAddress('::ffff:127.0.0.1', '203.0.113.9:4711', proxies)).toBe('203.0.113.9');
    expect(clientAddress('::1', '[2001:db8::7]:443', proxies)).toBe('2001:db8::7');
    expect(clientAddress('::ffff:203.0.113.9', null, proxies)).toBe('203.0.113.9');
    expect(clientAddress('', null, proxies)).toBe('');
  });
});

describe('the host', () => {
  const files = {
    'functions/ip/index.ts': `export const config = { path: '/api/ip', method: 'GET' };
      export default (request: Request, { ip }: { ip: string }) => new Response(ip);`,
  };
  const ask = async (site: RunningProject) =>
    (await site.get('/api/ip', { headers: { 'x-forwarded-for': '1.1.1.1, 203.0.113.9' } })).text();

  it('hands functions the address the trusted proxies tell', async () => {
    await using alone = await runningProject(files);
    expect(await ask(alone)).toBe('127.0.0.1');
    await using behind = await runningProject(files, { TRUST_PROXY: '127.0.0.1' });
    expect(await ask(behind)).toBe('203.0.113.9');
  });

  it('does not start with trusted proxies it can not read', async () => {
    await expect(runningProject(files, { TRUST_PROXY: 'true' })).rejects.toThrow(/TRUST_PROXY/u);
  });
});
