/** All that decides on what is seen of the pack. */
import type { Body } from '../../../shared/model/derived/index.ts';
import type { Polarity } from '../../../shared/model/ids.ts';
import type { SectionPlane } from '../types.ts';
import type { Layers, Paint } from './PackDrawing.ts';

export interface PackPaint extends Paint {
  /** Behind the signs on the terminals. */
  readonly discs: Readonly<Record<Polarity, string>>;
}

export interface PackView {
  /** By id. Compared by object identity: an unchanged body must stay the same object. */
  readonly bodies: ReadonlyMap<string, Body>;
  /** null: all are visible. */
  readonly layers: Layers | null;
  /** Owners that are not drawn. */
  readonly hidden: ReadonlySet<string>;
  /** Owners that are drawn, and not picked. */
  readonly locked: ReadonlySet<string>;
  /** How far the layers of the build-up are pulled apart, 0 to 1. */
  readonly explode: number;
  /** Where the pack is cut; what was cut open is closed. */
  readonly section: SectionPlane | null;
  readonly paint: PackPaint;
}

export const EMPTY_VIEW: PackView = {
  bodies: new Map(), layers: null, hidden: new Set(), locked: new Set(), explode: 0, section: null,
  paint: { hexOf: () => '#888888', edge: '#000000', frame: '#888888', discs: { '+': '#888888', '-': '#888888' } },
};

/** Whether two views are of the same bodies in the same colours. */
export function needSame(a: PackView, b: PackView): boolean {
  return a.bodies === b.bodies && a.hidden === b.hidden && a.paint === b.paint;
}
