/** The corners of an outline as a table of fields: x, y and, of an edge that is an arc, how far it bulges. */
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { problemWords } from '../../../shared/check/messages/problemWords.ts';
import type { Contour, Vertex } from '../../../shared/geometry/types.ts';
import { cornersOf, withCorners } from '../../../shared/placement/outline/draw.ts';
import { changeCorners } from '../../commands/outlines.ts';
import { NumberField } from '../../fields/NumberField.tsx';
import { Section } from '../../fields/Section.tsx';
import { useText } from '../../i18n/text.ts';
import { IconButton } from '../../icons/IconButton.tsx';
import { useApp, useController } from '../../state/context.ts';

/** `id`: `structure` or a keep-out. */
export function OutlineTable({ id }: { readonly id: string }): ReactElement | null {
  const t = useText();
  const controller = useController();
  const document = useApp((state) => state.document);
  const corners = document && cornersOf(document, id);
  if (!corners) return null;
  const commit = (index: number, change: (corner: Vertex) => Vertex): string | null => {
    const next = corners.map((corner, i) => (i === index ? change(corner) : corner));
    const tried = withCorners(document, id, next);
    if (!tried.ok) return tried.problems.map((problem) => problemWords(controller.app.getState().language, problem)).join('; ');
    changeCorners(controller, id, next);
    return null;
  };
  return (
    <Section title={t('outline.corners', { count: corners.length })}>
      <table className="cw-outline-table" data-testid="outline-table">
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">x, mm</th>
            <th scope="col">y, mm</th>
            <th scope="col" title={t('outline.sagittaHint')}>{t('outline.sagitta')}, mm</th>
            <th><span className="cw-hidden">{t('outline.actions')}</span></th>
          </tr>
        </thead>
        <tbody>
          {corners.map((corner, index) => (
            <tr key={index}>
              <th scope="row">{index + 1}</th>
              {(['x', 'y'] as const).map((axis) => (
                <td key={axis}>
                  <NumberField label={t('outline.coordinate', { axis, number: index + 1 })} value={corner[axis]} unit="mm" decimals={3} testId={`corner-${index}-${axis}`} onCommit={(value) => commit(index, (before) => ({ ...before, [axis]: value ?? before[axis] }))} />
                </td>
              ))}
              <td>
                <NumberField label={t('outline.sagittaOf', { number: index + 1 })} value={sagitta_mm(corners, index)} unit="mm" clearable placeholder="0" testId={`corner-${index}-arc`} onCommit={(value) => commit(index, (before) => bulged(before, corners, index, value ?? 0))} />
              </td>
              <td>
                <IconButton icon="close" label={t('outline.remove', { number: index + 1 })} disabled={corners.length <= 3} onClick={() => changeCorners(controller, id, corners.filter((_, i) => i !== index))} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button onClick={() => changeCorners(controller, id, withOneMore(corners))}>{t('outline.add')}</Button>
    </Section>
  );
}

/** How far the middle of the arc stands off its chord, mm: to the right of it, outwards of an outline that runs counter-clockwise. */
function sagitta_mm(corners: Contour, index: number): number | null {
  const { bulge } = corners[index] ?? {};
  return bulge ? Math.round(((bulge * chord_mm(corners, index)) / 2) * 1e4) / 1e4 : null;
}

function bulged({ x, y }: Vertex, corners: Contour, index: number, height_mm: number): Vertex {
  const chord = chord_mm(corners, index);
  return height_mm === 0 || chord === 0 ? { x, y } : { x, y, bulge: (2 * height_mm) / chord };
}

function chord_mm(corners: Contour, index: number): number {
  const from = corners[index], to = corners[(index + 1) % corners.length];
  return from && to ? Math.hypot(to.x - from.x, to.y - from.y) : 0;
}

/** A corner in the middle of the longest straight edge. */
function withOneMore(corners: Contour): Contour {
  const straight = corners.map((corner, index) => ({ index, length: corner.bulge ? 0 : chord_mm(corners, index) }));
  const { index } = straight.reduce((longest, edge) => (edge.length > longest.length ? edge : longest), { index: 0, length: 0 });
  const from = corners[index], to = corners[(index + 1) % corners.length];
  if (!from || !to) return corners;
  return [...corners.slice(0, index + 1), { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, ...corners.slice(index + 1)];
}
