/** The TABLES section: views, linetypes, layers, text and dimension styles, applications, block records. */
import type { LinetypeName } from '../drawing/types.ts';
import { MODEL_SPACE, PAPER_SPACE, record } from './context.ts';
import type { DxfContext } from './context.ts';
import { TagWriter } from './tags.ts';

/** Description and dash lengths (negative: gap), mm. */
const LINETYPES: Readonly<Record<LinetypeName, readonly [description: string, dashes: readonly number[]]>> = {
  CONTINUOUS: ['Solid line', []],
  DASHED: ['Dashed __ __ __', [6, -3]],
  CENTER: ['Center ____ _ ____', [12, -3, 3, -3]],
  PHANTOM: ['Phantom ____ _ _ ____', [18, -3, 3, -3, 3, -3]],
};

type WriteRecords = (owner: string) => readonly TagWriter[];

export function tablesSection(context: DxfContext): TagWriter {
  const tags = new TagWriter().tags([0, 'SECTION'], [2, 'TABLES']);
  const add = (name: string, write: WriteRecords): void => {
    tags.append(table(context, name, write));
  };
  add('VPORT', (owner) => [viewport(context, owner)]);
  add('LTYPE', (owner) => linetypes(context, owner));
  add('LAYER', (owner) => layers(context, owner));
  add('STYLE', (owner) => [textStyle(context, owner)]);
  add('VIEW', () => []);
  add('UCS', () => []);
  add('APPID', (owner) => ['ACAD', ...context.applications].map((name) => symbol(context, owner, 'APPID', 'AcDbRegAppTableRecord', name)));
  add('DIMSTYLE', (owner) => [dimensionStyle(context, owner)]);
  if (context.version === 'R2000') add('BLOCK_RECORD', (owner) => blockRecords(context, owner));
  return tags.tag(0, 'ENDSEC');
}

function table(context: DxfContext, name: string, write: WriteRecords): TagWriter {
  const tags = new TagWriter().tags([0, 'TABLE'], [2, name]);
  let owner = '0';
  if (context.version === 'R2000') {
    owner = context.handles.next();
    tags.tags([5, owner], [330, '0'], [100, 'AcDbSymbolTable']);
  }
  const records = write(owner);
  tags.tag(70, records.length);
  if (context.version === 'R2000' && name === 'DIMSTYLE') tags.tags([100, 'AcDbDimStyleTable'], [71, 0]);
  for (const one of records) tags.append(one);
  return tags.tag(0, 'ENDTAB');
}

/** A table record up to its flags. */
function symbol(context: DxfContext, owner: string, kind: string, marker: string, name: string): TagWriter {
  return record(context, kind, owner, ['AcDbSymbolTableRecord', marker]).tags([2, name], [70, 0]);
}

/** Opens the drawing with everything in sight. */
function viewport(context: DxfContext, owner: string): TagWriter {
  const { minX, minY, maxX, maxY } = context.extents;
  const width = Math.max(maxX - minX, 1);
  const height = Math.max(maxY - minY, 1);
  const aspect = 1.6;
  return symbol(context, owner, 'VPORT', 'AcDbViewportTableRecord', '*ACTIVE')
    .tags([10, 0], [20, 0], [11, 1], [21, 1], [12, (minX + maxX) / 2], [22, (minY + maxY) / 2])
    .tags([13, 0], [23, 0], [14, 10], [24, 10], [15, 10], [25, 10])
    .point(16, 0, 0, 1)
    .point(17, 0, 0)
    .tags([40, 1.05 * Math.max(height, width / aspect)], [41, aspect], [42, 50], [43, 0], [44, 0], [50, 0], [51, 0])
    .tags([71, 0], [72, 100], [73, 1], [74, 3], [75, 0], [76, 0], [77, 0], [78, 0]);
}

function linetypes(context: DxfContext, owner: string): TagWriter[] {
  const used = new Set<LinetypeName>(['CONTINUOUS', ...context.drawing.layers.map((layer) => layer.linetype)]);
  const named = (Object.keys(LINETYPES) as LinetypeName[]).filter((name) => used.has(name));
  const byName: readonly (readonly [string, string, readonly number[]])[] = [
    ...(context.version === 'R2000' ? ([['BYBLOCK', '', []], ['BYLAYER', '', []]] as const) : []),
    ...named.map((name) => [name, ...LINETYPES[name]] as const),
  ];
  return byName.map(([name, description, dashes]) => {
    const length = dashes.reduce((sum, dash) => sum + Math.abs(dash), 0);
    const tags = symbol(context, owner, 'LTYPE', 'AcDbLinetypeTableRecord', name).tags([3, description], [72, 65], [73, dashes.length], [40, length]);
    for (const dash of dashes) {
      tags.tag(49, dash);
      if (context.version === 'R2000') tags.tag(74, 0);
    }
    return tags;
  });
}

function layers(context: DxfContext, owner: string): TagWriter[] {
  const base = { name: '0', colour: 7, linetype: 'CONTINUOUS', lineweight: 25 };
  return [base, ...context.drawing.layers].map(({ name, colour, linetype, lineweight }) => {
    const tags = symbol(context, owner, 'LAYER', 'AcDbLayerTableRecord', name).tags([62, colour], [6, linetype]);
    return context.version === 'R12' ? tags : tags.tags([370, lineweight], [390, context.fixed.plotStyle]);
  });
}

function textStyle(context: DxfContext, owner: string): TagWriter {
  // The stroke font of every AutoCAD; ideographs need its big font.
  return symbol(context, owner, 'STYLE', 'AcDbTextStyleTableRecord', 'STANDARD')
    .tags([40, 0], [41, 1], [50, 0], [71, 0], [42, context.drawing.dimensionText_mm])
    .tags([3, 'txt'], [4, context.wideText ? 'gbcbig.shx' : '']);
}

/** Agrees with the pictures in the dimensions' blocks, for readers that draw dimensions anew. */
function dimensionStyle(context: DxfContext, owner: string): TagWriter {
  const text_mm = context.drawing.dimensionText_mm;
  const tags = symbol(context, owner, 'DIMSTYLE', 'AcDbDimStyleTableRecord', 'STANDARD')
    .tags([40, 1], [41, text_mm], [42, 0.4 * text_mm], [44, 0.4 * text_mm], [140, text_mm], [142, 0.7 * text_mm], [147, 0.4 * text_mm])
    .tags([73, 0], [74, 0], [77, 1], [78, 8]);
  return context.version === 'R12' ? tags : tags.tags([271, 2], [277, 2], [278, 46]);
}

function blockRecords(context: DxfContext, owner: string): TagWriter[] {
  const { modelLayout, paperLayout } = context.fixed;
  return [...context.blockRecords].map(([name, handle]) => {
    const layout = name === MODEL_SPACE ? modelLayout : name === PAPER_SPACE ? paperLayout : '0';
    return record(context, 'BLOCK_RECORD', owner, ['AcDbSymbolTableRecord', 'AcDbBlockTableRecord'], handle).tags([2, name], [340, layout]);
  });
}
