/** Planes other than the pack's top: into their coordinates, out of them again, and a small pack of long cells on two faces. */
import { describe, expect, it } from 'vitest';
import { createDocument } from '../../../shared/derive/create.ts';
import { cellInPlane, intoFrame } from '../../../shared/derive/planes/intoPlane.ts';
import { liftBody, liftOf } from '../../../shared/derive/planes/liftBody.ts';
import { faceOf, PLANE_IDS, planeFacing, planeOf, type PlaneId } from '../../../shared/derive/planes/plane.ts';
import type { Brief } from '../../../shared/format/brief.ts';
import { rectangle, signedArea_mm2 } from '../../../shared/geometry/contour.ts';
import { dot, normalOf, pointOn } from '../../../shared/geometry/frame.ts';
import { solidBox, solidVolume_mm3 } from '../../../shared/geometry/solid.ts';
import type { Body } from '../../../shared/model/derived/index.ts';
import { derivedOf, edited } from '../../support/edited.ts';
import { must } from '../../support/must.ts';

const FACES = PLANE_IDS.filter((id): id is Exclude<PlaneId, 'top'> => id !== 'top');
const BODY: Body = { id: 'b', kind: 'busbar', owner: 'b', net: 'n', material: 'aluminium-1060-O', layer: 'BUSBAR_AL', z: [3, 5], outline: [{ x: 10, y: 20 }, { x: 40, y: 20 }, { x: 40, y: 28, bulge: 1 }, { x: 10, y: 28 }], holes: [], path: [{ x: 12, y: 21 }, { x: 30, y: 25 }] };
const PROFILE: Body = { ...BODY, id: 'p', frame: { origin: { x: 0, y: 28, z: 0 }, u: { x: 1, y: 0, z: 0 }, v: { x: 0, y: 0, z: 1 } }, z: [0, 8], outline: rectangle({ minX: 18, minY: 3, maxX: 24, maxY: 9 }) };

describe.each(FACES)('the face %s', (id) => {
  const plane = planeOf(id);
  const { local, frame } = plane;
  if (!local || !frame) throw new Error(`${id} has no frame`);

  it('is seen from outside: its own x runs to the right, its normal out of the pack', () => {
    expect(planeFacing(normalOf(local))).toBe(faceOf(id));
    expect(Math.abs(dot(normalOf(frame), normalOf(local)))).toBe(1);
    expect(dot(normalOf(frame), normalOf(local)) < 0).toBe(plane.isInverted);
    expect(frame).toEqual(planeOf(faceOf(id).endsWith('y') ? '-y' : '+x').frame);
  });

  it('moves bodies rigidly, lying ones into the published frame, standing ones out of any', () => {
    for (const body of [BODY, PROFILE]) {
      const lifted = liftBody(body, plane);
      const { minX, minY, minZ, maxX, maxY, maxZ } = solidBox(body);
      const corners = [{ x: minX, y: minY, z: minZ }, { x: maxX, y: maxY, z: maxZ }].map((corner) => pointOn(local, corner, corner.z));
      const box = solidBox(lifted);
      for (const [axis, min, max] of [['x', box.minX, box.maxX], ['y', box.minY, box.maxY], ['z', box.minZ, box.maxZ]] as const) {
        const [a = 0, b = 0] = corners.map((corner) => corner[axis]);
        expect([min, max].map((value) => Number(value.toFixed(3)))).toEqual([Math.min(a, b), Math.max(a, b)].map((value) => Number(value.toFixed(3))));
      }
      expect(solidVolume_mm3(lifted)).toBeCloseTo(solidVolume_mm3(body), 6);
      expect(signedArea_mm2(lifted.outline)).toBeGreaterThan(0);
      expect(lifted.z[0]).toBeLessThan(lifted.z[1]);
    }
    expect(liftBody(BODY, plane).frame).toEqual(frame);
    expect(liftBody(PROFILE, plane).frame).toBeUndefined();
    expect(liftBody(BODY, plane).path).toEqual(BODY.path?.map(liftOf(plane).point));
  });

  it('takes places of the pack to its own coordinates and back', () => {
    const place = { x: 12, y: -7, z: 31 };
    const own = intoFrame(local, place);
    expect(pointOn(local, own, own.z)).toEqual(place);
    expect(liftOf(plane).place(own)).toEqual(place);
    const flat = liftOf(plane).point(own);
    expect(pointOn(frame, flat, liftOf(plane).height(own.z))).toEqual(place);
  });
});

