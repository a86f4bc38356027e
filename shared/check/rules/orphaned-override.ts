import { recordsOfKind, singleton, type Document } from '../../model/document.ts';
import type { Finding, OverrideRefusal } from '../../model/derived/index.ts';
import { fpcId, groupsOfNet, readBarKey, wholeOfCut } from '../../model/ids.ts';
import type { CellRecord } from '../../model/records/cell.ts';
import type { OverrideRecord } from '../../model/records/decisions.ts';
import type { StructureRecord } from '../../model/records/structure.ts';
import { rowsOfPack } from '../../placement/modules/moduleGrid.ts';
import { INSULATION_FEATURES } from '../../busbar/insulation/covering.ts';
import { finding } from '../finding.ts';
import type { Rule, ScopeInputs } from '../rule.ts';

/** What can be overridden of a derived item, by the first word of its id; `edge:` has a cell and a side behind it. */
const FEATURES: Readonly<Record<string, readonly string[]>> = {
  busbar: ['thickness_mm', 'width_mm', ...INSULATION_FEATURES],
  fpc: ['trunk_mm', 'connector_mm'],
  tap: ['branch_mm'],
  ntc: ['position_mm'],
};
const EDGE = /^edge:(.+):[+-][xy]$/;
const OUTLINE = /^outline:(.+)$/;
/** Holes, slots and tabs of a bar name their cell in their value. */
const DETAIL = /^(hole|slot|tab):\d+$/;
/** Cuts through a whole bar name the cells of the piece that they cut off. */
const CUT = /^split:\d+$/;

type Variant = 'item' | 'feature' | 'cell' | 'twice' | 'range' | 'build' | 'detail';

/**
 * A manual change that has lost its item or feature, or that cannot be built as things stand; and a cell that stands where it was
 * moved to although its place is gone. All are kept, and come back into force when what they need does.
 */
export const orphanedOverride: Rule<'overrides'> = {
  code: 'orphaned-override',
  scope: 'overrides',
  clause: 'Overrides hold for as long as their item exists and they can be built',
  run(input) {
    const { document, refusals } = input;
    const items = itemsOf(input);
    const refused = new Map(refusals.map((refusal) => [refusal.override, refusal] as const));
    const seen = new Set<string>();
    const overrides = recordsOfKind(document, 'override').flatMap((override) => {
      const slot = `${override.target} ${override.feature}`;
      const isRepeated = seen.has(slot);
      seen.add(slot);
      const variant = lostBy(override, items, input) ?? (isRepeated ? 'twice' : null);
      if (variant) return [orphan(override, variant, null)];
      const refusal = refused.get(override.id);
      return refusal ? [orphan(override, refusal.range_mm ? 'range' : DETAIL.test(override.feature) || OUTLINE.test(override.feature) || CUT.test(override.feature) ? 'detail' : 'build', refusal)] : [];
    });
    const structure = singleton(document, 'structure');
    const cells = recordsOfKind(document, 'cell').filter((cell) => cell.placed === 'user');
    return [...overrides, ...cells.flatMap((cell) => strayCell(cell, structure))];
  },
};

function itemsOf({ document, sampled, bars }: ScopeInputs['overrides']): ReadonlySet<string> {
  const frontEnds = recordsOfKind(document, 'frontEnd').map((frontEnd) => fpcId(frontEnd.id));
  return new Set([...bars, ...frontEnds, ...recordsOfKind(document, 'cell').map((cell) => cell.id), ...sampled]);
}

