/** What the colours mean in the mode that is on. */
import type { ReactElement } from 'react';
import type { Body, NetTable } from '../../../shared/model/derived/index.ts';
import { materialColour, potentialRange } from '../colour/bodyColour.ts';
import { GROUP_COLOURS, NEGATIVE, POSITIVE } from '../colour/palette.ts';
import type { Theme } from '../colour/palette.ts';
import { hexOf, rampColour } from '../colour/ramp.ts';
import type { ViewportText } from '../text.ts';
import { layerGroupOf } from '../layerGroups.ts';
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
}

/**
 * Of the cells and what connects them, in the order they first appear. Terminals are coloured by polarity, and the
 * structure round the cells speaks for itself.
 */
export function materialsOf(bodies: Iterable<Body>, layers: Readonly<Record<LayerGroup, LayerState>>): string[] {
  const seen = new Set<string>();
  for (const { kind, material } of bodies) {
    const group = layerGroupOf(kind);
    if (group !== 'structure' && group !== 'envelope' && group !== 'terminals' && kind !== 'vent' && layers[group].visible) seen.add(material);
  }
  return [...seen];
}

export function Legend({ mode, theme, text, nets, materials }: LegendProps): ReactElement | null {
  const polarity = (
    <>
      <Swatch colour={POSITIVE} glyph="+" label={text.positive} />
      <Swatch colour={NEGATIVE} glyph="−" label={text.negative} />
    </>
  );
  if (mode === 'material') {
    return (
      <div className="cw-viewport-legend">
        {materials.map((material) => (
          <Swatch key={material} colour={materialColour(material, theme)} label={text.materials[material] ?? material} />
        ))}
        {polarity}
      </div>
    );
  }
  if (mode === 'potential') return <PotentialLegend nets={nets} text={text} />;
  if (mode === 'polarity') return <div className="cw-viewport-legend">{polarity}</div>;
  return (
    <div className="cw-viewport-legend">
      <span className="cw-viewport-legend-title">{text.groups}</span>
      <span className="cw-viewport-legend-run">{GROUP_COLOURS.map((colour) => <i key={colour} style={{ background: colour }} />)}</span>
    </div>
  );
}

function PotentialLegend({ nets, text }: { nets: NetTable | null; text: ViewportText }): ReactElement | null {
  const range = potentialRange(nets);
  if (range === null) return null;
  const { min_V, max_V } = range, spread = max_V - min_V;
  const marks = ticks(min_V, max_V, 4);
  return (
    <div className="cw-viewport-legend cw-viewport-legend-potential">
      <span className="cw-viewport-legend-title">{text.potential}</span>
      <div className="cw-viewport-legend-ramp" style={{ background: GRADIENT }} />
      <div className="cw-viewport-legend-ticks">
        {marks.map((value, index) => (
          <span key={value} style={{ left: `${spread > 0 ? ((value - min_V) / spread) * 100 : 0}%` }}>
            {shortNumber(value)}{index === marks.length - 1 ? ' V' : ''}
          </span>
        ))}
      </div>
    </div>
  );
}

function Swatch({ colour, label, glyph }: { colour: string; label: string; glyph?: string }): ReactElement {
  return (
    <span className="cw-viewport-swatch">
      <i style={{ background: colour }}>{glyph}</i>
      {label}
    </span>
  );
}
