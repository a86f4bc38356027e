/**
 * What each body carries while the pack gives its continuous current. Bars say so themselves; the rest follows from the duty: cells in
 * parallel are taken to share it evenly, and sampling lines carry next to nothing of it. Of other bodies nothing is known, and nothing shown.
 */
import type { Body, BodyKind } from '../../../shared/model/derived/index.ts';

export interface Duty {
  readonly continuous_A: number;
  /** Cells in parallel. */
  readonly parallel: number;
}

/** From 0 to the largest. */
export interface Currents {
  readonly max_A: number;
  /** Undefined where none is known. */
  of(body: Body): number | undefined;
}

const SAMPLING: ReadonlySet<BodyKind> = new Set(['tab', 'trace', 'pad', 'fuse']);

/** Null where no body carries a current. */
export function dutyCurrents(bodies: Iterable<Body>, duty: Duty | null): Currents | null {
  const of = (body: Body): number | undefined => body.current_A ?? (duty === null ? undefined : followingFrom(duty, body));
  let max_A = 0;
  for (const body of bodies) max_A = Math.max(max_A, of(body) ?? 0);
  return max_A > 0 ? { max_A, of } : null;
}

function followingFrom({ continuous_A, parallel }: Duty, { kind, owner }: Body): number | undefined {
  // Each weld of a bar joins one terminal; the others join a tab to its bar.
  const ofCell = kind === 'cell' || kind === 'terminal' || (kind === 'weld' && owner.startsWith('busbar:'));
  if (ofCell) return continuous_A / parallel;
  return SAMPLING.has(kind) || kind === 'weld' ? 0 : undefined;
}

/** Place on the scale, 0 to 1. */
export function currentPosition(current_A: number, { max_A }: Pick<Currents, 'max_A'>): number {
  return Math.min(1, Math.max(0, current_A / max_A));
}