/** Why an override has nothing to hold on to, or null. */
function lostBy(override: OverrideRecord, items: ReadonlySet<string>, { document, unrouted, cellsOfCut }: ScopeInputs['overrides']): Variant | null {
  const { target, feature } = override;
  const kind = target.split(':')[0] ?? '';
  const isWaiting = unrouted.some((frontEnd) => target.startsWith(`tap:${frontEnd}:`) || target.startsWith(`ntc:${frontEnd}:`));
  if (!items.has(target) && !isWaiting) return 'item';
  const cellsLost = kind === 'busbar' && CUT.test(feature) && wholeOfCut(target).cut === null ? strayCells(override, document) : null;
  if (cellsLost) return cellsLost.length > 0 ? 'cell' : null;
  const named = kind === 'busbar' ? cellOf(override) : null;
  if (named === null) return FEATURES[kind]?.includes(feature) ? null : 'feature';
  const { below, above } = groupsOfNet(readBarKey(target.slice('busbar:'.length)).net);
  const cell = document.get(named);
  const isHere = cellsOfCut.get(target)?.has(named) ?? true;
  return isHere && cell?.kind === 'cell' && (cell.group === below || cell.group === above) ? null : 'cell';
}

/** Cells that a cut names and that its bar does not lie over. */
function strayCells({ target, value }: OverrideRecord, document: Document): readonly string[] {
  const { below, above } = groupsOfNet(readBarKey(target.slice('busbar:'.length)).net);
  const cells = cellsOfValue(value);
  return cells.filter((id) => {
    const cell = document.get(id);
    return cell?.kind !== 'cell' || (cell.group !== below && cell.group !== above);
  });
}

function cellsOfValue(value: OverrideRecord['value']): readonly string[] {
  const cells = typeof value === 'object' && 'cells' in value ? value['cells'] : [];
  return Array.isArray(cells) ? cells.map(String) : [];
}

/** The cell that an edge or a detail of a bar belongs to; null for features of other sorts. */
function cellOf({ feature, value }: OverrideRecord): string | null {
  if (DETAIL.test(feature)) return typeof value === 'object' && 'cell' in value && typeof value['cell'] === 'string' ? value['cell'] : '';
  return (EDGE.exec(feature) ?? OUTLINE.exec(feature))?.[1] ?? null;
}

function orphan(override: OverrideRecord, variant: Variant, refusal: OverrideRefusal | null): Finding {
  const { id, target, feature, value } = override;
  const named = cellOf(override) ?? cellsOfValue(value).join(', ');
  const range = refusal?.range_mm ?? null;
  const isGone = variant === 'item' || variant === 'cell';
  return finding({
    code: orphanedOverride.code,
    // The pack is drawn other than somebody decided: nobody should hand it over without knowing.
    severity: refusal ? 'error' : 'warning',
    items: [id, ...(isGone ? [] : [target])],
    subject: [id],
    clause: orphanedOverride.clause,
    actual: typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value),
    required: range ? `${range[0]} … ${range[1]}` : null,
    unit: feature.endsWith('_mm') || EDGE.test(feature) ? 'mm' : null,
    params: {
      target,
      feature,
      variant,
      cell: named ?? '',
      ...(refusal ? { reason: refusal.reason } : {}),
      ...(range ? { min: range[0], max: range[1] } : {}),
    },
  });
}

/** A cell that was moved and whose place is gone, or that stands outside the pack now. */
function strayCell(cell: CellRecord, structure: StructureRecord): Finding[] {
  const { cellsPerRow, envelope_mm } = structure;
  const rows = rowsOfPack(structure);
  const { row, position } = cell.slot;
  const { x, y } = cell.pose;
  const stray = (variant: 'slot' | 'pose', actual: string, required: string) =>
    finding({
      code: orphanedOverride.code,
      severity: 'warning',
      items: [cell.id],
      feature: 'pose',
      clause: orphanedOverride.clause,
      actual,
      required,
      params: { variant, cell: cell.id, row: row + 1, position: position + 1 },
    });
  const isInside = x >= 0 && y >= 0 && x <= envelope_mm.x && y <= envelope_mm.y;
  if (!isInside) return [stray('pose', `${x}, ${y}`, `0 … ${envelope_mm.x}, 0 … ${envelope_mm.y}`)];
  if (row >= rows || position >= cellsPerRow) return [stray('slot', `${row + 1}, ${position + 1}`, `1 … ${rows}, 1 … ${cellsPerRow}`)];
  return [];
}
