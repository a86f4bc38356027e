/** Signs drawn point by point. */
import { describe, expect, it } from 'vitest';
import { signPicture, type FindingSign } from '../../../renderer/viewport/scene/signTexture.ts';

const SIDE = 64;

/** Red, green, blue and opacity at a place counted from the left and the top. */
function at(sign: FindingSign, x: number, y: number): readonly number[] {
  const picture = signPicture(sign, '#ff0000'), index = 4 * ((SIDE - 1 - y) * SIDE + x);
  return [...picture.slice(index, index + 4)];
}

const RED = [255, 0, 0, 255], WHITE = [255, 255, 255, 255];

describe('the picture of a sign', () => {
  it('is clear round a coloured disc with a white border', () => {
    expect(at('error', 1, 1)[3]).toBe(0);
    expect(at('error', 32, 12)).toEqual(RED);
    expect(at('error', 32, 7)).toEqual(WHITE);
  });

  it('points upwards where it warns', () => {
    expect(at('warning', 32, 18)).toEqual(RED);
    expect(at('warning', 10, 18)[3]).toBe(0);
    expect(at('warning', 14, 49)).toEqual(RED);
    expect(at('warning', 32, 3)[3]).toBe(0);
  });

  it('tells signs apart without colour', () => {
    expect(at('error', 32, 32)).toEqual(WHITE);
    expect(at('error', 23, 23)).toEqual(WHITE);
    expect(at('error', 32, 20)).toEqual(RED);
    // A note has its point above, a warning below.
    expect([at('note', 32, 20), at('note', 32, 25), at('note', 32, 40)]).toEqual([WHITE, RED, WHITE]);
    expect([at('warning', 32, 30), at('warning', 32, 42), at('warning', 32, 47)]).toEqual([WHITE, RED, WHITE]);
    expect([at('waived', 24, 40), at('waived', 40, 40)]).toEqual([WHITE, RED]);
  });
});
