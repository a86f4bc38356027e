/** Other defaults for cells that are connected at their ends, and for terminals too narrow for the usual weld. */
import type { CellTypeRecord } from '../model/records/cellType.ts';
import { hasEndTerminals, isConnectedAtEnds } from '../placement/cellEnds.ts';
import { BUSBAR_DEFAULTS, BUSBAR_TRUST, STRUCTURE_TRUST, type DefaultGroup } from './defaults.ts';

export const END_STRUCTURE = { sideGap_mm: 22, endInset_mm: 15, deviation_mm: 0.06 } as const;

/** A small window between two seams; bars end flush with the terminals beside each other, which leaves the gap to the bump. */
export const NARROW_BUSBAR = {
  padOverhang_mm: { sampling: 1, other: 0 },
  weldWindow_mm: 3,
  weld: { ...BUSBAR_DEFAULTS.weld, seams: 2 },
} as const;

/** Whether a terminal is narrower than the usual window with its seams. */
export function isNarrow({ terminals }: CellTypeRecord): boolean {
  const { weldWindow_mm, weld } = BUSBAR_DEFAULTS;
  const breadth_mm = weldWindow_mm + weld.seamWidth_mm * (1 + 2 * (weld.seams - 1));
  return terminals.some(({ size_mm }) => Math.min(size_mm.x, size_mm.y) < breadth_mm);
}

const INSTEAD: Readonly<Record<string, string>> = {
  padOverhang_mm: "1 mm towards the sampling line and none elsewhere are this program's choice for narrow terminals, whose gaps the bumps need; set them from your weld fixture",
  weldWindow_mm: "a window of 3 mm at the pad's centre is this program's choice for narrow terminals; your weld pattern decides",
};

const THIN_DEVIATION = 'no tolerance of these cells is published; a third of 0.2 mm on the thickness with its pad stands in for it. With the 0.5 mm of thicker cells most welds of a long row could leave their terminals: settle it with the maker';

export function busbarTrust(cell: CellTypeRecord): readonly DefaultGroup[] {
  if (!isNarrow(cell)) return BUSBAR_TRUST;
  return BUSBAR_TRUST.map((group) => ({ ...group, trust: { ...group.trust, reason: INSTEAD[group.key] ?? group.trust.reason } }));
}

/** The inset of the end members is open as the other sizes of the members are. */
export function structureTrust(cell: CellTypeRecord): readonly DefaultGroup[] {
  if (!isConnectedAtEnds(cell)) return STRUCTURE_TRUST;
  return STRUCTURE_TRUST.map((group) => {
    if (group.key === 'members' && hasEndTerminals(cell)) return { ...group, fields: { ...group.fields, endInset_mm: null } };
    if (group.key === 'stack.deviation_mm') return { ...group, trust: { status: 'assumed' as const, reason: THIN_DEVIATION } };
    return group;
  });
}
