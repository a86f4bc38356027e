/** The squares that proximity checks run in look as far as the voltage of the pack asks, however far that is. */
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../shared/model/document.ts';
import { derivedOf, edited } from '../../support/edited.ts';
import { exampleDocument } from '../../support/examplePack.ts';

/** Of each of 15 cells, as if 416 of 3.65 V stood in their place: few enough to be checked quickly. */
const CELL_V = (416 * 3.65) / 15;

/** 1,518 V at the highest cell voltage, which asks reinforced insulation to keep 30.4 mm of surface towards the structure. */
function highVoltage(): Document {
  const document = exampleDocument((brief) => ({ ...brief, series: 15, structure: { type: 'ctp', rows: 3, cellsPerRow: 5 } }));
  return edited(document, (tx) => {
    tx.update('cellType:eve-lf280k', 'cellType', (type) => ({ ...type, voltage_V: { ...type.voltage_V, max: CELL_V } }));
    tx.update('deck', 'deck', (deck) => ({ ...deck, insulationToStructure: 'reinforced' }));
  });
}

describe('insulation of a pack of more than 1,500 V', () => {
  const { findings } = derivedOf(highVoltage());

  it('is checked by every rule', () => {
    expect(findings.filter(({ code }) => code === 'rule-failed')).toEqual([]);
  });

  it('finds bars that keep more than 20 mm, and less than they must', () => {
    const far = findings.filter(({ code, items, actual }) => code === 'creepage' && items.includes('structure') && Number(actual) > 20);
    expect(far.length).toBeGreaterThan(0);
    for (const { required } of far) expect(required).toBeCloseTo(2 * (12.5 + (3.5 * (15 * CELL_V - 1250)) / 350), 6);
  });
});
