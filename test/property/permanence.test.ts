/** What people decided stays where they put it while groups come and go around it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integrityProblem } from '../../shared/format/integrity.ts';
import { diffOfChanges } from '../../shared/model/changes.ts';
import { applyDiff, recordsOfKind, singleton, type Document } from '../../shared/model/document.ts';
import type { Derived } from '../../shared/model/derived/index.ts';
import { createDerivation } from '../../shared/derive/derivation.ts';
import { copyCells } from '../../shared/placement/groups/copyCells.ts';
import { insertGroups } from '../../shared/placement/groups/insertGroups.ts';
import { removeCells } from '../../shared/placement/groups/removeCells.ts';
import type { OverrideRecord } from '../../shared/model/records/decisions.ts';
import type { DimensionRecord } from '../../shared/model/records/dimension.ts';
import { derivedOf, edited, smallPack } from '../support/edited.ts';

const override = (target: string, feature: string, value: number): OverrideRecord => ({ id: `override:${target}:${feature}`, kind: 'override', target, feature, value });

const OVERRIDES = [
  override('busbar:g2|g3', 'thickness_mm', 3),
  override('busbar:g2|g3', 'edge:c3:+y', -1),
  override('busbar:g5|g6', 'width_mm', 30),
  override('busbar:g12|g13', 'edge:c12:-x', 1.5),
  override('busbar:g15|', 'edge:c15:+y', -0.5),
  override('fpc:fe2', 'trunk_mm', 0.2),
  override('ntc:fe3:c11', 'position_mm', 1),
  override('tap:fe2:c8:pos', 'branch_mm', 0.5),
];

/** From a cell to the bar that it shares with the next. */
const DIMENSION: DimensionRecord = {
  id: 'dimension:1', kind: 'dimension', type: 'distance', axis: 'x', offset_mm: 20,
  from: { item: 'c9', feature: 'centre' }, to: { item: 'busbar:g9|g10', feature: 'max-x' },
};

/** The small pack at one thickness (a bar that an insertion lengthens must not thicken all others) with overrides, a fault and its waiver: g8's bar is too thin, and somebody answers for it. */
function decided(): Document {
  const withOverrides = edited(smallPack(), (tx) => {
    tx.update('busbars', 'busbars', (record) => ({ ...record, thickness_mm: 2 }));
    for (const record of [...OVERRIDES, override('busbar:g8|g9', 'thickness_mm', 0.5), DIMENSION]) tx.put(record);
  });
  const fault = derivedOf(withOverrides).findings.find((finding) => finding.code === 'busbar-ampacity' && finding.items.includes('busbar:g8|g9'));
  if (!fault) throw new Error('no fault to waive');
  const document = edited(withOverrides, (tx) => tx.put({ id: 'waiver:1', kind: 'waiver', key: fault.key, by: 'A. Smith', on: '2026-01-01', why: 'trial' }));
  return applyDiff(document, createDerivation(document).partNumbers());
}

const START = decided();
const numbersOf = (derived: Derived) => new Map(derived.parts.flatMap((part) => part.items.map((item) => [item, part] as const)));
const BEFORE = numbersOf(derivedOf(START));

type Step = { readonly kind: 'insert' | 'remove' | 'copy'; readonly at: number };

function changed(document: Document, { kind, at }: Step): Document {
  const { groupOrder } = singleton(document, 'topology');
  const cells = recordsOfKind(document, 'cell');
  const cell = cells[at % cells.length]?.id ?? '';
  const changes =
    kind === 'insert'
      ? insertGroups(document, at === 0 ? null : (groupOrder[at % groupOrder.length] ?? null), 1 + (at % 2))
      : kind === 'remove'
        ? removeCells(document, [cell])
        : copyCells(document, [cell], [{ dx_mm: 0, dy_mm: 700, dz_mm: 0 }]);
  if (!changes.ok) throw new Error(JSON.stringify(changes.problems));
  return applyDiff(document, diffOfChanges(document, changes.value));
}

