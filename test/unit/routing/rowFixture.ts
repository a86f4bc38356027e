/** A row of prismatic cells with hand-made busbars, for the router's and the films' tests. */
import { rectangle, slot, snapContour } from '../../../shared/geometry/contour.ts';
import type { Box2, Point2 } from '../../../shared/geometry/types.ts';
import type { BarPad, Busbar, NetInfo, PlacedCell, PlacedTerminal } from '../../../shared/model/derived/index.ts';
import { busbarId, netIdOf, terminalId, type Polarity } from '../../../shared/model/ids.ts';
import type { DeckRecord } from '../../../shared/model/records/deck.ts';
import type { SamplingRecord } from '../../../shared/model/records/sampling.ts';
import type { StructureRecord } from '../../../shared/model/records/structure.ts';
import type { RouteInput } from '../../../shared/routing/routeFpc.ts';

export interface RowOptions {
  readonly count: number;
  /** Row along pack x or y; the connector's end is at the low coordinate either way. */
  readonly along: 'x' | 'y';
  /** Whether the lowest cell stands at the connector's end. */
  readonly ascending: boolean;
  /** Side of the lowest cell's - terminal: -1 at the low lateral coordinate. */
  readonly lowestSide: -1 | 1;
  readonly width: number;
  readonly thickness: number;
  readonly gap: number;
  /** From the row's edge to the envelope. */
  readonly front: number;
  readonly lateral: number;
  readonly firstLevel: number;
  readonly sampling: SamplingRecord;
  readonly barThickness: number;
  /** A cell moved from its place, along and across the row, mm. */
  readonly nudge: { readonly series: number; readonly along: number; readonly across: number };
}

export const SAMPLING: SamplingRecord = {
  id: 'sampling',
  kind: 'sampling',
  carrier: 'fpc',
  frontEnd: 'generic',
  channels: 14,
  ntcPerFrontEnd: 3,
  fpc: {
    baseThickness_mm: 0.025,
    copperThickness_mm: 0.035,
    coverlayThickness_mm: 0.05,
    stiffenerThickness_mm: 0.3,
    traceWidth_mm: 0.25,
    minSpace_mm: 0.2,
    edgeDistance_mm: 0.5,
    cornerRadius_mm: 1.5,
    channelClearance_mm: 1,
    panel_mm: { x: 1500, y: 250 },
  },
  fuse: { width_mm: 0.12, length_mm: 3 },
  tab: { material: 'nickel', width_mm: 5, length_mm: 10, thickness_mm: 0.2, onBar_mm: 4, onFpc_mm: 4, weldShare: 0.5 },
  ntc: { part: 'NTC', body_mm: { x: 1.6, y: 0.8, z: 0.8 }, pad_mm: { x: 0.9, y: 0.9 } },
  connector: { part: 'header', pitch_mm: 1.5, pad_mm: { x: 0.8, y: 2.5 }, body_mm: { endMargin: 3, depth: 6, height: 8 } },
  balancing_A: 0.1,
  leakage_A: 0.00001,
};

export const DECK: DeckRecord = {
  id: 'deck',
  kind: 'deck',
  name: 'test',
  version: '1',
  pollutionDegree: 2,
  materialGroup: { film: 'II', fpc: 'IIIb' },
  impulse_V: 2500,
  insulationToStructure: 'reinforced',
  creepageLookup: 'interpolate',
  traceRise_K: 10,
  weldSectionRatio: 1,
  cellGap_mm: 0,
};

export const STRUCTURE: StructureRecord = {
  id: 'structure',
  kind: 'structure',
  type: 'ctp',
  envelope_mm: { x: 1130, y: 790, z: 265 },
  rows: 1,
  cellsPerRow: 13,
  aboveLid_mm: 35,
  rowGap_mm: 8,
  pad: { material: 'aerogel', thickness_mm: 2 },
  endPlate: { material: 'epoxy-board', thickness_mm: 5 },
  members: { material: 'aluminium-6061', endWidth_mm: 40, sideWidth_mm: 25, height_mm: 190, sideGap_mm: 4 },
  frontZone_mm: 60,
  coolingPlate: { material: 'aluminium-6061', thickness_mm: 15, padThickness_mm: 2, padMaterial: 'silicone-pad' },
  stack: { kind: 'fixed-length', movementShare: 0.005, swellingShare: 0.02, padCompression_mm: 0.5, deviation_mm: 0.17 },
  preload_N: 3000,
};

