import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { issueLines } from './issue-lines.ts';
import { type RateLimit, rateLimitSchema } from './rate-limit.ts';
import { isSchedule } from './schedule.ts';

/** What a function is told beside the request: the part of Netlify's context that the host can offer, too. */
export interface FunctionContext {
  /** Captured by the `:name` parts of `config.path`. */
  readonly params: Readonly<Record<string, string>>;
  readonly requestId: string;
  /** Network address of the client: see client-address.ts. */
  readonly ip: string;
}

export type FunctionHandler = (request: Request, context: FunctionContext) => Response | Promise<Response>;

/** What a function may answer in place of a plain 429: a module's `tooMany`. Netlify does not ask for it. */
export type TooManyHandler = (request: Request, retryAfterSeconds: number) => Response | Promise<Response>;

/** A function mounted at its paths. */
export interface MountedFunction {
  readonly name: string;
  readonly paths: readonly URLPattern[];
  readonly methods: readonly string[];
  readonly handler: FunctionHandler;
  readonly rateLimit?: RateLimit | undefined;
  readonly tooMany?: TooManyHandler | undefined;
}

/** A function that runs by the clock, as Netlify would run it: in UTC, without an address. */
export interface ScheduledFunction {
  readonly name: string;
  readonly schedule: string;
  readonly handler: FunctionHandler;
}

/** A function to run, or the methods an address would answer. */
export type FunctionMatch =
  | { readonly kind: 'run'; readonly mounted: MountedFunction; readonly params: Record<string, string> }
  | { readonly kind: 'other-method'; readonly allow: readonly string[] };

/** A function that can't be mounted; the message says what to change. */
export class FunctionError extends Error {
  override name = 'FunctionError';
}

const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item.transform((one) => [one]), z.array(item).min(1)]);

const mountedConfig = z.looseObject({
  path: oneOrMore(z.string().regex(/^\/(?!\.netlify)/u, 'must start with "/" and stay out of /.netlify')),
  method: oneOrMore(z.enum(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])),
  rateLimit: rateLimitSchema.optional(),
});
const noAddress = z.never('a function on a schedule has no address: Netlify gives it none').optional();
const scheduledConfig = z.looseObject({
  schedule: z.string().refine(isSchedule, 'must be a cron expression of five parts (UTC) or one like "@hourly"'),
  path: noAddress,
  method: noAddress,
});
const handlerOf = <T extends z.ZodType>(config: T) =>
  z.object({
    default: z.custom<FunctionHandler>(
      (value) => typeof value === 'function',
      'must be a function (request, context) => Response',
    ),
    config,
  });
const mountedModule = handlerOf(mountedConfig).extend({
  tooMany: z.custom<TooManyHandler>((value) => typeof value === 'function', 'must be a function').optional(),
});
const scheduledModule = handlerOf(scheduledConfig);

/**
 * Imports `<folder>/<name>/index.ts` of every function that has an address. A folder without an index file is private,
 * as on Netlify. Throws FunctionError if any module has no handler, or says neither its path and methods nor its
 * schedule: without them it would answer to everything at an address of Netlify's choosing.
 */
export async function loadFunctions(folder: string): Promise<MountedFunction[]> {
  const loaded = await loadModules(folder);
  return loaded.flatMap((one) => (one.kind === 'mounted' ? [one.mounted] : []));
}

/** Imports the functions that run by the clock (`config.schedule`). Throws FunctionError as `loadFunctions` does. */
export async function loadScheduled(folder: string): Promise<ScheduledFunction[]> {
  const loaded = await loadModules(folder);
  return loaded.flatMap((one) => (one.kind === 'scheduled' ? [one.scheduled] : []));
}

type LoadedFunction =
  | { readonly kind: 'mounted'; readonly mounted: MountedFunction }
  | { readonly kind: 'scheduled'; readonly scheduled: ScheduledFunction };

async function loadModules(folder: string): Promise<LoadedFunction[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const found = names.filter((name) => existsSync(join(folder, name, 'index.ts'))).sort();
  return Promise.all(found.map((name) => loadFunction(folder, name)));
}

async function loadFunction(folder: string, name: string): Promise<LoadedFunction> {
  const loaded: unknown = await import(pathToFileURL(join(folder, name, 'index.ts')).href);
  // A module namespace has no prototype; zod wants a plain object.
  const module = { ...(loaded as { config?: object }) };
  if ('schedule' in (module.config ?? {})) {
    const { default: handler, config } = parsed(name, scheduledModule, module);
    return { kind: 'scheduled', scheduled: { name, schedule: config.schedule, handler } };
  }
  const { default: handler, config, tooMany } = parsed(name, mountedModule, module);
  const paths = config.path.map((pathname) => new URLPattern({ pathname }, { ignoreCase: true }));
  const { rateLimit } = config;
  return { kind: 'mounted', mounted: { name, paths, methods: withHead(config.method), handler, rateLimit, tooMany } };
}

function parsed<T extends z.ZodType>(name: string, schema: T, module: object): z.output<T> {
  const result = schema.safeParse(module);
  if (!result.success) throw new FunctionError(`functions/${name}/index.ts:\n${issueLines(result.error)}`);
  return result.data;
}

/** The function for an address, or null if no function lives there. A trailing slash makes no difference. */
export function matchFunction(
  mounted: readonly MountedFunction[],
  pathname: string,
  method: string,
): FunctionMatch | null {
  const path = pathname.length > 1 ? pathname.replace(/\/$/u, '') : pathname;
  const allow = new Set<string>();
  for (const candidate of mounted) {
    const params = paramsOf(candidate, path);
    if (params === null) continue;
    if (candidate.methods.includes(method)) return { kind: 'run', mounted: candidate, params };
    for (const known of candidate.methods) allow.add(known);
  }
  return allow.size === 0 ? null : { kind: 'other-method', allow: [...allow] };
}

function paramsOf({ paths }: MountedFunction, pathname: string): Record<string, string> | null {
  for (const pattern of paths) {
    const groups = pattern.exec({ pathname })?.pathname.groups;
    if (groups === undefined) continue;
    return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, value ?? '']));
  }
  return null;
}

/** Whoever answers GET answers HEAD; the host drops the body (RFC 9110, 9.3.2). */
function withHead(methods: readonly string[]): string[] {
  return methods.includes('GET') ? [...new Set([...methods, 'HEAD'])] : [...methods];
}
