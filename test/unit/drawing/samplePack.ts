/**
 * A small pack written down by hand, 1P4S in two rows of two, with one of everything that is drawn or reported. It is no
 * design: its figures only have to be distinct.
 */
import { circle, rectangle, roundedRectangle, slot } from '../../../shared/geometry/contour.ts';
import type { Contour, Point2 } from '../../../shared/geometry/types.ts';
import type {
  Body, Busbar, Derived, Film, Finding, NetInfo, NetTable, PackSummary, Part, PlacedCell,
} from '../../../shared/model/derived/index.ts';
import { CHASSIS, busbarId, netIdOf, terminalId } from '../../../shared/model/ids.ts';
import type { Polarity } from '../../../shared/model/ids.ts';

const CELL = { width: 173.7, thickness: 71.7, height: 207.2 };
const LID = 210;
const FACE = 213;
const BAR: readonly [number, number] = [213, 216];
const PITCH_X = 73.7;
const PITCH_Y = 180;
const TERMINAL = { x: 20, y: 30 };
const TERMINAL_OFFSET = 60;
export const ENVELOPE = { x: 300, y: 420, z: 260 };

const GROUPS = ['g1', 'g2', 'g3', 'g4'];
export const NETS: readonly string[] = [
  netIdOf(null, 'g1'), netIdOf('g1', 'g2'), netIdOf('g2', 'g3'), netIdOf('g3', 'g4'), netIdOf('g4', null),
];

function box(minX: number, minY: number, maxX: number, maxY: number): Contour {
  return rectangle({ minX, minY, maxX, maxY });
}

function centred({ x, y }: Point2, size: Point2, radius = 0): Contour {
  return roundedRectangle({ minX: x - size.x / 2, minY: y - size.y / 2, maxX: x + size.x / 2, maxY: y + size.y / 2 }, radius);
}

/** Row 0 runs +x, row 1 back; local +x of the cell points to pack +y (90) or -y (270); + is at local +x. */
function cell(index: number): PlacedCell {
  const row = index < 2 ? 0 : 1;
  const position = index % 2;
  const centre = { x: 100 + (row === 0 ? position : 1 - position) * PITCH_X, y: 110 + row * PITCH_Y };
  const rotation_deg = index % 2 === 0 ? 90 : 270;
  const id = `c${index + 1}`;
  const group = GROUPS[index] as string;
  const up = rotation_deg === 90 ? 1 : -1;
  const terminal = (polarity: Polarity): PlacedCell['terminals'][number] => {
    const at = { x: centre.x, y: centre.y + (polarity === '+' ? up : -up) * TERMINAL_OFFSET };
    return {
      id: terminalId(id, polarity), cell: id, group, polarity,
      net: NETS[polarity === '+' ? index + 1 : index] as string,
      centre: at, size: TERMINAL, outline: centred(at, TERMINAL), holes: [], facing: { x: 0, y: 0, z: 1 }, z: [LID, FACE], lid_z: LID, top_z: FACE, material: 'aluminium-1060-O',
    };
  };
  return {
    id, type: 'cellType:sample-280', group, slot: { row, position }, centre, rotation_deg,
    outline: centred(centre, { x: CELL.thickness, y: CELL.width }), z: [LID - CELL.height, LID],
    terminals: [terminal('+'), terminal('-')],
    vent: { centre, size: { x: 20, y: 40 }, outline: slot(centre, { x: 20, y: 40 }) },
  };
}

export const CELLS: readonly PlacedCell[] = [0, 1, 2, 3].map(cell);

function terminalCentre(index: number, polarity: Polarity): Point2 {
  const found = CELLS[index]?.terminals.find((one) => one.polarity === polarity);
  if (!found) throw new Error('no such terminal');
  return found.centre;
}

