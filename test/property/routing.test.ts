import fc from 'fast-check';
import { expect, it } from 'vitest';
import { routeFpc } from '../../shared/routing/routeFpc.ts';
import { fpcFaults } from '../unit/routing/fpcFaults.ts';
import { rowInput, SAMPLING } from '../unit/routing/rowFixture.ts';

/** Settings within what makers offer, on cells of the sizes in the field. */
const rows = fc.record({
  count: fc.integer({ min: 2, max: 18 }),
  along: fc.constantFrom('x' as const, 'y' as const),
  ascending: fc.boolean(),
  lowestSide: fc.constantFrom(-1 as const, 1 as const),
  width: fc.integer({ min: 1600, max: 2400 }).map((tenths) => tenths / 10),
  thickness: fc.integer({ min: 450, max: 900 }).map((tenths) => tenths / 10),
  gap: fc.integer({ min: 0, max: 5 }),
  lateral: fc.integer({ min: 0, max: 400 }),
  firstLevel: fc.integer({ min: 0, max: 200 }),
  nudge: fc.record({ series: fc.integer({ min: 0, max: 17 }), along: fc.integer({ min: -2, max: 2 }), across: fc.integer({ min: -3, max: 3 }) }),
  ntcs: fc.integer({ min: 1, max: 6 }),
  traceWidth_mm: fc.constantFrom(0.2, 0.25, 0.3, 0.4),
  minSpace_mm: fc.constantFrom(0.1, 0.15, 0.2, 0.3),
  edgeDistance_mm: fc.constantFrom(0.35, 0.5, 0.8),
  cornerRadius_mm: fc.constantFrom(0.5, 1, 1.5, 2),
  channelClearance_mm: fc.constantFrom(0.5, 1, 1.2),
  fuseLength_mm: fc.constantFrom(1, 2, 3, 4, 6),
  tabWidth_mm: fc.constantFrom(4, 5, 6),
  pitch_mm: fc.constantFrom(1, 1.25, 1.5, 2),
});

/** Refusals that lack of room explains; anything else would be a fault of the router. */
const ROOM = ['channel-too-narrow', 'no-room-for-fuse', 'no-room-for-ntc', 'too-many-ntcs', 'connector-too-wide', 'connector-outside-envelope', 'no-room-for-tab', 'tab-too-short', 'gap-too-narrow', 'vent-too-close', 'busbar-too-close'];

it('every routed circuit is sound by its bodies, and every refusal is one of room', () => {
  let routed = 0;
  let tried = 0;
  fc.assert(
    fc.property(rows, (row) => {
      const { ntcs, traceWidth_mm, minSpace_mm, edgeDistance_mm, cornerRadius_mm, channelClearance_mm, fuseLength_mm, tabWidth_mm, pitch_mm, ...geometry } = row;
      const sampling = {
        ...SAMPLING,
        ntcPerFrontEnd: ntcs,
        fpc: { ...SAMPLING.fpc, traceWidth_mm, minSpace_mm, edgeDistance_mm, cornerRadius_mm, channelClearance_mm },
        fuse: { width_mm: 0.12, length_mm: fuseLength_mm },
        tab: { ...SAMPLING.tab, width_mm: tabWidth_mm, length_mm: 11 },
        connector: { ...SAMPLING.connector, pitch_mm },
      };
      const input = rowInput({ ...geometry, sampling });
      const outcome = routeFpc(input);
      tried++;
      if (!outcome.ok) {
        expect(ROOM).toContain(outcome.failure.code);
        expect(outcome.failure.message).not.toBe('');
        return;
      }
      routed++;
      expect(fpcFaults(outcome.fpc, input)).toEqual([]);
      expect(routeFpc(rowInput({ ...geometry, sampling }))).toEqual(outcome);
    }),
    { numRuns: 60, seed: 20 },
  );
  // Most of the settings leave room: a router that refuses everything must not pass.
  expect(routed).toBeGreaterThan(tried / 2);
}, 300_000);
