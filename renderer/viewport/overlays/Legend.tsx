/** What the colours mean in the mode that is on. */
import { Menu } from '@mantine/core';
import { memo, useMemo } from 'react';
import type { ReactElement } from 'react';
import type { Body, NetTable, PlacedCell } from '../../../shared/model/derived/index.ts';
import { groupColours, materialColour, potentialRange } from '../colour/bodyColour.ts';
import { currentPosition } from '../colour/current.ts';
import type { Currents } from '../colour/current.ts';
import { NEGATIVE, PALETTES, POSITIVE } from '../colour/palette.ts';
import type { Theme } from '../colour/palette.ts';
import { hexOf, rampColour } from '../colour/ramp.ts';
import type { ViewportText } from '../text.ts';
import { layerGroupOf } from '../layerGroups.ts';
import { COLOUR_MODES } from '../types.ts';
import type { ColourMode, LayerGroup, LayerState } from '../types.ts';
import { shortNumber, ticks } from './niceNumbers.ts';

const STOPS = 16;
const GRADIENT = `linear-gradient(to right, ${Array.from({ length: STOPS + 1 }, (_, index) => hexOf(rampColour(index / STOPS))).join(', ')})`;

export interface LegendProps {
  readonly mode: ColourMode;
  readonly theme: Theme;
  readonly text: ViewportText;
  readonly nets: NetTable | null;
  /** Materials of the visible bodies. */
  readonly materials: readonly string[];
  /** In the mode that shows them. */
  readonly currents: Currents | null;
  readonly cells: readonly PlacedCell[];
  onMode(mode: ColourMode): void;
}

/**
 * Of the cells and what connects them, in the order they first appear. Terminals are coloured by polarity, and the
 * structure round the cells speaks for itself.
 */
export function materialsOf(bodies: Iterable<Pick<Body, 'kind' | 'material'>>, layers: Readonly<Record<LayerGroup, LayerState>>): string[] {
  const seen = new Set<string>();
  for (const { kind, material } of bodies) {
    const group = layerGroupOf(kind);
    if (group !== 'structure' && group !== 'envelope' && group !== 'terminals' && kind !== 'vent' && layers[group].visible) seen.add(material);
  }
  return [...seen];
}

export const Legend = memo(function Legend(props: LegendProps): ReactElement {
  return (
    <div className="cw-viewport-legend" data-testid="legend" data-mode={props.mode}>
      <ModeMenu mode={props.mode} text={props.text} onMode={props.onMode} />
      <Meaning {...props} />
    </div>
  );
});

