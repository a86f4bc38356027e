import type { ReactElement, ReactNode } from 'react';
import { useApp } from '../state/context.ts';
import { ComparePage } from '../compare/ComparePage.tsx';
import { ProposePage } from '../propose/ProposePage.tsx';
import { GuidePage } from './GuidePage.tsx';
import { LaminateGuide } from './LaminateGuide.tsx';
import { ProtectionGuide } from './ProtectionGuide.tsx';
import { StartPage } from './StartPage.tsx';

/** The docks, with the start page or the guided first layout in front of them. */
export function StartLayer({ children }: { readonly children: ReactNode }): ReactElement {
  const page = useApp((state) => state.page);
  const compared = useApp((state) => (state.page === 'compare' ? state.compared : null));
  // What is typed in the guide stays while a comparison stands in front of it.
  const guide = page === 'guide' || compared?.behind === 'guide';
  const inFront = page === 'start' || page === 'guide' || page === 'laminate-guide' || page === 'protection-guide' || page === 'propose' || compared !== null;
  return (
    <div className="cw-start-layer">
      <div className="cw-start-behind" inert={inFront}>
        {children}
      </div>
      {page === 'start' && <StartPage />}
      {page === 'laminate-guide' && <LaminateGuide />}
      {page === 'protection-guide' && <ProtectionGuide />}
      {page === 'propose' && <ProposePage />}
      {guide && (
        <div inert={compared !== null}>
          <GuidePage />
        </div>
      )}
      {compared && <ComparePage brief={compared.brief} />}
    </div>
  );
}
