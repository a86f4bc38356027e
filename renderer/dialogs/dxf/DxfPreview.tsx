/** The loops of a drawing in plan, each drawn as what it is taken for. A click chooses one. */
import type { ReactElement } from 'react';
import type { OutlineUse } from '../../../shared/dxf/read/outlineUse.ts';
import { boundsOf } from '../../../shared/geometry/contour.ts';
import { flatten } from '../../../shared/geometry/flatten.ts';
import type { Box2, Contour } from '../../../shared/geometry/types.ts';
import { useText } from '../../i18n/text.ts';

export interface DxfPreviewProps {
  readonly loops: readonly { readonly contour: Contour; readonly use: OutlineUse }[];
  readonly chosen: number | null;
  /** Where the pack's origin would be in the drawing, mm; null: not known. */
  readonly origin: { readonly x: number; readonly y: number } | null;
  onChoose(index: number): void;
}

/** Of the picture's longer side. */
const MARGIN = 0.05, CHORD = 2e-4;

export function DxfPreview({ loops, chosen, origin, onChoose }: DxfPreviewProps): ReactElement {
  const t = useText();
  const box = boxOf(loops.map(({ contour }) => contour));
  const size = Math.max(box.maxX - box.minX, box.maxY - box.minY, 1e-3);
  const margin = MARGIN * size;
  const view = `${box.minX - margin} ${-box.maxY - margin} ${box.maxX - box.minX + 2 * margin} ${box.maxY - box.minY + 2 * margin}`;
  const cross = size / 30;
  return (
    <svg className="cw-dxf-preview" role="img" aria-label={t('dxf.preview', { count: loops.length })} viewBox={view} data-testid="dxf-preview">
      {loops.map(({ contour, use }, index) => (
        <path key={index} d={pathOf(contour, size * CHORD)} data-use={use} data-chosen={chosen === index} data-index={index} onClick={() => onChoose(index)} />
      ))}
      {origin && box.minX - margin <= origin.x && origin.x <= box.maxX + margin && box.minY - margin <= origin.y && origin.y <= box.maxY + margin && (
        <g className="cw-dxf-origin">
          <path d={`M${origin.x - cross} ${-origin.y}H${origin.x + cross}M${origin.x} ${-origin.y - cross}V${-origin.y + cross}`} />
        </g>
      )}
    </svg>
  );
}

function pathOf(contour: Contour, chord_mm: number): string {
  return `M${flatten(contour, chord_mm).map(({ x, y }) => `${x} ${-y}`).join('L')}Z`;
}

function boxOf(contours: readonly Contour[]): Box2 {
  const boxes = contours.map(boundsOf);
  if (boxes.length === 0) return { minX: 0, minY: 0, maxX: 1, maxY: 1 };
  return {
    minX: Math.min(...boxes.map(({ minX }) => minX)),
    minY: Math.min(...boxes.map(({ minY }) => minY)),
    maxX: Math.max(...boxes.map(({ maxX }) => maxX)),
    maxY: Math.max(...boxes.map(({ maxY }) => maxY)),
  };
}
