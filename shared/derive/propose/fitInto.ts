/** How cells of a brief lie in an envelope best, either way round: worked out from the rows where there are rows, and laid out otherwise. */
import type { Brief } from '../../format/brief.ts';
import { singleton } from '../../model/document.ts';
import type { CellTypeRecord } from '../../model/records/cellType.ts';
import { ok, type Result } from '../../model/result.ts';
import type { StackSize } from '../../placement/stack.ts';
import { createRecords } from '../create.ts';
import { bestRows, overshootOf, rowOptions } from '../rowOptions.ts';

export interface Fit {
  /** The brief in this arrangement, envelope left open; its x runs along the rows. */
  readonly brief: Brief;
  readonly rows: number;
  readonly cellsPerRow: number;
  readonly turned: boolean;
  /** As it lies in the envelope that is given. */
  readonly needs_mm: StackSize;
  readonly excess_mm: StackSize;
  readonly overshoot_mm: number;
  readonly meets: boolean;
  readonly frontEnds: number;
}

/** The better of the two ways round: the one that misses the envelope by less, as given where both fit. */
export function fitInto(brief: Brief, cell: CellTypeRecord, envelope_mm: StackSize): Result<Fit> {
  const fit = brief.structure.type === 'ctp' ? fitOfRows : fitAsLaid;
  const given = fit(brief, cell, envelope_mm, false);
  if (!given.ok || given.value.overshoot_mm === 0) return given;
  const turned = fit(brief, cell, swapped(envelope_mm), true);
  return turned.ok && turned.value.overshoot_mm < given.value.overshoot_mm ? turned : given;
}

function fitOfRows(brief: Brief, cell: CellTypeRecord, envelope_mm: StackSize, turned: boolean): Result<Fit> {
  const best = bestRows(rowOptions({ ...brief, structure: { ...brief.structure, envelope_mm } }, cell), true);
  if (!best) return fitAsLaid(brief, cell, envelope_mm, turned);
  const { rows, cellsPerRow, needs_mm, meets, frontEnds } = best;
  return ok(fitFrom({ ...brief, structure: { ...brief.structure, rows, cellsPerRow } }, { rows, cellsPerRow, meets, frontEnds }, needs_mm, envelope_mm, turned));
}

/** Structures that choose their arrangement themselves. */
function fitAsLaid(brief: Brief, _cell: CellTypeRecord, envelope_mm: StackSize, turned: boolean): Result<Fit> {
  const within = createRecords({ ...brief, structure: { ...brief.structure, envelope_mm } });
  const records = within.ok ? within : createRecords(brief);
  if (!records.ok) return records;
  const structure = singleton(records.value, 'structure');
  const { rows, cellsPerRow } = structure;
  const frontEnds = [...records.value.values()].filter(({ kind }) => kind === 'frontEnd').length;
  // Filled into the envelope, it needs no more than that.
  return ok(fitFrom(brief, { rows, cellsPerRow, meets: true, frontEnds }, structure.envelope_mm, envelope_mm, turned));
}

function fitFrom(brief: Brief, arrangement: Pick<Fit, 'rows' | 'cellsPerRow' | 'meets' | 'frontEnds'>, needs_mm: StackSize, envelope_mm: StackSize, turned: boolean): Fit {
  const excess_mm = overshootOf(needs_mm, envelope_mm);
  return {
    brief,
    ...arrangement,
    turned,
    needs_mm: turned ? swapped(needs_mm) : needs_mm,
    excess_mm: turned ? swapped(excess_mm) : excess_mm,
    overshoot_mm: excess_mm.x + excess_mm.y + excess_mm.z,
  };
}

export function swapped({ x, y, z }: StackSize): StackSize {
  return { x: y, y: x, z };
}
