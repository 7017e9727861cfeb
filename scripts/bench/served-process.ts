import { spawn } from 'node:child_process';

/** A server of the bench as its own process. */
export interface ServedProcess {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a Node program that prints its address. Rejects with its output when it ends before. */
export async function serveProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ServedProcess> {
  const { DATABASE_URL, NETLIFY_DB_URL, ...inherited } = process.env;
  const child = spawn(process.execPath, args, { env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((listening, failed) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output = `${output}${chunk}`.slice(-4_000);
        const found = /http:\/\/\S+/u.exec(output)?.[0];
        if (found !== undefined) listening(found);
      });
    }
    child.once('exit', (code) => failed(new Error(`${args.join(' ')} ended with ${code}\n${output}`)));
  });
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
