/** A second opinion on the shipped pack's geometry, from a program that shares no code with ours: Python with shapely. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { geometryJson, type GeometryJson } from '../../shared/derive/geometryJson.ts';
import { derivedOf, smallPack } from '../support/edited.ts';
import { exampleDocument } from '../support/examplePack.ts';

const PEER = fileURLToPath(new URL('geometry_peer.py', import.meta.url));
/** The system's Python: a version manager's would not see the distribution's packages. */
const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
const hasShapely = spawnSync(PYTHON, ['-c', 'import shapely'], { timeout: 40_000, stdio: 'ignore' }).status === 0;

function peerSays(geometry: GeometryJson): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'cellweave-geometry-'));
  try {
    const path = join(folder, 'geometry.json');
    writeFileSync(path, JSON.stringify(geometry));
    const run = spawnSync(PYTHON, [PEER, path], { encoding: 'utf8', timeout: 80_000 });
    return `${run.stdout}${run.stderr}`.trim().split('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it.skipIf(!hasShapely).each([
  ['the shipped pack', exampleDocument],
  ['three rows of five', smallPack],
])('shapely finds no fault in the geometry of %s (needs python3-shapely)', (_name, make) => {
  const geometry = geometryJson(derivedOf(make()));
  expect(peerSays(geometry)).toEqual([`checked ${geometry.bodies.length} bodies, 0 faults`]);
});

it.skipIf(!hasShapely)('shapely does find a fault that is there (needs python3-shapely)', () => {
  const { bodies } = geometryJson(derivedOf(smallPack()));
  const faulty = bodies.map((body) => (body.id === 'busbar:g3|g4/bump' ? { ...body, net: 'N4' } : body));
  expect(peerSays({ units: 'mm', bodies: faulty }).length).toBeGreaterThan(1);
});
