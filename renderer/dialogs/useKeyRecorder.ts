import { useEffect } from 'react';
import { acceleratorFromPress, isMac } from '../commands/accelerators.ts';

/** While it is on, takes the next key press away from everything else; Esc gives null. */
export function useKeyRecorder(on: boolean, take: (accelerator: string | null) => void): void {
  useEffect(() => {
    if (!on) return undefined;
    const mac = isMac(navigator.platform);
    function onKeyDown(event: KeyboardEvent): void {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === 'Escape' && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.metaKey) return take(null);
      const accelerator = acceleratorFromPress(event, mac);
      if (accelerator !== null) take(accelerator);
    }
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [on, take]);
}