/** A bar of two flats and a bump between them, along x at height `y`. */
function linkBodies(net: string, a: Point2, b: Point2): Body[] {
  const owner = busbarId(net);
  const half = TERMINAL.y / 2;
  const middle = (a.x + b.x) / 2;
  const common = { owner, net, kind: 'busbar', material: 'aluminium-1060-O', layer: 'BUSBAR_AL' } as const;
  const y0 = a.y - half;
  const y1 = a.y + half;
  const flat = (from: number, to: number, roundedEnd: 'left' | 'right'): Contour => {
    const r = 3;
    const bulge = Math.SQRT2 - 1;
    return roundedEnd === 'left'
      ? [{ x: from + r, y: y0 }, { x: to, y: y0 }, { x: to, y: y1 }, { x: from + r, y: y1, bulge }, { x: from, y: y1 - r }, { x: from, y: y0 + r, bulge }]
      : [{ x: from, y: y0 }, { x: to - r, y: y0, bulge }, { x: to, y: y0 + r }, { x: to, y: y1 - r, bulge }, { x: to - r, y: y1 }, { x: from, y: y1 }];
  };
  const profile: Contour = [
    { x: -10, y: 0 }, { x: -5, y: 6 }, { x: 5, y: 6 }, { x: 10, y: 0 }, { x: 10, y: 3 }, { x: 5, y: 9 }, { x: -5, y: 9 }, { x: -10, y: 3 },
  ];
  return [
    { id: `${owner}/flat-a`, ...common, z: BAR, outline: flat(a.x - 15, middle - 10, 'left'), holes: [circle(a, 4)] },
    // Extruded along u x v = -y.
    {
      id: `${owner}/bump`, ...common, z: [-half, half], outline: profile, holes: [],
      frame: { origin: { x: middle, y: a.y, z: BAR[0] }, u: { x: 1, y: 0, z: 0 }, v: { x: 0, y: 0, z: 1 } },
    },
    { id: `${owner}/flat-b`, ...common, z: BAR, outline: flat(middle + 10, b.x + 15, 'right'), holes: [circle(b, 4)] },
    { id: `${owner}/weld-a`, ...common, kind: 'weld', layer: 'WELD', z: [FACE - 1, BAR[1]], outline: centred(a, { x: 12, y: 20 }), holes: [circle(a, 5)].map((hole) => [...hole]) },
  ];
}

function plainBar(net: string, outline: Contour, holes: readonly Contour[]): Body[] {
  const owner = busbarId(net);
  return [{ id: `${owner}/flat-a`, owner, net, kind: 'busbar', material: 'aluminium-1060-O', layer: 'BUSBAR_AL', z: BAR, outline, holes }];
}

function barBodies(): Body[][] {
  const [n0, n1, n2, n3, n4] = NETS as [string, string, string, string, string];
  const around = (at: Point2, dx: number): Contour => box(Math.min(at.x - 15, at.x + dx), at.y - 15, Math.max(at.x + 15, at.x + dx), at.y + 15);
  const turnA = terminalCentre(1, '+');
  const turnB = terminalCentre(2, '-');
  return [
    plainBar(n0, around(terminalCentre(0, '-'), -60), [circle({ x: 50, y: 50 }, 4.5)]),
    linkBodies(n1, terminalCentre(0, '+'), terminalCentre(1, '-')),
    plainBar(n2, box(turnA.x - 15, turnA.y - 15, turnB.x + 15, turnB.y + 15), []),
    linkBodies(n3, terminalCentre(3, '-'), terminalCentre(2, '+')),
    plainBar(n4, around(terminalCentre(3, '+'), -60), [circle({ x: 50, y: 230 }, 4.5)]),
  ];
}

const SECTION: Busbar['section'] = {
  material: 'aluminium-1060-O', thickness_mm: 3, width_mm: 30, area_mm2: 90, current_A: 280,
  criteria: [{ name: 'density', actual: 3.111, limit: 5, unit: 'A/mm2', margin: 1.607 }],
  governing: 'density', margin: 1.607, chosenBy: 'duty',
};

function busbar(net: string, bodies: Body[], index: number): Busbar {
  return {
    id: busbarId(net), net, role: index === 0 || index === 4 ? 'output' : index === 2 ? 'turn' : 'link', section: SECTION, segments: [], pads: [],
    flat: { outline: box(0, 0, 100, 30), holes: [circle({ x: 15, y: 15 }, 4)], bends: [] },
    bodies, z: BAR, raised: [], edges: [], width: { min_mm: 10, max_mm: 30, value_mm: 20 }, boltHoles: [], mass_kg: 0.031, resistance_ohm: 3.2e-5,
  };
}

function sensing(): Body[] {
  const owner = 'fpc:fe1';
  const [n0, n1] = NETS as [string, string];
  const trace = (net: string, x: number): Body => ({
    id: `${owner}/trace-${x}`, owner, net, kind: 'trace', material: 'copper-foil', layer: 'FPC_TRACE', z: [215.965, 216],
    outline: box(x - 0.2, 90, x + 0.2, 190), holes: [], path: [{ x, y: 90 }, { x, y: 190 }], width_mm: 0.4, from: 'a', to: 'b',
  });
  const sheet = { owner, net: null, material: 'polyimide', layer: 'FPC_OUTLINE', outline: centred({ x: 137, y: 140 }, { x: 14, y: 120 }, 2) } as const;
  return [
    { id: `${owner}/base`, kind: 'fpc', ...sheet, z: [215.9, 215.965], holes: [circle({ x: 137, y: 140 }, 1.5)] },
    { id: `${owner}/coverlay`, kind: 'coverlay', ...sheet, z: [216, 216.05], holes: [centred({ x: 134, y: 90 }, { x: 1, y: 2 })] },
    trace(n0, 135), trace(n1, 136), trace('ntc:fe1:c1+', 138), trace('ntc:fe1:c1-', 139),
    { id: `${owner}/pad-1`, owner, net: n0, kind: 'pad', material: 'copper-foil', layer: 'FPC_PAD', z: [215.965, 216], outline: box(134.5, 188, 135.5, 192), holes: [] },
    { id: 'tap:fe1:c1:neg', owner, net: n1, kind: 'tab', material: 'nickel', layer: 'NI_TAB', z: [216, 216.2], outline: centred({ x: 130, y: 160 }, { x: 10, y: 6 }), holes: [] },
    { id: 'ntc:fe1:c1', owner, net: null, kind: 'ntc', material: 'ceramic', layer: 'NTC', z: [216, 217], outline: centred({ x: 138.5, y: 90 }, { x: 2, y: 1.2 }), holes: [] },
    { id: `${owner}/connector`, owner, net: null, kind: 'connector', material: 'lcp', layer: 'CONNECTOR', z: [216, 220], outline: centred({ x: 137, y: 196 }, { x: 14, y: 6 }), holes: [] },
  ];
}

