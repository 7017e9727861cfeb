import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join, resolve } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { newKeyPair } from '#feedback/contact-keys.ts';
import { loadFunctions } from '#host/functions.ts';
import { faultsOf, type WireAnswer } from './fuzz/oracle.ts';
import { everyHandmade, rawDrafts } from './fuzz/raw-requests.ts';
import { type Draft, drafts, type Target } from './fuzz/requests.ts';
import { PROMISED, type Promised } from './fuzz/values.ts';
import { overHttp, overSocket } from './fuzz/wire.ts';
import {
  asMany,
  faultsIn,
  type PortalProcess,
  portalFolder,
  removeFolder,
  report,
  startPortal,
} from './portal-process.ts';
import { sampleManifest, sampleSession } from './sample-manifest.ts';
import { newSubmission, sendUntilAcknowledged } from './sending-client.ts';
import { accountOf, NOTHING_LOST } from './stored.ts';

/** FUZZ=200000: so many requests. FUZZ_SEED=1: those of that run again. */
const REQUESTS = asMany('FUZZ', 20_000);
const SEED = asMany('FUZZ_SEED', process.env['CI'] ? 20_240_415 : Date.now() % 1_000_000_000);
const CONNECTIONS = 24;
const RAW_SHARE = 0.06;
/** Bytes that are no request, and CONNECT, which Node does not answer where nobody asks for it. */
const SAY_NOTHING = ['nothing', 'an empty line', 'connect'];

/** Every address a function answers at, so that a new function is fuzzed without anybody thinking of it. */
async function targets(): Promise<Target[]> {
  const functions = await loadFunctions(resolve('functions'));
  const mounted = functions.flatMap(({ paths, methods }) => paths.map(({ pathname: path }) => ({ path, methods })));
  return [...mounted, { path: '/', methods: ['GET'] }, { path: '/khung/', methods: ['GET'] }];
}

/** What came back, counted. */
class Tally {
  readonly statuses: Record<string, number> = {};
  /** Each kind of fault once, with how often and the first that showed it. */
  readonly faults = new Map<string, { times: number; first: string }>();
  /** Kinds of bytes that were met with the end of the connection alone. */
  readonly closed: Record<string, number> = {};
  answers = 0;
  slowest = 0;

  add(answer: WireAnswer, overTls: boolean | null, sent: () => string): void {
    this.answers += 1;
    this.statuses[answer.status] = (this.statuses[answer.status] ?? 0) + 1;
    this.slowest = Math.max(this.slowest, answer.tookMs);
    for (const fault of faultsOf(answer, overTls)) this.fault(fault, `${sent()} → ${answer.status}`);
  }

  fault(fault: string, example: string): void {
    const kind = fault.replace(/\d+/gu, 'N').slice(0, 120);
    const known = this.faults.get(kind);
    const first = known?.first ?? `${fault.slice(0, 200)} ← ${example.slice(0, 800)}`;
    this.faults.set(kind, { times: (known?.times ?? 0) + 1, first });
  }
}

describe('a portal under requests nobody would send', () => {
  const undo: (() => unknown)[] = [];
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  });

  it(`answers ${REQUESTS} of them without a fault and with every header`, {
    timeout: REQUESTS * 15 + 60_000,
  }, async () => {
    const { id, publicKey } = await newKeyPair();
    const contactKey = { id, publicKey: Buffer.from(publicKey).toString('base64') };
    const sessions = sampleManifest().sessions.map((one) => ({
      ...one,
      questions: one.id === sampleSession().id ? [1] : [],
    }));
    const folder = portalFolder(sampleManifest({ contactKey, sessions }));
    undo.push(() => removeFolder(folder));
    const portal = await startPortal(folder);
    undo.push(() => portal.end('SIGKILL'));

    const began = performance.now();
    const { tally, stored, acknowledged } = await fuzzed(portal);
    const seconds = (performance.now() - began) / 1_000;
    const { slowest, answers, closed, statuses, faults } = tally;
    const figures = { seed: SEED, sent: REQUESTS, answers, closed, statuses, slowestMs: Math.round(slowest) };
    report('fuzz', { ...figures, perSecond: Math.round(REQUESTS / seconds), stored, memoryMb: memoryOf(portal.pid) });

    expect([...faults.values()]).toEqual([]);
    expect(faultsIn(portal.output())).toEqual([]);
    // Whoever said anything that could be a request got an answer.
    expect([...SAY_NOTHING, 'mutated']).toEqual(expect.arrayContaining(Object.keys(closed)));
    // Each kind of refusal was really seen, with its headers.
    const seen = Object.keys(statuses).map(Number);
    expect(seen).toEqual(expect.arrayContaining([200, 201, 400, 403, 404, 405, 409, 413, 415, 422, 429]));
    // It still works, and stops in good order.
    acknowledged.push(await sendUntilAcknowledged(portal.url, newSubmission()));
    expect(await portal.end('SIGTERM')).toBe(0);
    const account = await accountOf(folder, {}, acknowledged);
    // Texts that break programs are sent again and again, each time as another submission.
    expect(account).toMatchObject({ ...NOTHING_LOST, doubled: account.doubled });
    expect(account.rows).toBe(stored + acknowledged.length);
  });
});

