/** Where along one axis a dragged box would be held, and why. */
import { faces, middleOf, moved, pointOf, sharedAcross } from './span.ts';
import type { SnapAxis, Span } from './span.ts';
import type { SnapGuide, SnapKind, SnapSettings } from './types.ts';

export interface Candidate {
  readonly kind: SnapKind;
  /** The move that would hold it there, mm. */
  readonly by_mm: number;
  guides(): readonly SnapGuide[];
}

/** `box`: as it stands before the move along `axis`; `near`: what lies round it; `gaps_mm`: those the structure uses. */
export function candidatesOf(box: Span, near: readonly Span[], axis: SnapAxis, settings: SnapSettings, gaps_mm: readonly number[], wanted_mm: number): Candidate[] {
  const found: Candidate[] = [];
  for (const other of near) {
    if (settings.edge && faces(box, other)) found.push(...beside(box, other, axis, gaps_mm));
    else if (settings.edge) found.push(align('edge', box.low, other.low, box, other, axis), align('edge', box.high, other.high, box, other, axis));
    if (settings.centre) found.push(align('centre', middleOf(box), middleOf(other), box, other, axis));
  }
  if (settings.equalGap) found.push(...equal(box, near.filter((other) => faces(box, other)), axis, wanted_mm));
  return found;
}

/** A distance between the facing edges of two spans, drawn where both are. */
export function spacing(kind: SnapGuide['kind'], lower: Span, upper: Span, axis: SnapAxis): SnapGuide {
  const across = sharedAcross(lower, upper);
  return { kind, from: pointOf(lower.high, across, axis), to: pointOf(upper.low, across, axis), distance_mm: upper.low - lower.high };
}

function beside(box: Span, other: Span, axis: SnapAxis, gaps_mm: readonly number[]): Candidate[] {
  return [0, ...gaps_mm].flatMap((gap_mm): Candidate[] => {
    const kind = gap_mm === 0 ? 'edge' : 'gap';
    const after = other.high + gap_mm - box.low, before = other.low - gap_mm - box.high;
    return [
      { kind, by_mm: after, guides: () => [spacing(kind, other, moved(box, after), axis)] },
      { kind, by_mm: before, guides: () => [spacing(kind, moved(box, before), other, axis)] },
    ];
  });
}

function align(kind: SnapKind, own: number, target: number, box: Span, other: Span, axis: SnapAxis): Candidate {
  const low = Math.min(box.crossLow, other.crossLow), high = Math.max(box.crossHigh, other.crossHigh);
  return { kind, by_mm: target - own, guides: () => [{ kind, from: pointOf(target, low, axis), to: pointOf(target, high, axis), distance_mm: null }] };
}

/** Midway between the neighbours, or as far from one as that one is from the next. */
function equal(box: Span, facing: readonly Span[], axis: SnapAxis, wanted_mm: number): Candidate[] {
  const middle = middleOf(box) + wanted_mm;
  const below = facing.filter((other) => middleOf(other) < middle).sort((a, b) => b.high - a.high);
  const above = facing.filter((other) => middleOf(other) > middle).sort((a, b) => a.low - b.low);
  const [lower, lowerStill] = below, [upper, upperStill] = above;
  const found: Candidate[] = [];
  const add = (by_mm: number, guides: (at: Span) => readonly SnapGuide[]): void => {
    found.push({ kind: 'equal', by_mm, guides: () => guides(moved(box, by_mm)) });
  };
  if (lower && upper && upper.low - lower.high >= box.high - box.low) {
    add((lower.high + upper.low - box.low - box.high) / 2, (at) => [spacing('equal', lower, at, axis), spacing('equal', at, upper, axis)]);
  }
  if (lower && lowerStill && lower.low >= lowerStill.high) {
    add(lower.high + (lower.low - lowerStill.high) - box.low, (at) => [spacing('equal', lowerStill, lower, axis), spacing('equal', lower, at, axis)]);
  }
  if (upper && upperStill && upperStill.low >= upper.high) {
    add(upper.low - (upperStill.low - upper.high) - box.high, (at) => [spacing('equal', at, upper, axis), spacing('equal', upper, upperStill, axis)]);
  }
  return found;
}
