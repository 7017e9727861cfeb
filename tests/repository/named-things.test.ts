import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trackedFiles, trackedTexts } from './tracked-files.ts';

/** Documents that tell people what to type and where to look. */
const documents = trackedFiles.filter(
  (path) => /^docs\/.*\.md$/u.test(path) || path === 'README.md' || path === 'content/README.md',
);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const sources = [...trackedTexts()].filter(([path]) => /^(?:src|scripts|functions|netlify)/u.test(path));
const source = sources.map(([, text]) => text).join('\n');

/** Written while the story of the guide goes on (tests/guide/), or by a build. */
const made = /^content\/(?:bodies\/can-dien\.yaml|(?:conclusions|petitions|supervision|dialogues)\/|tep\b)/u;
/** Words of other programs and of the reader's own shell. */
const foreign = new Set(['BAN_SAO', 'createdb', 'cmd', 'y', 'main', 'rejected', 'id', 'audit', 'number']);

interface Named {
  readonly where: string;
  readonly text: string;
}

/** Texts between backquotes, and lines of blocks that are typed. */
function namedIn(path: string, markdown: string): Named[] {
  let block: string | null = null;
  return markdown.split('\n').flatMap((line, index) => {
    const where = `${path}:${index + 1}`;
    const fence = /^```(\w*)/u.exec(line)?.[1];
    if (fence !== undefined) {
      block = block === null ? fence : null;
      return [];
    }
    if (block !== null) return /^(?:sh|console|)$/u.test(block) ? [{ where, text: line.replace(/^\$ /u, '') }] : [];
    return [...line.matchAll(/`([^`]+)`/gu)].map(([, text = '']) => ({ where, text }));
  });
}

/** A kind of thing that has a name, and whether one of that name is there. */
interface Kind {
  readonly pick: RegExp;
  readonly isThere: (name: string, text: string) => boolean;
}

/** What the sources of a script say; options are declared there, or told in its help. */
function wordsOf(script: string): string {
  const own = sources.filter(([path]) => path === `scripts/${script}.ts` || path.startsWith(`scripts/${script}/`));
  return own.map(([, text]) => text).join('\n');
}

function hasPage(address: string): boolean {
  const bare = address.replace(/\/$/u, '');
  if (bare === '/bien-tap') return existsSync('src/pages/_bien-tap.astro');
  if (bare.startsWith('/api/')) return source.includes(`path: '${bare}'`);
  return existsSync(`src/pages${bare}.astro`) || existsSync(`src/pages${bare}`);
}

