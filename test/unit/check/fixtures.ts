/** A small hand-made pack for the rules: four groups in series, 3.65 V each, one front end. */
import { DEFAULT_DECK } from '../../../shared/catalog/decks.ts';
import { runRule } from '../../../shared/check/run.ts';
import type { CheckContext, Rule, Scope, ScopeInputs } from '../../../shared/check/rule.ts';
import { rectangle } from '../../../shared/geometry/contour.ts';
import type { Contour } from '../../../shared/geometry/types.ts';
import type { BarSection, Body, Busbar, Finding, Fpc, NetInfo, NetTable, PlacedCell, PlacedTerminal } from '../../../shared/model/derived/index.ts';
import { busbarId, CHASSIS, netIdOf, terminalId, type Polarity } from '../../../shared/model/ids.ts';
import type { BusbarsRecord } from '../../../shared/model/records/busbars.ts';
import type { DutyRecord } from '../../../shared/model/records/duty.ts';
import type { ProcessRecord } from '../../../shared/model/records/process.ts';
import type { SamplingRecord } from '../../../shared/model/records/sampling.ts';
import type { StructureRecord } from '../../../shared/model/records/structure.ts';

export const GROUPS = ['g1', 'g2', 'g3', 'g4'] as const;
export const CELL_MAX_V = 3.65;

export const duty: DutyRecord = {
  id: 'duty', kind: 'duty', continuous_A: 280, charge_A: 140, pulse_A: 420, pulse_s: 30, ambient_C: 25, cell_C: 45, altitude_m: 2000, shortCircuit_A: 12000, clearing_s: 0.02,
};
export const structure: StructureRecord = {
  id: 'structure', kind: 'structure', type: 'ctp', envelope_mm: { x: 400, y: 200, z: 100 }, rows: 1, cellsPerRow: 4, aboveLid_mm: 30, rowGap_mm: 5,
  pad: { material: 'aerogel', thickness_mm: 2 }, endPlate: { material: 'epoxy-board', thickness_mm: 5 },
  members: { material: 'aluminium-6061', endWidth_mm: 20, sideWidth_mm: 20, height_mm: 50, sideGap_mm: 4 },
  frontZone_mm: 40, coolingPlate: { material: 'aluminium-6061', thickness_mm: 10, padThickness_mm: 2, padMaterial: 'silicone-pad' }, stack: { kind: 'fixed-length', movementShare: 0.005, swellingShare: 0.02, padCompression_mm: 0.5, deviation_mm: 0.17 }, preload_N: 0,
};
export const busbarSettings: BusbarsRecord = {
  id: 'busbars', kind: 'busbars', material: 'aluminium-1060-O', thickness_mm: null, stock_mm: [2, 3], maxDensity_A_mm2: 5, designMargin: 1.25, maxRise_K: 10, maxDrop_mV: 20,
  shortTimeLimit_C: 150, padOverhang_mm: { sampling: 6, other: 1 }, cornerRadius_mm: 2, weldWindow_mm: 8, cellEdgeSetback_mm: 2, weld: { seamWidth_mm: 1.2, seams: 4, seamLength_mm: 26, depth_mm: 1 },
  bump: { heightFactor: 2.5, radiusFactor: 1, kFactor: 0.44, flank_deg: 60 }, output: { hole_mm: 9, bolt: 'M8', lugLength_mm: 55 },
};
export const sampling: SamplingRecord = {
  id: 'sampling', kind: 'sampling', carrier: 'fpc', frontEnd: 'bq79614', channels: 14, ntcPerFrontEnd: 2,
  fpc: { baseThickness_mm: 0.025, copperThickness_mm: 0.035, coverlayThickness_mm: 0.05, stiffenerThickness_mm: 0.3, traceWidth_mm: 0.25, minSpace_mm: 0.2, edgeDistance_mm: 0.5, cornerRadius_mm: 1.5, channelClearance_mm: 1, panel_mm: { x: 1500, y: 250 } },
  fuse: { width_mm: 0.12, length_mm: 3 },
  tab: { material: 'nickel', width_mm: 5, length_mm: 10, thickness_mm: 0.2, onBar_mm: 4, onFpc_mm: 4, weldShare: 0.5 },
  ntc: { part: 'NTC', body_mm: { x: 1.6, y: 0.8, z: 0.8 }, pad_mm: { x: 0.9, y: 0.9 } },
  connector: { part: 'header', pitch_mm: 1.5, pad_mm: { x: 0.8, y: 2.5 }, body_mm: { endMargin: 3, depth: 6, height: 8 } },
  balancing_A: 0.1, leakage_A: 1e-5,
};
export const process: ProcessRecord = {
  id: 'process', kind: 'process', type: 'hot-pressed-film',
  film: { material: 'pet-film', thickness_mm: 0.15, margin_mm: 8, weldWindowMargin_mm: 2, openingMargin_mm: 2, cornerRadius_mm: 2, positioningHole_mm: 4 },
};

