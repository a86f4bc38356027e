/**
 * The cells of a brief built in other ways. A variant is a change of the brief's own text, read by the brief's own schema: what that
 * does not know or the engine cannot build is refused in their words, and the other variants stand.
 */
import { parseBrief, type Brief } from '../../format/brief.ts';
import type { Comparison, Derived, Variant, VariantChange, VariantFigures, Varied } from '../../model/derived/index.ts';
import { applyDiff, type Document } from '../../model/document.ts';
import { PROCESS_TYPES } from '../../model/records/process.ts';
import { CARRIERS } from '../../model/records/sampling.ts';
import { STRUCTURE_TYPES } from '../../model/records/structure.ts';
import { fail, ok, type Problem, type Result } from '../../model/result.ts';
import { createRecords } from '../create.ts';
import { createDerivation } from '../derivation.ts';
import { CLAIMS } from './claims.ts';

/** The structure that the industry measures others by. */
const BASE_STRUCTURE = 'module';

export interface VariantLayout {
  readonly brief: string;
  /** Without part numbers. */
  readonly document: Document;
}

/** What a comparison takes where no names are given. */
export function variantNames(varied: Varied): readonly string[] {
  return { structures: STRUCTURE_TYPES, carriers: CARRIERS, processes: PROCESS_TYPES }[varied];
}

/**
 * The variant laid out in the least envelope that takes it: in the brief's envelope all would be equally full. An outline and keep-outs
 * are the room that there is, and stand for all; what cannot be laid in them is refused. Settings of the brief's own structure that
 * another does not take are left out, rows first.
 */
export function variantLayout(brief: Brief, varied: Varied, name: string): Result<VariantLayout> {
  let refusal: Result<VariantLayout> = fail('bad-value', '', 'it cannot be built');
  for (const [i, attempt] of attemptsOf(brief, varied, name).entries()) {
    const text = `${JSON.stringify(attempt, null, 2)}\n`;
    const parsed = parseBrief(text);
    const document = parsed.ok ? createRecords(parsed.value) : parsed;
    if (document.ok) return ok({ brief: text, document: document.value });
    if (i === 0 || parsed.ok) refusal = document;
  }
  return refusal;
}

/** From all of the brief's settings to the fewest. */
function attemptsOf(brief: Brief, varied: Varied, name: string): object[] {
  const { envelope_mm: _room, ...settings } = brief.structure;
  if (varied === 'carriers') return [{ ...brief, structure: settings, carrier: name }];
  if (varied === 'processes') return [{ ...brief, structure: settings, process: name }];
  const { rows: _rows, cellsPerRow: _cellsPerRow, ...open } = settings;
  const { frontEnd, ...rest } = brief;
  const { count: _count, ...part } = frontEnd ?? {};
  const { aboveLid_mm, pad, envelope, keepouts } = open;
  // Bands of round cells are those of one module in modules, and those of the pack without.
  const areBandsOthers = settings.packing !== undefined && (name === 'module') !== (settings.type === 'module');
  return [
    ...(areBandsOthers ? [] : [{ ...brief, structure: { ...settings, type: name } }]),
    { ...rest, frontEnd: part, structure: { ...open, type: name } },
    { ...rest, frontEnd: part, structure: { type: name, ...(aboveLid_mm === undefined ? {} : { aboveLid_mm }), ...(pad ? { pad } : {}), ...(envelope ? { envelope } : {}), ...(keepouts ? { keepouts } : {}) } },
  ];
}

export function variantFigures({ summary, findings }: Pick<Derived, 'summary' | 'findings'>): VariantFigures {
  const { envelope_mm, cells, energy_kWh, volumeUtilisation, unusedVolume_L, massRatio, mass_kg, pieces, distinctParts, welds, Wh_per_L, Wh_per_kg } = summary;
  const live = findings.filter((finding) => !finding.waived);
  const errors = live.filter(({ severity }) => severity === 'error').length, warnings = live.filter(({ severity }) => severity === 'warning').length;
  return { envelope_mm, cells, energy_kWh, volumeUtilisation, unusedVolume_L, massRatio, mass_kg, pieces, distinctParts, welds, Wh_per_L, Wh_per_kg, errors, warnings };
}

/** A row before it is measured by another. */
export type BuiltVariant = Omit<Variant, 'change'>;

export function refusedVariant(name: string, problems: readonly Problem[]): BuiltVariant {
  return { name, figures: null, problems, brief: null };
}

/** The rows, measured by modules where they are among the structures, by the first that was built otherwise. */
export function comparisonOf(name: string, varied: Varied, built: readonly BuiltVariant[]): Comparison {
  const known = built.filter(({ figures }) => figures !== null);
  const base = (varied === 'structures' ? known.find((variant) => variant.name === BASE_STRUCTURE) : undefined) ?? known[0];
  return {
    name,
    varied,
    base: base?.name ?? null,
    variants: built.map((variant) => ({ ...variant, change: variant.figures && base?.figures && variant !== base ? changeOf(variant.figures, base.figures) : null })),
    claims: CLAIMS.filter(({ from, to }) => varied === 'structures' && built.some((variant) => variant.name === from) && built.some((variant) => variant.name === to)),
  };
}

function changeOf(of: VariantFigures, base: VariantFigures): VariantChange {
  const share = (figure: keyof VariantChange): number => Number((of[figure] / base[figure] - 1).toFixed(4));
  return { volumeUtilisation: share('volumeUtilisation'), pieces: share('pieces'), mass_kg: share('mass_kg'), welds: share('welds') };
}

/** The whole comparison at once. `onStart` hears which variant is being derived. */
export function compareVariants(brief: Brief, varied: Varied, names: readonly string[], onStart: (name: string) => void = () => undefined): Comparison {
  const built = names.map((name): BuiltVariant => {
    onStart(name);
    const layout = variantLayout(brief, varied, name);
    if (!layout.ok) return refusedVariant(name, layout.problems);
    const derivation = createDerivation(layout.value.document);
    const numbered = createDerivation(applyDiff(layout.value.document, derivation.partNumbers()));
    return { name, figures: variantFigures(numbered.derived()), problems: [], brief: layout.value.brief };
  });
  return comparisonOf(brief.name, varied, built);
}
