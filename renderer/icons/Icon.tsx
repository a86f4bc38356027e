import type { ReactElement } from 'react';
import { ICON_PATHS, type IconName } from './paths.ts';

export interface IconProps {
  readonly name: IconName;
  readonly className?: string;
  /** Says what the icon means where no text beside it does. */
  readonly label?: string;
}

/** One of the set, in the colour of the text round it. */
export function Icon({ name, className, label }: IconProps): ReactElement {
  return (
    <svg
      className={className}
      width={16}
      height={16}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.25}
      strokeLinecap="round"
      strokeLinejoin="round"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      style={{ flex: 'none' }}
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
