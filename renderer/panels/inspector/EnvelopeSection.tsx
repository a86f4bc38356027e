import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { singleton } from '../../../shared/model/document.ts';
import { boxEnvelope } from '../../commands/outlines.ts';
import { runCommand } from '../../commands/registry.ts';
import { Section } from '../../fields/Section.tsx';
import { useText } from '../../i18n/text.ts';
import { useApp, useController } from '../../state/context.ts';
import { OutlineTable } from './OutlineTable.tsx';

/** The outline of the envelope: its corners, or how to draw one in place of the box. */
export function EnvelopeSection(): ReactElement | null {
  const t = useText();
  const controller = useController();
  const structure = useApp((state) => (state.document ? singleton(state.document, 'structure') : null));
  if (!structure || (structure.type !== 'ctp' && structure.type !== 'ctc')) return null;
  const isBox = structure.outline_mm === undefined;
  return (
    <>
      <Section title={t('outline.envelope')}>
        <p className="cw-hint">{t(isBox ? 'outline.isBox' : 'outline.isOutline')}</p>
        <div className="cw-row">
          <Button onClick={() => void runCommand(controller, 'tool.drawEnvelope')}>{t('outline.draw')}</Button>
          <Button onClick={() => void runCommand(controller, 'pack.envelopeFromDxf')}>{t('outline.fromDxf')}</Button>
          {!isBox && <Button onClick={() => boxEnvelope(controller)}>{t('outline.makeBox')}</Button>}
        </div>
      </Section>
      {!isBox && <OutlineTable id="structure" />}
    </>
  );
}
