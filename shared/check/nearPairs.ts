/**
 * Conductors of different nets that come closer than insulation allows, within a tile. Clearance, creepage and short circuits
 * all look at these pairs, so they are found once per tile.
 */
import { inflated } from '../geometry/box.ts';
import type { Box3 } from '../geometry/box.ts';
import { solidBox, solidsWithin } from '../geometry/solid.ts';
import type { SolidDistance } from '../geometry/solid.ts';
import { createSpatialIndex } from '../geometry/spatialIndex.ts';
import { highestVoltage_V, type Body } from '../model/derived/index.ts';
import { CHASSIS, type NetId } from '../model/ids.ts';
import { COINCIDENT_mm } from '../units/units.ts';
import { bareNet, clearanceFor, creepageFor, insulationBetween, pieceOf, surfaceGroup, surfacesIn } from './conductors.ts';
import type { CheckContext, ScopeInputs } from './rule.ts';

export interface NearPair {
  /** The two pieces of metal, sorted: one finding of a code for each such pair. */
  readonly pieces: readonly [string, string];
  readonly a: Body;
  readonly b: Body;
  readonly netA: NetId;
  readonly netB: NetId;
  readonly voltage_V: number;
  readonly clearance_mm: number;
  readonly creepage_mm: number;
  readonly distance: SolidDistance;
}

interface Conductor {
  readonly body: Body;
  readonly net: NetId;
  readonly piece: string;
  readonly box: Box3;
}

/** The rules of one run share input and context. */
const known = new WeakMap<ScopeInputs['tile'], { readonly context: CheckContext; readonly pairs: readonly NearPair[] }>();

/**
 * Pairs of bare conductors of different nets that touch or are closer than their clearance or creepage, by body ids. Not looked at:
 * bodies of one cell (its inside is its maker's matter) and a weld with a can (it sinks into the terminal, not the
 * lid). Throws a RangeError when a distance that may be required is longer than the tile sees.
 */
export function nearPairs(input: ScopeInputs['tile'], context: CheckContext): readonly NearPair[] {
  const before = known.get(input);
  if (before?.context === context) return before.pairs;
  const pairs = findPairs(input, context);
  known.set(input, { context, pairs });
  return pairs;
}

export function keyOfPieces(pair: NearPair): string {
  return pair.pieces.join('\n');
}

/** For each pair of pieces (or whatever has one key) the closest of the given body pairs. */
export function closestOfPieces(pairs: readonly NearPair[], keyOf: (pair: NearPair) => string = keyOfPieces): NearPair[] {
  const closest = new Map<string, NearPair>();
  for (const pair of pairs) {
    const key = keyOf(pair);
    const other = closest.get(key);
    if (!other || pair.distance.distance_mm < other.distance.distance_mm) closest.set(key, pair);
  }
  return [...closest.values()];
}

/** Pairs that keep apart, but not as far as `required_mm` asks; pieces that touch somewhere are left to the short circuit. */
export function tooClose(pairs: readonly NearPair[], required_mm: (pair: NearPair) => number, keyOf: (pair: NearPair) => string = keyOfPieces): NearPair[] {
  const touching = new Set(pairs.filter((pair) => pair.distance.distance_mm === 0).map(keyOfPieces));
  return closestOfPieces(pairs.filter((pair) => !touching.has(keyOfPieces(pair)) && pair.distance.distance_mm < required_mm(pair) - COINCIDENT_mm), keyOf);
}

function findPairs({ bodies, reach_mm }: ScopeInputs['tile'], context: CheckContext): readonly NearPair[] {
  const conductors = surfacesIn(bodies).flatMap((body): Conductor[] => {
    const net = bareNet(body);
    return net === null ? [] : [{ body, net, piece: pieceOf(body), box: solidBox(body) }];
  });
  conductors.sort((p, q) => (p.body.id < q.body.id ? -1 : p.body.id > q.body.id ? 1 : 0));
  const required = requirements(context);
  const farthest_mm = farthestRequired_mm(conductors, context);
  if (farthest_mm > reach_mm) throw new RangeError(`distances of up to ${farthest_mm.toFixed(1)} mm are required, but only ${reach_mm} mm round a tile are looked at`);
  const index = createSpatialIndex(conductors.map((conductor) => conductor.box));
  const pairs: NearPair[] = [];
  for (const [i, first] of conductors.entries()) {
    for (const j of index.search(inflated(first.box, farthest_mm))) {
      const second = conductors[j];
      if (j <= i || !second || first.net === second.net || isOneCell(first.body, second.body)) continue;
      const gap_mm = boxGap_mm(first.box, second.box);
      if (gap_mm > farthest_mm) continue;
      const limits = required(first, second);
      if (gap_mm >= Math.max(limits.clearance_mm, limits.creepage_mm) && gap_mm > 0) continue;
      const distance = solidsWithin(first.body, second.body, Math.max(limits.clearance_mm, limits.creepage_mm, 2 * COINCIDENT_mm) - COINCIDENT_mm);
      if (!distance) continue;
      const pieces: readonly [string, string] = first.piece <= second.piece ? [first.piece, second.piece] : [second.piece, first.piece];
      pairs.push({ pieces, a: first.body, b: second.body, netA: first.net, netB: second.net, ...limits, distance });
    }
  }
  return pairs;
}

type Limits = Pick<NearPair, 'voltage_V' | 'clearance_mm' | 'creepage_mm'>;

/** The tables are looked up once per pair of nets and surface. */
function requirements(context: CheckContext): (a: Conductor, b: Conductor) => Limits {
  const limits = new Map<string, Limits>();
  return (a, b) => {
    const insulation = insulationBetween(a.net, b.net, context);
    const group = surfaceGroup(a.body, b.body, context);
    const key = `${insulation.voltage_V} ${insulation.toStructure} ${group}`;
    const before = limits.get(key);
    if (before) return before;
    const made = { voltage_V: insulation.voltage_V, clearance_mm: clearanceFor(insulation, context), creepage_mm: creepageFor(insulation, group, context) };
    limits.set(key, made);
    return made;
  };
}

/** Upper bound of what any pair of the tile may ask for: search no farther. */
function farthestRequired_mm(conductors: readonly Conductor[], context: CheckContext): number {
  const { film, fpc } = context.deck.materialGroup;
  const nets = new Set(conductors.map((conductor) => conductor.net));
  const levels = [...nets].map((net) => context.net(net)?.level ?? null);
  const ofCircuit = levels.filter((level) => level !== null);
  const span = { voltage_V: ofCircuit.length === 0 ? 0 : (Math.max(...ofCircuit) - Math.min(...ofCircuit)) * context.nets.cellMax_V, toStructure: false };
  const pack = { voltage_V: highestVoltage_V(context.nets), toStructure: nets.has(CHASSIS) };
  const worst = levels.includes(null) ? [span, pack] : [span];
  return Math.max(0, ...worst.flatMap((insulation) => [film, fpc].map((group) => creepageFor(insulation, group, context))));
}

function isOneCell(a: Body, b: Body): boolean {
  if (a.owner === b.owner && (a.kind === 'cell' || a.kind === 'terminal')) return true;
  return (a.kind === 'weld' && b.kind === 'cell') || (a.kind === 'cell' && b.kind === 'weld');
}

function boxGap_mm(a: Box3, b: Box3): number {
  const dx = Math.max(a.minX - b.maxX, b.minX - a.maxX, 0);
  const dy = Math.max(a.minY - b.maxY, b.minY - a.maxY, 0);
  const dz = Math.max(a.minZ - b.maxZ, b.minZ - a.maxZ, 0);
  return Math.hypot(dx, dy, dz);
}
