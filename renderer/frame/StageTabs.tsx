import type { ReactElement } from 'react';
import { useText } from '../i18n/text.ts';
import { goToStage } from '../commands/goToStage.ts';
import { useApp, useController } from '../state/context.ts';
import { STAGES } from '../state/stages.ts';

/** The six stages; a dot on Check says that findings wait there. */
export function StageTabs(): ReactElement {
  const controller = useController();
  const t = useText();
  const stage = useApp((state) => state.stage);
  const errors = useApp((state) => state.derived?.findings.some((finding) => finding.severity === 'error' && !finding.waived) ?? false);
  return (
    <nav className="cw-stages" role="tablist" aria-label={t('stages.label')}>
      {STAGES.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={stage === name}
          className="cw-stage"
          data-testid={`stage-${name}`}
          onClick={() => goToStage(controller, name)}
        >
          {t(`stage.${name}`)}
          {name === 'check' && errors && <span className="cw-stage-mark" aria-hidden />}
        </button>
      ))}
    </nav>
  );
}
