import { z } from 'zod';
import { count, recordId, recordOf } from './base.ts';

/**
 * nSmP and the series order of the groups, from the pack's negative to its positive; id `topology`. Parallel-first: the cells of a group lie side by
 * side, joined at both poles, and groups follow each other in series; one tap measures each level.
 */
export const topologyRecord = recordOf('topology', {
  /** 0 where there are no cells: a laminated busbar by itself. */
  series: z.number().int().nonnegative(),
  parallel: count,
  groupOrder: z.array(recordId),
  /** Which group has which place of the filling, from the first, where the series order was changed since; absent: as in series. */
  placeOrder: z.array(recordId).optional(),
  /** Which cell has which place of the filling, from the first, where cells were given to other groups since; absent: group by group. Cells it does not name follow their group. */
  placeCells: z.array(recordId).optional(),
  /** Places at which the path can be opened: between a group and the one above it, two nets take the place of one. */
  breaks: z.array(z.looseObject({ above: recordId, by: z.enum(['service-disconnect']) })).optional(),
});
export type TopologyRecord = z.infer<typeof topologyRecord>;

/** A parallel group. Its id is permanent; its position is where `groupOrder` puts it. */
export const groupRecord = recordOf('group', {});
export type GroupRecord = z.infer<typeof groupRecord>;

/** The cells one analogue front end measures: consecutive groups, lowest first. */
export const frontEndRecord = recordOf('frontEnd', { groups: z.array(recordId).min(1) });
export type FrontEndRecord = z.infer<typeof frontEndRecord>;
