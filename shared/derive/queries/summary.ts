/** Figures of the whole pack. */
import type { InSteps } from '../../geometry/atOnce.ts';
import { signedArea_mm2 } from '../../geometry/contour.ts';
import { remembered } from '../../geometry/remembered.ts';
import type { Contour } from '../../geometry/types.ts';
import type { Body, BodyKind, PackSummary } from '../../model/derived/index.ts';
import { cellVolume_mm3 } from '../cellVolume.ts';
import { defineGuardedInSteps } from '../incremental/graph.ts';
import { allBodies } from './bodies.ts';
import { allBusbars } from './busbars.ts';
import { laminateOf } from './laminate.ts';
import { bom, numbering } from './parts.ts';
import { readRecord, readSingleton } from './records.ts';
import { allFpcs, cellVoltage } from './sampling.ts';
import { cellsInSeries, powerNets } from './topology.ts';

const MM3_PER_L = 1e6;
const BODIES_AT_ONCE = 100;

/** Stands in for figures that cannot be had. */
const UNKNOWN: PackSummary = {
  name: '', structure: '', series: 0, parallel: 0, cells: 0, nominal_V: 0, max_V: 0, min_V: 0, capacity_Ah: 0, energy_kWh: 0, envelope_mm: { x: 0, y: 0, z: 0 },
  envelopeVolume_L: 0, cellVolume_L: 0, volumeUtilisation: 0, unusedVolume_L: 0, cellMass_kg: 0, mass_kg: 0, massRatio: 0, Wh_per_L: 0, Wh_per_kg: 0,
  distinctParts: 0, pieces: 0, welds: 0, nets: 0, taps: 0, ntcs: 0, frontEnds: 0,
};

/** Key: ''. */
export const summary = defineGuardedInSteps('summary', () => UNKNOWN, function* (_key, reader): InSteps<PackSummary> {
  const structure = readSingleton(reader, 'structure');
  const topology = readSingleton(reader, 'topology');
  const types = reader.get(cellsInSeries, '').map((id) => readRecord(reader, readRecord(reader, id, 'cell').type, 'cellType'));
  const voltage = reader.get(cellVoltage, '');
  const fpcs = reader.get(allFpcs, '');
  const { x, y, z } = structure.envelope_mm;
  const cellVolume_L = sum(types.map(cellVolume_mm3)) / MM3_PER_L;
  const cellMass_kg = sum(types.map((type) => type.mass_kg));
  const plan_mm2 = structure.outline_mm ? Math.abs(signedArea_mm2(structure.outline_mm)) : x * y;
  const envelopeVolume_L = (plan_mm2 * z) / MM3_PER_L;
  let taken_mm3 = 0;
  for (const [at, body] of reader.get(allBodies, '').entries()) {
    if (TAKES_ROOM.has(body.kind)) taken_mm3 += volume_mm3(body);
    if (at % BODIES_AT_ONCE === 0) yield;
  }
  const takenVolume_L = taken_mm3 / MM3_PER_L;
  const rows = reader.get(bom, '');
  const mass_kg = sum(rows.map((row) => row.totalMass_kg));
  const energy_Wh = sum(types.map((type) => type.capacity_Ah * type.voltage_V.nominal));
  // A group holds as much as its cells together, and the weakest group ends the discharge; equal types make that the mean.
  const capacity_Ah = topology.series === 0 ? 0 : sum(types.map((type) => type.capacity_Ah)) / topology.series;
  const { laminate } = reader.get(laminateOf, '');
  const laminate_V = laminate?.figures.working_V ?? 0;
  const barWelds = sum(reader.get(allBusbars, '').map((bar) => bar.pads.length + (bar.laps ?? []).filter((lap) => lap.isOver && lap.joint === 'welded').length));
  const taps = sum(fpcs.map((fpc) => fpc.taps.length));
  return {
    name: readSingleton(reader, 'project').name,
    structure: structure.type,
    series: topology.series,
    parallel: topology.parallel,
    cells: types.length,
    nominal_V: rounded(topology.series === 0 ? laminate_V : topology.series * voltage.nominal_V, 6),
    max_V: rounded(topology.series === 0 ? laminate_V : topology.series * voltage.max_V, 6),
    min_V: rounded(topology.series * voltage.min_V, 6),
    capacity_Ah: rounded(capacity_Ah, 6),
    energy_kWh: rounded(energy_Wh / 1000, 6),
    envelope_mm: { x, y, z },
    envelopeVolume_L: rounded(envelopeVolume_L, 6),
    cellVolume_L: rounded(cellVolume_L, 6),
    volumeUtilisation: rounded(cellVolume_L / envelopeVolume_L, 6),
    unusedVolume_L: rounded(envelopeVolume_L - takenVolume_L, 6),
    cellMass_kg: rounded(cellMass_kg, 6),
    mass_kg: rounded(mass_kg, 6),
    massRatio: mass_kg === 0 ? 0 : rounded(cellMass_kg / mass_kg, 6),
    Wh_per_L: rounded(energy_Wh / envelopeVolume_L, 3),
    Wh_per_kg: mass_kg === 0 ? 0 : rounded(energy_Wh / mass_kg, 3),
    distinctParts: reader.get(numbering, '').parts.length,
    pieces: sum(rows.map((row) => row.quantity)),
    welds: barWelds + taps,
    nets: reader.get(powerNets, '').length + (laminate?.conductors.length ?? 0),
    taps,
    ntcs: sum(fpcs.map((fpc) => fpc.ntcs.length)),
    frontEnds: reader.ids('frontEnd').length,
    ...(laminate ? { laminate: laminate.figures } : {}),
  };
});

/** Kinds that lie inside no other body, keep-outs among them: a seam is part of its bar, a trace of its circuit. */
const TAKES_ROOM: ReadonlySet<BodyKind> = new Set([
  'cell', 'terminal', 'busbar', 'tab', 'ntc', 'connector', 'wire', 'ffc', 'fpc', 'film', 'tray', 'insulator', 'spacer', 'plate', 'cover', 'fastener', 'keepout', 'member',
]);

/** An edit makes a new sheet of thousands of openings, nearly all of which are the same objects as before. */
const loopArea_mm2 = remembered((loop: Contour): number => Math.abs(signedArea_mm2(loop)));

function volume_mm3({ outline, holes, z }: Body): number {
  return holes.reduce((area, hole) => area - loopArea_mm2(hole), loopArea_mm2(outline)) * (z[1] - z[0]);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
