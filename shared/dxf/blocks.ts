/** The BLOCKS section: the two spaces every drawing has from R2000 on, and the drawing's own blocks. */
import type { Entity } from '../drawing/types.ts';
import { MODEL_SPACE, PAPER_SPACE, blockRecordOf, record } from './context.ts';
import type { DxfContext } from './context.ts';
import { entityTags } from './entities.ts';
import { TagWriter } from './tags.ts';

const ANONYMOUS = 1;

export function blocksSection(context: DxfContext): TagWriter {
  const tags = new TagWriter().tags([0, 'SECTION'], [2, 'BLOCKS']);
  if (context.version === 'R2000') {
    tags.append(block(context, MODEL_SPACE, []));
    tags.append(block(context, PAPER_SPACE, []));
  }
  for (const { name, entities } of context.drawing.blocks) tags.append(block(context, name, entities));
  return tags.tag(0, 'ENDSEC');
}

function block(context: DxfContext, name: string, entities: readonly Entity[]): TagWriter {
  const owner = context.version === 'R12' ? '' : blockRecordOf(context, name);
  const modern = context.version === 'R2000';
  const tags = record(context, 'BLOCK', owner, ['AcDbEntity']).tag(8, '0');
  if (modern) tags.tag(100, 'AcDbBlockBegin');
  // The pictures of dimensions are anonymous; the spaces have a star too, but are not.
  tags.tags([2, name], [70, name.startsWith('*D') ? ANONYMOUS : 0]).point(10, 0, 0).tag(3, name);
  if (modern) tags.tag(1, '');
  for (const entity of entities) tags.append(entityTags(context, entity, owner));
  tags.append(record(context, 'ENDBLK', owner, ['AcDbEntity']).tag(8, '0'));
  return modern ? tags.tag(100, 'AcDbBlockEnd') : tags;
}

export function entitiesSection(context: DxfContext): TagWriter {
  const owner = context.version === 'R12' ? '' : blockRecordOf(context, MODEL_SPACE);
  const tags = new TagWriter().tags([0, 'SECTION'], [2, 'ENTITIES']);
  for (const entity of context.drawing.entities) tags.append(entityTags(context, entity, owner));
  return tags.tag(0, 'ENDSEC');
}
