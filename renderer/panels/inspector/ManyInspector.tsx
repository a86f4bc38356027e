import { useMemo, type ReactElement } from 'react';
import type { ListedBusbar } from '../../../shared/contracts/listed.ts';
import type { PlacedCell } from '../../../shared/model/derived/index.ts';
import { Fact } from '../../fields/FieldRow.tsx';
import { Section } from '../../fields/Section.tsx';
import { useText } from '../../i18n/text.ts';
import { useApp } from '../../state/context.ts';
import { findItem, type Item } from '../../state/findItem.ts';
import { BusbarInspector } from './BusbarInspector.tsx';
import { CellInspector } from './CellInspector.tsx';

/** Several selected things: what they are, and what all cells or all bars among them share. */
export function ManyInspector({ ids }: { readonly ids: readonly string[] }): ReactElement {
  const t = useText();
  const derived = useApp((state) => state.derived);
  const document = useApp((state) => state.document);
  const bodies = useApp((state) => state.bodies);
  const items = useMemo(() => ids.map((id) => findItem({ derived, document, bodies }, id)).filter((item) => item !== null), [ids, derived, document, bodies]);
  const cells = items.flatMap((item): PlacedCell[] => (item.kind === 'cell' ? [item.cell] : []));
  // A conductor of a laminated busbar has its thickness in its own record.
  const busbars = items.flatMap((item): ListedBusbar[] => (item.kind === 'busbar' && item.busbar.role !== 'laminated' ? [item.busbar] : []));
  const counts = new Map<Item['kind'], number>();
  for (const item of items) counts.set(item.kind, (counts.get(item.kind) ?? 0) + 1);
  return (
    <>
      <Section title={t('inspector.selection')}>
        {[...counts].map(([kind, count]) => (
          <Fact key={kind} label={t(`item.${kind}`)} value={count} />
        ))}
      </Section>
      {cells.length > 0 && <CellInspector cells={cells} />}
      {busbars.length > 0 && <BusbarInspector busbars={busbars} />}
    </>
  );
}
