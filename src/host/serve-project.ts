import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type TrustedProxies, trustedProxies } from './client-address.ts';
import { loadFunctions, loadScheduled } from './functions.ts';
import { loadNetlifyConfig } from './netlify-config.ts';
import { startSchedules } from './schedule.ts';
import { type Listen, type RunningServer, StartError, startServer } from './server.ts';

/**
 * Serves a project folder: its netlify.toml, the built site and the functions named there, those on a schedule included.
 * `env` may name proxies in TRUST_PROXY.
 * Rejects with NetlifyConfigError, FunctionError or StartError; each message says what to do.
 */
export async function serveProject(
  project: string,
  listen: Listen,
  log: (line: string) => void,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<RunningServer> {
  const config = await loadNetlifyConfig(join(project, 'netlify.toml'));
  const root = resolve(project, config.publish);
  if (!existsSync(join(root, 'index.html'))) {
    throw new StartError(
      `Chưa có trang để phục vụ trong ${config.publish}/. Hãy chạy: npm run build\nThere is no built site in ${config.publish}/. Run: npm run build`,
    );
  }
  const folder = resolve(project, config.functions);
  const functions = await loadFunctions(folder);
  const scheduled = await loadScheduled(folder);
  const server = await startServer({ config, root, functions, proxies: proxiesOf(env), log }, listen);
  const schedules = startSchedules(scheduled, log);
  return {
    url: server.url,
    async stop(graceMs) {
      await Promise.all([server.stop(graceMs), schedules.stop(graceMs)]);
    },
  };
}

function proxiesOf(env: Readonly<Record<string, string | undefined>>): TrustedProxies {
  const proxies = trustedProxies(env['TRUST_PROXY'] ?? '');
  if (proxies !== null) return proxies;
  throw new StartError(
    'TRUST_PROXY phải gồm các địa chỉ hoặc dải địa chỉ cách nhau bằng dấu phẩy, ví dụ: 127.0.0.1, 10.0.0.0/8\nTRUST_PROXY must hold addresses or networks between commas, e.g. 127.0.0.1, 10.0.0.0/8',
  );
}
