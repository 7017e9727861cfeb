import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseHTML } from 'linkedom';
import { type PortalProcess, portalEnv, removeFolder, startPortal } from '../feedback/portal-process.ts';
import { visibleText } from '../site/page-text.ts';

/** What the year brings; everything else of the record is there before it begins. */
const OF_THE_YEAR = [
  'directives/cong-van-huyen-uy-tan-yen-2024.mdx',
  'plans',
  'dialogues',
  'questions',
  'conclusions',
  'petitions',
  'supervision',
  'reports',
  'so-cong-bo',
];

interface Run {
  readonly typed?: readonly string[];
  /** Exit code. */
  readonly ends?: number;
}

/** The office of a commune before its first plan: a record, a built portal and a store of its own, and the real commands. */
export class ClerkOffice implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'ca-nam-'));
  readonly content = join(this.folder, 'content');
  readonly #log: string[] = [];

  constructor() {
    cpSync('content', this.content, { recursive: true });
    for (const path of OF_THE_YEAR) rmSync(join(this.content, path), { recursive: true });
    for (const name of ['functions', 'netlify', 'netlify.toml']) symlinkSync(resolve(name), join(this.folder, name));
  }

  /** Lets days pass: a demonstration lives on the day its settings name. */
  on(day: string): void {
    const site = this.read('site.yaml');
    this.write('site.yaml', site.replace(/^( +asOf:) .*$/mu, `$1 ${day}`));
  }

  /**
   * Runs a command as `npm run <name> -- …` does; each of `typed` is a line typed when it asks.
   * @returns what it printed on both streams; throws that when it ends with another code than `ends`
   */
  async run(name: string, args: readonly string[], { typed = [], ends = 0 }: Run = {}): Promise<string> {
    // The build works in the project's folder, everything else in the portal's.
    const cwd = name === 'build' ? process.cwd() : this.folder;
    const env = portalEnv(this.folder, this.#env);
    const child = spawn(process.execPath, [resolve('scripts', `${name}.ts`), ...args], { cwd, env });
    child.stdin.end(`${typed.join('\n')}\n`);
    const printed = Promise.all([text(child.stdout), text(child.stderr)]);
    const [code] = (await once(child, 'close')) as [number | null];
    const said = (await printed).join('');
    this.#log.push(`$ npm run ${name} -- ${args.join(' ')}\n${said}→ ${code}\n`);
    if (code !== ends) throw new Error(`npm run ${name} -- ${args.join(' ')} ended with ${code}:\n${said}`);
    return said;
  }

  /** Serves the built portal over this office's store. */
  serve(): Promise<PortalProcess> {
    return startPortal(this.folder, this.#env);
  }

  /** Puts a file beside the record, as a clerk receives it. @returns its path */
  receive(name: string, bytes: Uint8Array): string {
    const file = join(this.folder, name);
    writeFileSync(file, bytes);
    return file;
  }

  has(path: string): boolean {
    return existsSync(join(this.content, path));
  }

  read(path: string): string {
    return readFileSync(join(this.content, path), 'utf8');
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.content, path), text);
  }

  /** Text of a built file. */
  built(path: string): string {
    return readFileSync(join(this.folder, 'dist', path), 'utf8');
  }

  /** What a reader sees on a built page, in one line. */
  page(address: string): string {
    const { document } = parseHTML(this.built(`${address}index.html`));
    const main = document.querySelector('main');
    return main === null ? '' : visibleText(main).replace(/\s+/gu, ' ');
  }

  /** Everything that was typed and printed, to be read as a clerk reads it. */
  get log(): string {
    return this.#log.join('\n');
  }

  [Symbol.dispose](): void {
    removeFolder(this.folder);
  }

  get #env() {
    const { folder, content } = this;
    return {
      CONTENT_DIR: content,
      OUT_DIR: join(folder, 'dist'),
      CACHE_DIR: join(folder, 'cache'),
      PEERS_DIR: join(folder, 'peers'),
      FEEDBACK_BY: 'Văn phòng Đảng ủy',
    };
  }
}
