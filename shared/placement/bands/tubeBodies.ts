/**
 * Flat coolant tubes between every second pair of columns: each winds from cell to cell along the flanks of both, an arc round every cell and the
 * common tangent between two of them, with a straight end over half a cell at either side of the band. Manifolds are not drawn.
 */
import { snapContour } from '../../geometry/contour.ts';
import { translated } from '../../geometry/transform.ts';
import type { Box2, Contour, Vertex } from '../../geometry/types.ts';
import type { Body } from '../../model/derived/body.ts';
import { CHASSIS } from '../../model/ids.ts';
import type { CellTypeRecord } from '../../model/records/cellType.ts';
import { snap_mm } from '../../units/units.ts';
import type { BandStructure } from './field.ts';
import { alongColumns_mm, type Lattice } from './lattice.ts';

/**
 * Bodies `structure/tube-<band>-<n>` and, of what fills the gap between each and its cells, `structure/tube-pad-<band>-<n>`; of a module those of `part`, which is `module-<n>/`. The pad insulates the tube, so
 * that only its upper and lower edges are bare. `boxes`: round the cells of each band.
 */
export function tubeBodies({ packing }: BandStructure, type: CellTypeRecord, lattice: Lattice, boxes: readonly Box2[], base_z: number, part = ''): Body[] {
  const { tubes, cellsPerColumn } = packing;
  if (!tubes || lattice.shift_mm === 0) return [];
  const radius = type.size_mm.width / 2;
  const middle_z = base_z + type.size_mm.height / 2;
  const z = [snap_mm(Math.max(base_z, middle_z - tubes.height_mm / 2)), snap_mm(Math.min(base_z + type.size_mm.height, middle_z + tubes.height_mm / 2))] as const;
  const wave: Wave = { radius, middle_mm: radius + tubes.gap_mm + tubes.thickness_mm / 2, across_mm: lattice.columnPitch_mm + lattice.tube_mm, pitch_mm: lattice.pitch_mm, cells: cellsPerColumn };
  const [tube, hollow, round] = [0, -tubes.wall_mm, tubes.gap_mm].map((beyond_mm) => ribbon(wave, tubes.thickness_mm + 2 * beyond_mm, beyond_mm)) as [Contour, Contour, Contour];
  return boxes.flatMap((box, band) => {
    const columns = Math.round((box.maxX - box.minX - 2 * radius) / (lattice.columnPitch_mm + lattice.tube_mm / 2)) + 1;
    return Array.from({ length: Math.floor(columns / 2) }, (_, n): Body[] => {
      const [x, y] = [snap_mm(box.minX + radius + alongColumns_mm(lattice, 2 * n)), snap_mm(box.minY + radius)];
      const at = (contour: Contour): Contour => translated(contour, x, y);
      const body = { owner: 'structure', layer: 'KEEPOUT', z } as const;
      const outline = at(tube);
      return [
        { ...body, id: `structure/${part}tube-${band}-${n + 1}`, kind: 'plate', net: CHASSIS, material: tubes.material, wrap: { material: tubes.padMaterial, bareFrom_z: z[1] }, outline, holes: [at(hollow)] },
        ...(tubes.gap_mm > 0 ? [{ ...body, id: `structure/${part}tube-pad-${band}-${n + 1}`, kind: 'spacer', net: null, material: tubes.padMaterial, outline: at(round), holes: [outline] } as const] : []),
      ];
    }).flat();
  });
}

/** Cells of two columns, the first of the left one at the origin, the first of the right one half a pitch higher. */
interface Wave {
  readonly radius: number;
  /** From a cell's middle to the middle of the tube. */
  readonly middle_mm: number;
  readonly across_mm: number;
  readonly pitch_mm: number;
  readonly cells: number;
}

/** The closed outline of a strip along the wave, `width_mm` across, its ends `beyond_mm` farther out than the cells' edges. Counter-clockwise. */
function ribbon(wave: Wave, width_mm: number, beyond_mm: number): Contour {
  const right = side(wave, width_mm / 2, beyond_mm);
  const left = side(wave, -width_mm / 2, beyond_mm);
  const back = [...left].reverse();
  // Backwards an arc belongs to the vertex that it now starts at, and turns the other way.
  const turned = back.map(({ x, y }, i): Vertex => {
    const bulge = back[i + 1]?.bulge;
    return bulge ? { x, y, bulge: -bulge } : { x, y };
  });
  return snapContour([...right, ...turned]);
}

/** One side of the strip from below upwards, `offset_mm` to the right of its middle. */
function side({ radius, middle_mm, across_mm, pitch_mm, cells }: Wave, offset_mm: number, beyond_mm: number): Vertex[] {
  const path: Vertex[] = [{ x: middle_mm + offset_mm, y: -radius - beyond_mm }];
  const lean = Math.atan2(pitch_mm / 2, across_mm);
  const contact = lean - Math.acos(Math.min(1, (2 * middle_mm) / Math.hypot(across_mm, pitch_mm / 2)));
  const last = 2 * cells - 1;
  for (let i = 0; i <= last; i++) {
    const isLeft = i % 2 === 0;
    const [x, y] = [isLeft ? 0 : across_mm, (i * pitch_mm) / 2];
    const r = middle_mm + (isLeft ? offset_mm : -offset_mm);
    const [from, to] = [i === 0 ? 0 : -contact, i === last ? 0 : contact];
    const on = (angle_rad: number): { x: number; y: number } => ({ x: x + (isLeft ? r : -r) * Math.cos(angle_rad), y: y + r * Math.sin(angle_rad) });
    path.push({ ...on(from), bulge: (isLeft ? 1 : -1) * Math.tan((to - from) / 4) }, on(to));
  }
  path.push({ x: across_mm - middle_mm + offset_mm, y: (last * pitch_mm) / 2 + radius + beyond_mm });
  return withoutRepeats(path);
}

/** Where cells are as close as the tube asks, the tangent between two arcs has no length. */
function withoutRepeats(path: readonly Vertex[]): Vertex[] {
  return path.filter((vertex, i) => {
    const next = path[i + 1];
    return !next || vertex.bulge !== undefined || Math.hypot(vertex.x - next.x, vertex.y - next.y) > LEAST_TANGENT_mm;
  });
}

const LEAST_TANGENT_mm = 1e-3;
