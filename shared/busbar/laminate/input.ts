import type { BusbarsRecord } from '../../model/records/busbars.ts';
import type { DeckRecord } from '../../model/records/deck.ts';
import type { DutyRecord } from '../../model/records/duty.ts';
import type { ConductorRecord, LaminateRecord } from '../../model/records/laminate.ts';

export interface LaminateInput {
  readonly laminate: LaminateRecord;
  /** Lowest layer first. */
  readonly conductors: readonly ConductorRecord[];
  readonly settings: BusbarsRecord;
  readonly duty: DutyRecord;
  readonly deck: DeckRecord;
}
