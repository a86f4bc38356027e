import type { ReactElement } from 'react';
import type { ListedBusbar } from '../../../shared/contracts/listed.ts';
import { overrideOf } from '../../commands/overrideValue.ts';
import { Section } from '../../fields/Section.tsx';
import { useText } from '../../i18n/text.ts';
import { useApp } from '../../state/context.ts';
import { edgeLabel } from '../../state/grips.ts';
import { OverrideField } from './OverrideField.tsx';

/** Width of a bar and the edges of its pads, which can also be dragged in the view. Unfolded for a bar that comes with one set by hand. */
export function BarShape({ bar }: { readonly bar: ListedBusbar }): ReactElement | null {
  const t = useText();
  const edges = bar.edges.filter(({ min_mm, max_mm }) => max_mm > min_mm);
  const moved = useApp(({ document }) => document !== null && edges.some(({ feature }) => overrideOf(document, bar.id, feature)));
  if (edges.length === 0) return null;
  return (
    <Section
      key={bar.id}
      title={t('override.edges')}
      startsClosed={!moved}
      aside={moved && <span className="cw-override" role="img" aria-label={t('field.overridden')} />}
    >
      {edges.map((edge) => (
        <OverrideField key={edge.feature} target={bar.id} feature={edge.feature} label={edgeLabel(edge)} value_mm={edge.value_mm} min_mm={edge.min_mm} max_mm={edge.max_mm} />
      ))}
    </Section>
  );
}
