/** What `ccs info` says of a pack: counts, voltages, energy, mass, envelope, utilisation with its definition, parts, defaults taken. */
import { recordsOfKind, singleton, type Document } from '../model/document.ts';
import { FIGURE_DEFINITIONS, type DefinedFigure } from '../model/figures.ts';
import type { Derived, LaminateFigures } from '../model/derived/index.ts';
import { pressureFigures } from '../placement/pressure.ts';
import { moduleFigures, type ModuleFigures } from './moduleFigures.ts';

export interface PackInfo {
  readonly name: string;
  readonly structure: { readonly type: string; readonly rows: number; readonly cellsPerRow: number };
  readonly topology: { readonly series: number; readonly parallel: number; readonly text: string };
  readonly counts: { readonly cells: number; readonly nets: number; readonly busbars: number; readonly taps: number; readonly ntcs: number; readonly frontEnds: number; readonly welds: number; readonly parts: number; readonly partNumbers: number };
  readonly voltage_V: { readonly nominal: number; readonly max: number; readonly min: number };
  readonly capacity_Ah: number;
  readonly energy_kWh: number;
  readonly envelope_mm: { readonly x: number; readonly y: number; readonly z: number };
  readonly volume_L: { readonly cells: number; readonly envelope: number; readonly unused: number };
  readonly utilisation: { readonly VCTP: number; readonly definition: string };
  readonly mass_kg: { readonly total: number; readonly cells: number; readonly byRole: Readonly<Record<string, number>> };
  readonly massRatio: { readonly GCTP: number; readonly definition: string };
  readonly density: { readonly Wh_per_L: number; readonly Wh_per_kg: number };
  /** Of a pack of modules: what one of them is. */
  readonly modules: ModuleFigures | null;
  /** Of a pressed stack. */
  readonly pressure: PressureInfo | null;
  /** What each figure of the summary counts. */
  readonly definitions: Readonly<Record<Exclude<DefinedFigure, 'stackPressure'>, string>>;
  readonly busbars: readonly { readonly net: string; readonly role: string; readonly material: string; readonly thickness_mm: number; readonly width_mm: number; readonly area_mm2: number; readonly current_A: number; readonly governing: string; readonly margin: number; /** Of a bar under its spine, and of its fuse necks. */ readonly backing_mm?: number; readonly neck?: { readonly width_mm: number; readonly length_mm: number; readonly opening_s: number | null; readonly drop_mV: number } }[];
  readonly frontEnds: readonly { readonly id: string; readonly nets: readonly string[]; readonly taps: number; readonly ntcs: number; readonly trunkWidth_mm: number; readonly length_mm: number }[];
  readonly parts: readonly { readonly number: string; readonly name: string; readonly quantity: number }[];
  readonly findings: { readonly errors: number; readonly warnings: number; readonly notes: number; readonly waived: number };
  /** Fields the brief left out, and what was taken. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Of a laminated busbar: voltages, margins, neighbours as plate capacitors and lines (textbook formulas, no source seen). */
  readonly laminate?: LaminateInfo;
}

export function packInfo(document: Document, derived: Derived): PackInfo {
  const { summary } = derived;
  const structure = singleton(document, 'structure');
  const labels = new Map(derived.nets.nets.map((net) => [net.id, net.label] as const));
  const byRole: Record<string, number> = {};
  for (const row of derived.bom) byRole[row.role] = round((byRole[row.role] ?? 0) + row.totalMass_kg, 6);
  const live = derived.findings.filter((finding) => !finding.waived);
  const count = (severity: string): number => live.filter((finding) => finding.severity === severity).length;
  return {
    name: summary.name,
    structure: { type: structure.type, rows: structure.rows, cellsPerRow: structure.cellsPerRow },
    topology: { series: summary.series, parallel: summary.parallel, text: summary.series === 0 ? 'no cells' : `${summary.series}S${summary.parallel}P` },
    counts: {
      cells: summary.cells,
      nets: summary.nets,
      busbars: derived.busbars.length,
      taps: summary.taps,
      ntcs: summary.ntcs,
      frontEnds: summary.frontEnds,
      welds: summary.welds,
      parts: summary.pieces,
      partNumbers: summary.distinctParts,
    },
    voltage_V: { nominal: summary.nominal_V, max: summary.max_V, min: summary.min_V },
    capacity_Ah: summary.capacity_Ah,
    energy_kWh: summary.energy_kWh,
    envelope_mm: summary.envelope_mm,
    volume_L: { cells: summary.cellVolume_L, envelope: summary.envelopeVolume_L, unused: summary.unusedVolume_L },
    utilisation: { VCTP: summary.volumeUtilisation, definition: FIGURE_DEFINITIONS.volumeUtilisation.en },
    mass_kg: { total: summary.mass_kg, cells: summary.cellMass_kg, byRole },
    modules: moduleFigures(document, derived),
    pressure: pressureInfo(document),
    massRatio: { GCTP: summary.massRatio, definition: FIGURE_DEFINITIONS.massRatio.en },
    density: { Wh_per_L: summary.Wh_per_L, Wh_per_kg: summary.Wh_per_kg },
    definitions: definitionsInEnglish(),
    busbars: derived.busbars.map((bar) => ({
      net: labels.get(bar.net) ?? bar.net,
      role: bar.role,
      material: bar.section.material,
      thickness_mm: bar.section.thickness_mm,
      width_mm: bar.section.width_mm,
      area_mm2: bar.section.area_mm2,
      current_A: bar.section.current_A,
      governing: bar.section.governing,
      margin: round(bar.section.margin, 4),
      ...(bar.backing ? { backing_mm: bar.backing.thickness_mm } : {}),
      ...(bar.fuseLink ? { neck: { width_mm: bar.fuseLink.width_mm, length_mm: bar.fuseLink.length_mm, opening_s: bar.fuseLink.opening_s, drop_mV: round(bar.fuseLink.drop_mV, 3) } } : {}),
    })),
    frontEnds: derived.fpcs.map((fpc) => ({
      id: fpc.frontEnd,
      nets: fpc.taps.map((tap) => labels.get(tap.net) ?? tap.net),
      taps: fpc.taps.length,
      ntcs: fpc.ntcs.length,
      trunkWidth_mm: fpc.trunkWidth_mm,
      length_mm: fpc.blank_mm.x,
    })),
    parts: derived.bom.map((row) => ({ number: row.number, name: row.name, quantity: row.quantity })),
    findings: { errors: count('error'), warnings: count('warning'), notes: count('note'), waived: derived.findings.length - live.length },
    defaults: singleton(document, 'project').defaulted,
    ...(summary.laminate ? { laminate: laminateInfo(summary.laminate) } : {}),
  };
}

