/** What a drawn outline changes in the document: the envelope with all that stands in it, or a keep-out. */
import { counterClockwise, rectangle, snapContour } from '../../geometry/contour.ts';
import { translated } from '../../geometry/transform.ts';
import type { Contour } from '../../geometry/types.ts';
import type { RecordChanges } from '../../model/changes.ts';
import { recordsOfKind, singleton, type Document } from '../../model/document.ts';
import { asOutline, atOrigin, outlineProblem } from '../../model/outlines.ts';
import type { AnyRecord } from '../../model/records/index.ts';
import type { StructureRecord } from '../../model/records/structure.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { snap_mm } from '../../units/units.ts';

/**
 * The outline as the envelope, given in the pack's coordinates as they are. The pack's origin goes to the lower corner of its box, and what
 * stands in the pack keeps its place in space. The cells are not filled again. Refuses what is no closed simple outline, and packs of modules.
 */
export function withEnvelope(document: Document, corners: Contour): Result<RecordChanges> {
  const structure = singleton(document, 'structure');
  if (structure.type !== 'ctp' && structure.type !== 'ctc') return fail('outline-modules', 'structure.type', 'modules are laid in a box without keep-outs at their height: expected ctp or ctc', {});
  const problem = outlineProblem(corners, 'structure.outline_mm');
  if (problem) return { ok: false, problems: [problem] };
  const { outline, by, size } = atOrigin(corners);
  const envelope_mm = { ...structure.envelope_mm, x: snap_mm(size.x), y: snap_mm(size.y) };
  const puts: AnyRecord[] = [movedStructure({ ...structure, outline_mm: outline, envelope_mm }, by.x, by.y)];
  if (by.x !== 0 || by.y !== 0) {
    for (const cell of recordsOfKind(document, 'cell')) puts.push({ ...cell, pose: { ...cell.pose, x: snap_mm(cell.pose.x + by.x), y: snap_mm(cell.pose.y + by.y) } });
    for (const keepOut of recordsOfKind(document, 'keepOut')) puts.push({ ...keepOut, outline_mm: asOutline(snapContour(translated(keepOut.outline_mm, by.x, by.y))) });
  }
  return ok({ puts, removes: [] });
}

function movedStructure(structure: StructureRecord, dx: number, dy: number): StructureRecord {
  const { chassis, rowPlaces } = structure;
  return {
    ...structure,
    ...(rowPlaces ? { rowPlaces: rowPlaces.map((place) => ({ ...place, x_mm: snap_mm(place.x_mm + dx), y_mm: snap_mm(place.y_mm + dy) })) } : {}),
    ...(chassis ? { chassis: { ...chassis, zones: chassis.zones.map((zone) => ({ ...zone, x: [zone.x[0] + dx, zone.x[1] + dx], y: [zone.y[0] + dy, zone.y[1] + dy] })) } } : {}),
  };
}

/** The envelope is the box round its outline again. */
export function withBoxEnvelope(document: Document): Result<RecordChanges> {
  const { outline_mm: _outline, ...structure } = singleton(document, 'structure');
  return ok({ puts: [structure], removes: [] });
}

/** A keep-out from the cooling plate to the top of the envelope, under the next free number. Refuses what is no closed simple outline. */
export function withKeepOut(document: Document, corners: Contour, name: string): Result<RecordChanges & { readonly id: string }> {
  const problem = outlineProblem(corners, 'keepout');
  if (problem) return { ok: false, problems: [problem] };
  const numbers = recordsOfKind(document, 'keepOut').map(({ id }) => Number(id.slice('keepout:'.length)));
  const number = Math.max(0, ...numbers) + 1;
  const id = `keepout:${number}`;
  const { coolingPlate, envelope_mm } = singleton(document, 'structure');
  return ok({
    id,
    puts: [{ id, kind: 'keepOut', name: `${name} ${number}`, purpose: '', outline_mm: asOutline(snapContour(counterClockwise(corners))), z_mm: { from: coolingPlate.thickness_mm, to: envelope_mm.z } }],
    removes: [],
  });
}

/** Other corners for the envelope (`structure`) or a keep-out. */
export function withCorners(document: Document, id: string, corners: Contour): Result<RecordChanges> {
  const record = document.get(id);
  if (record?.kind === 'structure') return withEnvelope(document, corners);
  if (record?.kind !== 'keepOut') return ok({ puts: [], removes: [] });
  const problem = outlineProblem(corners, `${id}.outline_mm`);
  if (problem) return { ok: false, problems: [problem] };
  return ok({ puts: [{ ...record, outline_mm: asOutline(snapContour(corners)) }], removes: [] });
}

/** The corners of the envelope or of a keep-out; null for any other id. */
export function cornersOf(document: Document, id: string): Contour | null {
  const record = document.get(id);
  if (record?.kind === 'keepOut') return record.outline_mm;
  if (record?.kind !== 'structure') return null;
  const { outline_mm, envelope_mm } = record;
  return outline_mm ?? rectangle({ minX: 0, minY: 0, maxX: envelope_mm.x, maxY: envelope_mm.y });
}

