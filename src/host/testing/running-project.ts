import { serveProject } from '../serve-project.ts';
import { SMALL_SITE, type TemporaryProject, temporaryProject } from './temporary-project.ts';

/** The small project, served on a free port of this machine. */
export interface RunningProject extends AsyncDisposable {
  readonly url: string;
  readonly project: TemporaryProject;
  /** Lines the host logged. */
  readonly log: string[];
  /** Fetch that does not follow redirects. */
  get(path: string, init?: RequestInit): Promise<Response>;
}

/** Serves the small site with further files in its project folder, and with `env` for the host. */
export async function runningProject(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<RunningProject> {
  const project = temporaryProject({ ...SMALL_SITE, ...files });
  const log: string[] = [];
  const server = await serveProject(project.folder, { host: '127.0.0.1', port: 0 }, (line) => log.push(line), env);
  return {
    url: server.url,
    project,
    log,
    get: (path, init = {}) => fetch(new URL(path, server.url), { redirect: 'manual', ...init }),
    async [Symbol.asyncDispose]() {
      await server.stop();
      project[Symbol.dispose]();
    },
  };
}
