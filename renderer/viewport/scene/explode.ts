/** How far the layers of the build-up are pulled apart in the exploded view. */
import type { Body, BodyKind } from '../../../shared/model/derived/index.ts';

/** From the floor of the pack to its lid, in the order of assembly. */
const LEVELS: readonly (readonly BodyKind[])[] = [
  ['tray', 'plate', 'member', 'spacer', 'envelope', 'keepout'],
  ['cell', 'vent', 'terminal'],
  ['insulator'],
  ['busbar', 'weld', 'fastener'],
  ['fpc', 'ffc', 'coverlay', 'stiffener', 'tab', 'pad', 'trace', 'fuse', 'wire', 'connector'],
  ['ntc'],
  ['film'],
  ['cover'],
];
const LEVEL_OF_KIND = new Map<BodyKind, number>(LEVELS.flatMap((kinds, level) => kinds.map((kind) => [kind, level] as const)));
/** The gap between two layers, fully exploded, over the height of the pack; and the least gap, mm. */
const GAP_SHARE = 0.45;
const GAP_LEAST_MM = 30;

/** The layer of the build-up a body belongs to. The lower film lies with the insulators, under the bars; what covers a bar goes with it. */
export function buildUpLevel({ kind, layer }: Pick<Body, 'kind' | 'layer'>): number {
  if (layer === 'INSULATION') return LEVEL_OF_KIND.get('busbar') ?? 0;
  if (layer === 'FILM_BOTTOM') return LEVEL_OF_KIND.get('insulator') ?? 0;
  return LEVEL_OF_KIND.get(kind) ?? 0;
}

/** By level, mm upwards. The lowest level there is stays; levels that no body has leave no gap. `explode` from 0 to 1. */
export function liftsOf(levels: Iterable<number>, height_mm: number, explode: number): ReadonlyMap<number, number> {
  const there = [...new Set(levels)].sort((a, b) => a - b);
  const gap_mm = Math.max(GAP_LEAST_MM, height_mm * GAP_SHARE) * explode;
  return new Map(there.map((level, index) => [level, index * gap_mm]));
}
