/** How each layer looks. Colours follow the app's meaning: positive red, negative blue, copper brown, polyimide amber. */
import { LAYERS } from '../model/layers.ts';
import type { LayerName } from '../model/layers.ts';
import type { LayerStyle, LinetypeName } from './types.ts';

/** The line widths AutoCAD knows, hundredths of a millimetre; it refuses any other. */
export const LINEWEIGHTS: readonly number[] = [
  0, 5, 9, 13, 15, 18, 20, 25, 30, 35, 40, 50, 53, 60, 70, 80, 90, 100, 106, 120, 140, 158, 200, 211,
];

const STYLES: Readonly<Record<LayerName, readonly [colour: number, linetype: LinetypeName, lineweight: number]>> = {
  ENVELOPE: [8, 'PHANTOM', 35],
  KEEPOUT: [9, 'CONTINUOUS', 18],
  CELL: [7, 'CONTINUOUS', 25],
  CELL_POS: [1, 'CONTINUOUS', 25],
  CELL_NEG: [5, 'CONTINUOUS', 25],
  VENT: [8, 'CONTINUOUS', 13],
  BUSBAR_AL: [4, 'CONTINUOUS', 35],
  BUSBAR_CU: [32, 'CONTINUOUS', 35],
  BUSBAR_BEND: [2, 'CENTER', 13],
  WELD: [6, 'CONTINUOUS', 18],
  NI_TAB: [33, 'CONTINUOUS', 18],
  FPC_OUTLINE: [40, 'CONTINUOUS', 25],
  FPC_TRACE: [30, 'CONTINUOUS', 9],
  FPC_PAD: [20, 'CONTINUOUS', 13],
  FFC: [50, 'CONTINUOUS', 18],
  HARNESS: [84, 'CONTINUOUS', 18],
  NTC: [94, 'CONTINUOUS', 18],
  CONNECTOR: [200, 'CONTINUOUS', 25],
  FILM_TOP: [140, 'CONTINUOUS', 18],
  FILM_BOTTOM: [150, 'DASHED', 18],
  FILM_WINDOW: [130, 'CONTINUOUS', 13],
  TRAY: [60, 'CONTINUOUS', 18],
  INSULATION: [30, 'DASHED', 18],
  HOLE: [3, 'CONTINUOUS', 25],
  DIM: [8, 'CONTINUOUS', 13],
  TEXT: [7, 'CONTINUOUS', 18],
};

export function layerStyle(name: LayerName): LayerStyle {
  const [colour, linetype, lineweight] = STYLES[name];
  return { name, colour, linetype, lineweight };
}

/** The styles of the layers named, in the fixed order of `LAYERS`. */
export function layerStyles(names: Iterable<LayerName> = LAYERS): LayerStyle[] {
  const wanted = new Set(names);
  return LAYERS.filter((name) => wanted.has(name)).map(layerStyle);
}
