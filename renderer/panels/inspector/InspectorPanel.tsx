import { type ReactElement } from 'react';
import { useShortcut } from '../../frame/useShortcut.ts';
import { InTurn } from '../../frame/turns.ts';
import { useText } from '../../i18n/text.ts';
import { IconButton } from '../../icons/IconButton.tsx';
import { useApp, useController } from '../../state/context.ts';
import { useSelectionName } from '../../state/useSelectionName.ts';
import { NoDocument } from '../NoDocument.tsx';
import { ItemInspector } from './ItemInspector.tsx';
import { ManyInspector } from './ManyInspector.tsx';
import { ProjectInspector } from './ProjectInspector.tsx';

/** What is selected, with its values; the project's settings when nothing is. */
export function InspectorPanel(): ReactElement {
  const open = useApp((state) => state.document !== null);
  const selection = useApp((state) => state.selection);
  if (!open) return <NoDocument what="empty.inspector" />;
  const [first] = selection;
  return (
    <div className="cw-panel" data-testid="inspector">
      <InspectorHead />
      <div className="cw-scroll cw-inspector">
        {first === undefined ? <ProjectInspector /> : selection.size === 1 ? <ItemInspector id={first} /> : <InTurn key={numberOf(selection)}><ManyInspector ids={[...selection]} /></InTurn>}
      </div>
    </div>
  );
}

const numbers = new WeakMap<ReadonlySet<string>, number>();
let given = 0;

/** A number of its own for each selection: what thousands of things share is shown once the selection itself is seen. */
function numberOf(selection: ReadonlySet<string>): number {
  const number = numbers.get(selection) ?? (given += 1);
  numbers.set(selection, number);
  return number;
}

function InspectorHead(): ReactElement {
  const { app, viewport } = useController();
  const t = useText();
  const selection = useApp((state) => state.selection);
  const name = useSelectionName();
  const fitKey = useShortcut('view.fit');
  const clearKey = useShortcut('selection.clear');
  const title = name === '' ? t('inspector.project') : (name ?? t('status.selected', { count: selection.size }));
  return (
    <div className="cw-toolbar cw-inspector-head">
      <strong className="cw-clip" data-testid="inspector-title">
        {title}
      </strong>
      <span className="cw-spring" />
      {selection.size > 0 && (
        <>
          <IconButton icon="fit" label={t('inspector.fit')} shortcut={fitKey} onClick={() => viewport.current?.fit([...selection])} />
          <IconButton icon="close" label={t('inspector.clear')} shortcut={clearKey} onClick={() => app.setState({ selection: new Set(), focusedFinding: null })} />
        </>
      )}
    </div>
  );
}
