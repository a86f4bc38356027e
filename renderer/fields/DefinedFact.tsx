import { Tooltip, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { FIGURE_DEFINITIONS, type DefinedFigure } from '../../shared/model/figures.ts';
import { useText } from '../i18n/text.ts';
import { Icon } from '../icons/Icon.tsx';
import { useApp } from '../state/context.ts';
import { Fact, type FactProps } from './FieldRow.tsx';

/** A figure of the pack, with a mark that says what it counts. */
export function DefinedFact({ figure, ...fact }: Omit<FactProps, 'hint' | 'badge'> & { readonly figure: DefinedFigure }): ReactElement {
  const language = useApp((state) => state.language);
  return <Fact {...fact} hint={FIGURE_DEFINITIONS[figure][language]} badge={<DefinitionMark figure={figure} label={fact.label} />} />;
}

/** The mark alone: hovered or focused, it tells. */
export function DefinitionMark({ figure, label }: { readonly figure: DefinedFigure; readonly label: string }): ReactElement {
  const t = useText();
  const language = useApp((state) => state.language);
  const definition = FIGURE_DEFINITIONS[figure][language];
  return (
    <Tooltip label={definition} multiline maw={320}>
      <UnstyledButton className="cw-trust cw-dim" aria-label={t('figures.definition', { figure: label })} aria-description={definition} data-testid={`definition-${figure}`}>
        <Icon name="note" />
      </UnstyledButton>
    </Tooltip>
  );
}
