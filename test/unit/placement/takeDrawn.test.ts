/** Outlines taken from elsewhere, all at once. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createRecords } from '../../../shared/derive/create.ts';
import { parseBrief } from '../../../shared/format/brief.ts';
import { integrityProblem } from '../../../shared/format/integrity.ts';
import { boundsOf, rectangle } from '../../../shared/geometry/contour.ts';
import { recordsOfKind, singleton, type Document } from '../../../shared/model/document.ts';
import type { RecordChanges } from '../../../shared/model/changes.ts';
import { withDrawn, type DrawnElsewhere } from '../../../shared/placement/outline/takeDrawn.ts';
import { must } from '../../support/must.ts';

const box = (minX: number, minY: number, maxX: number, maxY: number) => rectangle({ minX, minY, maxX, maxY });
const DRAWN: DrawnElsewhere = {
  envelope: { corners: [...box(-100, -50, 1400, 900), { x: -120, y: 300 }], height_mm: 300 },
  keepOuts: [box(1300, 100, 1350, 150), box(1300, 400, 1350, 450)],
  keepOutZ_mm: { from: 20, to: 250 },
  replacesKeepOuts: true,
  name: 'Post',
};

let before: Document;
beforeAll(() => {
  const keepouts = [{ name: 'Old', outline_mm: [[1200, 10], [1210, 10], [1210, 20]], z_mm: [0, 10] }];
  before = must(createRecords(must(parseBrief(JSON.stringify({ name: 'Pack', cell: 'eve-lf280k', series: 52, structure: { type: 'ctp', keepouts }, currents: { continuous_A: 140 } })))));
});

function after({ puts, removes }: RecordChanges): Document {
  const document = new Map(before);
  for (const id of removes) document.delete(id);
  for (const record of puts) document.set(record.id, record);
  return document;
}

describe('outlines that were drawn elsewhere', () => {
  it('become envelope and keep-outs in one place, the origin at the lower corner of the box', () => {
    const document = after(must(withDrawn(before, DRAWN)));
    expect(integrityProblem(document)).toBeNull();
    expect(singleton(document, 'structure').envelope_mm).toEqual({ x: 1520, y: 950, z: 300 });
    const kept = recordsOfKind(document, 'keepOut');
    expect(kept.map(({ name, z_mm }) => [name, z_mm])).toEqual([['Post 1', { from: 20, to: 250 }], ['Post 2', { from: 20, to: 250 }]]);
    expect(boundsOf(kept[0]?.outline_mm ?? [])).toEqual({ minX: 1420, minY: 150, maxX: 1470, maxY: 200 });
    const moved = recordsOfKind(document, 'cell')[0]?.pose, was = recordsOfKind(before, 'cell')[0]?.pose;
    expect((moved?.x ?? 0) - (was?.x ?? 0)).toBeCloseTo(120, 6);
    expect((moved?.y ?? 0) - (was?.y ?? 0)).toBeCloseTo(50, 6);
  });

  it('leave what they do not replace, and are refused whole', () => {
    const more = must(withDrawn(before, { ...DRAWN, envelope: null, replacesKeepOuts: false }));
    expect(more.keepOuts).toEqual(['keepout:2', 'keepout:3']);
    expect(recordsOfKind(after(more), 'keepOut').map(({ name }) => name)).toEqual(['Old', 'Post 2', 'Post 3']);
    expect(withDrawn(before, { ...DRAWN, keepOutZ_mm: { from: 20, to: 20 } })).toMatchObject({ ok: false, problems: [{ code: 'keep-out-height' }] });
    expect(withDrawn(before, { ...DRAWN, keepOuts: [[{ x: 0, y: 0 }, { x: 5, y: 5 }, { x: 5, y: 0 }, { x: 0, y: 6 }]] })).toMatchObject({ ok: false, problems: [{ code: 'outline-flaw' }] });
  });
});
