/** Which shape the series path through a pack has been given, or has by the program's choice. */
import { recordsOfKind, singleton, type Document } from '../../model/document.ts';
import type { PathShape } from '../../model/records/structure.ts';
import { breakIn } from '../groups/series.ts';
import { isOfModules } from '../modules/moduleGrid.ts';
import { modulePath } from '../modules/modulePath.ts';

/** As filling lays it; groups that were put into another order since count for nothing. */
export function shapeOfPath(document: Document): PathShape {
  const structure = singleton(document, 'structure'), topology = singleton(document, 'topology');
  const [type] = recordsOfKind(document, 'cellType');
  if (structure.path !== undefined || !isOfModules(structure) || !type) return structure.path ?? 'serpentine';
  const groups = breakIn(topology.groupOrder, topology);
  const perModule = structure.rows * structure.cellsPerRow;
  return modulePath(structure, type, topology.parallel, groups === null ? null : Math.round((groups * topology.parallel) / perModule)).shape;
}
