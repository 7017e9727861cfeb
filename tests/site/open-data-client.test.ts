import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PortalProcess, removeFolder, startPortal } from '../feedback/portal-process.ts';
import { distFolder, pageAt } from './built-site.ts';
import { dialogues, petitions } from './published-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'doi-thoai-data-'));
let portal: PortalProcess;
beforeAll(async () => {
  for (const name of ['functions', 'netlify', 'netlify.toml']) symlinkSync(resolve(name), join(folder, name));
  symlinkSync(distFolder, join(folder, 'dist'));
  portal = await startPortal(folder);
}, 60_000);
afterAll(async () => {
  await portal.end('SIGTERM');
  removeFolder(folder);
});

describe('the open data as it is served', () => {
  it('is read by the program the page shows, in ten lines at most', async () => {
    const program = pageAt('/du-lieu/')?.document.getElementById('chuong-trinh')?.textContent ?? '';
    expect(program.split('\n').length).toBeLessThanOrEqual(10);
    const client = spawn(process.execPath, ['--input-type=module', '-', portal.url.replace(/\/$/u, '')]);
    let printed = '';
    for (const stream of [client.stdout, client.stderr])
      stream.setEncoding('utf8').on('data', (text) => (printed += text));
    client.stdin.end(program);
    await once(client, 'close');
    const open = petitions().filter(({ events }) => events.at(-1)?.status !== 'resolved');
    const lines = printed.trim().split('\n');
    expect(lines).toHaveLength(open.length);
    const days = lines.map((line) => line.slice(0, 10));
    expect(days).toEqual(days.toSorted().reverse());
    const titles = dialogues().map(({ title }) => title);
    for (const line of lines) expect(titles).toContain(line.slice(line.lastIndexOf(' / ') + 3));
  });

  it.each([
    ['kien-nghi.json', 'application/json; charset=utf-8'],
    ['kien-nghi.csv', 'text/csv; charset=utf-8'],
    ['dcat.jsonld', 'application/ld+json; charset=utf-8'],
    ['tat-ca.zip', 'application/zip'],
  ])('may be used by other sites: %s', async (file, type) => {
    const answer = await fetch(new URL(`/du-lieu/${file}`, portal.url), {
      headers: { Origin: 'https://khac.example' },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(answer.headers.get('content-type')).toBe(type);
  });
});