/** N0 to NS, two lines of one sensor at N0's level, the chassis. */
export function netTable(groups: readonly string[] = GROUPS): NetTable {
  const power = Array.from({ length: groups.length + 1 }, (_, level): NetInfo => {
    const below = groups[level - 1] ?? null;
    const above = groups[level] ?? null;
    return { id: netIdOf(below, above), label: `N${level}`, kind: 'power', level, potential_V: level * 3.2, below, above };
  });
  const line = (id: string, label: string): NetInfo => ({ id, label, kind: 'sensor', level: 0, potential_V: 0, below: null, above: null });
  const chassis: NetInfo = { id: CHASSIS, label: 'CHASSIS', kind: 'chassis', level: null, potential_V: null, below: null, above: null };
  return { nets: [...power, line('ntc:fe1:c1+', 'T1+'), line('ntc:fe1:c1-', 'T1-'), chassis], series: groups.length, cellMax_V: CELL_MAX_V, cellNominal_V: 3.2 };
}

export function contextOf(change: Partial<CheckContext> = {}): CheckContext {
  const nets = change.nets ?? netTable();
  const byId = new Map(nets.nets.map((net) => [net.id, net]));
  return { deck: DEFAULT_DECK, duty, structure, busbars: busbarSettings, sampling, process, net: (id) => byId.get(id), ...change, nets };
}

/** Groups enough for 189.8 V at the highest cell voltage: the shipped pack's. */
export const FIFTY_TWO = Array.from({ length: 52 }, (_, i) => `g${i + 1}`);

export const N0 = '|g1';
export const N1 = 'g1|g2';
export const N2 = 'g2|g3';
export const N3 = 'g3|g4';

export const rect = (minX: number, minY: number, maxX: number, maxY: number): Contour => rectangle({ minX, minY, maxX, maxY });

export function block(change: Partial<Body> & Pick<Body, 'id'>): Body {
  return { kind: 'busbar', owner: change.id, net: N0, material: 'aluminium-1060-O', layer: 'BUSBAR_AL', z: [0, 2], outline: rect(0, 0, 10, 10), holes: [], ...change };
}

/** A bar of a net, 10 mm square at x, 2 mm thick from z. */
export function bar(net: string, x: number, z = 50): Body {
  return block({ id: `${busbarId(net)}/flat-a`, owner: busbarId(net), net, z: [z, z + 2], outline: rect(x, 0, x + 10, 10) });
}

export function tile(...bodies: Body[]): ScopeInputs['tile'] {
  return { bodies, reach_mm: 20 };
}

export function run<S extends Scope>(rule: Rule<S>, input: ScopeInputs[S], context: CheckContext = contextOf()): readonly Finding[] {
  return runRule(rule, input, context);
}

/** A cell 20 wide along x and 60 along y, poles at y +-20 from its centre; `turned` puts its + at the lower end. */
export function cell(index: number, turned: boolean, place: { x?: number; y?: number; group?: string; row?: number } = {}): PlacedCell {
  const id = `c${index}`;
  const group = place.group ?? `g${index}`;
  const centre = { x: place.x ?? 50 + (index - 1) * 22, y: place.y ?? 100 };
  const level = Number(group.slice(1)) - 1;
  const net = (pole: Polarity): string => (pole === '+' ? netIdOf(group, GROUPS[level + 1] ?? null) : netIdOf(GROUPS[level - 1] ?? null, group));
  const terminal = (polarity: Polarity): PlacedTerminal => {
    const y = centre.y + ((polarity === '+') === turned ? -20 : 20);
    return {
      id: terminalId(id, polarity), cell: id, group, polarity, net: net(polarity), centre: { x: centre.x, y }, size: { x: 10, y: 10 }, outline: rect(centre.x - 5, y - 5, centre.x + 5, y + 5),
      holes: [], facing: { x: 0, y: 0, z: 1 }, z: [50, 53], lid_z: 50, top_z: 53, material: 'aluminium-1060-O',
    };
  };
  return {
    id, type: 'cellType:x', group, slot: { row: place.row ?? 0, position: index - 1 }, centre, rotation_deg: turned ? 270 : 90,
    outline: rect(centre.x - 10, centre.y - 30, centre.x + 10, centre.y + 30), z: [10, 50], terminals: [terminal('+'), terminal('-')],
    vent: { outline: rect(centre.x - 3, centre.y - 3, centre.x + 3, centre.y + 3), centre, size: { x: 6, y: 6 } },
  };
}

