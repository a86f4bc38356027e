import type { CSSProperties, ReactElement } from 'react';
import { clauseText } from '../../../shared/check/text.ts';
import type { Finding } from '../../../shared/model/derived/index.ts';
import { confirmTrust } from '../../commands/confirmTrust.ts';
import { focusFinding, markFinding } from '../../commands/focusFinding.ts';
import { dropWaiver } from '../../commands/waiveFinding.ts';
import { useText } from '../../i18n/text.ts';
import { Icon } from '../../icons/Icon.tsx';
import { useApp, useController } from '../../state/context.ts';
import { classOf } from './countFindings.ts';
import type { FindingRow } from './findingRows.ts';

interface GroupLineProps {
  readonly row: Extract<FindingRow, { kind: 'group' }>;
  readonly title: string;
  readonly style: CSSProperties;
  onToggle(): void;
}

/** The head of a rule's findings. */
export function GroupLine({ row, title, style, onToggle }: GroupLineProps): ReactElement {
  return (
    <div role="row" aria-level={1} className="cw-table-row cw-finding-group" style={style} onClick={onToggle} aria-expanded={row.open} data-testid={`finding-group-${row.code}`}>
      <div role="gridcell" className="cw-finding-head">
        <Icon name={row.open ? 'chevronDown' : 'chevronRight'} />
        <Icon name={row.worst} className={`cw-${row.worst}`} />
        <strong className="cw-clip">{title}</strong>
        <span className="cw-dim">{row.count}</span>
        <span className="cw-dim cw-clip cw-code">{row.code}</span>
      </div>
    </div>
  );
}

interface FindingLineProps {
  readonly finding: Finding;
  readonly message: string;
  readonly actual: string;
  readonly required: string;
  readonly focused: boolean;
  readonly style: CSSProperties;
}

/** One finding: what, actual, required, the clause, and the way to waive it. */
export function FindingLine({ finding, message, actual, required, focused, style }: FindingLineProps): ReactElement {
  const controller = useController();
  const t = useText();
  const severity = classOf(finding);
  const clause = useApp((state) => clauseText(finding.clause, state.language));
  function openFindingMenu(x: number, y: number): void {
    markFinding(controller, finding);
    controller.app.setState({ contextMenu: { x, y, about: 'finding' } });
  }
  return (
    <div role="row" aria-level={2} aria-selected={focused} className="cw-table-row cw-finding-grid" style={style} onClick={() => focusFinding(controller, finding)} onContextMenu={(event) => openFindingMenu(event.clientX, event.clientY)} data-testid="finding" data-code={finding.code} data-severity={severity}>
      <div role="gridcell" className="cw-finding-text">
        <Icon name={severity} className={`cw-${severity}`} label={t(`severity.${severity}`)} />
        <span className="cw-clip" title={message}>
          {message}
        </span>
      </div>
      <div role="gridcell" className={`cw-clip cw-num${finding.waived ? '' : ` cw-${severity}`}`} title={actual}>
        {actual}
      </div>
      <div role="gridcell" className="cw-clip cw-num" title={required}>
        {required}
      </div>
      <div role="gridcell" className="cw-clip cw-dim" title={clause}>
        {clause}
      </div>
      <div role="gridcell" className="cw-finding-acts">
        {finding.code === 'assumed-data' && !finding.waived && (
          <button
            type="button"
            tabIndex={-1}
            className="cw-link"
            onClick={(event) => {
              event.stopPropagation();
              confirmTrust(controller, String(finding.params['record']), [String(finding.params['field'])]);
            }}
          >
            {t('trust.confirm')}
          </button>
        )}
        <button
          type="button"
          tabIndex={-1}
          className="cw-link"
          onClick={(event) => {
            event.stopPropagation();
            if (finding.waived) dropWaiver(controller, finding.key);
            else controller.app.setState({ dialog: { kind: 'waive', key: finding.key } });
          }}
        >
          {t(finding.waived ? 'findings.unwaive' : 'findings.waive')}
        </button>
      </div>
    </div>
  );
}
