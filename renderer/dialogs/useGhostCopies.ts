import { useEffect } from 'react';
import type { Distance } from '../../shared/placement/arrange/move.ts';
import { selectedPieces } from '../commands/arrangeCells.ts';
import { useController } from '../state/context.ts';

/** Shows in the view where the selected cells would stand as well, as long as the dialog is open. Nothing of it is in the layout. */
export function useGhostCopies(distances: readonly Distance[]): void {
  const { app } = useController();
  const key = JSON.stringify(distances);
  useEffect(() => {
    const cells = selectedPieces(app.getState()).map(({ id }) => id);
    app.setState({ ghostCopies: { cells, distances: JSON.parse(key) as readonly Distance[] } });
    return () => app.setState({ ghostCopies: null });
  }, [app, key]);
}