function films(): Film[] {
  const windows = [centred(terminalCentre(0, '+'), { x: 14, y: 22 }, 2), centred({ x: 137, y: 380 }, { x: 30, y: 10 }, 2)];
  const own = slot(CELLS[0]?.vent?.centre ?? { x: 0, y: 0 }, { x: 24, y: 44 });
  return (['bottom', 'top'] as const).map((side): Film => {
    const outline = roundedRectangle({ minX: 60, minY: 20, maxX: 215, maxY: 400 }, 5);
    const holes = (side === 'top' ? [...windows, own] : windows).map((hole) => [...hole]);
    const region = { outline, holes };
    return {
      id: `film:${side}`, side, region, flat: region, windows: holes.map((hole) => ({ purpose: 'weld', outline: hole })), material: 'pet-film',
      thickness_mm: 0.2, mass_kg: 0.02,
      bodies: [{
        id: `film:${side}`, owner: `film:${side}`, net: null, kind: 'film', material: 'pet-film', layer: side === 'top' ? 'FILM_TOP' : 'FILM_BOTTOM',
        z: side === 'top' ? [216.2, 216.4] : [212.8, 213], outline, holes,
      }],
    };
  });
}

function cellBodies(one: PlacedCell): Body[] {
  const common = { owner: one.id, holes: [] } as const;
  return [
    { id: `${one.id}/can`, ...common, kind: 'cell', net: null, material: 'cell', layer: 'CELL', z: one.z, outline: one.outline },
    ...one.terminals.map((terminal): Body => ({
      id: terminal.id, ...common, kind: 'terminal', net: terminal.net, material: terminal.material, layer: terminal.polarity === '+' ? 'CELL_POS' : 'CELL_NEG',
      z: [LID, FACE], outline: terminal.outline, cell: one.id, polarity: terminal.polarity,
    })),
    { id: `${one.id}/vent`, ...common, kind: 'vent', net: null, material: 'cell', layer: 'VENT', z: [LID, LID + 0.5], outline: one.vent?.outline ?? [] },
  ];
}

function structureBodies(): Body[] {
  const member = { owner: 'structure', net: CHASSIS, kind: 'member', material: 'aluminium-6061', layer: 'KEEPOUT', z: [0, 100], holes: [] } as const;
  return [
    { id: 'structure/envelope', owner: 'structure', net: null, kind: 'envelope', material: 'cell', layer: 'ENVELOPE', z: [0, ENVELOPE.z], outline: box(0, 0, ENVELOPE.x, ENVELOPE.y), holes: [] },
    { id: 'structure/member-front', ...member, outline: box(10, 10, 30, 410) },
    { id: 'structure/member-back', ...member, outline: box(270, 10, 290, 410) },
    // Same plan as the one above, lower: drawn once.
    { id: 'structure/member-back-low', ...member, z: [0, 10], outline: box(270, 10, 290, 410) },
  ];
}

function netTable(): NetTable {
  const power = NETS.map((id, k): NetInfo => ({
    id, label: `N${k}`, kind: 'power', level: k, potential_V: 3.2 * k, below: GROUPS[k - 1] ?? null, above: GROUPS[k] ?? null,
  }));
  const sensor = (['+', '-'] as const).map((line): NetInfo => ({
    id: `ntc:fe1:c1${line}`, label: `T1${line}`, kind: 'sensor', level: 0, potential_V: 0, below: null, above: null,
  }));
  return {
    nets: [...power, ...sensor, { id: CHASSIS, label: 'CHASSIS', kind: 'chassis', level: null, potential_V: null, below: null, above: null }],
    series: 4, cellMax_V: 3.65, cellNominal_V: 3.2,
  };
}

