import { randomBytes, randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intakeManifestSchema, portalDay, windowOn } from '#domain/intake-manifest.ts';
import { imageManifestSchema } from '#domain/share-image.ts';
import { loadFunctions, loadScheduled } from '#host/functions.ts';
import { SECURITY_HEADERS } from '../../functions/_shared/security-headers.ts';
import { installedPostgres, type PostgresCluster, startCluster } from '../../scripts/bench/postgres-cluster.ts';
import { sampleFields } from '../feedback/sample-submission.ts';
import { builtText } from './built-site.ts';
import { bundleForNetlify, type NetlifyBundle } from './netlify-bundle.ts';

let bundle: NetlifyBundle;
beforeAll(async () => {
  bundle = await bundleForNetlify();
}, 120_000);
afterAll(() => bundle[Symbol.dispose]());

const intakeManifest = intakeManifestSchema.parse(JSON.parse(builtText('gop-y/danh-muc.json')));
const images = imageManifestSchema.parse(JSON.parse(builtText('anh/danh-muc.json')));

describe('the functions as Netlify deploys them', () => {
  it('answer at the addresses and methods they have on our host, and run at the same hours', async () => {
    const folder = resolve('functions');
    const plain = (address: string) => address.replace(/(?<=.)\/$/u, '');
    const here = (await loadFunctions(folder)).flatMap(({ name, paths, methods }) =>
      paths.map(({ pathname }) => `${name} ${methods.filter((one) => one !== 'HEAD')} ${plain(pathname)}`),
    );
    const there = bundle.functions.flatMap(({ name, routes = [] }) =>
      routes.map(({ pattern, methods }) => `${name} ${methods.filter((one) => one !== 'HEAD')} ${plain(pattern)}`),
    );
    expect(there.sort()).toEqual(here.sort());
    expect(here).toEqual(
      expect.arrayContaining(['gop-y POST /api/gop-y', 'tra-cuu POST /api/tra-cuu', 'thu-thach GET /api/thu-thach']),
    );
    const hours = (await loadScheduled(folder)).map(({ name, schedule }) => [name, schedule]);
    const scheduled = bundle.functions.filter(({ schedule }) => schedule !== undefined);
    expect(scheduled.map(({ name, schedule }) => [name, schedule])).toEqual(hours);
    expect(hours).toContainEqual(['don-dep', '@hourly']);
  });

  it('limit each client by itself: a limit of the whole site would let one lock out everyone', () => {
    const limited = bundle.functions.filter(({ trafficRules }) => trafficRules !== undefined);
    expect(limited.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['gop-y', 'tra-cuu', 'thu-thach', 'toi-cung-vay', 'nhat-ky']),
    );
    for (const { name, trafficRules } of limited) {
      const keys = trafficRules?.action.config.aggregate.keys.map(({ type }) => type);
      expect([name, trafficRules?.action.type, keys]).toEqual([name, 'rate_limit', ['ip', 'domain']]);
    }
  });

  it('hold what they read and nothing of the record, the embedded store or the tests', () => {
    for (const { name } of bundle.functions) {
      const files = bundle.files(name);
      expect(files, name).toEqual(
        expect.arrayContaining([
          'dist/build.json',
          'dist/gop-y/danh-muc.json',
          'dist/khung/index.html',
          'netlify/database/migrations/0001_feedback.sql',
          `functions/${name}/index.mjs`,
        ]),
      );
      const foreign = files.filter(
        (file) =>
          /^(content|tests|scripts|src|\.data|\.git)\/|pglite|\.env|secret$/u.test(file) ||
          /^dist\/(?!build\.json|gop-y\/danh-muc\.json|khung\/index\.html|anh\/)/u.test(file),
      );
      expect(foreign, name).toEqual([]);
      expect(
        files.some((file) => file.startsWith('dist/anh/')),
        name,
      ).toBe(name === 'anh');
      // 250 MB is the limit of a Lambda; small ones start fast. The renderer of pictures is 8 MB.
      expect(bundle.size(name), name).toBeLessThan(name === 'anh' ? 20_000_000 : 10_000_000);
    }
  });
});

const json = { 'content-type': 'application/json', origin: intakeManifest.site.baseUrl };
const asked = (body: object) => ({
  url: `${intakeManifest.site.baseUrl}/api/gop-y`,
  method: 'POST',
  headers: json,
  body: JSON.stringify(body),
});
const day = portalDay(intakeManifest, new Date());
const open = intakeManifest.sessions.find((session) => session.online && windowOn(session, day) === 'open');
const question = sampleFields({
  buoi: open?.id ?? '',
  linh_vuc: intakeManifest.topics[0]?.code ?? '',
  dong_y: intakeManifest.consent.version,
  khoa: randomUUID(),
});
const FEEDBACK_SECRET = randomBytes(32).toString('base64url');

