import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { intakeManifestSchema, portalDay, windowOn } from '#domain/intake-manifest.ts';
import { installedPostgres, startCluster } from './postgres-cluster.ts';
import { type ServedProcess, serveProcess } from './served-process.ts';

/** One measured run of one server. Latencies in milliseconds, rate in answers a second. */
export interface IntakeRow {
  readonly store: 'PGlite' | 'PostgreSQL';
  readonly server: 'portal' | 'bare Hono';
  readonly load: '25/s' | 'max';
  readonly rate: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly errors: number;
}

const programs = {
  portal: ['scripts/serve.ts', '--port', '0'],
  'bare Hono': ['scripts/bench/bare-intake.ts'],
} as const;

/**
 * Sends submissions to the portal and to a bare Hono handler with the same insert: 25 a second, then as many as they
 * take over 16 connections. On PGlite, and on a PostgreSQL that writes through to disk where Debian's is installed.
 * Needs a built `dist/` with a session that takes questions.
 */
export async function benchIntake(seconds: number, onRow: (row: IntakeRow) => void): Promise<IntakeRow[]> {
  const body = submissionMaker();
  const rows: IntakeRow[] = [];
  const cluster = installedPostgres() === null ? null : await startCluster({ durable: true });
  if (cluster === null) console.error('Bỏ qua PostgreSQL: chưa cài. Skipped PostgreSQL: apt-get install postgresql');
  try {
    for (const store of cluster === null ? (['PGlite'] as const) : (['PGlite', 'PostgreSQL'] as const)) {
      for (const load of ['25/s', 'max'] as const) {
        for (const server of ['portal', 'bare Hono'] as const) {
          const folder = mkdtempSync(join(tmpdir(), 'doi-thoai-bench-'));
          const database = store === 'PostgreSQL' && cluster !== null ? await cluster.createDatabase() : '';
          const env = {
            DATA_DIR: folder,
            DATABASE_URL: database,
            FEEDBACK_SECRET: randomBytes(32).toString('base64url'),
            TRUST_PROXY: '127.0.0.1',
          };
          const served = await serveProcess(programs[server], env);
          try {
            const row = { store, server, load, ...(await run(served, body, load, seconds)) };
            rows.push(row);
            onRow(row);
          } finally {
            await served.stop();
            rmSync(folder, { recursive: true, force: true });
          }
        }
      }
    }
  } finally {
    await cluster?.stop();
  }
  return rows;
}

async function run(
  { url }: ServedProcess,
  body: () => string,
  load: IntakeRow['load'],
  seconds: number,
): Promise<Pick<IntakeRow, 'rate' | 'p50' | 'p90' | 'p99' | 'errors'>> {
  const headers = { 'content-type': 'application/json', origin: new URL(url).origin };
  // Each sender has an address of its own: the portal limits how often one may send.
  const from = () => ({ ...headers, 'x-forwarded-for': `10.${[...randomBytes(3)].join('.')}` });
  const options = {
    url: new URL('/api/gop-y', url).href,
    requests: [
      {
        method: 'POST' as const,
        headers,
        setupRequest: (request: autocannon.Request) => ({ ...request, headers: from(), body: body() }),
      },
    ],
  };
  // The first answers open the store and compile.
  await autocannon({ ...options, connections: 2, amount: 20 });
  const pace = load === '25/s' ? { connections: 5, overallRate: 25 } : { connections: 16 };
  const { latency, requests, errors, timeouts, non2xx } = await autocannon({ ...options, ...pace, duration: seconds });
  const { p50, p90, p99 } = latency;
  return { rate: requests.average, p50, p90, p99, errors: errors + timeouts + non2xx };
}

/** Bodies of submissions, each different, to the first session of the built portal that takes them. */
function submissionMaker(): () => string {
  const manifest = intakeManifestSchema.parse(JSON.parse(readFileSync('dist/gop-y/danh-muc.json', 'utf8')));
  const day = portalDay(manifest, new Date());
  const session = manifest.sessions.find((one) => one.online && windowOn(one, day) === 'open');
  if (session === undefined) throw new Error('No session takes questions today: build the demonstration first.');
  const [topic = ''] = session.topics;
  return () =>
    JSON.stringify({
      buoi: session.id,
      loai_viec: 'y_kien',
      linh_vuc: topic,
      noi_dung: `Đoạn đường vào thôn bị ngập mỗi khi mưa lớn, đề nghị cho biết bao giờ sửa (${randomUUID()}).`,
      thay_mat: 'self',
      dong_y: manifest.consent.version,
      khoa: randomUUID(),
    });
}

export const intakeTableHead = 'store       server     load     rate/s    p50 ms    p90 ms    p99 ms  errors';

/** A row of the printed table. */
export function intakeRowText({ store, server, load, rate, p50, p90, p99, errors }: IntakeRow): string {
  const figures = [rate, p50, p90, p99].map((value) => value.toFixed(1).padStart(9));
  return [store.padEnd(11), server.padEnd(10), load.padEnd(5), ...figures, String(errors).padStart(7)].join(' ');
}
