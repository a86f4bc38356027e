/** How big the docks round the viewport may be: what was arranged on a large screen must leave the pack in view on a small one. */

export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

export interface DockSizes {
  readonly left?: number;
  readonly right?: number;
  readonly bottom?: number;
}

/** The most that left and right together take of the width, and the bottom of the height. */
const SIDES_SHARE = 0.45;
const BOTTOM_SHARE = 0.4;

/** The sizes, made smaller in proportion where they would crowd the viewport out. Whole pixels. */
export function fittedSizes(sizes: DockSizes, frame: FrameSize): DockSizes {
  const sides = (sizes.left ?? 0) + (sizes.right ?? 0);
  const shrink = sides > frame.width * SIDES_SHARE ? (frame.width * SIDES_SHARE) / sides : 1;
  const side = (size: number | undefined): number | undefined => (size === undefined ? undefined : Math.floor(size * shrink));
  const left = side(sizes.left);
  const right = side(sizes.right);
  const bottom = sizes.bottom === undefined ? undefined : Math.floor(Math.min(sizes.bottom, frame.height * BOTTOM_SHARE));
  return { ...(left === undefined ? {} : { left }), ...(right === undefined ? {} : { right }), ...(bottom === undefined ? {} : { bottom }) };
}
