import { SegmentedControl } from '@mantine/core';
import type { ReactElement } from 'react';
import { runCommand } from '../../commands/registry.ts';
import { useText } from '../../i18n/text.ts';
import { IconButton } from '../../icons/IconButton.tsx';
import { useApp, useController } from '../../state/context.ts';
import type { ColourMode } from '../../viewport/types.ts';
import { StageTools } from './StageTools.tsx';

const MODES: readonly ColourMode[] = ['material', 'polarity', 'potential', 'group'];

/** Over the viewport: the stage's tools at the left, how the pack is coloured and framed at the right. */
export function ViewToolbar(): ReactElement {
  const controller = useController();
  const t = useText();
  const colourMode = useApp((state) => state.colourMode);
  const open = useApp((state) => state.document !== null);
  return (
    <div className="cw-toolbar cw-view-toolbar">
      {open && <StageTools />}
      <span className="cw-spring" />
      <SegmentedControl
        aria-label={t('colour.label')}
        value={colourMode}
        onChange={(value) => {
          const mode = MODES.find((candidate) => candidate === value);
          if (mode) controller.app.setState({ colourMode: mode });
        }}
        data={MODES.map((mode) => ({ value: mode, label: t(`colour.${mode}`) }))}
        data-testid="colour-mode"
      />
      <IconButton icon="fit" label={t('view.fit')} shortcut="F" onClick={() => void runCommand(controller, 'view.fit')} />
    </div>
  );
}
