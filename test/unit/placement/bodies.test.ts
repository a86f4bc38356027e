import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../../shared/geometry/contour.ts';
import type { Body } from '../../../shared/model/derived/body.ts';
import { cellBodies } from '../../../shared/placement/cellBodies.ts';
import { placeCell } from '../../../shared/placement/placeCell.ts';
import { spacerBodies } from '../../../shared/placement/spacerBodies.ts';
import { structureBodies } from '../../../shared/placement/structureBodies.ts';
import { placedPack, sampleCellType, sampleStructure } from './samplePack.ts';

function touch(a: Body, b: Body): boolean {
  const p = boundsOf(a.outline);
  const q = boundsOf(b.outline);
  return p.minX <= q.maxX && q.minX <= p.maxX && p.minY <= q.maxY && q.minY <= p.maxY && a.z[0] <= b.z[1] && b.z[0] <= a.z[1];
}

describe('a placed cell', () => {
  const cells = placedPack(sampleStructure(), sampleCellType());
  const [first, second] = cells;

  it('has its terminals on the nets of its group', () => {
    expect(first?.terminals.map((terminal) => [terminal.id, terminal.net])).toEqual([
      ['terminal:c1:pos', 'g1|g2'],
      ['terminal:c1:neg', '|g1'],
    ]);
  });

  it('turns outlines and sizes with the pose', () => {
    expect(boundsOf(first?.outline ?? [])).toEqual({ minX: 105, maxX: 175, minY: 36, maxY: 206 });
    expect(first?.terminals[0]).toMatchObject({ centre: { x: 140, y: 181 }, size: { x: 24, y: 36 }, lid_z: 217, top_z: 220 });
    expect(second?.terminals[0]?.centre).toEqual({ x: 212, y: 61 });
    expect(first?.vent?.size).toEqual({ x: 18, y: 30 });
  });

  it('says from where up a wrapped can is bare, and nothing of a bare one', () => {
    const type = sampleCellType();
    const can = (wrap: typeof type.wrap) => first && cellBodies(first, { ...type, wrap })[0];
    expect(can(null)?.wrap).toBeUndefined();
    expect(can({ material: 'pet-film', thickness_mm: 0.1, bareRim_mm: 3 })?.wrap).toEqual({ material: 'pet-film', bareFrom_z: 214 });
    expect(can({ material: 'pet-film', thickness_mm: 0.1, bareRim_mm: 0 })?.wrap?.bareFrom_z).toBe(216.9);
    expect(can({ material: 'pet-film', thickness_mm: 0.1, bareRim_mm: 900 })?.wrap?.bareFrom_z).toBe(17);
  });

  it('keeps a lid at the potential of the pole it is tied to', () => {
    const type = sampleCellType();
    const can = (casePotential: 'positive' | 'negative' | 'floating') => first && cellBodies(first, { ...type, casePotential })[0];
    expect(can('positive')).toMatchObject({ kind: 'cell', net: null, surfaceNet: 'g1|g2' });
    expect(can('negative')?.surfaceNet).toBe('|g1');
    expect(can('floating')).not.toHaveProperty('surfaceNet');
  });

  it('gives every body a height, flush terminals too', () => {
    const type = sampleCellType();
    type.terminals = type.terminals.map((terminal) => ({ ...terminal, protrusion_mm: 0 }));
    const record = { id: 'c1', kind: 'cell', type: type.id, group: 'g1', pose: { x: 0, y: 0, z: 0, rotation_deg: 0 }, slot: { row: 0, position: 0 }, placed: 'fill' } as const;
    const cell = placeCell(record, type, { below: '|g1', above: 'g1|' });
    for (const body of cellBodies(cell, type)) expect(body.z[1]).toBeGreaterThan(body.z[0]);
  });
});

describe('the structure', () => {
  const bodies = structureBodies(sampleStructure(), sampleCellType());
  const metal = bodies.filter((body) => body.net === 'CHASSIS');

  it('is one conductor: all metal hangs together by touching', () => {
    expect(metal.map((body) => body.kind).sort()).toEqual(['member', 'member', 'member', 'member', 'plate']);
    const reached = new Set(metal.slice(0, 1));
    for (const body of reached) for (const other of metal) if (touch(body, other)) reached.add(other);
    expect(reached.size).toBe(metal.length);
  });

  it('has side members that touch both end members, not only the plate', () => {
    const members = metal.filter((body) => body.kind === 'member');
    expect(members.map((body) => members.filter((other) => other !== body && touch(body, other)).length)).toEqual([2, 2, 2, 2]);
  });

  it('keeps clear of every cell, and insulates the row ends', () => {
    const cells = placedPack(sampleStructure(), sampleCellType());
    for (const body of metal.filter((candidate) => candidate.kind === 'member')) {
      const box = boundsOf(body.outline);
      for (const cell of cells) {
        const can = boundsOf(cell.outline);
        const apart = Math.max(can.minX - box.maxX, box.minX - can.maxX, can.minY - box.maxY, box.minY - can.maxY);
        expect(apart).toBeGreaterThanOrEqual(4);
      }
    }
    expect(bodies.filter((body) => body.material === 'epoxy-board').map((body) => boundsOf(body.outline).minX)).toEqual([100, 319, 100, 319]);
  });

  it('lies in the envelope', () => {
    for (const body of bodies) {
      const box = boundsOf(body.outline);
      expect(Math.min(box.minX, box.minY, body.z[0])).toBeGreaterThanOrEqual(0);
      expect([box.maxX <= 400, box.maxY <= 420, body.z[1] <= 260]).toEqual([true, true, true]);
    }
  });

  it('leaves out a cooling pad of no thickness', () => {
    const structure = sampleStructure();
    structure.coolingPlate.padThickness_mm = 0;
    expect(structureBodies(structure, sampleCellType()).some((body) => body.kind === 'spacer')).toBe(false);
  });
});

describe('pads between cells', () => {
  const row = placedPack(sampleStructure(), sampleCellType()).slice(0, 3);

  it('fill the gap that is there', () => {
    const pads = spacerBodies(row, sampleStructure());
    expect(pads.map((pad) => pad.id)).toEqual(['spacer:c1|c2', 'spacer:c2|c3']);
    expect(boundsOf(pads[0]?.outline ?? [])).toEqual({ minX: 175, maxX: 177, minY: 36, maxY: 206 });
  });

  it('follow a cell that was moved, and vanish where cells touch', () => {
    const type = sampleCellType();
    const record = { id: 'c2', kind: 'cell', type: type.id, group: 'g2', pose: { x: 210, y: 125, z: 17, rotation_deg: 270 }, slot: { row: 0, position: 1 }, placed: 'user' } as const;
    const moved = row.map((cell) => (cell.id === 'c2' ? placeCell(record, type, { below: 'g1|g2', above: 'g2|g3' }) : cell));
    const pads = spacerBodies(moved, sampleStructure());
    expect(pads.map((pad) => pad.id)).toEqual(['spacer:c2|c3']);
    expect(boundsOf(pads[0]?.outline ?? [])).toEqual({ minX: 245, maxX: 249, minY: 40, maxY: 206 });
  });
});
