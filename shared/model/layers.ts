/** Layer names of the assembly drawing: one per function. Scripts rely on them. */
export const LAYERS = [
  'ENVELOPE', 'KEEPOUT', 'CELL', 'CELL_POS', 'CELL_NEG', 'VENT', 'BUSBAR_AL', 'BUSBAR_CU', 'BUSBAR_BEND',
  'WELD', 'NI_TAB', 'FPC_OUTLINE', 'FPC_TRACE', 'FPC_PAD', 'FFC', 'HARNESS', 'NTC', 'CONNECTOR',
  'FILM_TOP', 'FILM_BOTTOM', 'FILM_WINDOW', 'TRAY', 'INSULATION', 'HOLE', 'DIM', 'TEXT',
] as const;
export type LayerName = (typeof LAYERS)[number];
