import { useEffect } from 'react';
import { useController } from '../state/context.ts';

/** The browser asks before a window with unsaved changes is closed. */
export function useLeaveGuard(): void {
  const { app } = useController();
  useEffect(() => {
    function onBeforeUnload(event: BeforeUnloadEvent): void {
      if (app.getState().modified) event.preventDefault();
    }
    window.addEventListener('beforeunload', onBeforeUnload);
    return () => window.removeEventListener('beforeunload', onBeforeUnload);
  }, [app]);
}
