/** What a stack pressure asks of the plates that press the rows, and the bodies of these plates. */
import { boxCentre } from '../geometry/box.ts';
import type { Box2 } from '../geometry/types.ts';
import type { Body } from '../model/derived/body.ts';
import { CHASSIS } from '../model/ids.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import type { StackPressure } from '../model/records/pressure.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import { plateBow, type PlateBow } from '../standards/pressPlate.ts';
import { snap_mm } from '../units/units.ts';
import { block } from './frameBodies.ts';

const SOLID_STATE = /solid[- ]?state/i;

/** Whether the cell works only under a stack pressure: as its type says, else when it is all-solid-state. */
export function needsPressure({ needsPressure: stated, chemistry }: Pick<CellTypeRecord, 'needsPressure' | 'chemistry'>): boolean {
  return stated ?? SOLID_STATE.test(chemistry);
}

export interface PressureFigures extends PlateBow {
  readonly required_MPa: number;
  /** What the plate covers of a cell's broad side, mm, and the force on it, N. */
  readonly face_mm: { readonly width: number; readonly height: number };
  readonly force_N: number;
  readonly span_mm: number;
  /** What the middle of a face lacks of the pressure, as a part of it; null where no pads between cells give way. */
  readonly uneven: number | null;
}

/**
 * Null for a stack without pressure. Force: pressure x face of one cell that the plate covers, the same through the whole row. Uneven: both plates
 * bow by the deflection at the middle, the pads of the row spring back by that and lose modulus x way / thickness of the pads; cells taken as rigid.
 */
export function pressureFigures(structure: Pick<StructureRecord, 'pressure' | 'pad' | 'cellsPerRow'>, type: CellTypeRecord): PressureFigures | null {
  const { pressure, pad, cellsPerRow } = structure;
  if (!pressure) return null;
  const face_mm = pressedFace(pressure, type);
  const { required_MPa, plate, span, padModulus_MPa } = pressure;
  const bow = plateBow({ pressure_MPa: required_MPa, span_mm: span.length_mm, thickness_mm: plate.thickness_mm, material: plate.material });
  const pads_mm = (cellsPerRow - 1) * pad.thickness_mm;
  return {
    ...bow,
    required_MPa,
    face_mm,
    force_N: required_MPa * face_mm.width * face_mm.height,
    span_mm: span.length_mm,
    uneven: pads_mm > 0 ? (padModulus_MPa * 2 * bow.deflection_mm) / pads_mm / required_MPa : null,
  };
}

function pressedFace({ plate }: Pick<StackPressure, 'plate'>, { size_mm }: CellTypeRecord): PressureFigures['face_mm'] {
  return { width: size_mm.width, height: Math.min(size_mm.height, plate.height_mm) };
}

/** Bodies of the two plates of a row, bonded to the metal behind them; `inner` and `field` are the metal's faces and the cells' ends along x, `row` the row across. */
export function pressurePlates({ pressure }: StructureRecord, ends: { readonly inner: Pick<Box2, 'minX' | 'maxX'>; readonly row: Box2; readonly base_z: number }, name: (end: 'front' | 'back') => string): Body[] {
  if (!pressure) return [];
  const { plate, span } = pressure;
  const { inner, row, base_z } = ends;
  const half_mm = Math.max(row.maxY - row.minY, span.along === 'width' ? span.length_mm : 0) / 2;
  const across = { minY: snap_mm(boxCentre(row).y - half_mm), maxY: snap_mm(boxCentre(row).y + half_mm) };
  const rest = { kind: 'plate', net: CHASSIS, material: plate.material, layer: 'KEEPOUT', z: [base_z, snap_mm(base_z + plate.height_mm)] } as const;
  return [
    block(name('front'), { ...across, minX: inner.minX, maxX: snap_mm(inner.minX + plate.thickness_mm) }, rest),
    block(name('back'), { ...across, minX: snap_mm(inner.maxX - plate.thickness_mm), maxX: inner.maxX }, rest),
  ];
}