/** Whether the value is in force on the item that the override names. */
function isInForce({ target, feature, value }: OverrideRecord, derived: Derived): boolean {
  const bar = derived.busbars.find((one) => one.id === target);
  if (feature === 'thickness_mm') return bar?.section.chosenBy === 'override' && bar.section.thickness_mm === value;
  if (feature === 'width_mm') return bar?.width.value_mm === value;
  const handles = derived.fpcs.flatMap((fpc) => fpc.handles).filter((handle) => handle.target === target && handle.feature === feature);
  return [...(bar?.edges ?? []).filter((edge) => edge.feature === feature), ...handles].some((one) => one.value_mm === value);
}

function expectKept(document: Document): void {
  expect(integrityProblem(document)).toBeNull();
  const derived = derivedOf(document);
  expect(derived.findings.filter((finding) => finding.code === 'rule-failed')).toEqual([]);
  const reported = (id: string) => derived.findings.some((finding) => ['orphaned-override', 'busbar-problem'].includes(finding.code) && finding.items.includes(id));
  const unrouted = new Set(derived.routeFailures.map((failure) => failure.frontEnd));
  for (const record of recordsOfKind(document, 'override')) {
    const waits = [...unrouted].some((frontEnd) => record.target === `fpc:${frontEnd}` || ['ntc', 'tap'].some((kind) => record.target.startsWith(`${kind}:${frontEnd}:`)));
    expect({ id: record.id, kept: waits || isInForce(record, derived) !== (reported(record.id) || reported(record.target)) }).toEqual({ id: record.id, kept: true });
  }
  // No other bar bears an override of any kind.
  const targets = new Set(recordsOfKind(document, 'override').map((record) => record.target));
  for (const bar of derived.busbars) if (!targets.has(bar.id)) expect(bar.section.chosenBy === 'override' || bar.edges.some((edge) => edge.value_mm !== 0)).toBe(false);

  const waived = derived.findings.filter((finding) => finding.waived);
  expect(waived.every((finding) => finding.items.includes('busbar:g8|g9'))).toBe(true);
  expect(waived.length + derived.findings.filter((finding) => finding.code === 'orphaned-waiver').length).toBe(1);

  const after = numbersOf(derived);
  for (const [item, part] of BEFORE) {
    const now = after.get(item);
    if (now?.signature === part.signature) expect([item, now.number]).toEqual([item, part.number]);
  }
}

describe('decisions', () => {
  it('are all in force to begin with', () => {
    const derived = derivedOf(START);
    for (const record of OVERRIDES) expect([record.id, isInForce(record, derived)]).toEqual([record.id, true]);
    expectKept(START);
  });

  it('stay on their conductors when a group is inserted at position 1, every part number too', () => {
    const document = changed(START, { kind: 'insert', at: 0 });
    expectKept(document);
    const derived = derivedOf(document);
    for (const record of OVERRIDES.filter((one) => one.target.startsWith('busbar:'))) expect([record.id, isInForce(record, derived)]).toEqual([record.id, true]);
    expect(derived.nets.nets.find((net) => net.id === 'g2|g3')?.label).toBe('N3');
    // The dimension still ends on the very bar, which has not moved under it.
    expect(document.get(DIMENSION.id)).toEqual(DIMENSION);
    const bodiesOfBar = (of: Derived) => of.bodies.filter((body) => body.id.startsWith('busbar:g9|g10/')).map((body) => body.outline);
    expect(bodiesOfBar(derived)).not.toEqual([]);
    expect(bodiesOfBar(derived)).toEqual(bodiesOfBar(derivedOf(START)));
  });

  it('stay on their conductors, or are reported, through random insertions, copies and removals', () => {
    const step = fc.record({ kind: fc.constantFrom('insert' as const, 'remove' as const, 'copy' as const), at: fc.nat(30) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => expectKept(steps.reduce(changed, START))),
      { numRuns: 25 },
    );
  }, 300_000);
});
