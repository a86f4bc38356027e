/** Packs in a vehicle's frame and round cells in bands, in the guided start. */
export const bands = {
  'guide.ctc': 'Cell to chassis (CTC), under the floor',
  'neck.title': 'Fuse necks',
  'neck.section': 'Neck',
  'neck.opening': 'Opens, cell shorted',
  'neck.never': '> 5 s',
  'neck.share': 'Opens, pack shorted',
  'neck.rise': 'Rise at continuous current',
  'neck.drop': 'Drop at continuous current',
  'backing.thickness': 'Bar under the spine',
  'guide.nickel': 'Nickel strip',
  'guide.bandsLeftOpen': 'Round cells stand in bands; left open, their number and columns make the pack squarest.',
  'guide.field.structure.packing.columns': 'Columns a group',
  'guide.field.structure.packing.cellGap_mm': 'Gap between cells',
  'guide.field.structure.packing.samplingZone_mm': 'Sampling zone beside a band',
  'guide.field.structure.coolingPad_mm': 'Pad under the cells',
} as const;
