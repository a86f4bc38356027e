import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { requireNode, staleReason } from '../../../../main/launch/install.mjs';
import { temporaryFolder } from '../temporaryFolder.ts';

type Packages = Record<string, { version: string; optional?: boolean; integrity?: string }>;

function checkout(wanted: Packages | null, installed: Packages | null | 'none'): string {
  const folder = temporaryFolder();
  if (wanted) writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  if (installed !== 'none') mkdirSync(join(folder, 'node_modules'));
  if (installed !== null && installed !== 'none') writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }));
  return folder;
}

const ROOT_ENTRY = { '': { version: '1' } };
const a1 = { 'node_modules/a': { version: '1.0.0', integrity: 'x' } };

describe('whether packages must be installed', () => {
  it.each([
    ['nothing is there', { ...ROOT_ENTRY, ...a1 }, 'none', 'the packages are not installed'],
    ['an install was broken off', { ...ROOT_ENTRY, ...a1 }, null, 'the last install was not finished'],
    ['a package is missing', { ...ROOT_ENTRY, ...a1 }, {}, 'a is missing'],
    ['a package is old', { ...ROOT_ENTRY, 'node_modules/b/node_modules/@s/a': { version: '2.0.0' } }, { 'node_modules/b/node_modules/@s/a': { version: '1.0.0' } }, '@s/a 1.0.0 is installed, 2.0.0 is needed'],
    ['a package was replaced under its version', { ...ROOT_ENTRY, ...a1 }, { 'node_modules/a': { version: '1.0.0', integrity: 'y' } }, 'a 1.0.0 is installed'],
  ] as const)('yes when %s', (_when, wanted, installed, reason) => {
    expect(staleReason(checkout(wanted, installed))).toContain(reason);
  });

  it('no when all is there, whatever optional packages of other systems are not', () => {
    expect(staleReason(checkout({ ...ROOT_ENTRY, ...a1, 'node_modules/other-system': { version: '1', optional: true } }, a1))).toBeNull();
  });

  it('cannot be told without a lock file', () => {
    expect(() => staleReason(checkout(null, 'none'))).toThrow('package-lock.json is missing');
  });
});

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s will do', (version) => {
    expect(() => requireNode(version)).not.toThrow();
  });
  it.each(['18.20.0', '20.18.3'])('%s will not', (version) => {
    expect(() => requireNode(version)).toThrow(`this is ${version}`);
  });
});
