/** DXF of our own, tags in, text out. It writes a `Drawing` whole or refuses it; it never leaves anything out in silence. */
import { drawingBounds } from '../drawing/bounds.ts';
import type { Drawing, Entity } from '../drawing/types.ts';
import { blocksSection, entitiesSection } from './blocks.ts';
import { MODEL_SPACE, PAPER_SPACE } from './context.ts';
import type { DxfContext, DxfVersion } from './context.ts';
import { Handles } from './handles.ts';
import { classesSection, headerSection } from './header.ts';
import { objectsSection } from './objects.ts';
import { tablesSection } from './tables.ts';
import { TagWriter } from './tags.ts';
import { isAscii } from './text.ts';

export interface DxfOptions {
  readonly version: DxfVersion;
}

/** Names that every version and AutoCAD itself take. */
const NAME = /^\*?[A-Z0-9_-]{1,31}$/;

/**
 * The drawing as an ASCII DXF file, AC1015 unless R12 is asked for; mm; the same drawing gives the same text. Throws on an
 * empty drawing, on undefined or repeated blocks, on layers that are not listed, on names that AutoCAD refuses, and on
 * entities of no size or with coordinates that are not finite.
 */
export function writeDxf(drawing: Drawing, options: DxfOptions = { version: 'R2000' }): string {
  refuseBadNames(drawing);
  const extents = drawingBounds(drawing.entities, drawing.blocks);
  if (extents === null) throw new RangeError('a drawing without entities cannot be written');
  const everything = [...drawing.entities, ...drawing.blocks.flatMap((block) => block.entities)];
  const handles = new Handles();
  const context: DxfContext = {
    drawing,
    version: options.version,
    extents,
    handles,
    fixed: {
      rootDictionary: handles.next(),
      plotStyleDictionary: handles.next(),
      plotStyle: handles.next(),
      layoutDictionary: handles.next(),
      modelLayout: handles.next(),
      paperLayout: handles.next(),
    },
    blockRecords: new Map([MODEL_SPACE, PAPER_SPACE, ...drawing.blocks.map((block) => block.name)].map((name) => [name, handles.next()])),
    applications: [...new Set(everything.flatMap((entity) => (entity.xdata ? [entity.xdata.app] : [])))],
    wideText: everything.some((entity) => 'text' in entity && !isAscii(entity.text)),
  };
  const modern = options.version === 'R2000';
  const body = new TagWriter();
  if (modern) body.append(classesSection());
  body.append(tablesSection(context)).append(blocksSection(context)).append(entitiesSection(context));
  if (modern) body.append(objectsSection(context));
  return headerSection(context).append(body).tag(0, 'EOF').text();
}

function refuseBadNames(drawing: Drawing): void {
  const layers = new Set<string>(drawing.layers.map((layer) => layer.name));
  const blocks = new Set<string>();
  for (const { name } of drawing.blocks) {
    if (!NAME.test(name)) throw new RangeError(`"${name}" is no name for a block`);
    if (blocks.has(name)) throw new RangeError(`block "${name}" is defined twice`);
    blocks.add(name);
  }
  const check = (entity: Entity): void => {
    if (!layers.has(entity.layer)) throw new RangeError(`layer ${entity.layer} is used but not listed`);
    if ('block' in entity && !blocks.has(entity.block)) throw new RangeError(`block "${entity.block}" is used but not defined`);
  };
  drawing.entities.forEach(check);
  for (const block of drawing.blocks) block.entities.forEach(check);
}
