/** A small pack with round numbers for the placement and busbar tests. */
import type { BusbarsRecord } from '../../../shared/model/records/busbars.ts';
import type { CellTypeRecord } from '../../../shared/model/records/cellType.ts';
import type { DutyRecord } from '../../../shared/model/records/duty.ts';
import type { StructureRecord } from '../../../shared/model/records/structure.ts';
import { netIdOf } from '../../../shared/model/ids.ts';
import type { PlacedCell } from '../../../shared/model/derived/cells.ts';
import type { BarEnd } from '../../../shared/busbar/input.ts';
import { fillRows } from '../../../shared/placement/fillRows.ts';
import { placeCell } from '../../../shared/placement/placeCell.ts';

/** 170 x 70 x 200 mm, terminals 36 x 24 mm at 60 mm either side of the centre, 3 mm over the lid. */
export function sampleCellType(): CellTypeRecord {
  return {
    id: 'cellType:sample',
    kind: 'cellType',
    slug: 'sample',
    name: 'Sample',
    maker: 'Nobody',
    format: 'prismatic',
    chemistry: 'LFP',
    source: 'test',
    size_mm: { width: 170, thickness: 70, height: 200 },
    mass_kg: 5,
    voltage_V: { nominal: 3.2, max: 3.65, min: 2.5 },
    capacity_Ah: 280,
    resistance_mohm: { ac: 0.25, dc: 0.5 },
    rate_C: { charge: 1, discharge: 1, pulse: 2, pulse_s: 30 },
    temperature_C: { min: -20, max: 55 },
    casePotential: 'positive',
    wrap: null,
    terminals: [
      { polarity: '+', face: 'top', centre_mm: { x: 60, y: 0 }, size_mm: { x: 36, y: 24 }, protrusion_mm: 3, material: 'aluminium-1060-O' },
      { polarity: '-', face: 'top', centre_mm: { x: -60, y: 0 }, size_mm: { x: 36, y: 24 }, protrusion_mm: 3, material: 'aluminium-1060-O' },
    ],
    vent: { centre_mm: { x: 0, y: 0 }, size_mm: { x: 30, y: 18 } },
  };
}

/** 2 rows of 3; the least envelope is 60 + 2 x 45 + 214 = 364 by 2 x 29 + 348 = 406 by 17 + 200 + 35 = 252 mm. */
export function sampleStructure(): StructureRecord {
  return {
    id: 'structure',
    kind: 'structure',
    type: 'ctp',
    envelope_mm: { x: 400, y: 420, z: 260 },
    rows: 2,
    cellsPerRow: 3,
    aboveLid_mm: 35,
    rowGap_mm: 8,
    pad: { material: 'aerogel', thickness_mm: 2 },
    endPlate: { material: 'epoxy-board', thickness_mm: 5 },
    members: { material: 'aluminium-6061', endWidth_mm: 40, sideWidth_mm: 25, height_mm: 180, sideGap_mm: 4 },
    frontZone_mm: 60,
    coolingPlate: { material: 'aluminium-6061', thickness_mm: 15, padThickness_mm: 2, padMaterial: 'silicone-pad' },
    stack: { kind: 'fixed-length', movementShare: 0.005, swellingShare: 0.02, padCompression_mm: 0.5, deviation_mm: 0.17 },
    preload_N: 3000,
  };
}

export function sampleBusbars(): BusbarsRecord {
  return {
    id: 'busbars',
    kind: 'busbars',
    material: 'aluminium-1060-O',
    thickness_mm: null,
    stock_mm: [1, 1.5, 2, 2.5, 3, 4],
    maxDensity_A_mm2: 5,
    designMargin: 1.25,
    maxRise_K: 10,
    maxDrop_mV: 20,
    shortTimeLimit_C: 150,
    padOverhang_mm: { sampling: 6, other: 1 },
    cornerRadius_mm: 2,
    weldWindow_mm: 8,
    cellEdgeSetback_mm: 2,
    weld: { seamWidth_mm: 1.2, seams: 4, seamLength_mm: 26, depth_mm: 1 },
    bump: { heightFactor: 2.5, radiusFactor: 1, kFactor: 0.44, flank_deg: 60 },
    output: { hole_mm: 9, bolt: 'M8', lugLength_mm: 55 },
  };
}

export function sampleDuty(): DutyRecord {
  return {
    id: 'duty',
    kind: 'duty',
    continuous_A: 280,
    charge_A: 140,
    pulse_A: 420,
    pulse_s: 30,
    ambient_C: 25,
    cell_C: 45,
    altitude_m: 2000,
    shortCircuit_A: 12000,
    clearing_s: 0.02,
  };
}

/** Fills the structure and places every cell, in series order. Throws when the structure cannot be filled. */
export function placedPack(structure: StructureRecord, cellType: CellTypeRecord, parallel = 1): PlacedCell[] {
  const series = (structure.rows * structure.cellsPerRow) / parallel;
  const filling = fillRows({ structure, cellType, series, parallel });
  if (!filling.ok) throw new Error(filling.problems.map((problem) => problem.message).join('; '));
  return filling.value.cells.map((cell) => {
    const k = Number(cell.group.slice(1));
    return placeCell(cell, cellType, { below: netIdOf(k === 1 ? null : `g${k - 1}`, cell.group), above: netIdOf(cell.group, k === series ? null : `g${k + 1}`) });
  });
}

/** The ends of the net `k` groups up: + of the cells below, - of the cells above. */
export function endsOf(cells: readonly PlacedCell[], k: number, parallel = 1): { net: string; ends: BarEnd[] } {
  const below = k === 0 ? [] : cells.slice((k - 1) * parallel, k * parallel);
  const above = cells.slice(k * parallel, (k + 1) * parallel);
  const ends = ([[below, '+'], [above, '-']] as const).flatMap(([group, polarity]) =>
    group.flatMap((cell): BarEnd[] => {
      const terminal = cell.terminals.find((candidate) => candidate.polarity === polarity);
      return terminal ? [{ terminal, cell }] : [];
    }),
  );
  return { net: netIdOf(below.length > 0 ? `g${k}` : null, above.length > 0 ? `g${k + 1}` : null), ends };
}
