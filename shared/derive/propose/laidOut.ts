/** An option laid out, though not derived: the brief that makes it, what can be told of it at once, and its picture. */
import { blockItem } from '../../bom/items.ts';
import { singleton } from '../../model/document.ts';
import { ok, type Result } from '../../model/result.ts';
import type { StackSize } from '../../placement/stack.ts';
import { createRecords } from '../create.ts';
import { createGraph } from '../incremental/graph.ts';
import { frameBodies, placedCells } from '../queries/cells.ts';
import { readRecord } from '../queries/records.ts';
import { cellsInSeries, powerNets } from '../queries/topology.ts';
import { swapped, type Fit } from './fitInto.ts';
import { sketch } from './sketch.ts';

export interface LaidOut {
  readonly brief: string;
  readonly mass_kg: number;
  readonly mainParts: number;
  readonly picture: string;
}

export function laidOut(fit: Fit, envelope_mm: StackSize): Result<LaidOut> {
  const given_mm = fit.turned ? swapped(envelope_mm) : envelope_mm;
  const brief = fit.overshoot_mm === 0 ? { ...fit.brief, structure: { ...fit.brief.structure, envelope_mm: given_mm } } : fit.brief;
  const records = createRecords(brief);
  if (!records.ok) return records;
  const graph = createGraph(records.value);
  const cells = placedCells(graph, graph.get(cellsInSeries, ''));
  const frame = frameBodies(graph);
  const pieces = frame.flatMap(blockItem);
  const cellMass_kg = cells.reduce((sum, cell) => sum + readRecord(graph, cell.type, 'cellType').mass_kg, 0);
  const frontEnds = graph.ids('frontEnd').length;
  return ok({
    brief: `${JSON.stringify(brief, null, 2)}\n`,
    mass_kg: Number((cellMass_kg + pieces.reduce((sum, { item }) => sum + item.mass_kg, 0)).toFixed(2)),
    mainParts: cells.length + pieces.length + graph.get(powerNets, '').length + frontEnds,
    picture: sketch({ name: brief.name, cells, frame, envelope_mm: singleton(records.value, 'structure').envelope_mm, given_mm, turned: fit.turned }),
  });
}
