import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Anchor, DimensionRecord } from '../../../shared/model/records/dimension.ts';
import { runCommand } from '../../commands/registry.ts';
import { Fact } from '../../fields/FieldRow.tsx';
import { RecordField } from '../../fields/RecordField.tsx';
import { Section } from '../../fields/Section.tsx';
import { plain } from '../../format/figures.ts';
import { useText } from '../../i18n/text.ts';
import { useApp, useController } from '../../state/context.ts';
import { placedDimensions } from '../../state/dimensions.ts';
import { nameOfOwner } from '../../state/ownerName.ts';
import { OwnerLink } from './OwnerLink.tsx';

/** A dimension: what it measures between. Its value follows from the items and cannot be typed. */
export function DimensionInspector({ dimension }: { readonly dimension: DimensionRecord }): ReactElement {
  const controller = useController();
  const t = useText();
  const document = useApp((state) => state.document);
  const bodies = useApp((state) => state.bodies);
  const layout = document ? (placedDimensions(document, bodies).find(({ record }) => record.id === dimension.id)?.layout ?? null) : null;
  return (
    <Section title={t('dimension.title')}>
      <Fact label={t('dimension.value')} value={layout === null ? t('dimension.lost') : plain(layout.value_mm, 4)} unit={layout === null ? '' : 'mm'} testId="dimension-value" />
      <Fact label={t('dimension.axis')} value={t(`dimension.axis.${dimension.axis}`)} />
      <AnchorFact label={t('dimension.from')} anchor={dimension.from} />
      <AnchorFact label={t('dimension.to')} anchor={dimension.to} />
      <RecordField recordId={dimension.id} path="offset_mm" label={t('dimension.offset')} unit="mm" />
      <Button onClick={() => void runCommand(controller, 'dimension.delete')}>{t('dimension.delete')}</Button>
    </Section>
  );
}

function AnchorFact({ label, anchor }: { readonly label: string; readonly anchor: Anchor }): ReactElement {
  const t = useText();
  const derived = useApp((state) => state.derived);
  const document = useApp((state) => state.document);
  const bodies = useApp((state) => state.bodies);
  const language = useApp((state) => state.language);
  const name = nameOfOwner({ derived, document, bodies, language }, anchor.item);
  return <Fact label={label} value={<><OwnerLink id={anchor.item}>{name}</OwnerLink> · {t(`dimension.feature.${anchor.feature}`)}</>} />;
}
