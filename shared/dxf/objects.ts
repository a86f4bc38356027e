/** The OBJECTS section: what AutoCAD wants to find even in a drawing that uses none of it. */
import { MODEL_SPACE, PAPER_SPACE, blockRecordOf, record } from './context.ts';
import type { DxfContext } from './context.ts';
import { TagWriter } from './tags.ts';

export function objectsSection(context: DxfContext): TagWriter {
  const { rootDictionary, plotStyleDictionary, plotStyle, layoutDictionary, modelLayout, paperLayout } = context.fixed;
  const groups = context.handles.next();
  return new TagWriter()
    .tags([0, 'SECTION'], [2, 'OBJECTS'])
    .append(
      dictionary(context, rootDictionary, '0', [
        ['ACAD_GROUP', groups],
        ['ACAD_LAYOUT', layoutDictionary],
        ['ACAD_PLOTSTYLENAME', plotStyleDictionary],
      ]),
    )
    .append(dictionary(context, groups, rootDictionary, []))
    .append(dictionary(context, layoutDictionary, rootDictionary, [['Model', modelLayout], ['Layout1', paperLayout]]))
    .append(
      record(context, 'ACDBDICTIONARYWDFLT', rootDictionary, ['AcDbDictionary'], plotStyleDictionary)
        .tags([281, 1], [3, 'Normal'], [350, plotStyle], [100, 'AcDbDictionaryWithDefault'], [340, plotStyle]),
    )
    .append(record(context, 'ACDBPLACEHOLDER', plotStyleDictionary, [], plotStyle))
    .append(layout(context, modelLayout, 'Model', MODEL_SPACE))
    .append(layout(context, paperLayout, 'Layout1', PAPER_SPACE))
    .tag(0, 'ENDSEC');
}

function dictionary(context: DxfContext, handle: string, owner: string, entries: readonly (readonly [string, string])[]): TagWriter {
  const tags = record(context, 'DICTIONARY', owner, ['AcDbDictionary'], handle).tag(281, 1);
  for (const [name, target] of entries) tags.tags([3, name], [350, target]);
  return tags;
}

/** A layout with no printer: A3 for the sheet, the drawing's extents for the model. */
function layout(context: DxfContext, handle: string, name: string, space: string): TagWriter {
  const isModel = space === MODEL_SPACE;
  const { minX, minY, maxX, maxY } = isModel ? context.extents : { minX: 0, minY: 0, maxX: 420, maxY: 297 };
  const tags = record(context, 'LAYOUT', context.fixed.layoutDictionary, ['AcDbPlotSettings'], handle)
    .tags([1, ''], [2, 'none_device'], [4, ''], [6, ''])
    .tags([40, 0], [41, 0], [42, 0], [43, 0], [44, 420], [45, 297], [46, 0], [47, 0], [48, 0], [49, 0])
    .tags([140, 0], [141, 0], [142, 1], [143, 1], [70, isModel ? 1024 + 688 : 688], [72, 1], [73, 0], [74, 5], [7, ''], [75, 16])
    .tags([147, 1], [148, 0], [149, 0], [100, 'AcDbLayout'], [1, name], [70, 1], [71, isModel ? 0 : 1])
    .tags([10, minX], [20, minY], [11, maxX], [21, maxY]);
  return tags
    .point(12, 0, 0)
    .point(14, minX, minY)
    .point(15, maxX, maxY)
    .tag(146, 0)
    .point(13, 0, 0)
    .point(16, 1, 0)
    .point(17, 0, 1)
    .tags([76, 0], [330, blockRecordOf(context, space)]);
}
