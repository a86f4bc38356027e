import type { ReactElement } from 'react';
import { settingsOfClass } from '../../../shared/busbar/barClass.ts';
import { singleton } from '../../../shared/model/document.ts';
import { BAR_CLASSES, type BarClassName } from '../../../shared/model/records/busbars.ts';
import { setBarClass } from '../../commands/setBarClass.ts';
import { ChoiceField } from '../../fields/ChoiceField.tsx';
import { NumberField } from '../../fields/NumberField.tsx';
import { Section } from '../../fields/Section.tsx';
import { useText } from '../../i18n/text.ts';
import { InsulationFields } from './InsulationFields.tsx';
import { useApp, useController } from '../../state/context.ts';

/** Material, thickness and insulation of the classes of bars that the pack has, and the insulation of all. */
export function BarClasses({ startsClosed }: { readonly startsClosed: boolean }): ReactElement | null {
  const t = useText();
  const present = useApp(({ derived }) => BAR_CLASSES.filter((name) => derived?.busbars.some(({ role }) => role === name)).join(' '));
  const names = BAR_CLASSES.filter((name) => present.split(' ').includes(name));
  if (names.length === 0) return null;
  return (
    <Section title={t('barClass.title')} startsClosed={startsClosed}>
      <AllBars />
      {names.map((name) => <ClassFields key={name} name={name} />)}
    </Section>
  );
}

function AllBars(): ReactElement {
  const setting = useApp(({ document }) => (document ? singleton(document, 'busbars').insulation : undefined));
  return <InsulationFields name={null} setting={setting} />;
}

function ClassFields({ name }: { readonly name: BarClassName }): ReactElement | null {
  const controller = useController();
  const t = useText();
  const settings = useApp(({ document }) => (document ? singleton(document, 'busbars') : null));
  if (!settings) return null;
  const chosen = settings.classes?.[name];
  const role = t(`role.${name}`);
  return (
    <>
      <ChoiceField
        label={t('barClass.material', { role })}
        value={chosen?.material ?? ''}
        options={[{ value: '', label: t('barClass.asAll') }, { value: 'aluminium-1060-O', label: t('set.aluminium') }, { value: 'copper-T2', label: t('set.copper') }]}
        testId={`class-${name}-material`}
        onChoose={(material) => setBarClass(controller, name, { material: material === '' ? null : material })}
      />
      <NumberField
        label={t('barClass.thickness', { role })}
        value={chosen?.thickness_mm ?? null}
        unit="mm"
        step={0.5}
        placeholder={settingsOfClass(settings, name).thickness_mm === null ? t('set.fromDuty') : t('barClass.asAll')}
        clearable
        hint={t('barClass.hint')}
        testId={`class-${name}-thickness`}
        onCommit={(thickness_mm) => {
          if (thickness_mm !== null && thickness_mm <= 0) return t('field.mustBePositive');
          setBarClass(controller, name, { thickness_mm });
          return null;
        }}
      />
      <InsulationFields name={name} setting={chosen?.insulation} />
    </>
  );
}
