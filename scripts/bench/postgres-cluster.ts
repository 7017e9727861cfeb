import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const ROOT = '/usr/lib/postgresql';

/** A real PostgreSQL in a temporary folder, for tests and bench; it ends with the process that started it, however that ends. */
export interface PostgresCluster {
  readonly version: string;
  /** Its unix socket, e.g. for a fault proxy. */
  readonly socket: string;
  /** A new empty database; answers its URL. */
  createDatabase(): Promise<string>;
  /** Ends every process of the server without cleaning up, and starts it again. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** The newest PostgreSQL Debian's packages installed; null if there is none. */
export function installedPostgres(): string | null {
  if (!existsSync(ROOT)) return null;
  const versions = readdirSync(ROOT).sort((a, b) => Number(b) - Number(a));
  const binaries = versions.map((version) => join(ROOT, version, 'bin'));
  return binaries.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** Starts a cluster. Its writes survive a killed server; `durable`: a power cut too, as in production (slower). */
export async function startCluster({ durable = false } = {}): Promise<PostgresCluster> {
  const binaries = installedPostgres();
  if (binaries === null) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
  const user = serverUser();
  const folder = mkdtempSync(join(tmpdir(), 'doi-thoai-pg-'));
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const identity = user === null ? {} : user;
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...identity, cwd: folder, stdio: 'pipe' },
  );
  let server = await started(binaries, folder, durable, user);
  const url = (name: string) => `postgresql:///${name}?host=${folder}&user=postgres`;
  let databases = 0;
  return {
    version: execFileSync(join(binaries, 'postgres'), ['--version']).toString().trim(),
    socket: join(folder, '.s.PGSQL.5432'),
    async createDatabase() {
      const name = `doi_thoai_${++databases}`;
      await statement(url('postgres'), `create database ${name}`);
      return url(name);
    },
    async crash() {
      server.kill('SIGQUIT');
      await ended(server);
      server = await started(binaries, folder, durable, user);
    },
    async stop() {
      server.kill('SIGQUIT');
      await ended(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root; then it runs as its own user, or as nobody. Null: as whoever runs the tests. */
function serverUser(): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }).toString());
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // No such user here.
    }
  }
  throw new Error('PostgreSQL needs a user other than root, such as postgres or nobody');
}

async function started(
  binaries: string,
  folder: string,
  durable: boolean,
  user: ServerUser | null,
): Promise<ChildProcess> {
  const settings = [
    "listen_addresses=''",
    `unix_socket_directories=${folder}`,
    'shared_buffers=32MB',
    'max_connections=60',
    'log_min_messages=warning',
    ...(durable ? [] : ['fsync=off', 'full_page_writes=off']),
  ].map((setting) => setting.replaceAll("'", ''));
  const postgres = [
    join(binaries, 'postgres'),
    '-D',
    join(folder, 'data'),
    ...settings.flatMap((line) => ['-c', line]),
  ];
  const identity = user === null ? [] : ['--reuid', String(user.uid), '--regid', String(user.gid), '--clear-groups'];
  // A worker that is killed takes its server along.
  const server = spawn('setpriv', ['--pdeathsig', 'QUIT', ...identity, ...postgres], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-2_000);
  });
  const until = performance.now() + 20_000;
  for (;;) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL did not start: ${said}`);
    try {
      await statement(`postgresql:///postgres?host=${folder}&user=postgres`, 'select 1');
      return server;
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => server.once('exit', () => resolve()));
}

async function statement(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
