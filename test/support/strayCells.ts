/** Which cells of a layout stand where none may. */
import { boxWithin } from '../../shared/geometry/beyond.ts';
import { flatten } from '../../shared/geometry/flatten.ts';
import { solidBox, solidsWithin } from '../../shared/geometry/solid.ts';
import { recordsOfKind, singleton, type Document } from '../../shared/model/document.ts';
import { cellBodies } from '../../shared/placement/cellBodies.ts';
import { keepOutBody } from '../../shared/placement/outline/zoneBodies.ts';
import { placeCell } from '../../shared/placement/placeCell.ts';

/** Cells that stand out of the outline, or in a keep-out. */
export function strayCells(document: Document): string[] {
  const structure = singleton(document, 'structure');
  const [type] = recordsOfKind(document, 'cellType');
  if (!type) return ['no type'];
  const ring = structure.outline_mm ? flatten(structure.outline_mm) : [];
  const kept = recordsOfKind(document, 'keepOut').map(keepOutBody);
  return recordsOfKind(document, 'cell').flatMap((cell) => {
    const bodies = cellBodies(placeCell(cell, type, { below: 'a', above: 'b' }), type);
    const isOut = bodies.some((body) => (ring.length > 0 && !boxWithin(solidBox(body), ring)) || kept.some((zone) => solidsWithin(body, zone, 1e-6)));
    return isOut ? [cell.id] : [];
  });
}
