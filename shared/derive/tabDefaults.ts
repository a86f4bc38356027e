/** What a brief may leave out of the frames and slotted bars of pouch cells, and what is taken instead: see `defaults`. */
import type { Brief } from '../format/brief.ts';
import type { BusbarFrame } from '../model/records/busbarFrame.ts';
import type { BusbarsRecord } from '../model/records/busbars.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import { longestLeg_mm } from '../placement/tabs/foldedTab.ts';
import type { Take } from './create.ts';
import { assumed, BUSBAR_TRUST, fixed, unverified, type DefaultGroup } from './defaults.ts';

const D = {
  material: 'pa66-gf',
  gap_mm: 4,
  depth_mm: 6,
  slotClearance_mm: 0.5,
  foldRadius_mm: 0.5,
  land_mm: { sampling: 6, other: 6 },
  outside_mm: 16,
} as const;

/** No leg is made longer, and none shorter, whatever there is room for, mm. */
const LONGEST_LEG_mm = 10;
const SHORTEST_LEG_mm = 1;

/** Legs are as long as the cells' pitch and their tabs let them be. */
export function busbarFrameOf(brief: Brief, cell: CellTypeRecord, pad_mm: number, take: Take): BusbarFrame {
  const given = brief.structure.busbarFrame;
  const gap_mm = take('structure.busbarFrame.gap_mm', given?.gap_mm, D.gap_mm);
  const depth_mm = take('structure.busbarFrame.depth_mm', given?.depth_mm, D.depth_mm);
  const longest_mm = longestLeg_mm({ gap_mm, depth_mm, foldRadius_mm: D.foldRadius_mm }, cell, cell.size_mm.thickness + pad_mm);
  return {
    material: D.material,
    gap_mm,
    depth_mm,
    slotClearance_mm: D.slotClearance_mm,
    foldRadius_mm: D.foldRadius_mm,
    leg_mm: take('structure.busbarFrame.leg_mm', given?.leg_mm, Math.max(SHORTEST_LEG_mm, Math.min(LONGEST_LEG_mm, longest_mm))),
    land_mm: { ...D.land_mm },
    outside_mm: take('structure.busbarFrame.outside_mm', given?.outside_mm, D.outside_mm),
  };
}

export const FRAME_TRUST: readonly DefaultGroup[] = [
  fixed('busbarFrame.material', assumed('a frame of glass-filled polyamide stands in until its drawing is given')),
  {
    key: 'busbarFrame',
    trust: assumed("the gap before the frame, its depth, the length of the folded legs and the room outside are this program's choice; your module drawing decides"),
    fields: { gap_mm: 'structure.busbarFrame.gap_mm', depth_mm: 'structure.busbarFrame.depth_mm', leg_mm: 'structure.busbarFrame.leg_mm', outside_mm: 'structure.busbarFrame.outside_mm' },
  },
  fixed('busbarFrame.slotClearance_mm', assumed("slots 0.5 mm wider than the tab each way are this program's choice; settle it with your tolerances")),
  fixed('busbarFrame.foldRadius_mm', assumed('a fold of 0.5 mm inner radius stands in; the maker of the cell gives what its tabs bear')),
  fixed('busbarFrame.land_mm', assumed("6 mm of bar beside its slots at least are this program's choice; set them from your punching tool and your taps")),
];

/** One seam or two down each leg, as long as the tab is broad less its rims; an M6 lug; bars of smaller corners. */
export function slottedBusbar({ terminals }: CellTypeRecord, { leg_mm }: BusbarFrame): Pick<BusbarsRecord, 'cornerRadius_mm' | 'stock_mm' | 'weld' | 'output'> {
  const narrowest_mm = Math.min(...terminals.map(({ size_mm }) => size_mm.y));
  const { seamWidth_mm } = SLOTTED.weld;
  // One seam's width between two of them.
  const seams = Math.max(1, Math.min(MOST_SEAMS, Math.floor((leg_mm - 2 * SEAM_EDGE_mm + seamWidth_mm) / (2 * seamWidth_mm) + 1e-9)));
  return { ...SLOTTED, stock_mm: [...SLOTTED.stock_mm], weld: { ...SLOTTED.weld, seams, seamLength_mm: Math.max(1, narrowest_mm - 2 * SEAM_RIM_mm) } };
}

/** What seams leave of a leg: at its ends across the tab, and along it beside them, mm. */
const SEAM_RIM_mm = 3;
const SEAM_EDGE_mm = 0.4;
const MOST_SEAMS = 2;

const SLOTTED = {
  cornerRadius_mm: 1,
  weld: { seamWidth_mm: 1.2, seams: 1, seamLength_mm: 26, depth_mm: 1 },
  stock_mm: [0.5, 0.8, 1, 1.5, 2, 2.5, 3],
  output: { hole_mm: 6.6, bolt: 'M6', washer: 'plain', lugLength_mm: 15 },
} as const;

const INSTEAD: Readonly<Record<string, string>> = {
  cornerRadius_mm: "1 mm is this program's choice for slotted bars; your stamping tool decides",
  output: 'an M6 bolt in a 6.6 mm hole and a lug of 15 mm, bent out over the end of the module, stand in until the mating part is given',
};

const LEFT_OUT: ReadonlySet<string> = new Set(['padOverhang_mm', 'weldWindow_mm', 'bump.flank_deg', 'bump', 'weld']);

/** Slotted bars have no windows, overhangs or bumps; of the bump's settings the bend's radius and K-factor hold for the lug. */
export const SLOTTED_TRUST: readonly DefaultGroup[] = [
  ...BUSBAR_TRUST.filter(({ key }) => !LEFT_OUT.has(key)).map((group) => ({ ...group, trust: { ...group.trust, reason: INSTEAD[group.key] ?? group.trust.reason } })),
  fixed('bump', unverified('inner radius of 1 thickness for soft metal at the bend of the lug; K-factor from bending trials')),
  fixed('weld', unverified('one laser seam of 1.2 mm, or two, down each folded tab; tabs of copper on aluminium, and the other way round, need trials of their own')),
];
