/** The tree itself: virtual lines, one tab stop, arrow keys as in every file tree. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react';
import { useText } from '../../i18n/text.ts';
import { Icon } from '../../icons/Icon.tsx';
import { useApp, useController } from '../../state/context.ts';
import { openItemMenu } from '../../state/contextMenu.ts';
import { hover, select, selectAll } from '../../state/selection.ts';
import { RowSwitches } from './RowSwitches.tsx';
import type { TreeNode } from './treeNodes.ts';
import { ownersUnder, pathTo, visibleRows, type TreeRow } from './treeRows.ts';

const ROW_px = 24;
const INDENT_px = 14;
/** A click without modifiers. */
const PLAIN = { ctrlKey: false, metaKey: false, shiftKey: false };

export function ProjectTree({ root, filter }: { readonly root: TreeNode; readonly filter: string }): ReactElement {
  const { app, viewport } = useController();
  const t = useText();
  const selection = useApp((state) => state.selection);
  const hovered = useApp((state) => state.hovered);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(['#pack', '#cells', '#sampling']));
  const [cursor, setCursor] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => visibleRows(root, open, filter), [root, open, filter]);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => ROW_px, overscan: 10 });

  useReveal(root, selection, setOpen);
  const selectedRow = rows.findIndex((row) => row.node.owner !== null && selection.has(row.node.owner));
  useEffect(() => {
    if (selectedRow >= 0) virtual.scrollToIndex(selectedRow, { align: 'auto' });
  }, [selectedRow, virtual]);

  function toggle(id: string, expand?: boolean): void {
    setOpen((before) => {
      const next = new Set(before);
      if (expand ?? !before.has(id)) next.add(id);
      else next.delete(id);
      return next;
    });
  }

  function pick(row: TreeRow, event: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>): void {
    setCursor(row.node.id);
    const { owner } = row.node;
    if (event.shiftKey && cursor !== null) return pickRange(row);
    if (owner === null) return selectAll(app, ownersUnder(row.node));
    select(app, owner, event.ctrlKey || event.metaKey ? 'toggle' : 'replace');
  }

  function pickRange(row: TreeRow): void {
    const from = rows.findIndex((candidate) => candidate.node.id === cursor);
    const to = rows.indexOf(row);
    const between = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
    selectAll(app, between.flatMap((candidate) => candidate.node.owner ?? []));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const at = Math.max(0, rows.findIndex((row) => row.node.id === cursor));
    const row = rows[at];
    if (!row) return;
    const go = (index: number): void => {
      const next = rows[Math.min(rows.length - 1, Math.max(0, index))];
      if (!next) return;
      setCursor(next.node.id);
      if (next.node.owner !== null) select(app, next.node.owner, event.shiftKey ? 'add' : 'replace');
      virtual.scrollToIndex(rows.indexOf(next), { align: 'auto' });
    };
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      Home: () => go(0),
      End: () => go(rows.length - 1),
      ArrowRight: () => (row.expanded || row.node.children.length === 0 ? go(at + 1) : toggle(row.node.id, true)),
      ArrowLeft: () => (row.expanded ? toggle(row.node.id, false) : go(parentOf(rows, at))),
      Enter: () => pick(row, event),
      ' ': () => pick(row, event),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  }

  return (
    <div ref={scroller} className="cw-tree" role="tree" aria-label={t('panel.tree')} tabIndex={0} onKeyDown={onKeyDown} onMouseLeave={() => hover(app, null)} data-testid="tree">
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          const { node, level, expanded } = row;
          const selected = node.owner !== null && selection.has(node.owner);
          return (
            <div
              key={node.id}
              role="treeitem"
              aria-level={level + 1}
              aria-selected={selected}
              aria-expanded={node.children.length > 0 ? expanded : undefined}
              className="cw-tree-row"
              data-hovered={node.owner !== null && node.owner === hovered}
              data-cursor={node.id === cursor}
              data-lost={node.lost}
              style={{ transform: `translateY(${item.start}px)`, paddingLeft: 4 + level * INDENT_px }}
              onClick={(event) => pick(row, event)}
              onContextMenu={(event) => {
                if (node.owner === null || !selected) pick(row, PLAIN);
                openItemMenu(app, { x: event.clientX, y: event.clientY }, node.owner);
              }}
              onDoubleClick={() => viewport.current?.fit(ownersUnder(node))}
              onMouseEnter={() => hover(app, node.owner)}
            >
              <button
                type="button"
                tabIndex={-1}
                className="cw-tree-twist"
                aria-hidden
                style={{ visibility: node.children.length > 0 ? undefined : 'hidden' }}
                onClick={(event) => {
                  event.stopPropagation();
                  toggle(node.id);
                }}
              >
                <Icon name={expanded ? 'chevronDown' : 'chevronRight'} />
              </button>
              <Icon name={node.icon} className="cw-dim" />
              <span className="cw-clip">{node.label}</span>
              <span className="cw-tree-detail cw-clip">{node.detail}</span>
              <RowSwitches node={node} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Opens the branches that lead to what was selected elsewhere; to the first of several. */
function useReveal(root: TreeNode, selection: ReadonlySet<string>, setOpen: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void): void {
  const known = useRef(root);
  known.current = root;
  useEffect(() => {
    const [first] = selection;
    if (first === undefined) return;
    const path = pathTo(known.current, first);
    if (path) setOpen((before) => (path.every((id) => before.has(id)) ? before : new Set([...before, ...path])));
  }, [selection, setOpen]);
}

function parentOf(rows: readonly TreeRow[], at: number): number {
  const level = rows[at]?.level ?? 0;
  for (let index = at - 1; index >= 0; index -= 1) if ((rows[index]?.level ?? 0) < level) return index;
  return 0;
}