/** Four cells in one row, alternately turned: a short series path. */
export const ROW: readonly PlacedCell[] = [cell(1, false), cell(2, true), cell(3, false), cell(4, true)];

export function terminalsOn(net: string, cells: readonly PlacedCell[] = ROW): PlacedTerminal[] {
  return cells.flatMap((one) => one.terminals.filter((terminal) => terminal.net === net));
}

export function netInfo(id: string): NetInfo {
  const found = netTable().nets.find((net) => net.id === id);
  if (!found) throw new Error(`no net ${id}`);
  return found;
}

/** The bar of N1 over c1 and c2: two flats and what joins them. */
export function link(change: Partial<Busbar> = {}): Busbar {
  const terminals = terminalsOn(N1);
  const z = [53, 55] as const;
  const pads = terminals.map((terminal) => {
    const { x, y } = terminal.centre;
    const box = { minX: x - 6, minY: y - 6, maxX: x + 6, maxY: y + 6 };
    return { terminal: terminal.id, outline: rectangle(box), box, weldZone: rect(x - 4, y - 4, x + 4, y + 4), weldArea_mm2: 100, current_A: 280 };
  });
  const [a, b] = pads;
  if (!a || !b) throw new Error('two pads');
  const id = busbarId(N1);
  const flats = pads.map((pad, i) => block({ id: `${id}/flat-${i === 0 ? 'a' : 'b'}`, owner: id, net: N1, z, outline: pad.outline }));
  const bump = block({ id: `${id}/bump`, owner: id, net: N1, z: [53, 60], outline: rect(a.box.maxX, a.box.minY, b.box.minX, a.box.maxY) });
  const section: BarSection = {
    material: 'aluminium-1060-O', thickness_mm: 2, width_mm: 35, area_mm2: 70, current_A: 280, governing: 'density', margin: 1.25, chosenBy: 'duty',
    criteria: [
      { name: 'density', actual: 4, limit: 5, unit: 'A/mm2', margin: 1.25 },
      { name: 'rise', actual: 2, limit: 10, unit: 'K', margin: 5 },
      { name: 'drop', actual: 10, limit: 20, unit: 'mV', margin: 2 },
      { name: 'short-time', actual: 70, limit: 20, unit: 'mm2', margin: 3.5 },
    ],
  };
  return {
    id, net: N1, role: 'link', pads, z, section,
    segments: [{ between: [a.terminal, b.terminal], section }],
    flat: { outline: rect(0, 0, 34, 12), holes: [], bends: [] },
    bodies: [...flats, bump], raised: [], edges: [], width: { min_mm: 10, max_mm: 20, value_mm: 12 }, boltHoles: [], mass_kg: 0.01, resistance_ohm: 1e-5,
    ...change,
  };
}

const Z_COPPER = [54.965, 55] as const;
const FPC = 'fpc:fe1';

export function copper(id: string, net: string, kind: 'trace' | 'pad' | 'fuse', outline: Contour): Body {
  return { id, kind, owner: FPC, net, material: 'copper-foil', layer: 'FPC_TRACE', z: Z_COPPER, outline, holes: [], ...(kind === 'pad' ? {} : { insulated: true }) };
}

/**
 * A circuit of fe1 (g1): two taps, N0 and N1, each with tab, pad, trace, neck and pin. Lines run along x from 100 down to 10, N0 at y 20, N1 at
 * y 22; film from 5 to 110 by 15 to 30.
 */
