import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './paths.ts';

export interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  /** Shown in the tooltip after the label. */
  readonly shortcut?: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly className?: string;
  readonly tabIndex?: number;
  readonly testId?: string;
  readonly tooltipSide?: 'right';
  onClick(event: React.MouseEvent): void;
}

/** A button that is only an icon: the tooltip says what it does and which key does it too. */
export function IconButton({ icon, label, shortcut, disabled, pressed, className, tabIndex, testId, tooltipSide, onClick }: IconButtonProps): ReactElement {
  return (
    <Tooltip label={shortcut ? `${label} (${shortcut})` : label} position={tooltipSide}>
      <ActionIcon aria-label={label} aria-pressed={pressed} disabled={disabled} className={className} tabIndex={tabIndex} data-testid={testId} onClick={onClick}>
        <Icon name={icon} />
      </ActionIcon>
    </Tooltip>
  );
}
