/** The stack pressure of a brief, with what it leaves out; see `defaults`. */
import type { Brief } from '../format/brief.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import type { StackPressure } from '../model/records/pressure.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { needsPressure, pressureFigures } from '../placement/pressure.ts';
import { assumed, fixed, leftOut, unverified, type DefaultGroup } from './defaults.ts';

type Take = <T>(field: string, given: T | undefined, otherwise: T) => T;

export const PRESSURE_DEFAULTS = {
  material: 'aluminium-6061',
  /** Thicknesses tried in turn until a plate holds. */
  plates_mm: [6, 8, 10, 12, 15, 20, 25, 30, 40, 50],
  maxDeflection_mm: 0.2,
  maxUneven: 0.1,
  padModulus_MPa: 5,
} as const;

/** `source`: where the brief says that its pressure comes from. */
export function pressureTrust(source: string | undefined): readonly DefaultGroup[] {
  return [
    fixed('pressure.required_MPa', source === undefined ? assumed('the brief names no source of the stack pressure; the data sheet of the cell decides') : { status: 'confirmed', reason: 'the brief names its source', source }),
    {
      key: 'pressure.plate',
      trust: assumed("aluminium plates of the least stocked thickness that keeps the deflection stand in until the press frame's drawing is given; the stiffness of metals is a handbook value"),
      fields: { material: 'structure.pressure.plate.material', thickness_mm: 'structure.pressure.plate.thickness_mm', height_mm: 'structure.pressure.plate.height_mm' },
    },
    {
      key: 'pressure.span',
      trust: assumed('the plate is taken as held along the sides of its row; your ties decide'),
      fields: { along: 'structure.pressure.span.along', length_mm: 'structure.pressure.span.length_mm' },
    },
    leftOut('pressure.maxDeflection_mm', 'structure.pressure.maxDeflection_mm', unverified('0.2 mm of deflection of a pressure plate is practice of fixtures; no source was seen')),
    leftOut('pressure.maxUneven', 'structure.pressure.maxUneven', unverified('a tenth of the pressure lost in the middle of a cell stands in; the cell maker decides')),
    leftOut('pressure.padModulus_MPa', 'structure.pressure.padModulus_MPa', assumed("5 MPa stands in for the pads' modulus under pressure until their data sheet is given")),
  ];
}

/** What stands against the brief's stack pressure: none for an all-solid-state cell, or one for a round cell. */
export function pressureProblem(brief: Brief, cell: CellTypeRecord): Result<null> {
  const given = brief.structure.pressure;
  if (cell.format === 'cylindrical') {
    return given ? fail('bad-value', 'structure.pressure', `${cell.name} is a round cell, which no plate presses: expected no stack pressure`, { variant: 'pressure-round', values: { name: cell.name } }) : ok(null);
  }
  if (given || !needsPressure(cell)) return ok(null);
  return fail('bad-value', 'structure.pressure.required_MPa', `${cell.name} works only under a stack pressure: expected the pressure in MPa`, { variant: 'pressure', values: { name: cell.name } });
}

/** Undefined where the brief asks for none. `height_mm`: what a plate may be high where bars and lugs pass over it. */
export function pressureOf(brief: Brief, cell: CellTypeRecord, row: Pick<StructureRecord, 'pad' | 'cellsPerRow'>, height_mm: number, take: Take): StackPressure | undefined {
  const given = brief.structure.pressure;
  if (!given) return undefined;
  const along = take('structure.pressure.span.along', given.span?.along, 'width');
  const whole = {
    required_MPa: given.required_MPa,
    span: { along, length_mm: take('structure.pressure.span.length_mm', given.span?.length_mm, cell.size_mm[along]) },
    maxDeflection_mm: take('structure.pressure.maxDeflection_mm', given.maxDeflection_mm, PRESSURE_DEFAULTS.maxDeflection_mm),
    maxUneven: take('structure.pressure.maxUneven', given.maxUneven, PRESSURE_DEFAULTS.maxUneven),
    padModulus_MPa: take('structure.pressure.padModulus_MPa', given.padModulus_MPa, PRESSURE_DEFAULTS.padModulus_MPa),
  };
  const plate = {
    material: take('structure.pressure.plate.material', given.plate?.material, PRESSURE_DEFAULTS.material),
    height_mm: take('structure.pressure.plate.height_mm', given.plate?.height_mm, Math.min(cell.size_mm.height, height_mm)),
  };
  const holds = (thickness_mm: number): boolean => {
    const figures = pressureFigures({ ...row, pressure: { ...whole, plate: { ...plate, thickness_mm } } }, cell);
    return figures !== null && figures.isElastic && figures.deflection_mm <= whole.maxDeflection_mm && (figures.uneven ?? 0) <= whole.maxUneven;
  };
  const { plates_mm } = PRESSURE_DEFAULTS;
  const least_mm = plates_mm.find(holds) ?? Math.max(...plates_mm);
  return { ...whole, plate: { ...plate, thickness_mm: take('structure.pressure.plate.thickness_mm', given.plate?.thickness_mm, least_mm) } };
}
