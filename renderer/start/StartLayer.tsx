import type { ReactElement, ReactNode } from 'react';
import { useApp } from '../state/context.ts';
import { GuidePage } from './GuidePage.tsx';
import { LaminateGuide } from './LaminateGuide.tsx';
import { ProtectionGuide } from './ProtectionGuide.tsx';
import { StartPage } from './StartPage.tsx';

/** The docks, with the start page or the guided first layout in front of them. */
export function StartLayer({ children }: { readonly children: ReactNode }): ReactElement {
  const page = useApp((state) => state.page);
  const inFront = page === 'start' || page === 'guide' || page === 'laminate-guide' || page === 'protection-guide';
  return (
    <div className="cw-start-layer">
      <div className="cw-start-behind" inert={inFront}>
        {children}
      </div>
      {page === 'start' && <StartPage />}
      {page === 'guide' && <GuidePage />}
      {page === 'laminate-guide' && <LaminateGuide />}
      {page === 'protection-guide' && <ProtectionGuide />}
    </div>
  );
}
