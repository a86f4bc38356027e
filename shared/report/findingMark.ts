/** A finding's place on the picture: a numbered disc, and a line along what was measured. */
import { figure } from '../drawing/numbers.ts';
import type { Finding } from '../model/derived/finding.ts';
import { paint } from './planPaint.ts';

/** SVG (y down) for the finding that bears `number` in the table; nothing where it has no place. */
export function findingMark(finding: Finding, number: number, text_mm: number): string {
  const { at, measure, waived, severity } = finding;
  if (at === null) return '';
  const kind = waived ? 'waived' : severity;
  const x = figure(at.x, 3);
  const y = figure(-at.y, 3);
  const r = figure(0.9 * text_mm, 3);
  const path =
    measure === null
      ? ''
      : `<path ${paint('p-measure')} stroke-width="${figure(text_mm / 8, 3)}" d="M${figure(measure[0].x, 3)} ${figure(-measure[0].y, 3)}L${figure(measure[1].x, 3)} ${figure(-measure[1].y, 3)}"/>`;
  return `${path}<circle ${paint(`p-${kind}`)} cx="${x}" cy="${y}" r="${r}"/><text ${paint('p-count')} font-size="${figure(text_mm, 3)}" x="${x}" y="${y}">${number}</text>`;
}
