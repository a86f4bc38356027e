/** Gives selected cells new poses, as one undo step. A cell put somewhere by hand stays there when the pack is filled again. */
import { recordOfKind, type Document } from '../../shared/model/document.ts';
import { pieceOf, type Piece, type Poses } from '../../shared/placement/arrange/piece.ts';
import type { AppState } from '../state/appState.ts';
import type { Controller } from '../state/controller.ts';
import type { TextKey } from '../i18n/en.ts';

/** The selected cells that may be moved, in the document's order. */
export function selectedPieces(state: Pick<AppState, 'document' | 'selection' | 'lockedItems'>): readonly Piece[] {
  const { document } = state;
  return document ? movableCells(state, document).map((id) => pieceAt(document, id)) : [];
}

/** Arranges the selected cells; a cell whose pose stays is left alone. */
export function arrangeCells(controller: Controller, label: TextKey, arrange: (pieces: readonly Piece[]) => Poses): void {
  const poses = arrange(selectedPieces(controller.app.getState()));
  controller.transact(label, (transaction) => {
    for (const [id, pose] of poses) {
      const cell = recordOfKind(transaction.document, id, 'cell');
      const { x, y, z, rotation_deg } = cell.pose;
      if (x === pose.x && y === pose.y && z === pose.z && rotation_deg === pose.rotation_deg) continue;
      transaction.put({ ...cell, placed: 'user', pose: { ...cell.pose, ...pose } });
    }
  });
}

/** Why nothing can be arranged: fewer cells selected than that takes. */
export function needsCells(least: 1 | 2 | 3): (state: AppState) => TextKey | null {
  const refusal = ({ 1: 'why.selectCell', 2: 'why.selectTwoCells', 3: 'why.selectThreeCells' } as const)[least];
  return (state) => {
    const { document, selection, lockedItems } = state;
    if (!document) return 'why.noDocument';
    if (movableCells(state, document).length >= least) return null;
    return [...selection].some((id) => lockedItems.has(id)) ? 'why.locked' : refusal;
  };
}

function movableCells({ selection, lockedItems }: Pick<AppState, 'selection' | 'lockedItems'>, document: Document): readonly string[] {
  return [...selection].filter((id) => !lockedItems.has(id) && document.get(id)?.kind === 'cell');
}

function pieceAt(document: Document, id: string): Piece {
  const cell = recordOfKind(document, id, 'cell');
  return pieceOf(cell, recordOfKind(document, cell.type, 'cellType'));
}
