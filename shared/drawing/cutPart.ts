/**
 * The drawing of one cut part, for laser, stamping and flex vendors: closed polylines and circles for what is cut, open lines
 * for bends, on layer WELD the outlines of pads that are coined, on INSULATION those of what is covered, and nothing else. 1:1 in mm, origin at the part's datum.
 */
import type { Part } from '../model/derived/part.ts';
import type { LayerName } from '../model/layers.ts';
import { coveredLoops } from './coveredZone.ts';
import { withoutDuplicates } from './duplicates.ts';
import { layerStyles } from './layers.ts';
import { loopEntity } from './loop.ts';
import type { Drawing, Entity } from './types.ts';

/** Throws for a part that is not cut (`cut` is null), and for a role that has no layer. */
export function cutDrawing(part: Part): Drawing {
  const { cut } = part;
  if (cut === null) throw new Error(`part ${part.number} is not made to a flat pattern`);
  const layers = cutLayers(part);
  const entities: Entity[] = [
    loopEntity(cut.outline, layers.outline),
    ...cut.holes.map((hole) => loopEntity(hole, layers.hole)),
    ...(cut.coins ?? []).map(({ contour }) => loopEntity(contour, 'WELD')),
    ...coveredLoops(cut).map((loop) => loopEntity(loop, 'INSULATION')),
    ...cut.bends.map(({ from, to }): Entity => ({ kind: 'line', layer: 'BUSBAR_BEND', from, to })),
  ];
  const used = withoutDuplicates(entities);
  return {
    title: part.number,
    units: 'mm',
    layers: layerStyles(used.map((entity) => entity.layer)),
    blocks: [],
    entities: used,
    dimensionText_mm: 2.5,
  };
}

interface CutLayers {
  readonly outline: LayerName;
  readonly hole: LayerName;
}

function cutLayers({ role, material, number, items }: Part): CutLayers {
  if (role.startsWith('busbar')) return { outline: material.startsWith('aluminium') ? 'BUSBAR_AL' : 'BUSBAR_CU', hole: 'HOLE' };
  if (role.startsWith('fpc')) return { outline: 'FPC_OUTLINE', hole: 'HOLE' };
  if (role.startsWith('film')) return { outline: [role, ...items].some((name) => name.includes('bottom')) ? 'FILM_BOTTOM' : 'FILM_TOP', hole: 'FILM_WINDOW' };
  if (role.startsWith('tab')) return { outline: 'NI_TAB', hole: 'HOLE' };
  throw new Error(`part ${number} is cut, but its role "${role}" has no layer`);
}
