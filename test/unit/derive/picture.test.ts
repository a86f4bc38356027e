/** Pictures in a list of layouts: whole for small packs, in few strokes for large ones, and made in steps. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pictureInSteps } from '../../../shared/derive/picture.ts';
import { parseLayout } from '../../../shared/format/readDocument.ts';
import { must } from '../../support/must.ts';

function picture(example: string): { readonly svg: string; readonly steps: number } {
  const steps = pictureInSteps(must(parseLayout(readFileSync(new URL(`../../../assets/examples/${example}.ccs`, import.meta.url), 'utf8'))).document);
  for (let count = 0; ; count++) {
    const next = steps.next();
    if (next.done) return { svg: next.value, steps: count };
  }
}

describe('the picture of a layout', () => {
  it('shows cells, bars and circuits of a small pack, and may be left on the way', () => {
    const { svg, steps } = picture('ebike-13s4p');
    expect(svg).toContain('aria-label="E-bike 13S4P 21700');
    expect(svg.match(/<path/g)?.length).toBeGreaterThan(300);
    expect(steps).toBeGreaterThan(52);
  });

  it('shows a large pack by its cells and the path through them, and routes nothing', () => {
    const { svg, steps } = picture('ctc-4680-92s9p');
    expect(svg).toContain('aria-label="CTC 92S9P 4680');
    expect(svg.match(/<path/g)?.length).toBeLessThan(10);
    expect(svg.match(/Z/g)?.length).toBeGreaterThan(828);
    expect(steps).toBe(0);
  });
});
