import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadFunctions } from './functions.ts';
import { loadNetlifyConfig } from './netlify-config.ts';
import { type Listen, type RunningServer, StartError, startServer } from './server.ts';

/**
 * Serves a project folder: its netlify.toml, the built site and the functions named there.
 * Rejects with NetlifyConfigError, FunctionError or StartError; each message says what to do.
 */
export async function serveProject(
  project: string,
  listen: Listen,
  log: (line: string) => void,
): Promise<RunningServer> {
  const config = await loadNetlifyConfig(join(project, 'netlify.toml'));
  const root = resolve(project, config.publish);
  if (!existsSync(join(root, 'index.html'))) {
    throw new StartError(
      `Chưa có trang để phục vụ trong ${config.publish}/. Hãy chạy: npm run build\nThere is no built site in ${config.publish}/. Run: npm run build`,
    );
  }
  const functions = await loadFunctions(resolve(project, config.functions));
  return startServer({ config, root, functions, log }, listen);
}
