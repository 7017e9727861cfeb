import { createHash } from 'node:crypto';
import { closeSync, openSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Another process keeps its data in the folder; the message says in Vietnamese and English what to do. */
export class FolderInUse extends Error {
  override name = 'FolderInUse';

  constructor(folder: string) {
    super(
      `Thư mục dữ liệu ${folder} đang được một tiến trình khác dùng, thường là npm start. Hãy dừng tiến trình đó rồi chạy lại; muốn chạy nhiều tiến trình cùng lúc thì dùng máy chủ PostgreSQL (biến DATABASE_URL).\n` +
        `The data folder ${folder} is in use by another process, usually npm start. Stop it and run this again; to run several at once use a PostgreSQL server (DATABASE_URL).`,
    );
  }
}

/**
 * Holds `folder` for this process and resolves to its release; rejects with FolderInUse. PGlite takes no lock, and two
 * processes on one folder lose acknowledged rows without an error (reliability.md §0.5). The lock is a listening
 * socket: it ends with its process, however that ends, so none is ever stale and no time-out guesses.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const real = realpathSync(folder);
  const name = createHash('sha256').update(real).digest('hex').slice(0, 32);
  const held: Server[] = [];
  const release = async () => {
    for (const server of held.reverse()) await new Promise((resolve) => server.close(resolve));
  };
  try {
    if (process.platform === 'linux') {
      held.push(await bound(`\0cong-doi-thoai-${name}`, folder));
      // An abstract name is known within one container only; a socket in the folder also to the next container on it.
      held.push(...(await boundFile(join(real, 'khoa.sock'), real, folder)));
    } else if (process.platform === 'win32') {
      held.push(await bound(`\\\\.\\pipe\\cong-doi-thoai-${name}`, folder));
    } else {
      held.push(...(await boundFile(join(tmpdir(), `cong-doi-thoai-${name}.sock`), real, folder)));
    }
  } catch (error) {
    await release();
    throw error;
  }
  return release;
}

async function bound(path: string, folder: string): Promise<Server> {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ path, exclusive: true }, resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new FolderInUse(folder) : error;
  });
  server.unref();
  return server;
}

/** File systems of some networks and container desktops hold no sockets: there the abstract name alone must do. */
const NO_SOCKETS_HERE = new Set(['EOPNOTSUPP', 'ENOTSUP', 'EPERM', 'EINVAL']);

/** A socket at `file`; one that nobody answers at was left by a process that was killed, and is replaced. */
async function boundFile(file: string, real: string, folder: string): Promise<Server[]> {
  // Socket names end at 107 bytes; through /proc a deep folder has a short one.
  const directory = process.platform === 'linux' && Buffer.byteLength(file) > 100 ? openSync(real, 'r') : null;
  const path = directory === null ? file : `/proc/self/fd/${directory}/khoa.sock`;
  const letGo = () => directory !== null && closeSync(directory);
  try {
    if (await answers(path)) throw new FolderInUse(folder);
    rmSync(path, { force: true });
    const server = await bound(path, folder);
    server.once('close', letGo);
    return [server];
  } catch (error) {
    letGo();
    if (process.platform === 'linux' && NO_SOCKETS_HERE.has((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED' || error.code === 'ENOTSOCK') resolve(false);
      else reject(error);
    });
  });
}
