import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether packages were installed now; if not, why. */
export type Installed = { readonly done: true } | { readonly done: false; readonly why: string };

/** Installs Debian's packages where this process may, and says so first: it takes a while. */
export function installDebian(what: { vi: string; en: string }, ...packages: readonly string[]): Installed {
  const root = process.getuid?.() === 0;
  if (!existsSync('/usr/bin/apt-get') || !root) return { done: false, why: 'it can not be installed here' };
  const command = `apt-get install ${packages.join(' ')}`;
  console.log(`Đang cài ${what.vi} để kiểm thử / installing ${what.en} for the tests: ${command}`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => spawnSync('/usr/bin/apt-get', args, { env: environment, encoding: 'utf8' });
  apt('update', '-q');
  const { status, stderr } = apt('install', '-y', '-q', '--no-install-recommends', ...packages);
  return status === 0 ? { done: true } : { done: false, why: `${command}: ${stderr?.trim()}` };
}
