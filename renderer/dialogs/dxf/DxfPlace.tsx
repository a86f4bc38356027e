import type { ReactElement } from 'react';
import { singleton, type Document } from '../../../shared/model/document.ts';
import { ChoiceField } from '../../fields/ChoiceField.tsx';
import { NumberField } from '../../fields/NumberField.tsx';
import { useText } from '../../i18n/text.ts';
import type { Placing } from './chosenLoops.ts';

/** Heights that a plan does not have: of the envelope, and between which keep-outs are kept free. */
export interface Heights {
  readonly envelope_mm: number;
  readonly from: number;
  readonly to: number;
}

export interface DxfPlaceProps {
  readonly placing: Placing;
  readonly heights: Heights;
  readonly takesEnvelope: boolean;
  readonly takesKeepOuts: boolean;
  onPlacing(placing: Placing): void;
  onHeights(heights: Heights): void;
}

/** Where in the pack the drawing goes, and how high what is taken of it is. */
export function DxfPlace({ placing, heights, takesEnvelope, takesKeepOuts, onPlacing, onHeights }: DxfPlaceProps): ReactElement {
  const t = useText();
  const height = (key: keyof Heights): ReactElement => (
    <NumberField
      key={key}
      label={t(`dxf.height.${key}`)}
      value={heights[key]}
      unit="mm"
      testId={`dxf-height-${key}`}
      onCommit={(value) => {
        if (value === null || (key === 'envelope_mm' && value <= 0)) return t('field.mustBePositive');
        onHeights({ ...heights, [key]: value });
        return null;
      }}
    />
  );
  return (
    <>
      <h3>{t('dxf.place')}</h3>
      <ChoiceField
        label={t('dxf.placeBy')}
        value={placing.by}
        options={(['corner', 'origin'] as const).map((value) => ({ value, label: t(`dxf.place.${value}`) }))}
        testId="dxf-place"
        onChoose={(by) => onPlacing({ ...placing, by: by === 'origin' ? 'origin' : 'corner' })}
      />
      {(['x', 'y'] as const).map((axis) => (
        <NumberField
          key={axis}
          label={t('dxf.placeAt', { axis })}
          value={placing.at[axis]}
          unit="mm"
          testId={`dxf-place-${axis}`}
          onCommit={(value) => {
            if (value === null) return t('quantity.empty');
            onPlacing({ ...placing, at: { ...placing.at, [axis]: value } });
            return null;
          }}
        />
      ))}
      {takesEnvelope && height('envelope_mm')}
      {takesKeepOuts && [height('from'), height('to')]}
    </>
  );
}

/** The envelope as high as it is, keep-outs from the cooling plate to its top. */
export function usualHeights(document: Document): Heights {
  const { envelope_mm, coolingPlate } = singleton(document, 'structure');
  return { envelope_mm: envelope_mm.z, from: coolingPlate.thickness_mm, to: envelope_mm.z };
}
