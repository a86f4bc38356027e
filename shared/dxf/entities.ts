/** Entities as tags. R12 knows no LWPOLYLINE, no handles here and no subclass markers; everything else is the same. */
import type {
  ArcEntity, CircleEntity, DimensionEntity, Entity, InsertEntity, LineEntity, PolylineEntity, TextEntity,
} from '../drawing/types.ts';
import type { DxfContext } from './context.ts';
import { record } from './context.ts';
import type { TagWriter } from './tags.ts';
import { encodedText } from './text.ts';

/** Longest string in extended data, bytes. */
const XDATA_LENGTH = 255;
const CLOSED = 1;
const HORIZONTAL = { left: 0, centre: 1, right: 2 } as const;
const VERTICAL = { baseline: 0, middle: 2 } as const;
/** Rotated linear, with a block of its own, its text where it was put. */
const DIMENSION_TYPE = 0 + 32 + 128;

/** One entity, owned by the block record `owner`. */
export function entityTags(context: DxfContext, entity: Entity, owner: string): TagWriter {
  const tags = shapeTags(context, entity, owner);
  // In R12 a polyline's vertices follow it as entities, so its data already stands before them.
  return context.version === 'R12' && entity.kind === 'polyline' ? tags : extendedTags(tags, entity);
}

function shapeTags(context: DxfContext, entity: Entity, owner: string): TagWriter {
  switch (entity.kind) {
    case 'polyline':
      return context.version === 'R12' ? oldPolyline(context, entity, owner) : polyline(context, entity, owner);
    case 'circle':
      return circle(context, entity, owner);
    case 'arc':
      return arc(context, entity, owner);
    case 'line':
      return line(context, entity, owner);
    case 'text':
      return text(context, entity, owner);
    case 'insert':
      return insert(context, entity, owner);
    case 'dimension':
      return dimension(context, entity, owner);
  }
}

function start(context: DxfContext, kind: string, entity: Entity, owner: string, marker: string): TagWriter {
  const tags = record(context, kind, owner, ['AcDbEntity']).tag(8, entity.layer);
  return context.version === 'R2000' && marker !== '' ? tags.tag(100, marker) : tags;
}

function polyline(context: DxfContext, entity: PolylineEntity, owner: string): TagWriter {
  const tags = start(context, 'LWPOLYLINE', entity, owner, 'AcDbPolyline')
    .tags([90, entity.vertices.length], [70, entity.closed ? CLOSED : 0], [43, 0]);
  for (const { x, y, bulge } of entity.vertices) {
    tags.tags([10, x], [20, y]);
    if (bulge) tags.tag(42, bulgeText(bulge));
  }
  return tags;
}

function oldPolyline(context: DxfContext, entity: PolylineEntity, owner: string): TagWriter {
  const tags = start(context, 'POLYLINE', entity, owner, '').tag(66, 1).point(10, 0, 0).tag(70, entity.closed ? CLOSED : 0);
  extendedTags(tags, entity);
  for (const { x, y, bulge } of entity.vertices) {
    tags.tags([0, 'VERTEX'], [8, entity.layer]).point(10, x, y);
    if (bulge) tags.tag(42, bulgeText(bulge));
  }
  return tags.tags([0, 'SEQEND'], [8, entity.layer]);
}

/** With every digit: LibreCAD 2.2 draws a quarter turn whose bulge was rounded as the other three quarters. */
function bulgeText(bulge: number): string {
  return bulge.toFixed(17).replace(/0+$/, '').replace(/\.$/, '.0');
}

function circle(context: DxfContext, entity: CircleEntity, owner: string): TagWriter {
  refuseEmpty(entity.radius_mm);
  return start(context, 'CIRCLE', entity, owner, 'AcDbCircle').point(10, entity.centre.x, entity.centre.y).tag(40, entity.radius_mm);
}

function arc(context: DxfContext, entity: ArcEntity, owner: string): TagWriter {
  refuseEmpty(entity.radius_mm);
  const tags = start(context, 'ARC', entity, owner, 'AcDbCircle').point(10, entity.centre.x, entity.centre.y).tag(40, entity.radius_mm);
  if (context.version === 'R2000') tags.tag(100, 'AcDbArc');
  return tags.tags([50, entity.start_deg], [51, entity.end_deg]);
}

function line(context: DxfContext, entity: LineEntity, owner: string): TagWriter {
  const { from, to } = entity;
  refuseEmpty(Math.hypot(to.x - from.x, to.y - from.y));
  return start(context, 'LINE', entity, owner, 'AcDbLine').point(10, from.x, from.y).point(11, to.x, to.y);
}

function text(context: DxfContext, entity: TextEntity, owner: string): TagWriter {
  const { x, y } = entity.at;
  const tags = start(context, 'TEXT', entity, owner, 'AcDbText')
    .point(10, x, y)
    .tags([40, entity.height_mm], [1, encodedText(entity.text)], [50, entity.rotation_deg], [7, 'STANDARD'])
    .tag(72, HORIZONTAL[entity.align])
    // The second point is the one that counts, unless the text is left-aligned on its baseline.
    .point(11, x, y);
  if (context.version === 'R2000') tags.tag(100, 'AcDbText');
  return tags.tag(73, VERTICAL[entity.vertical]);
}

function insert(context: DxfContext, entity: InsertEntity, owner: string): TagWriter {
  return start(context, 'INSERT', entity, owner, 'AcDbBlockReference')
    .tag(2, entity.block)
    .point(10, entity.at.x, entity.at.y)
    .tag(50, entity.rotation_deg);
}

function dimension(context: DxfContext, entity: DimensionEntity, owner: string): TagWriter {
  const { from, to, line: at, textAt } = entity;
  const modern = context.version === 'R2000';
  const tags = start(context, 'DIMENSION', entity, owner, 'AcDbDimension')
    .tag(2, entity.block)
    .point(10, at.x, at.y)
    .point(11, textAt.x, textAt.y)
    .tags([70, DIMENSION_TYPE], [1, encodedText(entity.text)]);
  if (modern) tags.tag(71, 5);
  tags.tag(3, 'STANDARD');
  if (modern) tags.tag(100, 'AcDbAlignedDimension');
  tags.point(13, from.x, from.y).point(14, to.x, to.y).tag(50, entity.rotation_deg);
  return modern ? tags.tag(100, 'AcDbRotatedDimension') : tags;
}

function extendedTags(tags: TagWriter, { xdata }: Entity): TagWriter {
  if (xdata === undefined) return tags;
  tags.tag(1001, xdata.app);
  for (const string of xdata.strings) {
    const encoded = encodedText(string);
    if (encoded.length > XDATA_LENGTH) throw new RangeError(`extended data takes ${XDATA_LENGTH} characters, not "${string}"`);
    tags.tag(1000, encoded);
  }
  return tags;
}

/** AutoCAD refuses a whole file for one circle without a radius or one line without a length. */
function refuseEmpty(length_mm: number): void {
  if (!(length_mm > 1e-9)) throw new RangeError('an entity of no size cannot stand in a drawing');
}