/** Which meaning the colours have; the menu hangs on the legend that explains it. */
function ModeMenu({ mode, text, onMode }: Pick<LegendProps, 'mode' | 'text' | 'onMode'>): ReactElement {
  return (
    <Menu position="top-end" offset={4}>
      <Menu.Target>
        <button type="button" className="cw-viewport-mode" title={text.colourBy} aria-label={`${text.colourBy}: ${text.modes[mode]}`} data-testid="colour-mode">
          {text.modes[mode]}
          <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 10l4-4 4 4" /></svg>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{text.colourBy}</Menu.Label>
        <Menu.RadioGroup value={mode} onChange={(value) => { const chosen = COLOUR_MODES.find((name) => name === value); if (chosen) onMode(chosen); }}>
          {COLOUR_MODES.map((name) => <Menu.RadioItem key={name} value={name} closeMenuOnClick>{text.modes[name]}</Menu.RadioItem>)}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

function Meaning({ mode, theme, text, nets, materials, currents, cells }: LegendProps): ReactElement | null {
  const palette = PALETTES[theme];
  const polarity = (
    <>
      <Swatch colour={POSITIVE} glyph="+" label={text.positive} />
      <Swatch colour={NEGATIVE} glyph="−" label={text.negative} />
    </>
  );
  if (mode === 'material') {
    return (
      <>
        {materials.map((material) => (
          <Swatch key={material} colour={materialColour(material, theme)} label={text.materials[material] ?? material} />
        ))}
        {polarity}
      </>
    );
  }
  if (mode === 'potential') return <PotentialLegend nets={nets} text={text} />;
  if (mode === 'polarity') return polarity;
  if (mode === 'current') return <CurrentLegend currents={currents} text={text} />;
  if (mode === 'severity') {
    return (
      <>
        <Swatch colour={palette.error} glyph="✕" dark={theme === 'dark'} label={text.severities.error} />
        <Swatch colour={palette.warning} glyph="!" dark={theme === 'dark'} label={text.severities.warning} />
        <Swatch colour={palette.note} glyph="i" dark={theme === 'dark'} label={text.severities.note} />
        <Swatch colour={palette.quiet} label={text.severities.none} />
      </>
    );
  }
  return <GroupLegend cells={cells} text={text} />;
}

/** So many groups of one hue are named; the tooltip names all. */
const NAMED_GROUPS = 3;

/** Each hue with the groups that have it, in series order. */
export function groupsByColour(cells: readonly PlacedCell[]): readonly { readonly colour: string; readonly groups: readonly string[] }[] {
  const byColour = new Map<string, string[]>();
  for (const [group, colour] of groupColours(cells)) byColour.set(colour, [...(byColour.get(colour) ?? []), group]);
  return [...byColour].map(([colour, groups]) => ({ colour, groups }));
}

function GroupLegend({ cells, text }: { cells: readonly PlacedCell[]; text: ViewportText }): ReactElement {
  const hues = useMemo(() => groupsByColour(cells), [cells]);
  const some = (groups: readonly string[]): string => `${groups.slice(0, NAMED_GROUPS).join(', ')}${groups.length > NAMED_GROUPS ? ', …' : ''}`;
  return (
    <>
      <span>{text.groups}</span>
      <span className="cw-viewport-legend-groups">
        {hues.map(({ colour, groups }) => <Swatch key={colour} colour={colour} label={some(groups)} title={groups.join(', ')} />)}
      </span>
    </>
  );
}

function PotentialLegend({ nets, text }: { nets: NetTable | null; text: ViewportText }): ReactElement | null {
  const range = potentialRange(nets);
  if (range === null) return null;
  const { min_V, max_V } = range, spread = max_V - min_V;
  return <Ramp title={text.potential} unit="V" marks={ticks(min_V, max_V, 4).map((value) => ({ value, at: spread > 0 ? (value - min_V) / spread : 0 }))} />;
}

function CurrentLegend({ currents, text }: { currents: Currents | null; text: ViewportText }): ReactElement {
  if (currents === null) return <span>{text.noCurrent}</span>;
  return <Ramp title={text.current} note={text.currentBasis} unit="A" marks={ticks(0, currents.max_A, 4).map((value) => ({ value, at: currentPosition(value, currents) }))} />;
}

function Ramp({ title, note, unit, marks }: { title: string; note?: string; unit: string; marks: readonly { readonly value: number; readonly at: number }[] }): ReactElement {
  return (
    <div className="cw-viewport-legend-scale">
      <span>{title}</span>
      <div className="cw-viewport-legend-ramp" style={{ background: GRADIENT }} />
      <div className="cw-viewport-legend-ticks">
        {marks.map(({ value, at }, index) => (
          <span key={value} style={{ left: `${at * 100}%` }}>
            {shortNumber(value)}{index === marks.length - 1 ? ` ${unit}` : ''}
          </span>
        ))}
      </div>
      {note !== undefined && <span>{note}</span>}
    </div>
  );
}

/** `dark`: the glyph is dark, on a light colour. */
function Swatch({ colour, label, title, glyph, dark = false }: { colour: string; label: string; title?: string; glyph?: string; dark?: boolean }): ReactElement {
  return (
    <span className="cw-viewport-swatch" title={title}>
      <i style={{ background: colour, color: dark ? '#101317' : undefined }}>{glyph}</i>
      {label}
    </span>
  );
}