describe('a bundled function, in a process outside of the project', () => {
  it('answers without a database that it may be tried again, wearing every header', async () => {
    const env = { FEEDBACK_SECRET, DATABASE_URL: 'postgresql://x:x@127.0.0.1:9/x' };
    const answer = await bundle.ask('gop-y', asked(question), env);
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '15']);
    for (const name of Object.keys(SECURITY_HEADERS)) expect(answer.headers[name.toLowerCase()], name).toBeDefined();
  });

  it('answers when nothing is set up, and keeps the text', async () => {
    const headers = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams(question).toString();
    const answer = await bundle.ask('gop-y', { ...asked({}), headers, body });
    expect([answer.status, answer.headers['content-type']]).toEqual([503, 'text/html; charset=utf-8']);
    expect(answer.body).toContain(question['noi_dung']);
    expect(answer.headers['content-security-policy']).toBe(SECURITY_HEADERS['Content-Security-Policy']);
  });

  it('gives a challenge without a database', async () => {
    const env = { FEEDBACK_SECRET, DATABASE_URL: 'postgresql://x:x@127.0.0.1:9/x' };
    const answer = await bundle.ask('thu-thach', { url: 'https://doi-thoai.example/api/thu-thach' }, env);
    expect([answer.status, Object.keys(JSON.parse(answer.body))]).toEqual([200, ['parameters', 'signature']]);
  });

  it('draws a share picture of the record, and none of anything else', async () => {
    const [key = ''] = Object.keys(images.cards).filter((one) => one.startsWith('dialogues/'));
    const url = `https://doi-thoai.example/api/anh/${key.replace('dialogues', 'doi-thoai')}.png`;
    const answer = await bundle.ask('anh', { url: `${url}?v=${images.cards[key]?.version}&kho=vuong` });
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'image/png']);
    // The built picture of its kind, answered when drawing fails, is kept for minutes only.
    expect(answer.headers['cache-control']).toContain('immutable');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect((await bundle.ask('anh', { url: url.replace('.png', '-khac.png') })).status).toBe(404);
  });

  it('tells health', async () => {
    const answer = await bundle.ask('suc-khoe', { url: 'https://doi-thoai.example/api/suc-khoe' });
    expect(JSON.parse(answer.body)).toMatchObject({ status: 'ok', kho: 'vang' });
  });
});

if (installedPostgres() === null) {
  process.stderr.write('\n!! BỎ QUA / SKIPPED: bundled functions on PostgreSQL. apt-get install postgresql\n\n');
}
describe.skipIf(installedPostgres() === null)('a bundled function on PostgreSQL', () => {
  let cluster: PostgresCluster;
  beforeAll(async () => {
    cluster = await startCluster();
  });
  afterAll(() => cluster.stop());

  it('makes the tables, takes a question, seals its contact and shows the receipt again', async () => {
    expect(open, 'the demonstration has a session that takes questions').toBeDefined();
    const url = await cluster.createDatabase();
    const contact = intakeManifest.contactKey === null ? {} : { ho_ten: 'Người Mẫu' };
    const sent = { ...question, ...contact };
    const first = await bundle.ask('gop-y', asked(sent), { FEEDBACK_SECRET, DATABASE_URL: url });
    expect(first.status).toBe(201);
    const { ma } = JSON.parse(first.body).bien_nhan;
    // Netlify's own database, whose tables the deploy has made.
    const again = await bundle.ask('gop-y', asked(sent), { FEEDBACK_SECRET, NETLIFY_DB_URL: url });
    expect([again.status, JSON.parse(again.body).bien_nhan.ma]).toEqual([200, ma]);
    const look = { ...asked({ ma }), url: `${intakeManifest.site.baseUrl}/api/tra-cuu` };
    const status = await bundle.ask('tra-cuu', look, { FEEDBACK_SECRET, NETLIFY_DB_URL: url });
    expect(JSON.parse(status.body)).toMatchObject({
      tinh_trang: { buoi: open?.id, trang_thai: 'received', con_lien_he: intakeManifest.contactKey !== null },
    });
    const log = { url: `${intakeManifest.site.baseUrl}/nhat-ky/bien-nhan/` };
    expect((await bundle.ask('nhat-ky', log, { FEEDBACK_SECRET, NETLIFY_DB_URL: url })).status).toBe(200);
    const cleaned = await bundle.ask('don-dep', log, { FEEDBACK_SECRET, NETLIFY_DB_URL: url });
    expect(cleaned.status).toBe(200);
  });
});