const BRIEF: Brief = {
  name: 'six', cell: 'blade-135', series: 6, structure: { type: 'ctp' }, frontEnd: { count: 2 }, ntcPerFrontEnd: 2, currents: { continuous_A: 135 },
};

describe('six long cells with two front ends', () => {
  const document = must(createDocument(BRIEF));
  const derived = derivedOf(document);

  it('stand in one row, without an error', () => {
    expect(derived.findings.filter(({ severity, waived }) => severity === 'error' && !waived)).toEqual([]);
    expect(new Set(derived.cells.map(({ slot }) => slot.row))).toEqual(new Set([0]));
    expect(derived.fpcs.map(({ id }) => id)).toEqual(['fpc:fe1@-y', 'fpc:fe1@+y', 'fpc:fe2@-y', 'fpc:fe2@+y']);
    expect(derived.fpcs.map(({ ntcs }) => ntcs.length)).toEqual([1, 1, 1, 1]);
  });

  it('show their ends on each face, with the terminal there', () => {
    for (const cell of derived.cells) {
      for (const id of ['-y', '+y'] as const) {
        const seen = cellInPlane(cell, planeOf(id));
        expect(seen.terminals).toHaveLength(1);
        expect(seen.terminals[0]?.size).toEqual({ x: 9, y: 44 });
        expect((seen.terminals[0]?.top_z ?? 0) - seen.z[1]).toBeCloseTo(3, 6);
        expect(solidBox({ outline: seen.outline, holes: [], z: [0, 1] })).toMatchObject({ minY: cell.z[0], maxY: cell.z[1] });
      }
    }
  });

  it('count voltages from the front end’s lowest net on both connectors', () => {
    const rows = derived.pins.filter(({ frontEnd, expected_V }) => frontEnd === 'fe1' && expected_V !== null);
    expect(rows.map(({ connector, net, expected_V }) => [connector.split('@')[1], net, expected_V])).toEqual([
      ['-y/connector', 'N0', 0], ['-y/connector', 'N2', 6.4], ['+y/connector', 'N1', 3.2], ['+y/connector', 'N3', 9.6],
    ]);
  });

  it('say which bar has no plane where a cell is turned to face along the row', () => {
    const turned = derivedOf(edited(document, (t) => {
      const cell = document.get('c3');
      if (cell?.kind === 'cell') t.put({ ...cell, pose: { ...cell.pose, rotation_deg: 0 }, placed: 'user' });
    }));
    const said = turned.findings.filter(({ code }) => code === 'busbar-problem').map(({ params }) => params.reason);
    expect(said).toHaveLength(2);
    for (const reason of said) expect(reason).toMatch(/do not face the same way/);
    expect(turned.findings.some(({ code }) => code === 'generator-failed')).toBe(false);
  });

  it('move a connector along its row, and refuse it beyond', () => {
    const [fpc] = derived.fpcs;
    const handle = fpc?.handles.find(({ feature }) => feature === 'connector_mm');
    expect(handle).toMatchObject({ target: 'fpc:fe1@-y', along: { x: 1, y: 0, z: 0 }, value_mm: 0 });
    const moved = (value: number) => derivedOf(edited(document, (t) => t.put({ id: 'override:1', kind: 'override', target: 'fpc:fe1@-y', feature: 'connector_mm', value })));
    const least = handle?.max_mm ?? 0;
    expect(least).toBeGreaterThan(0);
    const after = moved(least);
    expect(after.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect((after.fpcs[0]?.connector.pins[0]?.at.x ?? 0) - (fpc?.connector.pins[0]?.at.x ?? 0)).toBeCloseTo(least, 6);
    expect(moved(least + 500).findings.filter(({ code }) => code === 'orphaned-override')).toHaveLength(1);
  });
});

describe('what long cells are refused for', () => {
  const codesOf = (change: Partial<Brief['structure']>): readonly string[] => {
    const made = createDocument({ ...BRIEF, structure: { type: 'ctp', ...change } });
    return made.ok ? [] : made.problems.map(({ code, place }) => `${code} ${place}`);
  };

  it('is a second row, and ends without room for what connects them', () => {
    expect(codesOf({ rows: 2, cellsPerRow: 3 })).toEqual(['ends-covered structure.rows']);
    expect(codesOf({ members: { sideGap_mm: 10 } })).toEqual(['ends-too-close structure.members.sideGap_mm']);
    expect(codesOf({ rows: 1 })).toEqual([]);
  });
});
