/** Says that not all is in view, and brings it back. */
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { Body } from '../../../shared/model/derived/index.ts';
import type { Families } from '../../state/bodies/tableEdit.ts';
import { familiesOf } from '../../state/itemOwners.ts';
import { withKey } from '../text.ts';
import type { ViewportText } from '../text.ts';

function countOf(hidden: ReadonlySet<string>, families: Families): number {
  let count = 0;
  for (const owner of hidden) if (families.has(owner)) count += 1;
  return count;
}

interface HiddenChipProps {
  readonly bodies: ReadonlyMap<string, Body>;
  readonly hidden: ReadonlySet<string>;
  readonly text: ViewportText;
  /** Of the command that shows all. */
  readonly shortcut: string | undefined;
  onShowAll(): void;
}

export function HiddenChip({ bodies, hidden, text, shortcut, onShowAll }: HiddenChipProps): ReactElement | null {
  // Only what is still in the pack counts: an edit may have taken a hidden item away.
  const count = useMemo(() => countOf(hidden, familiesOf(bodies)), [bodies, hidden]);
  if (count === 0) return null;
  return (
    <div className="cw-viewport-chip" role="status" data-testid="hidden-chip">
      <span>{text.hidden.replace('{count}', String(count))}</span>
      <button type="button" title={withKey(text.showAll, shortcut)} onClick={onShowAll}>{text.showAll}</button>
    </div>
  );
}
