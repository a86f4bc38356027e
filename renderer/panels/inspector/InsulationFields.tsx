import type { ReactElement } from 'react';
import type { BarClassName } from '../../../shared/model/records/busbars.ts';
import { INSULATION_KINDS, type BarInsulationSetting } from '../../../shared/model/records/insulation.ts';
import { BARE_MARGIN_mm, COVERINGS } from '../../../shared/standards/coverings.ts';
import { setInsulation } from '../../commands/setInsulation.ts';
import { ChoiceField } from '../../fields/ChoiceField.tsx';
import { NumberField } from '../../fields/NumberField.tsx';
import { plain } from '../../format/figures.ts';
import { useText } from '../../i18n/text.ts';
import { useController } from '../../state/context.ts';

export interface InsulationFieldsProps {
  /** Null: all bars. */
  readonly name: BarClassName | null;
  readonly setting: BarInsulationSetting | undefined;
}

type Length = 'thickness_mm' | 'joint_mm' | 'end_mm';

/** What covers all bars or those of a class; wall and margins where something does. */
export function InsulationFields({ name, setting }: InsulationFieldsProps): ReactElement {
  const t = useText();
  const controller = useController();
  const role = name === null ? t('insulation.all') : t(`role.${name}`);
  const id = `insulation-${name ?? 'all'}`;
  const usual_mm = setting && setting.kind !== 'none' ? COVERINGS[setting.kind].usualWall_mm : 0;
  const length = (field: Length, label: string, hint: string, placeholder: string): ReactElement | null => setting === undefined || setting.kind === 'none' ? null : (
    <NumberField
      label={`${role}${t('insulation.of')}${label}`}
      value={setting[field] ?? null}
      unit="mm"
      step={field === 'thickness_mm' ? 0.1 : 0.5}
      placeholder={placeholder}
      clearable
      hint={hint}
      testId={`${id}-${field}`}
      onCommit={(value) => {
        if (value !== null && (value < 0 || (field === 'thickness_mm' && value === 0))) return t(field === 'thickness_mm' ? 'field.mustBePositive' : 'insulation.mustNotBeNegative');
        const { [field]: _, ...others } = setting;
        setInsulation(controller, name, value === null ? { ...others, kind: setting.kind } : { ...setting, [field]: value });
        return null;
      }}
    />
  );
  return (
    <>
      <ChoiceField
        label={`${role}${t('insulation.of')}${t('insulation.kindOf')}`}
        value={setting?.kind ?? ''}
        options={[{ value: '', label: name === null ? t('insulation.none') : t('barClass.asAll') }, ...INSULATION_KINDS.filter((kind) => name !== null || kind !== 'none').map((kind) => ({ value: kind, label: t(`insulation.${kind}`) }))]}
        testId={`${id}-kind`}
        onChoose={(value) => {
          const kind = INSULATION_KINDS.find((candidate) => candidate === value);
          // Another kind has another wall.
          setInsulation(controller, name, kind ? { kind } : null);
        }}
      />
      {length('thickness_mm', t('insulation.wallOf'), t('insulation.wallHint'), plain(usual_mm, 2))}
      {length('joint_mm', t('insulation.jointOf'), t('insulation.jointHint'), plain(BARE_MARGIN_mm, 2))}
      {(name === null || name === 'output' || name === 'hv-link') && length('end_mm', t('insulation.endOf'), t('insulation.endHint'), t('insulation.endPlain'))}
    </>
  );
}
