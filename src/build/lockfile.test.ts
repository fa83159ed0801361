// What is installed is what was looked at: exact versions, each fixed by the hash of its content, from the registry and nowhere else.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Package {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
const { lockfileVersion, packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  lockfileVersion: number;
  packages: Record<string, Package>;
};
const installed = Object.entries(packages).filter(([name]) => name !== '');

test('the lockfile has a hash of the content of every package, and no address of another host', () => {
  expect(lockfileVersion).toBe(3);
  expect(installed.length).toBeGreaterThan(100);
  const loose = installed.filter(
    ([, { version, integrity, resolved, link }]) =>
      link ||
      resolved !== undefined ||
      !/^\d+\.\d+\.\d+/.test(version ?? '') ||
      !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
  );
  expect(loose).toEqual([]);
});

test('the manifest names exact versions, and they are those of the lockfile', () => {
  for (const kind of ['dependencies', 'devDependencies']) {
    for (const [name, version] of Object.entries(manifest[kind] ?? {})) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  }
});

test('no package runs a script when it is installed', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
});

test('every package that the page itself runs is listed with its reason', () => {
  const reasons = readFileSync('ARCHITECTURE.md', 'utf8');
  for (const name of Object.keys(manifest.dependencies ?? {}))
    expect(reasons).toMatch(new RegExp(`^\\| ${name} +\\|`, 'm'));
});
