/**
 * The order in which translucent things are drawn, from the inside out; what lies over everything comes last. It counts
 * for the group directly under the scene: a nested group would start again at 0.
 */
import type { Finish } from '../layerGroups.ts';

export const DRAW_ORDER: Readonly<Record<Finish | 'ground' | 'marks' | 'path' | 'outlines' | 'findings', number>> = {
  ground: -1,
  solid: 0,
  inlay: 1,
  laminate: 2,
  clear: 3,
  wire: 4,
  marks: 5,
  path: 6,
  outlines: 7,
  findings: 8,
};
