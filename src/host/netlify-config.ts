import { readFile } from 'node:fs/promises';
import { parse, TomlError } from 'smol-toml';
import { z } from 'zod';
import { type HeaderRule, headerRule } from './header-rules.ts';
import { issueLines } from './issue-lines.ts';
import { type RedirectRule, redirectRule } from './redirect-rules.ts';

/** The part of netlify.toml the Node host acts on. */
export interface NetlifyConfig {
  /** Folder with the built site, relative to the project. */
  readonly publish: string;
  /** Folder with the functions, relative to the project. */
  readonly functions: string;
  readonly headers: readonly HeaderRule[];
  readonly redirects: readonly RedirectRule[];
}

/** netlify.toml is missing, is no TOML, or says something the host would not do as Netlify does. */
export class NetlifyConfigError extends Error {
  override name = 'NetlifyConfigError';
}

/** Netlify's own servers set these; a custom value is ignored there, so it is refused here. */
const RESERVED_HEADERS = new Set(
  'accept-ranges age allow alt-svc connection content-encoding content-length content-range date location server set-cookie trailer transfer-encoding upgrade'.split(
    ' ',
  ),
);

const bundling = {
  node_bundler: z.enum(['esbuild', 'nft']).optional(),
  included_files: z.array(z.string()).optional(),
  external_node_modules: z.array(z.string()).optional(),
};

const path = z
  .string()
  .regex(/^\/(?!\.netlify)/u, 'must start with "/" and stay out of /.netlify')
  .refine((value) => value.split('*').length <= 2, 'must hold at most one "*"')
  .refine((value) => !/[^/]:|:[^/]*\*/u.test(value), 'must hold ":name" only as a whole segment');

const headerName = z
  .string()
  .regex(/^[!#$%&'*+.^_`|~\w-]+$/u, 'is no header name')
  .refine((name) => !RESERVED_HEADERS.has(name.toLowerCase()), 'is a header Netlify sets itself and ignores here');

const headerText = z
  .string()
  .refine(
    (value) => !/[\r\n\0]/u.test(value.trim().replaceAll(/,\s+/gu, ',')),
    'must be one line (lists break at commas)',
  );

const headerValues = z
  .record(headerName, z.union([headerText, z.array(headerText)], 'must be one line of text, or a list of them'))
  .refine(
    (values) => new Set(Object.keys(values).map((name) => name.toLowerCase())).size === Object.keys(values).length,
    'names one header twice',
  );

const redirect = z
  .strictObject({
    from: path.refine((value) => !value.includes('*') || value.endsWith('/*'), 'must end in "/*" if it holds "*"'),
    to: z.string().regex(/^(\/(?!\/)|https:\/\/[^/:]+\/)/u, 'must be a path of this site or an https address'),
    status: z.literal([200, 301, 302, 307, 308, 404, 410]).default(301),
    force: z.boolean().default(false),
  })
  .refine(
    ({ to, status }) => to.startsWith('/') || (status > 300 && status < 400),
    'must not fetch from another host: the portal reads no third party',
  );

const schema = z.strictObject({
  build: z.strictObject({
    command: z.string(),
    publish: z.string(),
    environment: z.record(z.string(), z.string()).optional(),
    processing: z.strictObject({ html: z.strictObject({ pretty_urls: z.literal(true) }) }).optional(),
  }),
  functions: z.object({ directory: z.string(), ...bundling }).catchall(z.strictObject(bundling)),
  headers: z.array(z.strictObject({ for: path, values: headerValues })).default([]),
  redirects: z.array(redirect).default([]),
});

/**
 * Reads the text of netlify.toml.
 * Throws NetlifyConfigError with one line per mistake; an unknown key is a mistake, because the host would silently
 * serve something else than Netlify does.
 */
export function parseNetlifyConfig(text: string): NetlifyConfig {
  const result = schema.safeParse(parsedToml(text));
  if (!result.success) {
    throw new NetlifyConfigError(`netlify.toml không hợp lệ / is not valid:\n${issueLines(result.error)}`);
  }
  const { build, functions, headers, redirects } = result.data;
  return {
    publish: build.publish,
    functions: functions.directory,
    headers: headers.map((block) => headerRule(block.for, block.values)),
    redirects: redirects.map((block) => redirectRule(block.from, block.to, block.status, block.force)),
  };
}

/** Reads netlify.toml from disk; throws NetlifyConfigError. */
export async function loadNetlifyConfig(file: string): Promise<NetlifyConfig> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new NetlifyConfigError(`Không đọc được / cannot read: ${file}`, { cause: error });
  });
  return parseNetlifyConfig(text);
}

function parsedToml(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw new NetlifyConfigError(`netlify.toml không hợp lệ / is not valid TOML: ${error.message}`, { cause: error });
  }
}
