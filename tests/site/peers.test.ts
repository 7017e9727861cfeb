import { once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { parseHTML } from 'linkedom';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { find } from '#search/find.ts';
import { openSearch } from '#search/search.ts';
import { type PortalProcess, removeFolder, startPortal } from '../feedback/portal-process.ts';
import { buildPortal, type PortalBuild } from './build-portal.ts';
import { contentWithSession } from './session-in-time.ts';

const minutes = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'doi-thoai-peers-'));
const content = join(folder, 'content');
const environment = { PEERS_DIR: join(folder, 'peers') };
const build = () => buildPortal(content, environment);
const page = (portal: PortalBuild, file: string) => parseHTML(portal.text(file)).document;
const linksOf = (document: Document) =>
  [...document.querySelectorAll('main a[rel="external"]')].map((link) => link.getAttribute('href') ?? '');

/** Starts the peer: a portal of its own, with one session more than ours and every id of ours. */
async function startPeer(): Promise<PortalProcess> {
  using theirs = buildPortal(contentWithSession('moved'));
  expect(theirs.status && theirs.printed).toBe(0);
  const project = join(folder, 'peer');
  cpSync(theirs.folder, join(project, 'dist'), { recursive: true });
  for (const name of ['functions', 'netlify', 'netlify.toml']) symlinkSync(resolve(name), join(project, name));
  return startPortal(project);
}

/** Answers every address of the peer with what is no record, on a thread of its own: builds block ours. */
async function startBroken(port: number): Promise<Worker> {
  const program = `
    const { createServer } = require('node:http');
    const { parentPort, workerData } = require('node:worker_threads');
    createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('[{"id":"2024/x","title":"<script>"}]');
    }).listen(workerData, '127.0.0.1', () => parentPort.postMessage('listening'));`;
  const worker = new Worker(program, { eval: true, workerData: port });
  await once(worker, 'message');
  return worker;
}

afterAll(() => removeFolder(folder));

describe('a portal that lists another', () => {
  it(
    'shows its sessions and conclusions in schedule, matrix and search, and keeps the last good copy',
    async () => {
      const peer = await startPeer();
      onTestFinished(async () => void (await peer.end('SIGKILL')));
      const home = peer.url;
      const port = Number(new URL(home).port);
      cpSync('tests/fixtures/small-record', content, { recursive: true });
      const setting = `peers:\n  - name: Cổng bên cạnh\n    address: ${home}du-lieu/\n`;
      appendFileSync(join(content, 'site.yaml'), setting);

      using fresh = build();
      expect(fresh.status && fresh.printed).toBe(0);
      expect(fresh.printed).toContain('Cổng bên cạnh: đã chép.');
      const day = /bản chép ngày \d\d\/\d\d\/\d{4}/u;

      const schedule = page(fresh, 'lich/index.html');
      expect(linksOf(schedule)).toEqual(
        expect.arrayContaining([home, `${home}doi-thoai/2024/dat-dai/`, `${home}ket-luan/2024/an-binh-dinh-ky/`]),
      );
      expect(schedule.querySelector('main')?.textContent).toMatch(day);
      expect(schedule.querySelector('main')?.textContent).toContain('Đối thoại chuyên đề <đất đai> & nhà ở');

      const matrix = page(fresh, 'thuc-hien/index.html');
      expect(linksOf(matrix).some((href) => href.startsWith(`${home}don-vi/dang-uy-an-binh/`))).toBe(true);
      const ids = [...matrix.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);

      const found = page(fresh, 'mang-luoi/cong-ben-canh/index.html');
      // The peer calls itself https://an-binh.example, as we do: its links lead to where it was found all the same.
      expect(linksOf(found).filter((href) => !href.startsWith(home))).toEqual([]);
      expect(linksOf(found)).toContain(`${home}doi-thoai/2024/dat-dai/`);

      const search = await openSearch({ fetchShard: (path) => readFile(join(fresh.folder, 'tim-kiem/du-lieu', path)) });
      const { hits } = await find(search, { query: 'chuyên đề nhà ở', filters: {}, from: 0, count: 3 });
      expect(hits[0]?.address).toBe('/mang-luoi/cong-ben-canh/');
      expect(found.getElementById('cong-ben-canh-2024-dat-dai')).not.toBeNull();

      // Nothing of the peer became ours: no page, no event, no entry of the open data, although every id is the same.
      expect(fresh.files.has('doi-thoai/2024/dat-dai/index.html')).toBe(false);
      for (const file of ['lich.ics', 'lich.xml', 'du-lieu/doi-thoai.json', 'don-vi/dang-uy-an-binh/index.html'])
        expect(fresh.text(file)).not.toContain('dat-dai');
      const own = page(fresh, 'doi-thoai/2024/an-binh-dinh-ky/index.html');
      expect(linksOf(own)).toEqual([]);

      await peer.end('SIGKILL');
      using away = build();
      expect(away.status).toBe(0);
      expect(away.printed).toMatch(
        /CẢNH BÁO Cổng bên cạnh: .+ không kết nối được\. Dùng bản chép ngày \d{4}-\d\d-\d\d\./u,
      );
      expect(linksOf(page(away, 'lich/index.html'))).toEqual(linksOf(schedule));
      expect(page(away, 'lich/index.html').querySelector('main')?.textContent).toContain('không lấy được bản mới');

      const broken = await startBroken(port);
      using kept = build();
      await broken.terminate();
      expect(kept.status).toBe(0);
      expect(kept.printed).toMatch(/CẢNH BÁO Cổng bên cạnh: .+\. Dùng bản chép ngày/u);
      expect(linksOf(page(kept, 'lich/index.html'))).toEqual(linksOf(schedule));
    },
    10 * minutes,
  );
});
