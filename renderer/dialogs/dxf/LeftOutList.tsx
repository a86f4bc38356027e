import type { ReactElement } from 'react';
import type { DxfDrawing } from '../../../shared/dxf/read/drawing.ts';
import { useText } from '../../i18n/text.ts';

/** What of the file is not read, by kind and count, with the reason. */
export function LeftOutList({ drawing: { leftOut, raised } }: { readonly drawing: DxfDrawing }): ReactElement | null {
  const t = useText();
  const reasons = [...new Set(leftOut.map(({ why }) => why))];
  if (reasons.length === 0 && raised === 0) return null;
  return (
    <div className="cw-dxf-left" data-testid="dxf-left-out">
      <strong>{t('dxf.leftOut')}</strong>
      <ul>
        {reasons.map((why) => (
          <li key={why}>{t(`dxf.why.${why}`, { what: leftOut.filter((each) => each.why === why).map(({ kind, count }) => `${count} ${kind}`).join(', ') })}</li>
        ))}
        {raised > 0 && <li>{t('dxf.raised', { count: raised })}</li>}
      </ul>
    </div>
  );
}
