/** What findings of round cells in bands and of packs in a vehicle's frame say, in English. */
import type { Message } from './message.ts';

export const bandsEn = {
  'floor-clearance': { title: 'Too close to the floor', text: '{body} lies {actual} mm under the floor, {required} mm are kept free' },
  'fuse-link': {
    title: 'Fuse necks of a bar',
    text: {
      late: 'The necks of {net} ({width_mm} mm) open after {actual} s at the {fault_A} A of a failed cell, {required} s are allowed',
      early: 'The necks of {net} ({width_mm} mm) melt after {actual} s at their share of the short circuit, {share_A} A; the fuse clears in {required} s',
      hot: 'The necks of {net} ({width_mm} mm) rise by {actual} K at the continuous current, {required} K are allowed',
    },
  },
  'keep-out': { title: 'In a zone that is kept free', text: '{body} reaches {depth_mm} mm into {zone}' },
} as const satisfies Readonly<Record<string, Message>>;

/** Fields of records, inside a sentence. */
export const bandFieldsEn = {
  'structure.modules.link.stock_mm': 'stock for bars between modules',
  'structure.packing': 'bands of round cells',
  'structure.packing.kind': 'packing of the cells',
  'structure.packing.columns': 'columns a group',
  'structure.packing.cellsPerColumn': 'cells a column',
  'structure.packing.cellGap_mm': 'gap between the cells',
  'structure.packing.samplingZone_mm': 'sampling zone beside each band',
  'structure.packing.groups': 'groups of each band',
  'structure.chassis': 'chassis',
  'structure.chassis.floor': 'floor of the chassis',
  'structure.chassis.floor.material': 'floor material',
  'structure.chassis.floor.thickness_mm': 'floor thickness',
  'structure.chassis.floorClearance_mm': 'free height under the floor',
  'structure.chassis.zones': 'zones that are kept free',
  'structure.packing.tubes': 'coolant tubes',
  'structure.packing.tubes.thickness_mm': 'thickness of a coolant tube',
  'structure.packing.tubes.wall_mm': 'wall of a coolant tube',
  'structure.packing.tubes.gap_mm': 'gap between a coolant tube and the cells',
  'structure.packing.tubes.height_mm': 'height of a coolant tube',
  'structure.packing.tubes.material': 'material of a coolant tube',
  'structure.packing.tubes.padMaterial': 'pad beside a coolant tube',
  'busbars.comb': 'bars over round cells',
  'busbars.comb.rimShare': 'cover of a rim',
  'busbars.comb.rimInset_mm': 'inset from the edges of a rim',
  'busbars.comb.neckLength_mm': 'least length of a neck',
  'busbars.comb.longestNeck_mm': 'greatest length of a neck',
  'busbars.comb.backing': 'bars under spines',
  'busbars.comb.backing.stock_mm': 'thicknesses of bars under spines',
  'busbars.comb.leastNeck_mm': 'least width of a neck',
  'busbars.comb.leastNeckFactor': 'least width of a neck in thicknesses',
  'busbars.comb.slot_mm': 'slot beside a neck',
  'busbars.comb.fuseLink': 'necks as fuses',
  'busbars.comb.fuseLink.opensWithin_s': 'time within which a neck opens',
  'busbars.comb.broadestSpine_mm': 'broadest spine',
  'busbars.comb.tap_mm': 'piece for the tap',
} as const;
