import { useEffect } from 'react';
import { useController } from '../state/context.ts';

/** A browser asks before a window with unsaved changes is closed. Electron's window asks by itself, and must not be kept open after. */
export function useLeaveGuard(): void {
  const { app } = useController();
  useEffect(() => {
    function onBeforeUnload(event: BeforeUnloadEvent): void {
      const { modified, info } = app.getState();
      if (modified && info?.host !== 'electron') event.preventDefault();
    }
    window.addEventListener('beforeunload', onBeforeUnload);
    return () => window.removeEventListener('beforeunload', onBeforeUnload);
  }, [app]);
}
