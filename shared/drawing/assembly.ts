/** The assembly drawing: the pack from above, each function on its layer, cells as blocks, nets on every conductor. */
import { boundsOf } from '../geometry/contour.ts';
import type { Box2, Point2 } from '../geometry/types.ts';
import type { Body } from '../model/derived/body.ts';
import type { PlacedCell } from '../model/derived/cells.ts';
import type { Derived } from '../model/derived/derived.ts';
import { LAYERS } from '../model/layers.ts';
import { bendLines } from './bends.ts';
import { drawingBounds } from './bounds.ts';
import { cellBlocks, cellLabels } from './cellBlocks.ts';
import { DIMENSION_STEP, linearDimension } from './dimension.ts';
import type { LinearMeasure } from './dimension.ts';
import { withoutDuplicates } from './duplicates.ts';
import { elevations, facesOf } from './elevation.ts';
import { figureEntities } from './figures.ts';
import { planRegion } from './footprint.ts';
import { layerStyles } from './layers.ts';
import { netData } from './nets.ts';
import { figure } from './numbers.ts';
import { sheet, textHeight_mm } from './sheet.ts';
import type { TableRow } from './sheet.ts';
import type { Drawing, Entity } from './types.ts';

export interface AssemblyOptions {
  readonly revision: string;
}

/** Drawn inside the cells' blocks. Conductors never are: each says its net in its own entity. */
const IN_CELL_BLOCK: ReadonlySet<Body['kind']> = new Set(['cell', 'vent']);

/** mm, 1:1, pack coordinates; no entity twice; entities in the order of the layers. */
export function assemblyDrawing(derived: Derived, options: AssemblyOptions): Drawing {
  const dataOf = netData(derived.nets);
  const faces = facesOf(derived);
  const upright = new Set(faces.flatMap((face) => face.bodies));
  const inPlan = derived.bodies.filter((body) => !IN_CELL_BLOCK.has(body.kind) && !upright.has(body));
  const cells = cellBlocks(derived.cells);
  const plan: Entity[] = [...figureEntities(inPlan, planRegion, dataOf), ...bendLines(inPlan, dataOf), ...cells.inserts];
  const planBox = drawingBounds(plan, cells.blocks);
  if (planBox === null) throw new Error('a pack without cells or bodies cannot be drawn');
  const text_mm = textHeight_mm(planBox);
  const beside = elevations(faces, planBox, text_mm, dataOf);
  const dimensions = measures(derived, planBox, text_mm).map((measure, i) => linearDimension(measure, i + 1, text_mm));
  const drawn: Entity[] = [...plan, ...beside, ...dimensions.map(({ entity }) => entity), ...cellLabels(derived.cells, text_mm)];
  const blocks = [...cells.blocks, ...dimensions.map(({ block }) => block)];
  const content = drawingBounds(drawn, blocks) ?? planBox;
  const entities = [...drawn, ...sheet(content, tableRows(derived, options), text_mm)];
  return {
    title: derived.summary.name,
    units: 'mm',
    layers: layerStyles(),
    blocks,
    entities: inLayerOrder(withoutDuplicates(entities)),
    dimensionText_mm: text_mm,
  };
}

function inLayerOrder(entities: readonly Entity[]): Entity[] {
  return LAYERS.flatMap((layer) => entities.filter((entity) => entity.layer === layer));
}

/** Overall length and width of the envelope, and the pitch of the rows where there are several. */
function measures(derived: Derived, plan: Box2, text_mm: number): LinearMeasure[] {
  const { x, y } = derived.summary.envelope_mm;
  const step = DIMENSION_STEP * text_mm;
  const below = plan.minY - step;
  const found: LinearMeasure[] = [
    { from: { x: 0, y: 0 }, to: { x, y: 0 }, along: 'x', line: below },
    { from: { x: 0, y: 0 }, to: { x: 0, y }, along: 'y', line: plan.minX - 2 * step },
  ];
  const [first, second] = rowStarts(derived.cells);
  if (first && second) {
    const rowsAreColumns = Math.abs(first.centre.y - second.centre.y) < 1e-3;
    const edge = (cell: PlacedCell): Point2 => {
      const box = boundsOf(cell.outline);
      return rowsAreColumns ? { x: cell.centre.x, y: box.minY } : { x: box.minX, y: cell.centre.y };
    };
    const common = { from: edge(first), to: edge(second) };
    found.push(rowsAreColumns ? { ...common, along: 'x', line: below - step } : { ...common, along: 'y', line: plan.minX - step });
  }
  return found;
}

/** The first cell of each of the first two rows. */
function rowStarts(cells: readonly PlacedCell[]): (PlacedCell | undefined)[] {
  return [0, 1].map((row) => {
    const members = cells.filter((cell) => cell.slot.row === row);
    return members.sort((a, b) => a.centre.x - b.centre.x || a.centre.y - b.centre.y)[0];
  });
}

function circuitValue({ parallel, series, nominal_V, energy_kWh, laminate }: Derived['summary']): string {
  if (series === 0 && laminate) return `Laminated busbar ${laminate.conductors.map(({ name }) => name).join(' / ')}, ${figure(nominal_V)} V`;
  return `${parallel}P${series}S, ${figure(nominal_V)} V, ${figure(energy_kWh)} kWh`;
}

function tableRows(derived: Derived, { revision }: AssemblyOptions): TableRow[] {
  const { summary, busbars, findings } = derived;
  const size = [summary.envelope_mm.x, summary.envelope_mm.y, summary.envelope_mm.z].map((value) => figure(value)).join(' x ');
  const sections = [...new Set(busbars.map(({ section }) => `${section.material} ${figure(section.thickness_mm)} mm`))];
  const assumed = findings.some((finding) => finding.code === 'assumed-data' && !finding.waived);
  return [
    { name: 'PACK', value: summary.name },
    { name: 'DRAWING', value: 'Assembly, plan seen from above, 1:1, mm' },
    { name: 'CIRCUIT', value: circuitValue(summary) },
    { name: 'ENVELOPE', value: `${size} mm` },
    { name: 'BUSBARS', value: `${busbars.length} of ${sections.join(', ')}` },
    { name: 'REVISION', value: revision },
    { name: 'STATUS', value: assumed ? 'PRELIMINARY: rests on assumed data' : 'As derived' },
  ];
}