const DEFAULTS: RowOptions = {
  count: 13,
  along: 'x',
  ascending: true,
  lowestSide: -1,
  width: 173.7,
  thickness: 71.7,
  gap: 2,
  front: 105,
  lateral: 29,
  firstLevel: 0,
  sampling: SAMPLING,
  barThickness: 2,
  nudge: { series: 0, along: 0, across: 0 },
};

const LID_Z = 224.2;
const TERMINAL = { out: 61, across: 36, along: 24, protrusion: 3 };

export function rowInput(options: Partial<RowOptions> = {}): RouteInput {
  const row = { ...DEFAULTS, ...options };
  const groups = Array.from({ length: row.count }, (_, i) => `g${row.firstLevel + i + 1}`);
  const cells = groups.map((group, i) => cellOf(row, group, i, groups));
  const nets = Array.from({ length: row.count + 1 }, (_, k): NetInfo => {
    const below = groups[k - 1] ?? (row.firstLevel > 0 ? `g${row.firstLevel}` : null);
    const above = groups[k] ?? null;
    const level = row.firstLevel + k;
    return { id: netIdOf(below, above), label: `N${level}`, kind: 'power', level, potential_V: level * 3.2, below, above };
  });
  return {
    frontEnd: { id: 'fe1', kind: 'frontEnd', groups },
    cells,
    busbars: nets.map((net) => barOf(net, cells, row)),
    nets,
    cellMax_V: 3.65,
    sampling: row.sampling,
    deck: DECK,
    altitude_m: 2000,
    overrides: [],
    structure: STRUCTURE,
  };
}

/** Row coordinates (along, lateral) to the pack's. */
function place(row: RowOptions, along: number, across: number): Point2 {
  return row.along === 'x' ? { x: along, y: across } : { x: across, y: along };
}

function boxAt(row: RowOptions, along: number, across: number, sizeAlong: number, sizeAcross: number): Box2 {
  const a = place(row, along - sizeAlong / 2, across - sizeAcross / 2);
  const b = place(row, along + sizeAlong / 2, across + sizeAcross / 2);
  return { minX: a.x, minY: a.y, maxX: b.x, maxY: b.y };
}

function cellOf(row: RowOptions, group: string, series: number, groups: readonly string[]): PlacedCell {
  const position = row.ascending ? series : row.count - 1 - series;
  const nudge = row.nudge.series === series ? row.nudge : { along: 0, across: 0 };
  const along = row.front + row.thickness / 2 + position * (row.thickness + row.gap) + nudge.along;
  const across = row.lateral + row.width / 2 + nudge.across;
  const id = `c${row.firstLevel + series + 1}`;
  // Cells alternate: each + lies on the side where the next cell has its -.
  const negativeSide = series % 2 === 0 ? row.lowestSide : -row.lowestSide;
  const terminal = (polarity: Polarity): PlacedTerminal => {
    const side = polarity === '-' ? negativeSide : -negativeSide;
    const centre = place(row, along, across + side * TERMINAL.out * (row.width / 173.7));
    const size = place(row, TERMINAL.along * (row.thickness / 71.7), TERMINAL.across * (row.width / 173.7));
    const below = groups[series - 1] ?? (row.firstLevel > 0 ? `g${row.firstLevel}` : null);
    return {
      id: terminalId(id, polarity),
      cell: id,
      group,
      polarity,
      net: polarity === '+' ? netIdOf(group, groups[series + 1] ?? null) : netIdOf(below, group),
      centre,
      size,
      outline: rectangle({ minX: centre.x - size.x / 2, maxX: centre.x + size.x / 2, minY: centre.y - size.y / 2, maxY: centre.y + size.y / 2 }),
      holes: [],
      facing: { x: 0, y: 0, z: 1 },
      z: [LID_Z, LID_Z + TERMINAL.protrusion],
      lid_z: LID_Z,
      top_z: LID_Z + TERMINAL.protrusion,
      material: 'aluminium-1060-O',
    };
  };
  const centre = place(row, along, across);
  const vent = place(row, 18, 30);
  return {
    id,
    type: 'type',
    group,
    slot: { row: 0, position },
    centre,
    rotation_deg: row.along === 'x' ? 90 : 0,
    outline: rectangle(boxAt(row, along, across, row.thickness, row.width)),
    z: [LID_Z - 207.2, LID_Z],
    terminals: [terminal('+'), terminal('-')],
    vent: { outline: slot(centre, vent), centre, size: vent },
  };
}