export const FINDINGS: readonly Finding[] = [
  {
    code: 'clearance', severity: 'error', items: ['busbar:|g1', 'structure/member-front'], at: { x: 40, y: 50, z: 214 }, actual: 2.1, required: 3, unit: 'mm',
    clause: 'IEC 60664-1:2020 Table F.2', key: 'clearance:1', params: {}, measure: [{ x: 40, y: 50, z: 214 }, { x: 30, y: 50, z: 100 }], waived: false,
  },
  {
    code: 'assumed-data', severity: 'warning', items: ['cellType:sample-280'], at: null, actual: 'terminals', required: null, unit: null,
    clause: 'catalogue', key: 'assumed-data:1', params: { field: 'terminals' }, measure: null, waived: false,
  },
  {
    code: 'trace-spacing', severity: 'error', items: ['fpc:fe1'], at: { x: 136, y: 120, z: 216 }, actual: 0.18, required: 0.2, unit: 'mm',
    clause: 'IPC-2221B Table 6-1', key: 'trace-spacing:1', params: {}, measure: null, waived: true,
  },
];

const SUMMARY: PackSummary = {
  name: 'Sample <pack> & test', structure: 'ctp', series: 4, parallel: 1, cells: 4, nominal_V: 12.8, max_V: 14.6, min_V: 10, capacity_Ah: 280,
  energy_kWh: 3.584, envelope_mm: ENVELOPE, envelopeVolume_L: 32.76, cellVolume_L: 10.32, volumeUtilisation: 0.315, unusedVolume_L: 20.1, cellMass_kg: 21.68, mass_kg: 25.1,
  massRatio: 0.864, Wh_per_L: 109.4, Wh_per_kg: 142.8, distinctParts: 3, pieces: 9, welds: 8, nets: 5, taps: 5, ntcs: 1, frontEnds: 1,
};

export const BAR_PART: Part = {
  number: 'CW-BB-0001', role: 'busbar', name: 'Link busbar', signature: 's1', items: ['busbar:g1|g2'], material: 'aluminium-1060-O',
  size_mm: { x: 110, y: 30, z: 3 }, unitMass_kg: 0.031, priceKey: 'aluminium-1060-O', source: 'derived', preliminary: true,
  cut: {
    outline: roundedRectangle({ minX: 0, minY: 0, maxX: 110, maxY: 30 }, 3), holes: [circle({ x: 20, y: 15 }, 4), circle({ x: 90, y: 15 }, 4), circle({ x: 90, y: 15 }, 4)],
    bends: [{ from: { x: 45, y: 0 }, to: { x: 45, y: 30 }, angle_deg: 60, direction: 'up', innerRadius_mm: 6 }], thickness_mm: 3,
  },
};

export const FILM_PART: Part = {
  ...BAR_PART, number: 'CW-FM-0001', role: 'film-bottom', name: 'Lower film', material: 'pet-film',
  cut: { outline: roundedRectangle({ minX: 0, minY: 0, maxX: 155, maxY: 380 }, 5), holes: [slot({ x: 50, y: 60 }, { x: 20, y: 40 })], bends: [], thickness_mm: 0.2 },
};

export function samplePack(changes: Partial<Derived> = {}): Derived {
  const bars = barBodies();
  const sheets = films();
  return {
    nets: netTable(), cells: CELLS, busbars: NETS.map((net, i) => busbar(net, bars[i] ?? [], i)), fpcs: [], routeFailures: [], films: sheets,
    bodies: [...structureBodies(), ...CELLS.flatMap(cellBodies), ...bars.flat(), ...sensing(), ...sheets.flatMap((film) => film.bodies)],
    parts: [BAR_PART, FILM_PART],
    bom: [
      { number: 'CW-BB-0001', name: 'Link busbar', role: 'busbar', quantity: 2, material: 'aluminium-1060-O', size: '110 x 30 x 3', unitMass_kg: 0.031, totalMass_kg: 0.062, unitCost: 1.25, totalCost: 2.5, currency: 'EUR', source: 'derived', preliminary: true },
      { number: 'CW-FM-0001', name: '=cmd|"x", film', role: 'film', quantity: 1, material: 'pet-film', size: '155 x 380 x 0.2', unitMass_kg: 0.02, totalMass_kg: 0.02, unitCost: null, totalCost: null, currency: 'EUR', source: 'derived', preliminary: false },
    ],
    pins: [
      { frontEnd: 'fe1', connector: 'fpc:fe1/connector', pin: 1, net: 'N0', expected_V: 0, trace: 't1', length_mm: 100, resistance_ohm: 0.123 },
      { frontEnd: 'fe1', connector: 'fpc:fe1/connector', pin: 2, net: 'T1+', expected_V: null, trace: 't2', length_mm: 101.5, resistance_ohm: 0.125 },
    ],
    findings: FINDINGS, summary: SUMMARY, ...changes,
  };
}
