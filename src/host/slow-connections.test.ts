import { connect, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { serveProject } from './serve-project.ts';
import { rawRequest } from './testing/raw-request.ts';
import { temporaryProject } from './testing/temporary-project.ts';

describe('connections that are slow on purpose', () => {
  it('do not slow others down, and are told off and closed after ten seconds', async () => {
    using project = temporaryProject();
    const server = await serveProject(project.folder, { host: '127.0.0.1', port: 0 }, () => {});
    const port = Number(new URL(server.url).port);
    const slow: Socket[] = Array.from({ length: 200 }, () => connect(port, '127.0.0.1'));
    for (const socket of slow) socket.on('error', () => {}).write('GET / HTTP/1.1\r\nHost: a\r\nX: ');
    const began = performance.now();
    const told = rawRequest(server.url, 'GET / HTTP/1.1\r\nHost: a\r\nX: ');

    const times: number[] = [];
    for (let round = 0; round < 50; round++) {
      const before = performance.now();
      expect((await fetch(server.url)).status).toBe(200);
      times.push(performance.now() - before);
    }
    expect(times.sort((a, b) => a - b)[47]).toBeLessThan(100);

    const answer = await told;
    expect(answer.status).toBe(408);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(performance.now() - began).toBeLessThan(12_500);
    for (const socket of slow) socket.destroy();
    await server.stop();
  });
});
