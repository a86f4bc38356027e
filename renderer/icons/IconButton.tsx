import { ActionIcon } from '@mantine/core';
import type { ReactElement } from 'react';
import { Hint } from './Hint.tsx';
import { Icon } from './Icon.tsx';
import type { IconName } from './paths.ts';

export interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  /** Shown in the tooltip after the label. */
  readonly shortcut?: string;
  readonly disabled?: boolean;
  /** Why it does nothing now: it looks disabled, stays in reach of mouse and keyboard, and its tooltip says why. */
  readonly refusal?: string | null;
  readonly pressed?: boolean;
  readonly className?: string;
  readonly tabIndex?: number;
  readonly testId?: string;
  readonly tooltipSide?: 'right';
  onClick(event: React.MouseEvent): void;
}

/** A button that is only an icon: the tooltip says what it does and which key does it too. */
export function IconButton({ icon, label, shortcut, disabled, refusal = null, pressed, className, tabIndex, testId, tooltipSide, onClick }: IconButtonProps): ReactElement {
  const title = shortcut ? `${label} (${shortcut})` : label;
  return (
    <Hint label={refusal === null ? title : `${title}: ${refusal}`} position={tooltipSide}>
      <ActionIcon
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={refusal === null ? undefined : true}
        aria-description={refusal ?? undefined}
        data-disabled={refusal === null ? undefined : true}
        disabled={disabled}
        className={className}
        tabIndex={tabIndex}
        data-testid={testId}
        onClick={refusal === null ? onClick : undefined}
      >
        <Icon name={icon} />
      </ActionIcon>
    </Hint>
  );
}