const kinds: Readonly<Record<string, Kind>> = {
  'an npm script': { pick: /\bnpm run (?:-s )?([\w-]+)/gu, isThere: (name) => scripts[name] !== undefined },
  'a command of a script': {
    pick: /^npm run (?:feedback|report|new|bench) -- (\w[\w-]*)/gu,
    isThere: (name, text) =>
      new RegExp(`usage: '${name}\\b|^\\s+'?${name}'?[,:]|'${name}'`, 'mu').test(wordsOf(text.split(' ')[2] ?? '')),
  },
  'an option of a command': {
    pick: /(?:^npm run .*? |^)--([a-z][a-z-]*)/gu,
    isThere: (option, text) => {
      const script = /^npm run ([\w-]+)/u.exec(text)?.[1];
      const words = script === undefined ? source : wordsOf(script);
      return new RegExp(`--${option}\\b|'${option}'|^\\s+${option}: \\{`, 'mu').test(words);
    },
  },
  'an environment variable': {
    pick: /(?<![\w-])([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|PORT|HOST)(?![\w-])/gu,
    isThere: (name) => foreign.has(name) || new RegExp(`\\b${name}\\b`, 'u').test(source),
  },
  'a file': {
    pick: /(?<![\w/.<-])((?:content|src|docs|scripts|functions|tests|netlify|public)\/[\w./-]*\w)/gu,
    isThere: (path, text) => existsSync(path) || made.test(path) || /[<*]/u.test(text),
  },
  'an address': {
    pick: /^(\/(?!etc\/|srv\/)(?:[a-z-]+\/)*(?:[a-z-]+)?)$/gu,
    isThere: hasPage,
  },
  'a field': {
    pick: /^([a-z][A-Za-z]+)$/gu,
    isThere: (name) => foreign.has(name) || new RegExp(`\\b${name}\\b`, 'u').test(source),
  },
};

const missing = ({ pick, isThere }: Kind, spans: readonly Named[]) =>
  spans.flatMap(({ where, text }) =>
    [...text.matchAll(pick)].flatMap(([, name = '']) => (isThere(name, text) ? [] : [`${where} ${name}`])),
  );

const spans = documents.flatMap((path) => namedIn(path, readFileSync(path, 'utf8')));

describe('guide, runbooks and READMEs', () => {
  it('are read: they name hundreds of things', () => {
    expect(documents.length).toBeGreaterThan(15);
    expect(spans.length).toBeGreaterThan(400);
  });

  it.each(Object.entries(kinds))('name %s only if it is there', (_kind, kind) => {
    expect(missing(kind, spans)).toEqual([]);
  });

  it.each([
    ['an npm script', 'npm run khong-co'],
    ['a command of a script', 'npm run feedback -- xoa-het'],
    ['an option of a command', 'npm run import -- tep.docx --khong-co'],
    ['an environment variable', 'FEEDBACK_KEY'],
    ['a file', 'docs/van-hanh/khong-co.md'],
    ['an address', '/khong-co/'],
    ['a field', 'khongCo'],
  ])('would not pass with %s that is not there', (kind, text) => {
    const found = namedIn('x.md', `Gõ \`${text}\`.\n\n\`\`\`sh\n${text}\n\`\`\`\n`);
    expect(missing(kinds[kind] as Kind, found)).toHaveLength(2);
  });
});

describe('the guide', () => {
  /** Words of the example, of other programs, and of the editor's own translation. */
  const notOurs = [
    'Tổ quản lý đô thị',
    'Terminate batch job (Y/N)?',
    'đầu trang và chân trang',
    'Làm việc với kho mã nguồn cục bộ',
  ];
  const shown = [...trackedTexts()].filter(([path]) => /^(?:src|scripts|content)\//u.test(path));
  const words = shown.map(([, text]) => text.replaceAll(/\s+/gu, ' ')).join('\n');
  const quoted = documents
    .filter((path) => path.startsWith('docs/huong-dan/'))
    .flatMap((path) => [
      ...readFileSync(path, 'utf8')
        .replaceAll(/^```.*?^```$/gmsu, '')
        .matchAll(/“([^”]+)”/gu),
    ])
    .map(([, text = '']) => text);

  it('quotes only words that the portal, its commands or its record say', () => {
    expect(quoted.length).toBeGreaterThan(40);
    expect(quoted.filter((text) => !words.includes(text) && !notOurs.includes(text))).toEqual([]);
  });
});

describe('a fact', () => {
  it('is told in one place: no sentence of guide, runbooks and READMEs stands twice', () => {
    const sentences = documents.flatMap((path) =>
      readFileSync(path, 'utf8')
        .replaceAll(/<!-- bảng trường: bắt đầu.*<!-- bảng trường: hết -->/gsu, '')
        .replaceAll(/^```.*?^```$/gmsu, '')
        .split(/(?<=[.:])\s+|\n/u)
        .map((sentence) => sentence.trim())
        .filter((sentence) => sentence.length > 60)
        .map((sentence) => [sentence, path] as const),
    );
    const twice = [...Map.groupBy(sentences, ([sentence]) => sentence).values()].filter((group) => group.length > 1);
    expect(sentences.length).toBeGreaterThan(200);
    expect(twice.map((group) => group.map(([sentence, path]) => `${path}: ${sentence}`))).toEqual([]);
  });
});
