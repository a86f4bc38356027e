import { NativeSelect } from '@mantine/core';
import { useEffect, useRef, type ReactElement } from 'react';
import { problemWords } from '../../../shared/check/messages/problemWords.ts';
import type { OutlineUse } from '../../../shared/dxf/read/outlineUse.ts';
import { boundsOf } from '../../../shared/geometry/contour.ts';
import { plain } from '../../format/figures.ts';
import { useText } from '../../i18n/text.ts';
import { useApp } from '../../state/context.ts';
import type { ChosenLoop } from './chosenLoops.ts';

export interface LoopTableProps {
  readonly loops: readonly ChosenLoop[];
  readonly chosen: number | null;
  readonly takesEnvelope: boolean;
  onChoose(index: number): void;
  onUse(index: number, use: OutlineUse): void;
}

const USES: readonly OutlineUse[] = ['envelope', 'keepout', 'none'];

/** The loops with their sizes, and what each is taken for. */
export function LoopTable({ loops, chosen, takesEnvelope, onChoose, onUse }: LoopTableProps): ReactElement {
  const t = useText();
  const language = useApp((state) => state.language);
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    if (chosen !== null) body.current?.rows[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div className="cw-dxf-loops">
      <table className="cw-dxf-table" data-testid="dxf-loops">
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">{t('dxf.layer')}</th>
            <th scope="col" className="cw-num">{t('dxf.size')}</th>
            <th scope="col">{t('dxf.use')}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {loops.map(({ loop, contour, use, problem }, index) => {
            const { minX, maxX, minY, maxY } = boundsOf(contour.length > 0 ? contour : loop.contour);
            const why = problem && problemWords(language, problem);
            return (
              <tr key={index} data-chosen={chosen === index} onClick={() => onChoose(index)}>
                <td>{index + 1}</td>
                <td className="cw-clip" title={loop.layer}>{loop.layer}</td>
                <td className="cw-num">{`${plain(maxX - minX, 2)} × ${plain(maxY - minY, 2)}`}</td>
                <td>
                  {why !== null ? (
                    <span className="cw-warning cw-clip" title={why}>{t('dxf.unusable')}</span>
                  ) : (
                    <NativeSelect
                      aria-label={t('dxf.useOf', { number: index + 1 })}
                      value={use}
                      data={USES.filter((each) => takesEnvelope || each !== 'envelope').map((value) => ({ value, label: t(`dxf.use.${value}`) }))}
                      data-testid={`dxf-use-${index}`}
                      onFocus={() => onChoose(index)}
                      onChange={(event) => onUse(index, USES.find((each) => each === event.currentTarget.value) ?? 'none')}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
