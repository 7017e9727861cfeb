import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { filledAndChecked, pressButton, type ShownPage } from './form-client.ts';
import { portalOfFile } from './portal-of-file.ts';
import type { PortalProcess } from './portal-process.ts';
import { expectSecured } from './posting.ts';
import { newSubmission, sendOnce } from './sending-client.ts';

const HALL = '192.0.2.1';
const FLOOD = '192.0.2.2';

let portal: PortalProcess;
portalOfFile((started) => {
  portal = started;
});

const pressed = (page: ShownPage, step: string, from: string) => {
  if (page.form === null) throw new Error(`no form on “${page.heading}”`);
  return pressButton(portal.url, page.form, step, from);
};

describe('fifty people behind one address', () => {
  it('all get a receipt within three minutes, with a mistake, a correction and a second press each', async () => {
    const codes = new Set<string | null>();
    const person = async () => {
      await filledAndChecked(portal.url, { noi_dung: 'ngắn' }, HALL);
      const check = await filledAndChecked(portal.url, {}, HALL);
      const form = await pressed(check, 'sua', HALL);
      const again = await pressed(form, 'kiem_tra', HALL);
      const receipt = await pressed(again, 'gui', HALL);
      expect([receipt.status, (await pressed(again, 'gui', HALL)).code]).toEqual([201, receipt.code]);
      codes.add(receipt.code);
    };
    for (let group = 0; group < 10; group += 1) await Promise.all(Array.from({ length: 5 }, person));
    expect(codes.size).toBe(50);
  });
});

describe('a flood from one address', () => {
  const post = (body: string, type: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(new URL('/api/gop-y', portal.url), {
      method: 'POST',
      headers: { 'content-type': type, 'x-forwarded-for': FLOOD, ...headers },
      body,
    });

  it('is told to wait, with the text and the key kept, and stops nobody else', { timeout: 120_000 }, async () => {
    const check = await filledAndChecked(portal.url, {}, FLOOD);
    const statuses = new Map<number, number>();
    for (let sent = 0; sent < 700; sent += 10) {
      const answers = await Promise.all(Array.from({ length: 10 }, () => post('{}', 'application/json')));
      for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses.keys()].sort()).toEqual([422, 429]);

    const refused = await post(JSON.stringify({ ...newSubmission(), khoa: randomUUID() }), 'application/json');
    expect([refused.status, await refused.json()]).toEqual([429, expect.objectContaining({ status: 429 })]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expectSecured(refused.headers, 'problem');

    const page = await pressed(check, 'gui', FLOOD);
    expect([page.status, page.heading]).toEqual([429, expect.stringContaining('rồi thử lại')]);
    expect(page.retryAfter).toBeGreaterThan(0);
    expect(page.form?.values['khoa']).toBe(check.form?.values['khoa']);
    expect(page.form?.values['noi_dung']).toBe(check.form?.values['noi_dung']);
    // The same form, sent from where it may be: nothing had been stored before, and it is stored once.
    const receipt = await pressed(page, 'gui', HALL);
    expect([receipt.status, (await pressed(page, 'gui', HALL)).code]).toEqual([201, receipt.code]);

    const foreign = { accept: 'text/html', 'sec-fetch-site': 'cross-site' };
    const lured = await post('noi_dung=mồi', 'application/x-www-form-urlencoded', foreign);
    expect([lured.status, await lured.text()]).toEqual([429, expect.not.stringContaining('mồi')]);
    expect((await sendOnce(portal.url, newSubmission())).status).toBe(201);
  });
});
