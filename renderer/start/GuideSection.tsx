import type { ReactElement, ReactNode } from 'react';

/** A titled group of fields of a guided start. */
export function GuideSection({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <section className="cw-guide-step" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
