/** What a brief may leave out of its modules, and what is taken instead: see `defaults`. */
import { assumed, leftOut, fixed, type DefaultGroup } from './defaults.ts';

export const MODULES_DEFAULTS = {
  frontZone_mm: 0,
  gapX_mm: 30,
  gapY_mm: 10,
  endZone_mm: 75,
  endPlate_mm: 20,
  sidePlate_mm: 3,
  sideGap_mm: 1,
  cover_mm: 1.5,
  boltsPerEnd: 2,
  linkRise_mm: 16,
  housingMaterial: 'aluminium-6061',
  coverMaterial: 'pa66-gf',
  bolt: 'M8',
  boltDiameter_mm: 8,
  serviceDisconnect: { part: 'Service disconnect, 2 poles HVIL', size_mm: { x: 70, y: 60, z: 48 }, rated_A: 400, mass_kg: 0.35, bolt_mm: 9 },
} as const;

/** Of round cells: end plates that the bars at the ends of bands and their lugs lie over, and room for the manifolds of coolant tubes beside the cells. */
export const BAND_MODULES_DEFAULTS = { ...MODULES_DEFAULTS, gapX_mm: 40, gapWithDisconnect_mm: 170, endPlate_mm: 40, sideGap_mm: 4, besideTubes_mm: 12, linkStock_mm: [1.5, 2, 2.5, 3, 4, 5, 6], lugLength_mm: 14 } as const;

export const MODULES_TRUST: readonly DefaultGroup[] = [
  {
    key: 'modules.gap_mm',
    trust: assumed("30 mm between modules end to end and 10 mm side by side are this program's choice; your pack drawing decides"),
    fields: { x: 'structure.modules.gapX_mm', y: 'structure.modules.gapY_mm' },
  },
  leftOut('modules.endZone_mm', 'structure.modules.endZone_mm', assumed("75 mm for lugs, the bars between modules and the service disconnect is this program's choice")),
  {
    key: 'modules.housing',
    trust: assumed('an aluminium housing with end plates of 20 mm, side plates of 3 mm and a moulded cover stands in until the module drawing is given'),
    fields: {
      material: null,
      endPlate_mm: 'structure.modules.endPlate_mm',
      sidePlate_mm: 'structure.modules.sidePlate_mm',
      sideGap_mm: 'structure.modules.sideGap_mm',
      height_mm: 'structure.modules.housingHeight_mm',
      cover: 'structure.modules.cover_mm',
    },
  },
  {
    key: 'modules.fixing',
    trust: assumed('two M8 bolts at each end of a module stand in until its fixing is given'),
    fields: { bolt: null, diameter_mm: null, perEnd: 'structure.modules.boltsPerEnd' },
  },
  leftOut('modules.link.rise_mm', 'structure.modules.linkRise_mm', assumed("bars between modules rise 16 mm over their lugs by this program's choice: over connectors, and to give way to tolerances")),
  fixed('modules.serviceDisconnect', assumed('size, mass and rating of a generic service disconnect stand in; replace it by the part in use')),
];

const OF_BANDS: Readonly<Record<string, DefaultGroup['trust']>> = {
  'modules.gap_mm': assumed("40 mm between modules end to end and 10 mm side by side, or what the service disconnect needs between their lugs, are this program's choice; your pack drawing decides"),
  'modules.housing': assumed('an aluminium housing with end plates of 40 mm under bars and lugs, side plates of 3 mm, 12 mm beside coolant tubes for their manifolds and a moulded cover stands in until the module drawing is given'),
};

/** Of modules of round cells. */
export const BAND_MODULES_TRUST: readonly DefaultGroup[] = [
  ...MODULES_TRUST.map((group): DefaultGroup => ({ ...group, trust: OF_BANDS[group.key] ?? group.trust })),
  fixed('modules.link.stock_mm', assumed('a usual range of sheet; set it to what your supplier keeps')),
];
