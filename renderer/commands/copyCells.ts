/** Copies of cells: on the clipboard, beside the originals, or as an array. Each is one undo step, and selects what is new. */
import { recordOfKind, recordsOfKind, singleton, type Document } from '../../shared/model/document.ts';
import { distanceBeside } from '../../shared/placement/arrange/beside.ts';
import type { Distance } from '../../shared/placement/arrange/move.ts';
import { pieceOf, type Piece } from '../../shared/placement/arrange/piece.ts';
import { copyCells } from '../../shared/placement/groups/copyCells.ts';
import type { TextKey } from '../i18n/en.ts';
import type { AppState } from '../state/appState.ts';
import type { Controller } from '../state/controller.ts';
import { selectAll } from '../state/selection.ts';
import { changeDocument } from './changeDocument.ts';
import { cellsAmong, hasCell } from './cellsAmong.ts';
import type { Command } from './command.ts';

/** Copies these cells once for each distance. */
export function copyCellsBy(controller: Controller, label: TextKey, ids: readonly string[], distances: readonly Distance[]): void {
  const copied = changeDocument(controller, label, (document) => copyCells(document, ids, distances));
  if (copied) selectAll(controller.app, copied.cells);
}

/** What stands between the cells of a row, and between rows, mm. */
export function usualGaps_mm(document: Document): { readonly x: number; readonly y: number } {
  const { pad, rowGap_mm } = singleton(document, 'structure');
  return { x: pad.thickness_mm, y: rowGap_mm };
}

function copyBeside(controller: Controller, label: TextKey, ids: readonly string[]): void {
  const { document } = controller.app.getState();
  if (!document || ids.length === 0) return;
  const wanted = new Set(ids);
  const pieces = recordsOfKind(document, 'cell').map((cell): Piece => pieceOf(cell, recordOfKind(document, cell.type, 'cellType')));
  const distance = distanceBeside(pieces.filter(({ id }) => wanted.has(id)), pieces.filter(({ id }) => !wanted.has(id)), usualGaps_mm(document));
  copyCellsBy(controller, label, ids, [distance]);
}

function cellsIn({ document }: Pick<AppState, 'document'>, ids: Iterable<string>): readonly string[] {
  return document ? cellsAmong(document, ids) : [];
}

/** Asked with every change of the window, for every button that copies: it looks no further than the first cell. */
const needsCell = (state: AppState): TextKey | null => (!state.document ? 'why.noDocument' : hasCell(state.document, state.selection) ? null : 'why.selectCell');

export const COPIES: readonly Command[] = [
  {
    id: 'edit.copy',
    whyNot: needsCell,
    run({ app }) {
      const state = app.getState();
      app.setState({ copiedCells: cellsIn(state, state.selection) });
    },
  },
  {
    id: 'edit.paste',
    whyNot: (state) => (!state.document ? 'why.noDocument' : hasCell(state.document, state.copiedCells) ? null : 'why.nothingCopied'),
    run(controller) {
      const state = controller.app.getState();
      copyBeside(controller, 'step.pasteCells', cellsIn(state, state.copiedCells));
    },
  },
  {
    id: 'edit.duplicate',
    whyNot: needsCell,
    run(controller) {
      const state = controller.app.getState();
      copyBeside(controller, 'step.duplicateCells', cellsIn(state, state.selection));
    },
  },
  {
    id: 'edit.array',
    whyNot: needsCell,
    run({ app }) {
      app.setState({ dialog: { kind: 'array' } });
    },
  },
];