async function fuzzed(portal: PortalProcess) {
  const url = new URL(portal.url);
  const tally = new Tally();
  const known = new Known();
  // Something to look up, and a key that is taken.
  const first = await sendUntilAcknowledged(portal.url, newSubmission());
  known.code('receipt', first.code);
  known.code('usedKey', first.sent['khoa'] ?? '');
  const raws = Math.ceil(REQUESTS * RAW_SHARE);
  const rawQueue = [...everyHandmade, ...fc.sample(rawDrafts, { numRuns: raws, seed: SEED })].slice(0, raws);
  const all = drafts(await targets());
  let left = REQUESTS - raws;
  let stored = 0;

  const send = async (agent: Agent, draft: Draft) => {
    const told = () =>
      `${draft.method} ${draft.path} ${JSON.stringify(draft.headers)} ${String(draft.body).slice(0, 400)}`;
    try {
      const answer = await overHttp(agent, url, draft, (text) => known.fill(text));
      tally.add(answer, draft.headers['x-forwarded-proto'] === 'https', told);
      if (answer.status === 201) stored += 1;
      known.learn(answer);
    } catch (error) {
      tally.fault(String(error), told());
    }
  };
  for (let batch = 0; left > 0; batch += 1) {
    // fast-check makes them in one go: a thousand at a time lets answers be read in between.
    const queue = fc.sample(all, { numRuns: Math.min(1_000, left), seed: SEED + batch });
    left -= queue.length;
    const raw = rawQueue.splice(0, Math.ceil(rawQueue.length / (left / 1_000 + 1)));
    // One per thousand: no connection is idle while the next thousand is made, and closed just when it is used again.
    const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
    const http = Array.from({ length: CONNECTIONS }, async () => {
      for (let draft = queue.pop(); draft !== undefined; draft = queue.pop()) await send(agent, draft);
    });
    const sockets = Array.from({ length: 16 }, async () => {
      for (let draft = raw.pop(); draft !== undefined; draft = raw.pop()) {
        const { name, pieces } = draft;
        const told = () => `${name}: ${JSON.stringify(Buffer.concat(pieces).toString('latin1').slice(0, 400))}`;
        const read = (silenceMs?: number) =>
          overSocket(url, draft, silenceMs).catch((error: unknown) => {
            tally.fault(String(error), told());
            return [];
          });
        let answers = await read();
        // On a busy machine the client may have left too early.
        if (answers.length === 0 && !SAY_NOTHING.includes(name)) answers = await read(5_000);
        if (answers.length === 0) tally.closed[name] = (tally.closed[name] ?? 0) + 1;
        for (const answer of answers) tally.add(answer, null, told);
      }
    });
    await Promise.all([...http, ...sockets]);
    agent.destroy();
    await turn();
  }
  return { tally, stored, acknowledged: [first] };
}

/** What the portal gave so far, to be sent back to it. */
class Known {
  readonly #given: Record<Promised, string[]> = { receipt: [], link: [], formKey: [], usedKey: [] };
  #next = 0;

  code(kind: Promised, code: string): void {
    this.#given[kind].push(code);
    if (this.#given[kind].length > 500) this.#given[kind].shift();
  }

  learn({ status, headers, body }: WireAnswer): void {
    if (status !== 200 && status !== 201) return;
    const [, formKey] = /name="khoa" value="([\w-]{51})"/u.exec(body) ?? [];
    if (formKey !== undefined) this.code('formKey', formKey);
    if (headers.get('content-type')?.startsWith('application/json') !== true) return;
    const [, receipt] = /"ma":"([^"]+)"/u.exec(body) ?? [];
    const [, link] = /#([0-9A-Z]{26,})"/u.exec(body) ?? [];
    if (receipt !== undefined) this.code('receipt', receipt);
    if (link !== undefined) this.code('link', link);
  }

  /** Text with its promises kept; in a urlencoded body they stand encoded. */
  fill(text: string): string {
    const keep = (_: string, kind: Promised) => {
      const given = this.#given[kind];
      this.#next += 1;
      return given[this.#next % Math.max(1, given.length)] ?? 'chưa có';
    };
    return text.replace(PROMISED, keep).replace(ENCODED, keep);
  }
}
const ENCODED = new RegExp(
  `${encodeURIComponent('\u{f0000}')}(receipt|link|formKey|usedKey)${encodeURIComponent('\u{f0001}')}`,
  'gu',
);

/** Resident memory of a process, in megabytes; 0 where the system does not tell. */
function memoryOf(pid: number): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/u.exec(readFileSync(join('/proc', String(pid), 'status'), 'utf8')) ?? [];
    return Math.round(Number(kilobytes ?? 0) / 1_024);
  } catch {
    return 0;
  }
}
