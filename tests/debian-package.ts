import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether packages were installed now; if not, why. */
export type Installed = { readonly done: true } | { readonly done: false; readonly why: string };

const MOST_MINUTES = 10;

/** Installs Debian's packages where this process may, and says so first: it takes a while. Ends after ten minutes. */
export function installDebian(what: { vi: string; en: string }, ...packages: readonly string[]): Installed {
  const root = process.getuid?.() === 0;
  if (!existsSync('/usr/bin/apt-get') || !root) return { done: false, why: 'it can not be installed here' };
  const command = `apt-get install ${packages.join(' ')}`;
  console.log(`Đang cài ${what.vi} để kiểm thử / installing ${what.en} for the tests: ${command}`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const end = Date.now() + MOST_MINUTES * 60_000;
  const apt = (...args: string[]) => {
    const timeout = Math.max(1, end - Date.now());
    return spawnSync('/usr/bin/apt-get', args, { env: environment, encoding: 'utf8', timeout });
  };
  apt('update', '-q');
  const { status, stderr, error } = apt('install', '-y', '-q', '--no-install-recommends', ...packages);
  if (status === 0) return { done: true };
  const isLate = error !== undefined && 'code' in error && error.code === 'ETIMEDOUT';
  const why = isLate ? `not done after ${MOST_MINUTES} minutes` : stderr?.trim() || String(error?.message ?? status);
  return { done: false, why: `${command}: ${why}` };
}
