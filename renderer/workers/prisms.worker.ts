/** Builds prisms in a thread of its own: neither the window nor the engine waits for a sheet with thousands of holes. */
import { expose, transfer } from 'comlink';
import { unpacked } from '../viewport/scene/latePrism.ts';
import type { PackedRegion } from '../viewport/scene/latePrism.ts';
import { regionPrism } from '../viewport/scene/prism.ts';
import type { Prism, PrismAxes } from '../viewport/scene/prism.ts';

export interface PrismApi {
  build(region: PackedRegion, chordError_mm: number, axes: PrismAxes): Prism;
}

const api: PrismApi = {
  build(region, chordError_mm, axes) {
    const prism = regionPrism(unpacked(region), chordError_mm, axes);
    return transfer(prism, [prism.positions.buffer, prism.normals.buffer, prism.index.buffer, prism.edges.buffer]);
  },
};

expose(api);
