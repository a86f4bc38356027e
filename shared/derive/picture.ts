/** The picture of a layout in a list of layouts: the pack from above, whole where that is soon made, in few strokes where it is not. */
import type { InSteps } from '../geometry/atOnce.ts';
import { singleton, type Document } from '../model/document.ts';
import { planSvg } from '../report/planSvg.ts';
import { createGraph } from './incremental/graph.ts';
import { sketch } from './propose/sketch.ts';
import { allBodies } from './queries/bodies.ts';
import { frameBodies, placedCells } from './queries/cells.ts';
import { everyBusbar } from './queries/everything.ts';
import { netTable } from './queries/sampling.ts';
import { cellsInSeries } from './queries/topology.ts';
import { shapeSteps } from './steps.ts';

/** Of more cells a thumbnail shows no bar, and its circuits would take seconds to route. */
const MOST_WHOLE = 300;

/** One `<svg>` element, y up as in the pack. Made of the document alone: no rule is run. */
export function* pictureInSteps(document: Document): InSteps<string> {
  const graph = createGraph(document);
  const { name } = singleton(document, 'project');
  const ids = graph.get(cellsInSeries, '');
  if (ids.length > MOST_WHOLE) {
    const { envelope_mm } = singleton(document, 'structure');
    return sketch({ name, cells: placedCells(graph, ids), frame: frameBodies(graph), envelope_mm, given_mm: envelope_mm, turned: false });
  }
  for (const steps = shapeSteps(graph); !steps.next().done; ) yield;
  const drawn = { summary: { name }, cells: placedCells(graph, ids), busbars: graph.get(everyBusbar, ''), bodies: graph.get(allBodies, ''), nets: graph.get(netTable, ''), findings: [] };
  return planSvg(drawn, { findings: false, labels: false });
}
