/** Where the section plane stands: axis, side, and its place by slider or by typing. */
import { useState } from 'react';
import type { ReactElement } from 'react';
import { parseFieldText } from '../../fields/quantityText.ts';
import type { Bounds3 } from '../camera/pose.ts';
import type { ViewportText } from '../text.ts';
import type { SectionPlane } from '../types.ts';

const AXES = ['x', 'y', 'z'] as const;
const STEP_MM = 0.5;

interface SectionSlidersProps {
  readonly section: SectionPlane;
  readonly bounds: Bounds3;
  readonly text: ViewportText;
  onSection(section: SectionPlane | null): void;
}

export function SectionSliders({ section, bounds, text, onSection }: SectionSlidersProps): ReactElement {
  const { axis, at_mm, flipped } = section;
  const low = Math.floor(bounds.min[axis]), high = Math.ceil(bounds.max[axis]);
  const turnTo = (next: SectionPlane['axis']): void =>
    onSection({ axis: next, at_mm: Math.round((bounds.min[next] + bounds.max[next]) / 2), flipped: next === 'y' });
  return (
    <div className="cw-viewport-panel" role="group" aria-label={text.section}>
      <div className="cw-viewport-panel-head">
        <span>{text.section}</span>
        <button type="button" title={text.off} aria-label={`${text.section}: ${text.off}`} onClick={() => onSection(null)}>✕</button>
      </div>
      <div className="cw-viewport-panel-row">
        {AXES.map((name) => (
          <button key={name} type="button" aria-pressed={name === axis} title={text.across.replace('{axis}', name)} aria-label={text.across.replace('{axis}', name)} onClick={() => turnTo(name)}>{name}</button>
        ))}
        <button type="button" aria-pressed={flipped} title={text.flip} aria-label={text.flip} onClick={() => onSection({ ...section, flipped: !flipped })}>⇄</button>
        <PlaceField at_mm={at_mm} text={text} onPlace={(place_mm) => onSection({ ...section, at_mm: place_mm })} />
      </div>
      <input
        type="range"
        min={low}
        max={high}
        step={STEP_MM}
        value={at_mm}
        aria-label={text.sectionAt}
        data-testid="section-slider"
        onChange={(event) => onSection({ ...section, at_mm: event.currentTarget.valueAsNumber })}
      />
    </div>
  );
}

/** Takes expressions and other units, as every number field; what cannot be read stays, in red. */
function PlaceField({ at_mm, text, onPlace }: { at_mm: number; text: ViewportText; onPlace: (at_mm: number) => void }): ReactElement {
  const [draft, setDraft] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const leave = (): void => {
    setDraft(null);
    setRefused(false);
  };
  const take = (): void => {
    if (draft === null) return;
    const parsed = parseFieldText(draft, 'mm');
    if (!parsed.ok) {
      setRefused(true);
      return;
    }
    leave();
    onPlace(parsed.value);
  };
  return (
    <label className="cw-viewport-place" title={refused ? text.notLength : text.sectionAt}>
      <input
        type="text"
        inputMode="decimal"
        value={draft ?? String(Number(at_mm.toFixed(2)))}
        aria-label={text.sectionAt}
        aria-invalid={refused}
        data-testid="section-place"
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          else if (event.key === 'Escape') {
            event.stopPropagation();
            leave();
          }
        }}
      />
      mm
    </label>
  );
}
