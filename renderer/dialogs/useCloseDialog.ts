import { useCallback } from 'react';
import { useController } from '../state/context.ts';

/** Closes the dialog in front. */
export function useCloseDialog(): () => void {
  const { app } = useController();
  return useCallback(() => app.setState({ dialog: null }), [app]);
}
