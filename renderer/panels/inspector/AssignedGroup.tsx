import type { ReactElement } from 'react';
import { singleton, type Document } from '../../../shared/model/document.ts';
import type { CellRecord } from '../../../shared/model/records/cell.ts';
import { assignToGroup } from '../../commands/swapGroups.ts';
import { ChoiceField } from '../../fields/ChoiceField.tsx';
import { Section } from '../../fields/Section.tsx';
import { useText } from '../../i18n/text.ts';
import { useController } from '../../state/context.ts';

/** The parallel group of cells; another one can be chosen for them. */
export function AssignedGroup({ records, document }: { readonly records: readonly CellRecord[]; readonly document: Document }): ReactElement | null {
  const controller = useController();
  const t = useText();
  const order = singleton(document, 'topology').groupOrder;
  const [group = '', ...others] = new Set(records.map((record) => record.group));
  if (order.length < 2) return null;
  const mixed = others.length > 0;
  return (
    <Section title={t('cell.assign')}>
      <ChoiceField
        label={t('cell.group')}
        value={mixed ? '' : group}
        options={[...(mixed ? [{ value: '', label: '–' }] : []), ...order.map((id, i) => ({ value: id, label: t('cell.groupOf', { group: id, number: i + 1, total: order.length }) }))]}
        testId="cell-group"
        onChoose={(chosen) => {
          if (chosen !== '') assignToGroup(controller, records.map(({ id }) => id), chosen);
        }}
      />
    </Section>
  );
}
