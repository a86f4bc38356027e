/** The busbars' sections as a table; bars of equal section share a row. */
import { figure } from '../drawing/numbers.ts';
import type { Busbar, SectionCriterion } from '../model/derived/busbar.ts';
import type { Derived } from '../model/derived/derived.ts';
import { CHECK_NOTE } from './checkNote.ts';
import type { TableColumn } from './table.ts';

export interface SectionRow {
  /** Labels of the nets, in series order. */
  readonly nets: readonly string[];
  readonly bar: Busbar;
  readonly governing: SectionCriterion | null;
}

export function sectionRows(derived: Derived): SectionRow[] {
  const labels = new Map(derived.nets.nets.map((net) => [net.id, net.label]));
  const rows = new Map<string, { nets: string[]; bar: Busbar }>();
  for (const bar of derived.busbars) {
    const { section } = bar;
    // Margins that print alike are alike here.
    const key = [bar.role, section.material, section.chosenBy, section.governing, ...[section.thickness_mm, section.width_mm, section.current_A, section.margin].map((value) => value.toFixed(2))].join(' ');
    const row = rows.get(key) ?? { nets: [], bar };
    row.nets.push(labels.get(bar.net) ?? bar.net);
    rows.set(key, row);
  }
  return [...rows.values()].map(({ nets, bar }) => ({ nets, bar, governing: bar.section.criteria.find(({ name }) => name === bar.section.governing) ?? null }));
}

const CRITERIA: Readonly<Record<SectionCriterion['name'], string>> = {
  density: 'current density', rise: 'temperature rise', 'heat-balance': 'heat balance of a long bar', drop: 'voltage drop', 'short-time': 'short-time section', margin: 'design margin',
};
const UNITS: Readonly<Record<SectionCriterion['unit'], string>> = { 'A/mm2': 'A/mm²', K: 'K', A: 'A', mV: 'mV', mm2: 'mm²' };

export const SECTION_COLUMNS: readonly TableColumn<SectionRow>[] = [
  { title: 'Nets', width: 30, value: ({ nets }) => nets.join(' ') },
  { title: 'Role', width: 10, value: ({ bar }) => bar.role },
  { title: 'Material', width: 18, value: ({ bar }) => bar.section.material },
  { title: 'Thickness (mm)', width: 10, decimals: 2, value: ({ bar }) => bar.section.thickness_mm },
  { title: 'Narrowest width (mm)', width: 10, decimals: 2, value: ({ bar }) => bar.section.width_mm },
  { title: 'Area (mm²)', width: 10, decimals: 1, value: ({ bar }) => bar.section.area_mm2 },
  { title: 'Current (A)', width: 10, decimals: 1, value: ({ bar }) => bar.section.current_A },
  { title: 'Governed by', width: 20, value: ({ bar }) => CRITERIA[bar.section.governing] },
  {
    title: 'Actual / limit', width: 16,
    value: ({ governing }) => (governing === null ? '' : `${figure(governing.actual)} / ${figure(governing.limit)} ${UNITS[governing.unit]}`),
  },
  { title: 'Margin', width: 8, decimals: 2, value: ({ bar }) => bar.section.margin },
  { title: 'Verdict', width: 30, value: ({ bar }) => `${bar.section.margin >= 1 ? 'sufficient' : 'too small'}; ${CHECK_NOTE}` },
];
