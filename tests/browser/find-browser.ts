import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebian } from '../debian-package.ts';

/** A browser to test with, or why there is none. */
export type FoundBrowser =
  | { readonly path: string; readonly from: string }
  | { readonly path: null; readonly why: string };

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
const macos = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Looks for Chromium: CHROME_PATH, the system, the package @sparticuz/chromium where its libraries are present, and last
 * Debian's package, which is installed when this process may do so. Throws when CHROME_PATH is set to no program.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const asked = process.env['CHROME_PATH'];
  if (asked && !isProgram(asked)) throw new Error(`CHROME_PATH=${asked} không chạy được / is no program`);
  if (asked) return { path: asked, from: 'CHROME_PATH' };
  const system = installed();
  if (system) return { path: system, from: 'this system' };
  const packaged = await fromPackage();
  if (packaged) return { path: packaged, from: '@sparticuz/chromium' };
  return installOnDebian();
}

/** Chromium or Chrome as the system has it. */
export function installed(): string | null {
  const folders = [...places, ...(process.env['PATH'] ?? '').split(delimiter)];
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...macos];
  return candidates.find(isProgram) ?? null;
}

/** The browser that came with the packages. It needs two libraries of the system, which npm cannot bring. */
export async function fromPackage(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const known = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? '';
  if (!['libnss3.so', 'libnspr4.so'].every((library) => known.includes(library))) return null;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } catch {
    return null;
  }
}

function installOnDebian(): FoundBrowser {
  const result = installDebian({ vi: 'trình duyệt', en: 'a browser' }, 'chromium');
  if (!result.done) return nothing(`no Chromium here; ${result.why}`);
  const path = installed();
  return path ? { path, from: 'apt-get' } : nothing('apt-get installed chromium, and there is none');
}

function nothing(why: string): FoundBrowser {
  return { path: null, why };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
