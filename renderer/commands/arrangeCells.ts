/** Gives selected cells new poses, as one undo step. A cell put somewhere by hand stays there when the pack is filled again. */
import { recordOfKind, type Document } from '../../shared/model/document.ts';
import { pieceOf, type Piece, type Poses } from '../../shared/placement/arrange/piece.ts';
import type { AppState } from '../state/appState.ts';
import type { Controller } from '../state/controller.ts';
import type { TextKey } from '../i18n/en.ts';
import type { Refusal } from './command.ts';
import { cellsAmong } from './cellsAmong.ts';
import { lockRefusal, refusedByLock } from './locked.ts';

/** The selected cells, in the document's order. */
export function selectedPieces({ document, selection }: Pick<AppState, 'document' | 'selection'>): readonly Piece[] {
  return document ? cellsAmong(document, selection).map((id) => pieceAt(document, id)) : [];
}

/** Arranges the selected cells; a cell whose pose stays is left alone. None of them where one is locked. */
export function arrangeCells(controller: Controller, label: TextKey, arrange: (pieces: readonly Piece[]) => Poses): void {
  const pieces = selectedPieces(controller.app.getState());
  if (refusedByLock(controller, pieces.map(({ id }) => id))) return;
  const poses = arrange(pieces);
  controller.transact(label, (transaction) => {
    for (const [id, pose] of poses) {
      const cell = recordOfKind(transaction.document, id, 'cell');
      const { x, y, z, rotation_deg } = cell.pose;
      if (x === pose.x && y === pose.y && z === pose.z && rotation_deg === pose.rotation_deg) continue;
      transaction.put({ ...cell, placed: 'user', pose: { ...cell.pose, ...pose } });
    }
  });
}

/** Why nothing can be arranged: fewer cells selected than that takes, or locked ones among them. */
export function needsCells(least: 1 | 2 | 3): (state: AppState) => Refusal | null {
  const refusal = ({ 1: 'why.selectCell', 2: 'why.selectTwoCells', 3: 'why.selectThreeCells' } as const)[least];
  return (state) => {
    const { document, selection } = state;
    if (!document) return 'why.noDocument';
    const cells = cellsAmong(document, selection);
    return cells.length < least ? refusal : lockRefusal(state, cells);
  };
}

function pieceAt(document: Document, id: string): Piece {
  const cell = recordOfKind(document, id, 'cell');
  return pieceOf(cell, recordOfKind(document, cell.type, 'cellType'));
}
