/** What the guided first layout has been told so far, and the brief it amounts to. Fields left empty are left to the engine. */
import type { Brief } from '../../shared/format/brief.ts';
import type { CellTypeRecord } from '../../shared/model/records/cellType.ts';
import { hasFoldedTabs } from '../../shared/placement/tabs/foldedTab.ts';

export interface BriefDraft {
  readonly name: string;
  readonly cell: string;
  readonly series: number;
  readonly parallel: number;
  readonly structure: Brief['structure']['type'];
  readonly carrier: NonNullable<Brief['carrier']>;
  readonly process: NonNullable<Brief['process']>;
  /** Numbers by field of the brief; null or absent: left out. */
  readonly numbers: Readonly<Record<string, number | null>>;
  /** Choices by field of the brief; absent: left out. */
  readonly choices: Readonly<Record<string, string>>;
}

/** 52 cells in series at half their hourly capacity: a pack of the shipped example's kind. */
export function firstDraft(cell: string, capacity_Ah: number): BriefDraft {
  return {
    name: 'New pack', cell, series: 52, parallel: 1, structure: 'ctp', carrier: 'fpc', process: 'hot-pressed-film',
    numbers: { 'currents.continuous_A': capacity_Ah / 2 }, choices: {},
  };
}

const ENVELOPE = ['x', 'y', 'z'].map((axis) => `structure.envelope_mm.${axis}`);

/** Whether the envelope is given, left open, or only in part: the brief takes all three sides or none. */
export function envelopeState({ numbers }: BriefDraft): 'open' | 'part' | 'given' {
  const given = ENVELOPE.filter((field) => typeof numbers[field] === 'number').length;
  return given === 0 ? 'open' : given === ENVELOPE.length ? 'given' : 'part';
}

/** The numbers without those that say how a count of cells is divided. */
export function withoutRows(numbers: BriefDraft['numbers']): BriefDraft['numbers'] {
  return { ...numbers, 'structure.rows': null, 'structure.cellsPerRow': null, 'structure.modules.alongX': null, 'structure.modules.alongY': null };
}

/** The draft in another structure: what was chosen of the rows and of the path through them is open again. */
export function withStructure(draft: BriefDraft, structure: BriefDraft['structure']): BriefDraft {
  const { 'structure.path': _path, 'structure.outputs': _outputs, ...choices } = draft.choices;
  return { ...draft, structure, numbers: withoutRows(draft.numbers), choices };
}

/** Groups of the first module of pouch cells. */
const FIRST_SERIES = 12;

/**
 * The draft with another cell. A stack pressure, and lengths of folded tabs, are those of their cell; pouch cells stand in modules, of which one by itself
 * is what most begin with.
 */
export function withCell(draft: BriefDraft, slug: string, cell: CellTypeRecord | undefined): BriefDraft {
  const numbers = { ...draft.numbers, 'structure.pressure.required_MPa': null, 'structure.busbarFrame.leg_mm': null, 'structure.busbarFrame.outside_mm': null };
  if (!cell || !hasFoldedTabs(cell)) return { ...draft, cell: slug, numbers };
  if (draft.structure === 'module') return { ...draft, cell: slug, numbers };
  return { ...withStructure(draft, 'module'), cell: slug, series: FIRST_SERIES, numbers: { ...withoutRows(numbers), 'structure.modules.alongX': 1, 'structure.modules.alongY': 1 } };
}

/** The brief as the command line reads it: two-space JSON, so that `ccs new` makes the same layout of it. */
export function briefText(draft: BriefDraft): string {
  const brief: Record<string, unknown> = {
    name: draft.name, cell: draft.cell, series: draft.series, parallel: draft.parallel,
    structure: { type: draft.structure }, carrier: draft.carrier, process: draft.process,
  };
  const wholeEnvelope = envelopeState(draft) === 'given';
  for (const [field, value] of [...Object.entries(draft.numbers), ...Object.entries(draft.choices)]) {
    if (isOfNoPressure(draft, field) || (field.startsWith('structure.chassis.') && draft.structure !== 'ctc')) continue;
    if (value === null || (ENVELOPE.includes(field) && !wholeEnvelope) || (['structure.modules.', 'structure.busbarFrame.'].some((part) => field.startsWith(part)) && draft.structure !== 'module')) continue;
    put(brief, field.split('.'), value);
  }
  return `${JSON.stringify(brief, null, 2)}\n`;
}

/** Plates follow from a pressure; without one there are none. */
function isOfNoPressure({ numbers }: BriefDraft, field: string): boolean {
  return field.startsWith('structure.pressure.') && typeof numbers['structure.pressure.required_MPa'] !== 'number';
}

function put(target: Record<string, unknown>, [step = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    target[step] = value;
    return;
  }
  const inner = (target[step] ??= {}) as Record<string, unknown>;
  put(inner, rest, value);
}
