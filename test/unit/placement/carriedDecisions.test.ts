/** What somebody decided about a bar stays with it when another series order gives its net another name. */
import { describe, expect, it } from 'vitest';
import { diffOfChanges } from '../../../shared/model/changes.ts';
import { applyDiff, recordsOfKind, singleton, type Document } from '../../../shared/model/document.ts';
import { movedOrder } from '../../../shared/placement/path/movedOrder.ts';
import { reorderSeries } from '../../../shared/placement/path/reorderSeries.ts';
import { derivedOf, smallPack, withRecord } from '../../support/edited.ts';
import { must } from '../../support/must.ts';

/** Fifteen groups, opened above g5; the bars on either side and a joint one are decided about. */
const PACK: Document = new Map([
  ...withRecord(smallPack(), 'topology', () => ({ breaks: [{ above: 'g5', by: 'service-disconnect' }] })),
  ['override:1', { id: 'override:1', kind: 'override', target: 'busbar:g5|g6|a', feature: 'thickness_mm', value: 3 }],
  ['override:2', { id: 'override:2', kind: 'override', target: 'busbar:g5|g6|b', feature: 'thickness_mm', value: 4 }],
  ['override:3', { id: 'override:3', kind: 'override', target: 'busbar:g2|g3', feature: 'thickness_mm', value: 5 }],
  ['waiver:1', { id: 'waiver:1', kind: 'waiver', key: 'clearance~busbar:g5|g6|a~c9', by: 'a', on: '2026-01-01', why: 'measured' }],
  ['waiver:2', { id: 'waiver:2', kind: 'waiver', key: 'creepage~fpc:fe1/trace/g5|g6|a~#rise', by: 'a', on: '2026-01-01', why: 'measured' }],
] as const);

function moved(group: string, place: number): Document {
  const order = movedOrder(singleton(PACK, 'topology').groupOrder, group, place);
  return applyDiff(PACK, diffOfChanges(PACK, must(reorderSeries(PACK, order))));
}

const targets = (document: Document): string[] => recordsOfKind(document, 'override').map(({ target }) => target);
const keys = (document: Document): string[] => recordsOfKind(document, 'waiver').map(({ key }) => key);

describe('decisions about bars', () => {
  it('follow the bar below the break when another group comes to stand above it', () => {
    const next = moved('g8', 5);
    expect(targets(next)).toEqual(['busbar:g5|g8|a', 'busbar:g5|g6|b', 'busbar:g2|g3']);
    expect(keys(next)).toEqual(['clearance~busbar:g5|g8|a~c9', 'creepage~fpc:fe1/trace/g5|g8|a~#rise']);
  });

  it('stay where the order changed elsewhere', () => {
    const next = moved('g11', 12);
    expect(targets(next)).toEqual(targets(PACK));
    expect(keys(next)).toEqual(keys(PACK));
  });

  it('are found orphaned where the bar is no more', () => {
    const { findings } = derivedOf(moved('g8', 2));
    const orphans = findings.filter(({ code }) => code === 'orphaned-override').map(({ items }) => items[0]);
    expect(orphans).toContain('override:3');
  });
});
