/** The brief that would make a document like this one: its cells, counts, structure and settings, without what was moved or overridden by hand. */
import { singleton, type Document } from '../model/document.ts';
import type { Provenance } from '../model/records/base.ts';
import type { StackPressure } from '../model/records/pressure.ts';

/** As JSON text, for whoever builds variants of it; the envelope is left open. Null where the pack has no cells. */
export function briefOfDocument(document: Document): string | null {
  const types = new Set([...document.values()].flatMap((record) => (record.kind === 'cell' ? [record.type] : [])));
  const [typeId] = types;
  const type = typeId === undefined ? undefined : document.get(typeId);
  if (type?.kind !== 'cellType') return null;
  const structure = singleton(document, 'structure'), topology = singleton(document, 'topology'), duty = singleton(document, 'duty');
  const busbars = singleton(document, 'busbars'), sampling = singleton(document, 'sampling');
  const { endWidth_mm, sideWidth_mm, sideGap_mm } = structure.members;
  const brief = {
    name: singleton(document, 'project').name,
    cell: type.slug,
    series: topology.series,
    parallel: topology.parallel,
    structure: {
      type: structure.type,
      rows: structure.rows,
      cellsPerRow: structure.cellsPerRow,
      aboveLid_mm: structure.aboveLid_mm,
      rowGap_mm: structure.rowGap_mm,
      frontZone_mm: structure.frontZone_mm,
      pad: { material: structure.pad.material, thickness_mm: structure.pad.thickness_mm },
      endPlate_mm: structure.endPlate.thickness_mm,
      members: { endWidth_mm, sideWidth_mm, sideGap_mm, height_mm: structure.members.height_mm },
      coolingPlate_mm: structure.coolingPlate.thickness_mm,
      stack: structure.stack.kind,
      ...(structure.pressure ? { pressure: pressureOfBrief(structure.pressure, structure.provenance) } : {}),
    },
    carrier: sampling.carrier,
    process: singleton(document, 'process').type,
    busbar: { material: busbars.material, ...(busbars.thickness_mm === null ? {} : { thickness_mm: busbars.thickness_mm }), ...(busbars.classes ? { classes: busbars.classes } : {}), ...(busbars.insulation ? { insulation: busbars.insulation } : {}) },
    frontEnd: { part: sampling.frontEnd, channels: sampling.channels },
    ntcPerFrontEnd: sampling.ntcPerFrontEnd,
    currents: { continuous_A: duty.continuous_A, charge_A: duty.charge_A, pulse_A: duty.pulse_A, pulse_s: duty.pulse_s },
    conditions: { ambient_C: duty.ambient_C, cell_C: duty.cell_C, altitude_m: duty.altitude_m, shortCircuit_A: duty.shortCircuit_A, clearing_s: duty.clearing_s, preload_N: structure.preload_N },
  };
  return `${JSON.stringify(brief, null, 2)}\n`;
}

function pressureOfBrief({ required_MPa, plate, span, maxDeflection_mm, maxUneven, padModulus_MPa }: StackPressure, trust: Provenance = {}) {
  const { material, thickness_mm, height_mm } = plate;
  const { along, length_mm } = span;
  const source = trust['pressure.required_MPa']?.source;
  return { required_MPa, ...(source ? { source } : {}), plate: { material, thickness_mm, height_mm }, span: { along, length_mm }, maxDeflection_mm, maxUneven, padModulus_MPa };
}
