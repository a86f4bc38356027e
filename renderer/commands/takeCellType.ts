/** Builds the open layout of another cell of the catalogue, or begins a new one with it. */
import type { CellTypeRecord } from '../../shared/model/records/cellType.ts';
import { withCellType } from '../../shared/placement/chooseCellType.ts';
import type { Controller } from '../state/controller.ts';
import { changeDocument } from './changeDocument.ts';

/** One step; what the engine refuses is said in a notice, and nothing changes. */
export function takeCellType(controller: Controller, cellType: CellTypeRecord): boolean {
  return changeDocument(controller, 'step.takeCell', (document) => withCellType(document, cellType)) !== null;
}

/** Opens the guided first layout with the cell chosen; what is open stays until the new one is created. */
export function newLayoutWithCell({ app }: Controller, slug: string): void {
  app.setState({ page: 'guide', guideCell: slug });
}
