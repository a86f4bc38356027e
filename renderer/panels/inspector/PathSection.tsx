import type { ReactElement } from 'react';
import { singleton } from '../../../shared/model/document.ts';
import { isOfModules } from '../../../shared/placement/modules/moduleGrid.ts';
import { shapeOfPath } from '../../../shared/placement/path/shapeOfPath.ts';
import { changeOutputs, changePathShape } from '../../commands/outputs.ts';
import { ChoiceField } from '../../fields/ChoiceField.tsx';
import { Section } from '../../fields/Section.tsx';
import { outputSides } from '../../format/outputSides.ts';
import { pathShapes } from '../../format/pathShapes.ts';
import { useText } from '../../i18n/text.ts';
import { useApp, useController } from '../../state/context.ts';

/** The shape of the series path, and the side at which it ends. */
export function PathSection({ startsClosed }: { readonly startsClosed: boolean }): ReactElement | null {
  const t = useText();
  const controller = useController();
  const structure = useApp((state) => (state.document ? singleton(state.document, 'structure') : null));
  const shape = useApp((state) => (state.document ? shapeOfPath(state.document) : null));
  if (!structure || shape === null || structure.type === 'laminate' || structure.type === 'single') return null;
  const ofModules = isOfModules(structure);
  return (
    <Section title={t('pathShape.title')} startsClosed={startsClosed}>
      <ChoiceField label={t('pathShape.label')} value={structure.path ?? ''} options={pathShapes(t, ofModules, shape)} testId="path-shape" onChoose={(chosen) => changePathShape(controller, chosen)} />
      <p className="cw-hint">{t(`pathShape.hint.${shape}`)}</p>
      <ChoiceField label={t('outputs.label')} value={structure.outputs ?? ''} options={outputSides(t, ofModules)} testId="outputs" onChoose={(side) => changeOutputs(controller, side)} />
    </Section>
  );
}
