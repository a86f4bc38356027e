import { useState, type ReactElement, type ReactNode } from 'react';
import { Icon } from '../icons/Icon.tsx';

export interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly startsClosed?: boolean;
  /** At the right of the heading. */
  readonly aside?: ReactNode;
}

/** A group of the inspector that folds. */
export function Section({ title, children, startsClosed = false, aside }: SectionProps): ReactElement {
  const [open, setOpen] = useState(!startsClosed);
  return (
    <section className="cw-section">
      <div className="cw-section-head">
        <button type="button" className="cw-section-title" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name={open ? 'chevronDown' : 'chevronRight'} />
          <span className="cw-clip">{title}</span>
        </button>
        {aside}
      </div>
      {open && <div className="cw-section-body">{children}</div>}
    </section>
  );
}