/** A flat bar over the net's terminals in this row: 6 mm over them towards the row's middle, 1 mm elsewhere. */
function barOf(net: NetInfo, cells: readonly PlacedCell[], row: RowOptions): Busbar {
  const middle = row.lateral + row.width / 2;
  const terminals = cells.flatMap((cell) => cell.terminals).filter((terminal) => terminal.net === net.id);
  const z = [LID_Z + TERMINAL.protrusion, LID_Z + TERMINAL.protrusion + row.barThickness] as const;
  const boxes = terminals.map((terminal): Box2 => {
    const box = { minX: terminal.centre.x - terminal.size.x / 2 - 1, maxX: terminal.centre.x + terminal.size.x / 2 + 1, minY: terminal.centre.y - terminal.size.y / 2 - 1, maxY: terminal.centre.y + terminal.size.y / 2 + 1 };
    const across = row.along === 'x' ? terminal.centre.y : terminal.centre.x;
    if (row.along === 'x') return across < middle ? { ...box, maxY: box.maxY + 5 } : { ...box, minY: box.minY - 5 };
    return across < middle ? { ...box, maxX: box.maxX + 5 } : { ...box, minX: box.minX - 5 };
  });
  const whole = boxes.reduce((a, b) => ({ minX: Math.min(a.minX, b.minX), minY: Math.min(a.minY, b.minY), maxX: Math.max(a.maxX, b.maxX), maxY: Math.max(a.maxY, b.maxY) }));
  const id = busbarId(net.id);
  const pads = terminals.map((terminal, i): BarPad => {
    const zone = place(row, 16 * (row.thickness / 71.7), 26 * (row.width / 173.7));
    return {
      terminal: terminal.id,
      outline: rectangle(boxes[i] as Box2),
      box: boxes[i] as Box2,
      weldZone: rectangle({ minX: terminal.centre.x - zone.x / 2, maxX: terminal.centre.x + zone.x / 2, minY: terminal.centre.y - zone.y / 2, maxY: terminal.centre.y + zone.y / 2 }),
      weldArea_mm2: 100,
      current_A: 280,
    };
  });
  return {
    id,
    net: net.id,
    role: 'link',
    section: { material: 'aluminium-1060-O', thickness_mm: row.barThickness, width_mm: 36, area_mm2: 72, current_A: 280, criteria: [], governing: 'density', margin: 1, chosenBy: 'duty' },
    segments: [],
    pads,
    flat: { outline: rectangle(whole), holes: [], bends: [] },
    bodies: [{ id: `${id}/flat`, kind: 'busbar', owner: id, net: net.id, material: 'aluminium-1060-O', layer: 'BUSBAR_AL', z, outline: snapContour(rectangle(whole)), holes: [] }],
    z,
    raised: [],
    edges: [],
    width: { min_mm: 10, max_mm: 30, value_mm: 20 },
    boltHoles: [],
    mass_kg: 0.03,
    resistance_ohm: 0.00003,
  };
}
