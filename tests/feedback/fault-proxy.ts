import { connect, createServer, type NetConnectOpts, type Server, type Socket } from 'node:net';

/**
 * What goes wrong between a program and its PostgreSQL:
 * - `refuse`: nobody listens, and open connections are cut;
 * - `hang`: connections are taken, and nothing comes any more;
 * - `reset`: a connection is reset in the middle of the first answer;
 * - `delay`: the first answer of each connection is late by `ms`, as from a server that has to wake up;
 * - `cut-before-commit`: the connection is cut when COMMIT is sent, which never arrives;
 * - `cut-after-commit`: COMMIT arrives and is done, and the connection is cut before the answer.
 */
export type Fault =
  | 'none'
  | 'refuse'
  | 'hang'
  | 'reset'
  | { readonly delay: number }
  | 'cut-before-commit'
  | 'cut-after-commit';

export interface FaultProxy extends AsyncDisposable {
  /** `databaseUrl` (of the proxied server), by way of the proxy. */
  through(databaseUrl: string): string;
  /** From now on, for open connections too. A cut or reset happens `times` times, then nothing is wrong any more. */
  set(fault: Fault, times?: number): Promise<void>;
  /** How often each fault has struck. */
  readonly struck: number;
  close(): Promise<void>;
}

/** A TCP proxy on this machine before the PostgreSQL at `target`, e.g. the socket of `startCluster()`. */
export async function faultProxy(target: NetConnectOpts): Promise<FaultProxy> {
  let fault: Fault = 'none';
  let left = Number.POSITIVE_INFINITY;
  let struck = 0;
  let server: Server | null = null;
  let port = 0;
  const open = new Set<Socket>();

  const strike = () => {
    struck += 1;
    left -= 1;
    if (left <= 0) fault = 'none';
  };

  const serve = (near: Socket) => {
    const far = connect(target);
    let answeredOnce = false;
    let committing = false;
    const cut = (how: 'destroy' | 'resetAndDestroy') => {
      near[how]();
      far.destroy();
    };
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
    near.on('data', (sent) => {
      if (fault === 'hang') return;
      if (isCommit(sent) && fault === 'cut-before-commit') {
        strike();
        cut('destroy');
        return;
      }
      if (isCommit(sent) && fault === 'cut-after-commit') {
        strike();
        committing = true;
      }
      far.write(sent);
    });
    far.on('data', (answer) => {
      if (committing) cut('destroy');
      else if (fault === 'hang') return;
      else if (fault === 'reset') {
        strike();
        near.write(answer.subarray(0, 1), () => cut('resetAndDestroy'));
      } else if (typeof fault === 'object' && !answeredOnce) {
        struck += 1;
        far.pause();
        setTimeout(() => {
          near.write(answer);
          far.resume();
        }, fault.delay);
      } else near.write(answer);
      answeredOnce = true;
    });
  };

  const listen = async () => {
    const fresh = createServer(serve);
    await new Promise<void>((resolve, reject) => {
      fresh.once('error', reject);
      fresh.listen(port, '127.0.0.1', resolve);
    });
    const address = fresh.address();
    port = typeof address === 'object' && address !== null ? address.port : port;
    server = fresh;
  };
  const stopListening = async () => {
    const old = server;
    server = null;
    for (const socket of open) socket.destroy();
    await new Promise<void>((resolve) => (old === null ? resolve() : old.close(() => resolve())));
  };

  await listen();
  return {
    through: (databaseUrl) => {
      const url = new URL(databaseUrl);
      const user = url.searchParams.get('user') ?? url.username;
      return `postgresql://${user}@127.0.0.1:${port}${url.pathname}`;
    },
    async set(next, times = Number.POSITIVE_INFINITY) {
      fault = next;
      left = times;
      if (next === 'refuse') await stopListening();
      else if (server === null) await listen();
    },
    get struck() {
      return struck;
    },
    close: stopListening,
    [Symbol.asyncDispose]: stopListening,
  };
}

/** A simple query of node-postgres: `Q`, length, text. */
function isCommit(sent: Buffer): boolean {
  return sent[0] === 0x51 && sent.toString('latin1', 5).toLowerCase().startsWith('commit');
}
