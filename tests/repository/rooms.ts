/** The rooms of the project and the arrows between them, as the design draws them (ARCHITECTURE.md). */
export interface Room {
  /** Its folder. */
  readonly path: string;
  /** Endings of its sources. */
  readonly endings: readonly ('ts' | 'astro')[];
  /** What it may import: aliases of rooms and packages. */
  readonly may: readonly string[];
  /** What the linter says to anyone who imports more. */
  readonly message: RegExp;
}

/** One import per room that can be imported through an alias. */
export const roomImports = {
  domain: '#domain/calendar.ts',
  record: '#record/read-record.ts',
  mdx: '#mdx/render.ts',
  queries: '#queries/sessions.ts',
  layouts: '#layouts/Page.astro',
  components: '#components/SessionCard.astro',
  styles: '#styles/base.css',
  browser: '#browser/page.ts',
  search: '#search/plan.ts',
  host: '#host/app.ts',
  feedback: '#feedback/intake.ts',
  feedbackHtml: '#feedback/html/form.ts',
  notices: '#notices/card.ts',
  import: '#import/sheet/columns.ts',
  pages: '#pages/index.astro',
  editor: '#editor/cms-config.ts',
  editedYaml: '#record/edited-yaml.ts',
  frontMatter: '#record/front-matter.ts',
  functions: '#functions/health.ts',
} as const;

/** One import per kind of package or platform. */
export const packageImports = {
  zod: 'zod',
  node: 'node:fs',
  nodeDeep: 'node:fs/promises',
  astroContent: 'astro:content',
  astro: 'astro',
  astroDeep: 'astro/loaders',
  yaml: 'yaml',
  jsYaml: 'js-yaml',
  satteri: 'satteri',
  hast: 'hast',
  hastHtml: 'hast-util-to-html',
  hono: 'hono',
  honoDeep: 'hono/body-limit',
  honoNode: '@hono/node-server',
  toml: 'smol-toml',
  feed: 'feed',
  ical: 'ical-generator',
  pagefind: 'pagefind',
  netlify: '@netlify/functions',
  pg: 'pg',
  pglite: '@electric-sql/pglite',
  sodium: 'libsodium-wrappers',
  altcha: 'altcha-lib',
  qr: 'uqr',
  csv: 'csv-stringify/sync',
  xlsx: 'write-excel-file/node',
  zip: 'fflate',
  croner: 'croner',
  takumi: '@takumi-rs/core',
  cms: '@sveltia/cms',
  vitest: 'vitest',
} as const;

export type Import = keyof typeof roomImports | keyof typeof packageImports;

const look: readonly Import[] = [
  ...(['domain', 'queries', 'layouts', 'components', 'styles', 'browser'] as const),
  ...(['notices', 'feedbackHtml'] as const),
];

/** Rooms whose imports are limited to a list. */
export const rooms: Readonly<Record<string, Room & { readonly may: readonly Import[] }>> = {
  domain: { path: 'src/domain', endings: ['ts'], may: ['domain', 'zod'], message: /^src\/domain is pure/u },
  record: {
    path: 'src/record',
    endings: ['ts'],
    may: ['domain', 'mdx', 'node', 'nodeDeep', 'yaml', 'jsYaml', 'zod'],
    message: /^src\/record reads content\/ from disk/u,
  },
  mdx: {
    path: 'src/mdx',
    endings: ['ts'],
    may: ['domain', 'zod', 'satteri', 'hast', 'hastHtml'],
    message: /^src\/mdx holds pure components/u,
  },
  queries: {
    path: 'src/queries',
    endings: ['ts'],
    may: ['domain', 'record', 'editedYaml', 'frontMatter', 'mdx', 'search', 'zod'],
    message: /^src\/queries asks the record/u,
  },
  pages: {
    path: 'src/pages',
    endings: ['ts', 'astro'],
    may: [...look, 'editor', 'astro', 'astroDeep', 'astroContent', 'csv', 'feed', 'ical', 'zip', 'zod'],
    message: /^A page asks a query and hands to a layout/u,
  },
  layouts: {
    path: 'src/layouts',
    endings: ['astro'],
    may: [...look, 'search', 'astro', 'astroDeep'],
    message: /^The look may import/u,
  },
  components: {
    path: 'src/components',
    endings: ['ts', 'astro'],
    may: [...look, 'search', 'astro', 'astroDeep'],
    message: /^The look may import/u,
  },
  browser: {
    path: 'src/browser',
    endings: ['ts'],
    may: ['browser', 'search', 'altcha'],
    message: /^src\/browser ships to residents/u,
  },
  search: {
    path: 'src/search',
    endings: ['ts'],
    may: ['search', 'domain'],
    message: /^src\/search runs in browser and tests/u,
  },
  editor: {
    path: 'src/editor',
    endings: ['ts'],
    may: ['editor', 'domain', 'editedYaml', 'frontMatter', 'zod', 'cms'],
    message: /^src\/editor is the form clerks edit in/u,
  },
  host: {
    path: 'src/host',
    endings: ['ts'],
    may: ['domain', 'host', 'node', 'nodeDeep', 'hono', 'honoDeep', 'honoNode', 'toml', 'croner', 'zod'],
    message: /^src\/host serves dist\//u,
  },
  feedback: {
    path: 'src/feedback',
    endings: ['ts'],
    may: [
      ...(['domain', 'feedback', 'feedbackHtml', 'node', 'nodeDeep', 'zod', 'hono', 'honoDeep'] as const),
      ...(['pg', 'pglite', 'sodium', 'altcha', 'qr', 'csv', 'xlsx'] as const),
    ],
    message: /^src\/feedback keeps what residents send/u,
  },
  import: {
    path: 'src/import',
    endings: ['ts'],
    may: ['domain', 'import', 'zod'],
    message: /^src\/import understands documents and sheets/u,
  },
  notices: {
    path: 'src/notices',
    endings: ['ts'],
    may: ['domain', 'notices'],
    message: /^src\/notices says what travels/u,
  },
  picture: {
    path: 'src/notices/picture',
    endings: ['ts'],
    may: ['domain', 'notices', 'node', 'nodeDeep', 'takumi'],
    message: /^src\/notices\/picture draws/u,
  },
  functions: {
    path: 'functions/example',
    endings: ['ts'],
    may: ['domain', 'feedback', 'feedbackHtml', 'notices', 'node', 'nodeDeep', 'netlify', 'zod'],
    message: /^A function is a thin edge/u,
  },
  scripts: {
    path: 'scripts',
    endings: ['ts'],
    may: [
      ...([
        'domain',
        'record',
        'editedYaml',
        'frontMatter',
        'editor',
        'mdx',
        'search',
        'host',
        'feedback',
        'feedbackHtml',
        'notices',
        'import',
        'styles',
      ] as const),
      ...(Object.keys(packageImports) as Import[]).filter((name) => name !== 'astroContent'),
    ],
    message: /^A command may import any room but/u,
  },
};

/** Folders of src/ that hold no code, or whose imports their own room's rule covers. */
export const roomsWithoutImports: readonly string[] = ['styles'];
