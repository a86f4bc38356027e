/** Which bodies conduct, what they are called in keys, and what lies between two of them. */
import { remembered } from '../geometry/remembered.ts';
import { highestVoltage_V, type Body, type BodyKind } from '../model/derived/index.ts';
import { busbarId, CHASSIS, type NetId } from '../model/ids.ts';
import type { DeckRecord } from '../model/records/deck.ts';
import { requiredClearance_mm } from '../standards/clearance.ts';
import { requiredCreepage_mm } from '../standards/creepage.ts';
import type { CheckContext } from './rule.ts';

/** Many nets may share one owner of these kinds: the flexible circuit. */
const KINDS_OF_A_CARRIER: ReadonlySet<BodyKind> = new Set(['trace', 'pad', 'fuse', 'tab', 'wire']);
/** Conductors that lie on the flexible circuit's film rather than on the insulating film. */
const KINDS_ON_FPC: ReadonlySet<BodyKind> = new Set(['trace', 'pad', 'fuse', 'tab']);
/** How the ids of all bars begin. */
const BUSBAR = busbarId('');
const NEVER_BARE: ReadonlySet<BodyKind> = new Set(['envelope', 'keepout', 'film', 'fpc', 'ffc', 'coverlay']);

/** Net of the body's bare surface; null for what does not conduct or is laminated in insulation. */
export function bareNet(body: Body): NetId | null {
  if (body.insulated === true || NEVER_BARE.has(body.kind)) return null;
  return body.net ?? body.surfaceNet ?? null;
}

/**
 * What a body is to insulation: covered metal is what of it is bare; a wrapped can is bare metal from where its wrap ends, and below that a surface of the wrap. Its thickness
 * lies within the can's size.
 */
const surfacesOf = remembered((body: Body): readonly Body[] => {
  const { wrap, surfaceNet, bareAt, ...can } = body;
  // What covers the rest of it is a body of its own.
  if (bareAt) return bareAt.map((region, i) => ({ ...can, ...region, id: i === 0 ? body.id : `${body.id}/bare-${i + 1}` }));
  if (!wrap) return [body];
  const [low, high] = body.z;
  const covered: Body = { ...can, id: `${body.id}/wrap`, material: wrap.material, z: [low, wrap.bareFrom_z] };
  const bare: Body = { ...can, ...(surfaceNet === undefined ? {} : { surfaceNet }), z: [wrap.bareFrom_z, high] };
  return wrap.bareFrom_z > low ? [bare, covered] : [bare];
});

const seen = new WeakMap<readonly Body[], readonly Body[]>();

/** The bodies as insulation sees them; worked out once for a list. */
export function surfacesIn(bodies: readonly Body[]): readonly Body[] {
  const before = seen.get(bodies);
  if (before) return before;
  const surfaces = bodies.some((body) => body.wrap ?? body.bareAt) ? bodies.flatMap((body) => surfacesOf(body)) : bodies;
  seen.set(bodies, surfaces);
  return surfaces;
}

/**
 * The physical piece of metal for keys and pairs: the bar, the cell, the structure; on a carrier, the copper of one net. A
 * welded tab belongs to its carrier.
 */
export function pieceOf(body: Body): string {
  return isOnCarrier(body) ? `${body.owner}@${body.net ?? ''}` : body.owner;
}

function isOnCarrier(body: Body): boolean {
  return KINDS_OF_A_CARRIER.has(body.kind) || (body.kind === 'weld' && body.net !== null && !body.owner.startsWith(BUSBAR));
}

/** Insulation that lies between two conductors of different nets. */
export interface Insulation {
  /** Highest voltage between them, V. */
  readonly voltage_V: number;
  /** Towards the structure the whole pack may stand against it, and transients reach it. */
  readonly toStructure: boolean;
}

