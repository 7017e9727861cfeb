import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { collections } from '#domain/collections.ts';
import { peerCollections } from '#domain/open-data/peer-record.ts';
import { fetchPeer } from './fetch-peer.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const json = { 'content-type': 'application/json; charset=utf-8' };
const list: Answer = (_, response) => response.writeHead(200, json).end('[]');
const limits = { bytes: 100_000, milliseconds: 1_500 };

/** A portal on loopback whose sessions are answered as given, all else with empty lists. */
async function portal(sessions: Answer): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    (request.url === '/du-lieu/doi-thoai.json' ? sessions : list)(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/du-lieu/`, asked };
}

describe('another portal', () => {
  it('is asked for its tables, and for nothing else', async () => {
    const { address, asked } = await portal((_, response) => response.writeHead(200, json).end('[{"id":"2024/a"}]'));
    expect((await fetchPeer(address, limits)).dialogues).toEqual([{ id: '2024/a' }]);
    expect(asked.sort()).toEqual(peerCollections.map((name) => `/du-lieu/${collections[name].slug}.json`).sort());
  });

  it.each<[string, string, Answer]>([
    ['sends us elsewhere', 'trả lời mã 302', (_, response) => response.writeHead(302, { location: '/x.json' }).end()],
    ['has no such file', 'trả lời mã 404', (_, response) => response.writeHead(404, json).end('[]')],
    [
      'answers with a page',
      'không phải JSON mà là text/html',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<script>alert(1)</script>'),
    ],
    ['names no type', 'loại không rõ', (_, response) => response.writeHead(200).end('[]')],
    [
      'breaks off',
      'không kết nối được',
      (_, response) => response.writeHead(200, { ...json, 'content-length': 9 }).end('[', () => response.destroy()),
    ],
    ['is no JSON', 'không phải JSON', (_, response) => response.writeHead(200, json).end('[')],
    [
      'is no UTF-8',
      'không phải chữ UTF-8',
      (_, response) => response.writeHead(200, json).end(Buffer.from([0x22, 0xff, 0x22])),
    ],
    ['never answers', 'trả lời quá chậm', () => {}],
    [
      'drips',
      'trả lời quá chậm',
      (_, response) => {
        response.writeHead(200, json);
        const drip = setInterval(() => response.write(' '), 50);
        response.on('close', () => clearInterval(drip));
      },
    ],
    [
      'never ends',
      'lớn hơn',
      (_, response) => {
        response.writeHead(200, json);
        const more = () => {
          while (!response.destroyed && response.write(' '.repeat(10_000)));
          response.once('drain', more);
        };
        more();
      },
    ],
    [
      'is huge once unpacked',
      'lớn hơn',
      (_, response) =>
        response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(gzipSync(' '.repeat(5_000_000))),
    ],
  ])('that %s is refused in bounded time', async (_what, reason, answer) => {
    const { address } = await portal(answer);
    const started = performance.now();
    await expect(fetchPeer(address, limits)).rejects.toThrow(reason);
    expect(performance.now() - started).toBeLessThan(limits.milliseconds + 3_000);
  });

  it('that is away is refused', async () => {
    await expect(fetchPeer('http://127.0.0.1:9/du-lieu/', limits)).rejects.toThrow('không kết nối được');
  });
});
