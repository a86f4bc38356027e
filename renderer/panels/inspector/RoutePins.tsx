import type { ReactElement } from 'react';
import { Section } from '../../fields/Section.tsx';
import { useText } from '../../i18n/text.ts';
import { useApp } from '../../state/context.ts';
import { findItem } from '../../state/findItem.ts';
import { gripLabel, routeHandlesOf } from '../../state/grips.ts';
import { OverrideField } from './OverrideField.tsx';

/** How far places of a route were moved from where the router puts them; the same as the grips in the view. */
export function RoutePins({ id }: { readonly id: string }): ReactElement | null {
  const t = useText();
  const derived = useApp((state) => state.derived);
  const document = useApp((state) => state.document);
  const bodies = useApp((state) => state.bodies);
  const handles = routeHandlesOf(findItem({ derived, document, bodies }, id));
  if (handles.length === 0) return null;
  return (
    <Section title={t('override.moved')}>
      {handles.map(({ target, feature, value_mm, min_mm, max_mm }) => (
        <OverrideField key={`${target} ${feature}`} target={target} feature={feature} label={gripLabel(feature, t)} value_mm={value_mm} min_mm={min_mm} max_mm={max_mm} />
      ))}
    </Section>
  );
}