interface PressureInfo {
  readonly required_MPa: number;
  readonly face_mm: { readonly width: number; readonly height: number };
  readonly force_kN: number;
  readonly plate: { readonly material: string; readonly thickness_mm: number; readonly span_mm: number };
  readonly deflection_mm: number;
  readonly maxDeflection_mm: number;
  readonly stress_MPa: number;
  /** What the middle of a face lacks of the pressure. */
  readonly uneven_percent: number | null;
  readonly definition: string;
}

function pressureInfo(document: Document): PressureInfo | null {
  const structure = singleton(document, 'structure');
  const [type] = recordsOfKind(document, 'cellType');
  const figures = type ? pressureFigures(structure, type) : null;
  if (!figures || !structure.pressure) return null;
  const { plate, maxDeflection_mm } = structure.pressure;
  return {
    required_MPa: figures.required_MPa,
    face_mm: figures.face_mm,
    force_kN: round(figures.force_N / 1000, 6),
    plate: { material: plate.material, thickness_mm: plate.thickness_mm, span_mm: figures.span_mm },
    deflection_mm: round(figures.deflection_mm, 6),
    maxDeflection_mm,
    stress_MPa: round(figures.stress_MPa, 4),
    uneven_percent: figures.uneven === null ? null : round(100 * figures.uneven, 4),
    definition: FIGURE_DEFINITIONS.stackPressure.en,
  };
}

interface LaminateInfo {
  readonly working_V: number;
  readonly margin_mm: { readonly required: number; readonly outer: number };
  readonly thickness_mm: number;
  readonly conductors: readonly { readonly name: string; readonly potential_V: string; readonly margin_mm: number; readonly contacts: number }[];
  readonly pairs: readonly { readonly between: string; readonly voltage_V: number; readonly capacitance_nF: number; readonly inductance_nH: number; readonly source: string }[];
}

function laminateInfo({ working_V, required_mm, margin_mm, thickness_mm, conductors, pairs }: LaminateFigures): LaminateInfo {
  return {
    working_V,
    margin_mm: { required: round(required_mm, 4), outer: round(margin_mm, 4) },
    thickness_mm,
    conductors: conductors.map(({ name, range_V: [low, high], outer_mm, contacts }) => ({ name, potential_V: low === high ? `${low}` : `${low} to ${high}`, margin_mm: round(outer_mm, 4), contacts: contacts.length })),
    pairs: pairs.map(({ names, voltage_V, capacitance_nF, inductance_nH }) => ({
      between: names.join(' / '),
      voltage_V,
      capacitance_nF: round(capacitance_nF, 3),
      inductance_nH: round(inductance_nH, 3),
      source: 'C = e0 er A / d, L = mu0 d l / w; textbook formulas, unverified',
    })),
  };
}

function definitionsInEnglish(): PackInfo['definitions'] {
  const { volumeUtilisation, massRatio, Wh_per_L, Wh_per_kg, pieces, distinctParts, welds, unusedVolume_L } = FIGURE_DEFINITIONS;
  return {
    volumeUtilisation: volumeUtilisation.en, massRatio: massRatio.en, Wh_per_L: Wh_per_L.en, Wh_per_kg: Wh_per_kg.en,
    pieces: pieces.en, distinctParts: distinctParts.en, welds: welds.en, unusedVolume_L: unusedVolume_L.en,
  };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
