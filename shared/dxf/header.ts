/** The HEADER section. It is written last, when all handles are given. */
import type { DxfContext } from './context.ts';
import { TagWriter } from './tags.ts';

const MILLIMETRES = 4;
const METRIC = 1;

export function headerSection(context: DxfContext): TagWriter {
  const { extents, version, wideText, handles } = context;
  const text_mm = context.drawing.dimensionText_mm;
  const tags = new TagWriter().tags([0, 'SECTION'], [2, 'HEADER']);
  const variable = (name: string): TagWriter => tags.tag(9, name);
  variable('$ACADVER').tag(1, version === 'R12' ? 'AC1009' : 'AC1015');
  if (version === 'R2000') {
    variable('$ACADMAINTVER').tag(70, 6);
    variable('$DWGCODEPAGE').tag(3, wideText ? 'ANSI_936' : 'ANSI_1252');
  }
  variable('$INSBASE').point(10, 0, 0);
  variable('$EXTMIN').point(10, extents.minX, extents.minY);
  variable('$EXTMAX').point(10, extents.maxX, extents.maxY);
  variable('$LIMMIN').tags([10, extents.minX], [20, extents.minY]);
  variable('$LIMMAX').tags([10, extents.maxX], [20, extents.maxY]);
  // Dashes of an A3 sheet's size suit its text of 2.5 mm; a larger text stands for a larger sheet.
  variable('$LTSCALE').tag(40, text_mm / 2.5);
  variable('$TEXTSIZE').tag(40, text_mm);
  variable('$TEXTSTYLE').tag(7, 'STANDARD');
  variable('$CLAYER').tag(8, '0');
  variable('$DIMSTYLE').tag(2, 'STANDARD');
  // Some readers draw dimensions anew, and by these.
  variable('$DIMSCALE').tag(40, 1);
  variable('$DIMTXT').tag(40, text_mm);
  variable('$DIMASZ').tag(40, text_mm);
  variable('$DIMTSZ').tag(40, 0.7 * text_mm);
  variable('$DIMEXO').tag(40, 0.4 * text_mm);
  variable('$DIMEXE').tag(40, 0.4 * text_mm);
  variable('$DIMGAP').tag(40, 0.4 * text_mm);
  variable('$DIMTAD').tag(70, 1);
  variable('$DIMTIH').tag(70, 0);
  variable('$DIMTOH').tag(70, 0);
  variable('$LUNITS').tag(70, 2);
  variable('$LUPREC').tag(70, 4);
  variable('$AUNITS').tag(70, 0);
  if (version === 'R2000') {
    variable('$MEASUREMENT').tag(70, METRIC);
    variable('$INSUNITS').tag(70, MILLIMETRES);
    // Colours decide how layers are plotted; the alternative is named plot styles.
    variable('$PSTYLEMODE').tag(290, 1);
    variable('$HANDSEED').tag(5, handles.seed());
  }
  return tags.tag(0, 'ENDSEC');
}

/** Classes of the objects that are not built into every reader. */
export function classesSection(): TagWriter {
  const tags = new TagWriter().tags([0, 'SECTION'], [2, 'CLASSES']);
  for (const [name, cpp] of [
    ['ACDBDICTIONARYWDFLT', 'AcDbDictionaryWithDefault'],
    ['ACDBPLACEHOLDER', 'AcDbPlaceHolder'],
    ['LAYOUT', 'AcDbLayout'],
  ] as const) {
    tags.tags([0, 'CLASS'], [1, name], [2, cpp], [3, 'ObjectDBX Classes'], [90, 0], [280, 0], [281, 0]);
  }
  return tags.tag(0, 'ENDSEC');
}
