import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { zipFunctions } from '@netlify/zip-it-and-ship-it';
import { parse } from 'smol-toml';
import { z } from 'zod';
import { distFolder } from './built-site.ts';

const bundling = z.looseObject({ included_files: z.array(z.string()).optional() });
const toml = z.looseObject({
  functions: z
    .object({ directory: z.string() })
    .extend(bundling.shape)
    .catchall(z.union([z.string(), bundling])),
});

const manifestSchema = z.object({
  functions: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      schedule: z.string().optional(),
      routes: z.array(z.object({ pattern: z.string(), methods: z.array(z.string()) })).optional(),
      trafficRules: z
        .object({
          action: z.object({
            type: z.string(),
            config: z.object({ aggregate: z.object({ keys: z.array(z.object({ type: z.string() })) }) }),
          }),
        })
        .optional(),
    }),
  ),
});

/** What Netlify would deploy of the functions of this project. */
export interface NetlifyBundle extends Disposable {
  readonly functions: z.output<typeof manifestSchema>['functions'];
  /** Paths of the files of one function's bundle. */
  files(name: string): readonly string[];
  /** Size of one function's bundle in bytes, before it is compressed. */
  size(name: string): number;
  /** Runs one bundled function in a process and a folder of its own, as a Lambda would. */
  ask(name: string, asked: Asked, env?: Readonly<Record<string, string>>): Promise<BundledAnswer>;
}

export interface Asked {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const answerSchema = z.object({ status: z.int(), headers: z.record(z.string(), z.string()), body: z.string() });
export type BundledAnswer = z.output<typeof answerSchema>;

/** Bundles the functions with Netlify's own bundler, by the settings of netlify.toml; unpacked, to be looked into. */
export async function bundleForNetlify(): Promise<NetlifyBundle> {
  const home = resolve('.');
  const folder = mkdtempSync(join(tmpdir(), 'netlify-bundle-'));
  const { functions } = toml.parse(parse(readFileSync('netlify.toml', 'utf8')));
  const { directory, included_files: everywhere = [], ...others } = functions;
  const own = Object.entries(others).flatMap(([name, one]) =>
    typeof one === 'string' ? [] : [[name, settings(one.included_files ?? [], home)] as const],
  );
  await zipFunctions(resolve(directory), folder, {
    basePath: home,
    repositoryRoot: home,
    config: { '*': settings(everywhere, home), ...Object.fromEntries(own) },
    manifest: join(folder, 'manifest.json'),
    archiveFormat: 'none',
  });
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  for (const { name, path } of manifest.functions) {
    addBuiltFiles(path, [...everywhere, ...own.flatMap(([of, one]) => (of === name ? one.includedFiles : []))]);
  }
  const entries = (name: string) =>
    readdirSync(join(folder, name), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    functions: manifest.functions,
    files: (name) =>
      entries(name).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + name.length + 2)),
    size: (name) =>
      entries(name).reduce((sum, entry) => sum + readFileSync(join(entry.parentPath, entry.name)).length, 0),
    ask: (name, asked, env = {}) => ask(join(folder, name), name, asked, env),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function settings(includedFiles: string[], includedFilesBasePath: string) {
  return { includedFiles, includedFilesBasePath };
}

/** Where the portal was built elsewhere (OUT_DIR), its files are put where Netlify, which builds into dist/, has them. */
function addBuiltFiles(bundle: string, included: readonly string[]): void {
  if (distFolder === resolve('dist')) return;
  // A pattern here ends in "/*": its folder holds nothing else.
  for (const path of included.filter((one) => one.startsWith('dist/')).map((one) => one.replace(/\/\*$/u, ''))) {
    const built = join(distFolder, path.slice('dist/'.length));
    if (!existsSync(built)) continue;
    mkdirSync(dirname(join(bundle, path)), { recursive: true });
    cpSync(built, join(bundle, path), { recursive: true });
  }
}

const RUN = `
const [name, asked] = process.argv.slice(2);
const { url, ...init } = JSON.parse(asked);
const { default: handler } = await import(new URL('functions/' + name + '/index.mjs', import.meta.url));
const answer = await handler(new Request(url, init), { ip: '192.0.2.7', params: {}, requestId: 'x' });
const said = { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
process.stdout.write(JSON.stringify(said), () => process.exit());
`;

async function ask(folder: string, name: string, asked: Asked, env: Readonly<Record<string, string>>) {
  writeFileSync(join(folder, 'run.mjs'), RUN);
  // As on a Lambda: no database of the embedded kind, and nothing of our environment.
  const own = { PATH: process.env['PATH'], AWS_LAMBDA_FUNCTION_NAME: name, ...env };
  const { stdout } = await promisify(execFile)(process.execPath, ['run.mjs', name, JSON.stringify(asked)], {
    cwd: folder,
    env: own,
  });
  return answerSchema.parse(JSON.parse(stdout));
}
