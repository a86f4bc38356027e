import type { ReactElement, ReactNode } from 'react';
import { useController } from '../../state/context.ts';
import { select } from '../../state/selection.ts';

/** A name that selects what it names. */
export function OwnerLink({ id, children }: { readonly id: string; readonly children: ReactNode }): ReactElement {
  const { app } = useController();
  return (
    <button type="button" className="cw-link" onClick={(event) => select(app, id, event.ctrlKey || event.metaKey ? 'add' : 'replace')}>
      {children}
    </button>
  );
}
