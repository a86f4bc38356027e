import type { ReactElement, ReactNode } from 'react';

/** Says what belongs in an empty panel, with the action that fills it. */
export function EmptyState({ text, children }: { readonly text: string; readonly children?: ReactNode }): ReactElement {
  return (
    <div className="cw-empty">
      <p>{text}</p>
      {children}
    </div>
  );
}
