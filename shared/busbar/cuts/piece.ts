/** What a piece of a bar that somebody cut knows of the rest of it. */
import type { BarLap, Busbar } from '../../model/derived/busbar.ts';
import type { Axis, Interval } from '../axis.ts';
import type { BarFrame } from '../frame.ts';
import type { BarEnd } from '../input.ts';

/** A lap joint as one of its two pieces sees it; lengths in the coordinates of the plane. */
export interface PieceLap extends Pick<BarLap, 'to' | 'feature' | 'joint' | 'isOver' | 'overlap_mm' | 'at_mm' | 'range_mm'> {
  readonly number: number;
  /** The end of this piece that it goes on from, and that of the other one. */
  readonly own: BarEnd;
  readonly other: BarEnd;
  readonly axis: Axis;
  /** The overlap along the axis; across it what the seams or the bolt may take. */
  readonly along: Interval;
  readonly across: Interval;
  /** Share of the pack's current that comes in here. */
  readonly entering: number;
  /** Thickness of the piece below, mm. */
  readonly under_mm: number;
}

export interface Piece {
  readonly role: Busbar['role'];
  readonly rotation_deg: BarFrame['rotation_deg'];
  readonly hasLug: boolean;
  /** Of each end: what comes in there, and what it takes part in the pack's current with, as shares of that. */
  readonly entering: readonly number[];
  readonly shares: readonly number[];
  readonly laps: readonly PieceLap[];
}
