/** An envelope of any outline and a keep-out leave in the assembly drawing, and a stranger reads the same corners and arcs again. */
import { readFileSync } from 'node:fs';
import DxfParser from 'dxf-parser';
import type { ICircleEntity, ILwpolylineEntity } from 'dxf-parser';
import { expect, it } from 'vitest';
import { createDerivation } from '../../shared/derive/derivation.ts';
import { createRecords } from '../../shared/derive/create.ts';
import { assemblyDrawing } from '../../shared/drawing/assembly.ts';
import { writeDxf } from '../../shared/dxf/write.ts';
import { parseBrief } from '../../shared/format/brief.ts';
import { recordsOfKind, singleton } from '../../shared/model/document.ts';
import type { Contour } from '../../shared/geometry/types.ts';
import { must } from '../support/must.ts';

const BRIEF = new URL('../../assets/examples/ebike-13s4p.brief.json', import.meta.url);

function rounded(corners: Contour): string[] {
  return corners.map((corner) => [corner.x, corner.y, corner.bulge ?? 0].map((value) => value.toFixed(4)).join(' '));
}

it('the e-bike has no findings but assumed data, and its outlines come back from the drawing', () => {
  const document = must(createRecords(must(parseBrief(readFileSync(BRIEF, 'utf8')))));
  const derived = createDerivation(document).derived();
  expect([...new Set(derived.findings.map(({ code }) => code))]).toEqual(['assumed-data']);
  // The volume is that of the outline, not of the box round it.
  const { x, y, z } = derived.summary.envelope_mm;
  expect(derived.summary.envelopeVolume_L).toBeLessThan(((x * y * z) / 1e6) * 0.95);

  const read = new DxfParser().parseSync(writeDxf(assemblyDrawing(derived, { revision: 'A' })));
  const loops = (layer: string): ILwpolylineEntity[] => (read?.entities ?? []).filter((entity): entity is ILwpolylineEntity => entity.layer === layer && entity.type === 'LWPOLYLINE');
  const envelopes = loops('ENVELOPE');
  expect(envelopes).toHaveLength(1);
  expect(envelopes[0]?.shape).toBe(true);
  expect(rounded(envelopes[0]?.vertices ?? []).sort()).toEqual(rounded(singleton(document, 'structure').outline_mm ?? []).sort());
  const [keepOut] = recordsOfKind(document, 'keepOut');
  // Two half circles: drawn as what they are. The washers beside it are circles too.
  const [from, to] = keepOut?.outline_mm ?? [];
  if (!from || !to) throw new Error('the keep-out has no outline');
  const circles = (read?.entities ?? []).filter((entity): entity is ICircleEntity => entity.layer === 'KEEPOUT' && entity.type === 'CIRCLE');
  const places = circles.map(({ center, radius }) => [center.x, center.y, radius].map((value) => Number(value.toFixed(3))));
  expect(places).toContainEqual([(from.x + to.x) / 2, (from.y + to.y) / 2, Math.hypot(to.x - from.x, to.y - from.y) / 2]);
});
