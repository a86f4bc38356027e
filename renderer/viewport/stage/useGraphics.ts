/** What the machine draws 3D with, once that is known. */
import { useEffect, useState } from 'react';
import { probeGraphics } from './graphics.ts';
import type { Graphics } from './graphics.ts';

let known: Graphics | null = null;
let asked: Promise<Graphics> | null = null;

function ask(): Promise<Graphics> {
  asked ??= new Promise<Graphics>((resolve) => {
    const worker = new Worker(new URL('../../workers/graphics.worker.ts', import.meta.url), { type: 'module', name: 'graphics' });
    const tell = (graphics: Graphics): void => {
      worker.terminate();
      // A thread may be refused what the window itself is given.
      known = graphics === 'none' ? probeGraphics(document.createElement('canvas')) : graphics;
      resolve(known);
    };
    worker.onmessage = ({ data }: MessageEvent<Graphics>) => tell(data);
    worker.onerror = () => tell('none');
  });
  return asked;
}

/** null until it is known. */
export function useGraphics(): Graphics | null {
  const [graphics, setGraphics] = useState(known);
  useEffect(() => {
    let mounted = true;
    void ask().then((found) => {
      if (mounted) setGraphics(found);
    });
    return () => {
      mounted = false;
    };
  }, []);
  return graphics;
}
