import { Checkbox } from '@mantine/core';
import type { ReactElement } from 'react';
import type { DxfDrawing } from '../../../shared/dxf/read/drawing.ts';
import { ChoiceField } from '../../fields/ChoiceField.tsx';
import { DrawingButton } from '../../fields/DrawingButton.tsx';
import { FieldRow } from '../../fields/FieldRow.tsx';
import { NumberField } from '../../fields/NumberField.tsx';
import { useText } from '../../i18n/text.ts';
import { Icon } from '../../icons/Icon.tsx';

/** Units that a drawing may be in, mm. */
const UNITS = [
  { unit: 'mm', unit_mm: 1 },
  { unit: 'cm', unit_mm: 10 },
  { unit: 'm', unit_mm: 1000 },
  { unit: 'in', unit_mm: 25.4 },
  { unit: 'ft', unit_mm: 304.8 },
] as const;
const MOST_JOIN_mm = 5;

/** The file that the drawing comes from. */
export function DxfFile({ file, onFile }: { readonly file: File | null; onFile(file: File): void }): ReactElement {
  const t = useText();
  return (
    <div className="cw-export-folder">
      <Icon name="file" className="cw-dim" />
      <span className={file ? 'cw-clip' : 'cw-clip cw-dim'} title={file?.name} data-testid="dxf-name">{file?.name ?? t('dxf.noFile')}</span>
      <span className="cw-spring" />
      <DrawingButton label={t('dxf.choose')} autofocus={file === null} testId="dxf-choose" fileTestId="dxf-file" onFile={onFile} />
    </div>
  );
}

export interface DxfUnitProps {
  readonly drawing: DxfDrawing;
  /** null: not said by the file, and not yet by the user. */
  readonly unit_mm: number | null;
  readonly join_mm: number;
  onUnit(unit_mm: number | null): void;
  onJoin(join_mm: number): void;
}

/** What one unit of the drawing is, where the file does not say, and how far apart ends may be that should meet. */
export function DxfUnit({ drawing, unit_mm, join_mm, onUnit, onJoin }: DxfUnitProps): ReactElement {
  const t = useText();
  const own = UNITS.find((each) => each.unit_mm === drawing.unit_mm);
  return (
    <>
      {drawing.saysUnit ? (
        <FieldRow label={t('dxf.unit')}>
          <span className="cw-fact">{t('dxf.unitSaid', { unit: own ? t(`dxf.unit.${own.unit}`) : `${drawing.unit_mm} mm` })}</span>
        </FieldRow>
      ) : (
        <ChoiceField
          label={t('dxf.unit')}
          value={UNITS.find((each) => each.unit_mm === unit_mm)?.unit ?? ''}
          options={[...(unit_mm === null ? [{ value: '', label: t('dxf.unitAsked') }] : []), ...UNITS.map(({ unit }) => ({ value: unit, label: t(`dxf.unit.${unit}`) }))]}
          testId="dxf-unit"
          onChoose={(chosen) => onUnit(UNITS.find(({ unit }) => unit === chosen)?.unit_mm ?? null)}
        />
      )}
      <NumberField
        label={t('dxf.join')}
        value={join_mm}
        unit="mm"
        step={0.01}
        testId="dxf-join"
        onCommit={(value) => {
          if (value === null || !(value > 0) || value > MOST_JOIN_mm) return t('dxf.joinRange', { most: MOST_JOIN_mm });
          onJoin(value);
          return null;
        }}
      />
    </>
  );
}

export interface DxfLayersProps {
  readonly drawing: DxfDrawing;
  readonly layers: readonly string[];
  onLayers(layers: readonly string[]): void;
}

/** Which layers count; those without any loop are named, and cannot be chosen. */
export function DxfLayers({ drawing, layers, onLayers }: DxfLayersProps): ReactElement {
  const t = useText();
  return (
    <div className="cw-dxf-layers" role="group" aria-label={t('dxf.layers')}>
      {drawing.layers.map(({ name, loops, isHidden }) => (
        <Checkbox
          key={name}
          label={t(isHidden ? 'dxf.layerHidden' : 'dxf.layerLoops', { name, count: loops })}
          checked={layers.includes(name)}
          disabled={loops === 0}
          onChange={(event) => onLayers(drawing.layers.map((layer) => layer.name).filter((layer) => (layer === name ? event.currentTarget.checked : layers.includes(layer))))}
        />
      ))}
    </div>
  );
}
