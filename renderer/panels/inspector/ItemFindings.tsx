import { useMemo, type ReactElement } from 'react';
import { focusFinding } from '../../commands/focusFinding.ts';
import { Section } from '../../fields/Section.tsx';
import { findingMessage, findingValue, ruleTitle } from '../../i18n/findingText.ts';
import { useText } from '../../i18n/text.ts';
import { Icon } from '../../icons/Icon.tsx';
import { useApp, useController } from '../../state/context.ts';
import { ownersOfItems } from '../../state/itemOwners.ts';
import { classOf } from '../findings/countFindings.ts';

/** The findings about one thing; nothing when there are none. */
export function ItemFindings({ id }: { readonly id: string }): ReactElement | null {
  const controller = useController();
  const t = useText();
  const language = useApp((state) => state.language);
  const findings = useApp((state) => state.derived?.findings);
  const bodies = useApp((state) => state.bodies);
  const mine = useMemo(() => (findings ?? []).filter((finding) => ownersOfItems(finding.items, bodies).includes(id) || finding.items.includes(id)), [findings, bodies, id]);
  if (mine.length === 0) return null;
  return (
    <Section title={t('inspector.findings', { count: mine.length })}>
      {mine.map((finding) => (
        <button key={finding.key} type="button" className="cw-item-finding" onClick={() => focusFinding(controller, finding)}>
          <Icon name={classOf(finding)} className={`cw-${classOf(finding)}`} />
          <span>
            <span>{ruleTitle(language, finding.code)}</span>
            <span className="cw-dim">
              {' '}
              {finding.actual === null ? findingMessage({ ...controller.app.getState(), language }, finding) : `${findingValue(language, finding.actual, finding.unit)} / ${findingValue(language, finding.required, finding.unit)}`}
            </span>
          </span>
        </button>
      ))}
    </Section>
  );
}
