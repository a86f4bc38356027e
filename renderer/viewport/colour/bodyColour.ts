/** The colour of a body in each colour mode. Selection is never a colour: it is an outline. */
import type { Body, NetInfo, NetTable, PlacedCell, Severity } from '../../../shared/model/derived/index.ts';
import type { ColourMode } from '../types.ts';
import { currentPosition } from './current.ts';
import type { Currents } from './current.ts';
import { GROUP_COLOURS, MATERIAL_COLOURS, NEGATIVE, PALETTES, POSITIVE, UNKNOWN_MATERIAL } from './palette.ts';
import type { Theme } from './palette.ts';
import { hexOf, rampColour } from './ramp.ts';

export interface ColourInputs {
  readonly mode: ColourMode;
  readonly theme: Theme;
  readonly nets: NetTable | null;
  readonly cells: readonly PlacedCell[];
  /** Worst open finding by owner, for the mode that shows it. */
  readonly severities: ReadonlyMap<string, Severity>;
  readonly currents: Currents | null;
}

/** From the pack's negative to its positive at nominal cell voltage, V; null where nothing has a potential yet. */
export function potentialRange(nets: NetTable | null): { min_V: number; max_V: number } | null {
  const potentials = (nets?.nets ?? []).flatMap((net) => (net.kind === 'power' && net.potential_V !== null ? [net.potential_V] : []));
  if (potentials.length === 0) return null;
  return { min_V: Math.min(...potentials), max_V: Math.max(...potentials) };
}

export function materialColour(material: string, theme: Theme): string {
  if (material === 'cell') return PALETTES[theme].cell;
  return MATERIAL_COLOURS[material] ?? UNKNOWN_MATERIAL;
}

/** Groups in series order take the hues in turn, so that neighbours always differ. */
export function groupColours(cells: readonly PlacedCell[]): ReadonlyMap<string, string> {
  const colours = new Map<string, string>();
  for (const { group } of cells) {
    if (!colours.has(group)) colours.set(group, GROUP_COLOURS[colours.size % GROUP_COLOURS.length] ?? UNKNOWN_MATERIAL);
  }
  return colours;
}

/** A function from body to sRGB hex; what it needs is looked up once. */
export function bodyColours({ mode, theme, nets, cells, severities, currents }: ColourInputs): (body: Body) => string {
  const palette = PALETTES[theme];
  const netOf = new Map<string, NetInfo>((nets?.nets ?? []).map((net) => [net.id, net]));
  const range = potentialRange(nets);
  const groups = groupColours(cells);
  const groupOfCell = new Map(cells.map((cell) => [cell.id, cell.group]));

  const asMaterial = (body: Body): string => {
    if (body.kind === 'vent') return palette.vent;
    if (body.kind === 'cell') return palette.cell;
    if (body.kind === 'terminal') return asPolarity(body);
    if (body.kind === 'keepout') return palette.error;
    return materialColour(body.material, theme);
  };
  const asPolarity = (body: Body): string => {
    if (body.polarity === '+') return POSITIVE;
    if (body.polarity === '-') return NEGATIVE;
    const net = body.net === null ? undefined : netOf.get(body.net);
    if (net?.kind === 'power' && net.below === null) return NEGATIVE;
    if (net?.kind === 'power' && net.above === null) return POSITIVE;
    return body.kind === 'cell' || body.kind === 'vent' ? palette[body.kind] : palette.quiet;
  };
  const asPotential = (body: Body): string => {
    const potential_V = body.net === null ? null : (netOf.get(body.net)?.potential_V ?? null);
    if (potential_V === null || range === null) return body.kind === 'vent' ? palette.vent : body.kind === 'cell' ? palette.cell : palette.quiet;
    const spread = range.max_V - range.min_V;
    return hexOf(rampColour(spread > 0 ? (potential_V - range.min_V) / spread : 0));
  };
  const asGroup = (body: Body): string => {
    if (body.kind === 'terminal') return asPolarity(body);
    if (body.kind === 'cell') return groups.get(groupOfCell.get(body.owner) ?? '') ?? palette.cell;
    return body.kind === 'vent' ? palette.vent : palette.quiet;
  };
  const asQuiet = (body: Body): string => (body.kind === 'cell' || body.kind === 'vent' ? palette[body.kind] : palette.quiet);
  const asSeverity = (body: Body): string => {
    const worst = severities.get(body.owner);
    return worst === undefined ? asQuiet(body) : palette[worst];
  };
  const asCurrent = (body: Body): string => {
    const current_A = currents?.of(body);
    return currents === null || current_A === undefined ? asQuiet(body) : hexOf(rampColour(currentPosition(current_A, currents)));
  };
  const see = { material: asMaterial, polarity: asPolarity, potential: asPotential, group: asGroup, severity: asSeverity, current: asCurrent };
  return see[mode];
}
