import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebian } from '../debian-package.ts';

const names = ['soffice', 'libreoffice'];
const places = [
  '/usr/bin',
  '/usr/local/bin',
  '/opt/libreoffice/program',
  '/Applications/LibreOffice.app/Contents/MacOS',
];

/** LibreOffice as the system has it, or as Debian's packages bring it; null, with the reason, if there is none. */
export function findOffice(): { path: string } | { path: null; why: string } {
  const present = installed();
  if (present !== null) return { path: present };
  const result = installDebian(
    { vi: 'LibreOffice', en: 'LibreOffice' },
    'libreoffice-writer-nogui',
    'libreoffice-calc-nogui',
    'fonts-liberation',
  );
  const path = result.done ? installed() : null;
  return path === null ? { path, why: result.done ? 'apt-get brought no soffice' : result.why } : { path };
}

function installed(): string | null {
  const folders = [...places, ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync) ?? null;
}

/**
 * A file as LibreOffice reads and writes it again, in a folder with a profile of its own, so that one that is open on
 * the desk is not disturbed. Throws when it cannot: a broken file is not repaired without a person.
 * @param to ending and filter, as `--convert-to` takes them
 */
export function convert(office: string, file: string, to: string, folder: string): Buffer {
  const before = new Set(readdirSync(folder));
  const { status, stderr, error } = spawnSync(
    office,
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--norestore',
      '--convert-to',
      to,
      '--outdir',
      folder,
      file,
    ],
    { encoding: 'utf8', timeout: 300_000, env: { ...process.env, HOME: folder } },
  );
  const ending = `.${to.split(':')[0]}`;
  const made = readdirSync(folder).find((name) => name.endsWith(ending) && !before.has(name));
  if (status !== 0 || made === undefined)
    throw new Error(`LibreOffice did not make ${to} of ${file}: ${error?.message ?? stderr}`);
  return readFileSync(join(folder, made));
}
