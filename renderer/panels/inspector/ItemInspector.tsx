import type { ReactElement } from 'react';
import { useApp } from '../../state/context.ts';
import { findItem } from '../../state/findItem.ts';
import { BodiesInspector } from './BodiesInspector.tsx';
import { BusbarInspector } from './BusbarInspector.tsx';
import { CellInspector } from './CellInspector.tsx';
import { CellTypeInspector } from './CellTypeInspector.tsx';
import { ConnectorInspector } from './ConnectorInspector.tsx';
import { DimensionInspector } from './DimensionInspector.tsx';
import { FilmInspector } from './FilmInspector.tsx';
import { FpcInspector } from './FpcInspector.tsx';
import { ConductorInspector } from './laminate/ConductorInspector.tsx';
import { LaminateInspector } from './laminate/LaminateInspector.tsx';
import { ProtectionInspector } from './protection/ProtectionInspector.tsx';
import { ItemFindings } from './ItemFindings.tsx';
import { KeepOutInspector } from './KeepOutInspector.tsx';
import { NtcInspector } from './NtcInspector.tsx';
import { RecordInspector } from './RecordInspector.tsx';
import { TapInspector } from './TapInspector.tsx';
import { TraceInspector } from './TraceInspector.tsx';

/** One selected thing. */
export function ItemInspector({ id }: { readonly id: string }): ReactElement {
  return (
    <>
      <ItemBody id={id} />
      <ItemFindings id={id} />
    </>
  );
}

function ItemBody({ id }: { readonly id: string }): ReactElement | null {
  const derived = useApp((state) => state.derived);
  const document = useApp((state) => state.document);
  const bodies = useApp((state) => state.bodies);
  const item = findItem({ derived, document, bodies }, id);
  switch (item?.kind) {
    case 'cell':
      return <CellInspector cells={[item.cell]} />;
    case 'busbar':
      return item.busbar.role === 'laminated' ? <ConductorInspector id={item.busbar.net} /> : <BusbarInspector busbars={[item.busbar]} />;
    case 'fpc':
      return <FpcInspector fpc={item.fpc} />;
    case 'connector':
      return <ConnectorInspector connector={item.connector} fpc={item.fpc} />;
    case 'tap':
      return <TapInspector tap={item.tap} fpc={item.fpc} />;
    case 'ntc':
      return <NtcInspector ntc={item.ntc} fpc={item.fpc} />;
    case 'trace':
      return <TraceInspector trace={item.trace} />;
    case 'film':
      return <FilmInspector film={item.film} />;
    case 'cellType':
      return <CellTypeInspector id={item.type.id} />;
    case 'settings':
      return <RecordInspector id={item.record} />;
    case 'laminate':
      return <LaminateInspector />;
    case 'protection':
      return <ProtectionInspector />;
    case 'conductor':
      return <ConductorInspector id={item.conductor.id} />;
    case 'keepOut':
      return <KeepOutInspector keepOut={item.keepOut} />;
    case 'dimension':
      return <DimensionInspector dimension={item.dimension} />;
    case 'bodies':
      return <BodiesInspector bodies={item.bodies} />;
    default:
      return null;
  }
}
