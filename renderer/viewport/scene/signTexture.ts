/**
 * The pictures of signs, worked out point by point: a canvas would first have to find out about the graphics card, and the window waits for
 * that.
 */
import { Color, DataTexture, LinearFilter, LinearMipmapLinearFilter } from 'three';

export type FindingSign = 'error' | 'warning' | 'note' | 'waived';

const SIDE_px = 64;
const RADIUS_px = 25;
const BORDER_px = 4;
const PEN_px = 7;

type Point = readonly [number, number];
type Line = readonly [Point, Point];

const TRIANGLE: readonly Point[] = [[32, 7], [58, 54], [6, 54]];
/** What is written on a sign, from the left and the top. */
const GLYPHS: Record<FindingSign, readonly Line[]> = {
  error: [[[23, 23], [41, 41]], [[41, 23], [23, 41]]],
  warning: [[[32, 24], [32, 37]], [[32, 47], [32, 47]]],
  note: [[[32, 30], [32, 45]], [[32, 20], [32, 20]]],
  waived: [[[22, 42], [42, 22]]],
};

/** A sign on a square of 64 px: shape and glyph tell it apart without its colour. */
export function signTexture(sign: FindingSign, colour: string): DataTexture {
  const texture = new DataTexture(signPicture(sign, colour), SIDE_px, SIDE_px);
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.needsUpdate = true;
  return texture;
}

/** Red, green, blue and opacity of each point, 0 to 255, row by row from the bottom. */
export function signPicture(sign: FindingSign, colour: string): Uint8Array<ArrayBuffer> {
  const fill = new Color(colour), picture = new Uint8Array(SIDE_px * SIDE_px * 4);
  for (let row = 0; row < SIDE_px; row++) {
    for (let column = 0; column < SIDE_px; column++) {
      const at: Point = [column + 0.5, SIDE_px - row - 0.5];
      const edge_px = sign === 'warning' ? outside(TRIANGLE, at) : Math.hypot(at[0] - SIDE_px / 2, at[1] - SIDE_px / 2) - RADIUS_px;
      const pen_px = Math.min(...GLYPHS[sign].map((line) => distance(line, at))) - PEN_px / 2;
      const white = Math.max(cover(-BORDER_px / 2 - edge_px), cover(pen_px));
      const index = 4 * (row * SIDE_px + column);
      [fill.r, fill.g, fill.b].forEach((part, channel) => (picture[index + channel] = Math.round(255 * (part + (1 - part) * white))));
      picture[index + 3] = Math.round(255 * cover(edge_px - BORDER_px / 2));
    }
  }
  return picture;
}

/** How much of a point lies within an edge this far away, negative inside. */
function cover(distance_px: number): number {
  return Math.min(1, Math.max(0, 0.5 - distance_px));
}

function distance([[x0, y0], [x1, y1]]: Line, [x, y]: Point): number {
  const dx = x1 - x0, dy = y1 - y0, length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / length2));
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
}

/** Distance to the edge of a convex polygon, negative inside. */
function outside(corners: readonly Point[], at: Point): number {
  const sides = corners.map((corner, index): Line => [corner, corners[(index + 1) % corners.length] ?? corner]);
  const inside = sides.every(([[x0, y0], [x1, y1]]) => (x1 - x0) * (at[1] - y0) - (y1 - y0) * (at[0] - x0) >= 0);
  const near = Math.min(...sides.map((side) => distance(side, at)));
  return inside ? -near : near;
}
