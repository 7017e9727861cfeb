import { Agent, request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { runningProject } from './testing/running-project.ts';

/** Status and `Connection` of the answer to a post of so many bytes, over a connection that is kept if it may be. */
function posted(agent: Agent, url: string, bytes: number): Promise<readonly [number, string | undefined]> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-length': bytes };
    const sending = request(new URL('/', url), { agent, method: 'POST', headers }, (answer) => {
      answer.resume().on('end', () => resolve([answer.statusCode ?? 0, answer.headers.connection]));
    });
    sending.on('error', reject).end(Buffer.alloc(bytes));
  });
}

describe('an answer before the whole body has come', () => {
  it('announces the end of the connection, so that no later request is lost on it', async () => {
    await using portal = await runningProject();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let round = 0; round < 20; round += 1) {
      expect(await posted(agent, portal.url, 3_000_000)).toEqual([405, 'close']);
      expect(await posted(agent, portal.url, 0)).toEqual([405, 'keep-alive']);
    }
    agent.destroy();
  });

  it('keeps the connection when the body has come, read or not', async () => {
    await using portal = await runningProject();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    expect(await posted(agent, portal.url, 200)).toEqual([405, 'keep-alive']);
    expect(await posted(agent, portal.url, 200)).toEqual([405, 'keep-alive']);
    agent.destroy();
  });
});