/**
 * Between two nets: the difference in level times the highest cell voltage, as functional insulation. Towards the chassis: the
 * full pack voltage, since either pole may be the one that faults to it. A net that the topology does not know counts
 * as full pack voltage away. Where the series path can be opened between two nets, the rest of the pack stands across the gap when it is and
 * the load joins the pack's outputs: the larger of both counts. Conductors of a laminated busbar:
 * each may be at either end of its range.
 */
export function insulationBetween(a: NetId, b: NetId, context: CheckContext): Insulation {
  const pack_V = highestVoltage_V(context.nets);
  if (a === CHASSIS || b === CHASSIS) return { voltage_V: pack_V, toStructure: true };
  const [netA, netB] = [context.net(a), context.net(b)];
  const rangeA = netA?.range_V;
  const rangeB = netB?.range_V;
  if (rangeA && rangeB) return { voltage_V: Math.max(rangeA[1] - rangeB[0], rangeB[1] - rangeA[0]), toStructure: false };
  const levelA = netA?.level;
  const levelB = netB?.level;
  if (typeof levelA !== 'number' || typeof levelB !== 'number') return { voltage_V: pack_V, toStructure: false };
  const apart = Math.abs(levelA - levelB);
  const steps = (netA?.section ?? 0) === (netB?.section ?? 0) ? apart : Math.max(apart, context.nets.series - apart);
  return { voltage_V: steps * context.nets.cellMax_V, toStructure: false };
}

/** Shortest distance through air, mm; 0 where there is no voltage to insulate. */
export function clearanceFor({ voltage_V, toStructure }: Insulation, { deck, duty }: Pick<CheckContext, 'deck' | 'duty'>): number {
  if (voltage_V === 0) return 0;
  return requiredClearance_mm({
    impulse_V: toStructure ? deck.impulse_V : null,
    peak_V: voltage_V,
    pollutionDegree: deck.pollutionDegree,
    altitude_m: duty.altitude_m,
    insulation: toStructure ? deck.insulationToStructure : 'functional',
  });
}

/** Shortest distance along surfaces, mm; never less than the clearance. 0 where there is no voltage to insulate. */
export function creepageFor(insulation: Insulation, materialGroup: DeckRecord['materialGroup']['film'], context: Pick<CheckContext, 'deck' | 'duty'>): number {
  const { voltage_V, toStructure } = insulation;
  if (voltage_V === 0) return 0;
  const { deck } = context;
  const surface_mm = requiredCreepage_mm({
    voltage_V,
    pollutionDegree: deck.pollutionDegree,
    materialGroup,
    lookup: deck.creepageLookup,
    insulation: toStructure ? deck.insulationToStructure : 'functional',
  });
  return Math.max(surface_mm, clearanceFor(insulation, context));
}

/**
 * Upper bound of the distances that any two conductors of the document may have to keep, mm: the whole pack against the structure,
 * on the worst surface. Throws a RangeError where the tables end before the voltage of the pack does.
 */
export function largestRequired_mm(context: Pick<CheckContext, 'deck' | 'duty' | 'nets'>): number {
  const voltage_V = highestVoltage_V(context.nets);
  const { film, fpc } = context.deck.materialGroup;
  return Math.max(...[true, false].flatMap((toStructure) => [film, fpc].map((group) => creepageFor({ voltage_V, toStructure }, group, context))));
}

const WORST_FIRST = ['IIIb', 'IIIa', 'II', 'I'] as const;

/** Tracking group of the surface between two conductors: the flexible circuit's, the film's, or the worse of both. */
export function surfaceGroup(a: Body, b: Body, { deck }: CheckContext): DeckRecord['materialGroup']['film'] {
  const { film, fpc } = deck.materialGroup;
  const onFpc = [KINDS_ON_FPC.has(a.kind), KINDS_ON_FPC.has(b.kind)];
  if (onFpc.every(Boolean)) return fpc;
  if (!onFpc.some(Boolean)) return film;
  return WORST_FIRST.find((group) => group === film || group === fpc) ?? 'IIIb';
}
