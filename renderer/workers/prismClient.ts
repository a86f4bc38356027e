/** Has prisms built in their worker, one after the other. What is not wanted any more when its turn comes is not built. */
import { transfer, wrap } from 'comlink';
import type { Remote } from 'comlink';
import { packed } from '../viewport/scene/latePrism.ts';
import type { PackedRegion, PrismBuilder } from '../viewport/scene/latePrism.ts';
import type { Prism, PrismAxes } from '../viewport/scene/prism.ts';
import type { PrismApi } from './prisms.worker.ts';

/** Builds a prism elsewhere. */
export type RemoteBuild = (region: PackedRegion, chordError_mm: number, axes: PrismAxes) => Promise<Prism>;

/** `onArrived` is told when a prism has been taken: the next frame is to show it. */
export function createPrismBuilder(onArrived: () => void, build: RemoteBuild = inWorker()): PrismBuilder {
  let last: Promise<void> = Promise.resolve();
  return (region, chordError_mm, axes, take) => {
    let wanted = true;
    last = last.then(async () => {
      if (!wanted) return;
      // A sheet that cannot be built stays without its holes; the next edit of it tries again.
      const prism = await build(packed(region), chordError_mm, axes).catch(() => null);
      if (!wanted || prism === null) return;
      take(prism);
      onArrived();
    });
    return {
      giveUp() {
        wanted = false;
      },
    };
  };
}

/** The worker starts with the first prism: most views show no such sheet. */
function inWorker(): RemoteBuild {
  let worker: Remote<PrismApi> | null = null;
  return (region, chordError_mm, axes) => {
    worker ??= wrap<PrismApi>(new Worker(new URL('./prisms.worker.ts', import.meta.url), { type: 'module', name: 'prisms' }));
    return worker.build(transfer(region, [region.vertices.buffer, region.counts.buffer]), chordError_mm, axes);
  };
}
