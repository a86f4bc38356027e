/** What dragged cells snap to: a button in the tool bar with a small panel. */
import { ActionIcon, Popover, Switch, Tooltip } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { NumberField } from '../fields/NumberField.tsx';
import { useText } from '../i18n/text.ts';
import { Icon } from '../icons/Icon.tsx';
import { useApp, useController } from '../state/context.ts';
import type { SnapSettings as Settings } from '../../shared/placement/snap/types.ts';

const SWITCHES = ['edge', 'centre', 'equalGap', 'grid'] as const;

export function SnapSettings(): ReactElement {
  const { app } = useController();
  const t = useText();
  const snap = useApp((state) => state.snap);
  const [open, setOpen] = useState(false);
  const change = (part: Partial<Settings>): void => app.setState({ snap: { ...snap, ...part } });
  const on = SWITCHES.some((name) => snap[name]);
  return (
    <Popover opened={open} onChange={setOpen} position="right-start" width={256} trapFocus returnFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Tooltip label={t('snap.title')} position="right" disabled={open}>
          <ActionIcon aria-label={t('snap.title')} aria-expanded={open} aria-pressed={on} tabIndex={-1} data-testid="snap" onClick={() => setOpen(!open)}>
            <Icon name="magnet" />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className="cw-snap" role="dialog" aria-label={t('snap.title')} data-testid="snap-settings">
        <strong>{t('snap.title')}</strong>
        {SWITCHES.map((name) => (
          <Switch key={name} size="xs" label={t(`snap.${name}`)} checked={snap[name]} onChange={(event) => change({ [name]: event.currentTarget.checked })} />
        ))}
        <NumberField
          label={t('snap.step')}
          unit="mm"
          value={snap.grid_mm}
          step={0.5}
          testId="snap-step"
          onCommit={(value) => {
            if (value === null || value <= 0) return t('snap.stepPositive');
            change({ grid_mm: value });
            return null;
          }}
        />
        <p className="cw-dim">{t('snap.suspend')}</p>
      </Popover.Dropdown>
    </Popover>
  );
}
