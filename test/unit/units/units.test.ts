import { describe, expect, it } from 'vitest';
import { snap_mm } from '../../../shared/units/units.ts';

describe('snap_mm', () => {
  it('rounds to 1e-6 mm and never gives -0', () => {
    expect(snap_mm(0.1 + 0.2)).toBe(0.3);
    expect(snap_mm(1234.567_891_49)).toBe(1234.567_891);
    expect(snap_mm(71.7 * 3)).toBe(215.1);
    expect(Object.is(snap_mm(-1e-9), 0)).toBe(true);
  });

  it('leaves what is snapped as it is', () => {
    for (let i = 0; i < 1000; i++) {
      const value = snap_mm(i * 1.234_567_8 - 600);
      expect(snap_mm(value)).toBe(value);
    }
  });
});
