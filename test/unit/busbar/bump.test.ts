import { describe, expect, it } from 'vitest';
import { bumpProfile, leastBumpRoom_mm, type BumpProfile } from '../../../shared/busbar/bump.ts';
import { boundsOf, signedArea_mm2 } from '../../../shared/geometry/contour.ts';
import { flatten } from '../../../shared/geometry/flatten.ts';

const SETTINGS = { heightFactor: 2.5, radiusFactor: 1, kFactor: 0.44, flank_deg: 60 };

function bumpOf(thickness_mm: number, settings = SETTINGS, room_mm = 1000): BumpProfile {
  const bump = bumpProfile(thickness_mm, settings, room_mm);
  if (!bump) throw new Error('no room');
  return bump;
}

describe('the expansion bump', () => {
  it('has the developed length worked out by hand', () => {
    // t = 2, r = 2, R = 3, 60 degrees: bends rise 2 x 3 x 0.5 = 3 of 5 mm, flanks (5 - 3) / sin 60 = 2.309401.
    // Chord 4 x 3 sin 60 + 2 x 2.309401 cos 60 + 2 = 10.392305 + 2.309401 + 2.
    // Developed: 4 x (pi/3)(2 + 0.44 x 2) + 2 x 2.309401 + 2 = 12.063716 + 4.618802 + 2.
    const bump = bumpOf(2);
    expect(bump.chord_mm).toBeCloseTo(14.701706, 5);
    expect(bump.developed_mm).toBeCloseTo(18.682518, 5);
    expect(bump.rise_mm).toBe(5);
    expect(bump.flank_deg).toBe(60);
  });

  it('lists four bends in order: up, down, down, up', () => {
    // Half a bend is (pi/3) x 2.88 / 2 = 1.507964; the second follows a bend and a flank further on.
    const bends = bumpOf(2).bends;
    expect(bends.map((bend) => [bend.direction, bend.angle_deg, bend.innerRadius_mm])).toEqual([['up', 60, 2], ['down', 60, 2], ['down', 60, 2], ['up', 60, 2]]);
    expect(bends[0]?.at_mm).toBeCloseTo(1.507964, 5);
    expect(bends[1]?.at_mm).toBeCloseTo(1.507964 + 3.015929 + 2.309401, 5);
    expect((bends[1]?.at_mm ?? 0) + (bends[2]?.at_mm ?? 0)).toBeCloseTo(18.682518, 5);
  });

  it('rises heightFactor thicknesses over the bar and meets it at both ends', () => {
    const bump = bumpOf(2);
    const box = boundsOf(bump.contour);
    expect(box).toEqual({ minX: -bump.chord_mm / 2, maxX: bump.chord_mm / 2, minY: 0, maxY: 7 });
    const end = bump.contour.filter((vertex) => vertex.x === box.maxX).map((vertex) => vertex.y);
    expect(end).toEqual([0, 2]);
  });

  it('has constant thickness: its area is that of its centre line times the thickness', () => {
    // Centre line: four arcs of radius 3 over 60 degrees, flanks and crown.
    const length = 4 * 3 * (Math.PI / 3) + 2 * 2.309401 + 2;
    expect(signedArea_mm2(bumpOf(2).contour)).toBeCloseTo(2 * length, 4);
  });

  it('keeps its arcs tangent: no kink where straight and arc meet', () => {
    const ring = flatten(bumpOf(2).contour, 0.0005);
    let kinks = 0;
    for (let i = 0; i < ring.length; i++) {
      const [a, b, c] = [ring.at(i - 1), ring[i], ring[(i + 1) % ring.length]];
      if (!a || !b || !c) continue;
      const turn = Math.atan2(c.y - b.y, c.x - b.x) - Math.atan2(b.y - a.y, b.x - a.x);
      if (Math.abs(Math.sin(turn)) > 0.1) kinks++;
    }
    // Only the four corners of the two end faces.
    expect(kinks).toBe(4);
  });

  it('stands its flanks upright where there is no room for the shallow ones', () => {
    const settings = { ...SETTINGS, heightFactor: 4 };
    const shallow = bumpOf(2, settings);
    const steep = bumpOf(2, settings, shallow.chord_mm - 0.1);
    // Upright: 4 R + crown = 12 + 2.
    expect(steep).toMatchObject({ flank_deg: 90, chord_mm: 14 });
    expect(boundsOf(steep.contour)).toMatchObject({ minX: -7, maxX: 7, maxY: 10 });
    expect(bumpProfile(2, settings, 13.9)).toBeNull();
    expect(leastBumpRoom_mm(2, settings)).toBe(14);
  });

  it('lowers the slope of a bump that is lower than its bends', () => {
    // Rise 1 mm, 2R = 6: cos a = 1 - 1/6.
    const bump = bumpOf(2, { ...SETTINGS, heightFactor: 0.5 });
    expect(bump.flank_deg).toBeCloseTo(33.557310, 5);
    expect(boundsOf(bump.contour).maxY).toBeCloseTo(3, 5);
    expect(new Set(bump.contour.map((vertex) => `${vertex.x},${vertex.y}`)).size).toBe(bump.contour.length);
  });
});