export function circuit(change: Partial<Fpc> = {}): Fpc {
  const line = (net: string, y: number, pin: number) => {
    const tap = `tap:fe1:c1:${net === N0 ? 'neg' : 'pos'}`;
    const trace = `${FPC}/trace:${net}`;
    const bodies = [
      block({ id: tap, kind: 'tab', owner: FPC, net, material: 'nickel', layer: 'NI_TAB', z: [55, 55.2], outline: rect(99, y - 0.4, 112, y + 0.4) }),
      copper(`${tap}/pad`, net, 'pad', rect(99, y - 0.4, 101, y + 0.4)),
      copper(trace, net, 'trace', rect(10, y - 0.125, 100, y + 0.125)),
      copper(`${trace}/fuse`, net, 'fuse', rect(91, y - 0.06, 94, y + 0.06)),
      copper(`${FPC}/pin:${pin}`, net, 'pad', rect(9, y - 0.4, 11, y + 0.4)),
    ];
    return {
      bodies,
      tap: { id: tap, frontEnd: 'fe1', net, terminal: terminalId('c1', net === N0 ? '-' : '+'), tabBody: tap, at: { x: 111, y } },
      trace: {
        id: trace, net, from: tap, to: `${FPC}/pin:${pin}`, path: [{ x: 100, y }, { x: 10, y }], width_mm: 0.25, length_mm: 90, resistance_ohm: 0.2,
        fuse: { body: `${trace}/fuse`, width_mm: 0.12, length_mm: 3, fusing_1s_A: 1.2, fusing_10ms_A: 12 },
      },
      pin: { number: pin, net, pad: `${FPC}/pin:${pin}`, trace, at: { x: 10, y } },
    };
  };
  const lines = [line(N0, 20, 1), line(N1, 22, 2)];
  const outline = rect(5, 15, 110, 30);
  const sensor = (index: number) => ({ id: `ntc:fe1:c${index}`, frontEnd: 'fe1', cell: `c${index}`, netPlus: 'ntc:fe1:c1+', netMinus: 'ntc:fe1:c1-', reference: N0, at: { x: 50, y: 25 }, body: `ntc:fe1:c${index}` });
  return {
    id: FPC, frontEnd: 'fe1', region: { outline, holes: [] }, flat: { outline: rect(0, 0, 105, 15), holes: [] }, coverlayOpenings: [], stiffeners: [], copperTop_z: 55,
    taps: lines.map((one) => one.tap), ntcs: [sensor(1), sensor(2)], traces: lines.map((one) => one.trace),
    connector: { id: `${FPC}/connector`, part: 'header', frontEnd: 'fe1', pins: lines.map((one) => one.pin) },
    bodies: lines.flatMap((one) => one.bodies), copperLayers: 1, blank_mm: { x: 105, y: 15 }, trunkWidth_mm: 15, mass_kg: 0.001, handles: [],
    ...change,
  };
}

/** Bars that the circuit's tabs reach onto, at x from 110. */
export function tappedBar(net: string, y: number, change: Partial<Busbar> = {}): Busbar {
  const id = busbarId(net);
  const box = { minX: 110.5, minY: y - 0.9, maxX: 120, maxY: y + 0.9 };
  const pad = { terminal: terminalId('c1', net === N0 ? '-' : '+'), outline: rectangle(box), box, weldZone: rectangle(box), weldArea_mm2: 100, current_A: 280 };
  return { ...link(), id, net, pads: [pad], z: [53, 55], bodies: [block({ id: `${id}/flat-a`, owner: id, net, z: [53, 55], outline: rectangle(box) })], ...change };
}

export function frontEndInput(change: Partial<ScopeInputs['frontEnd']> = {}): ScopeInputs['frontEnd'] {
  return {
    frontEnd: { id: 'fe1', kind: 'frontEnd', groups: ['g1'] },
    cells: [cell(1, false)],
    nets: [netInfo(N0), netInfo(N1)],
    busbars: [tappedBar(N0, 20), tappedBar(N1, 22)],
    fpc: circuit(),
    failure: null,
    sensors: 2,
    ...change,
  };
}

export function netInput(change: Partial<ScopeInputs['net']> = {}): ScopeInputs['net'] {
  return { net: netInfo(N1), terminals: terminalsOn(N1), cells: ROW, busbar: link(), busbarProblem: null, taps: [], frontEnds: ['fe1'], hasBase: null, ...change };
}
