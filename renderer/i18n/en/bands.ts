/** Packs in a vehicle's frame and round cells in bands, in the guided start. */
export const bands = {
  'guide.ctc': 'Cell to chassis (CTC), under the floor',
  'guide.nickel': 'Nickel strip',
  'guide.bandsLeftOpen': 'Round cells stand in bands; left open, their number and columns make the pack squarest.',
  'guide.field.structure.packing.columns': 'Columns a group',
  'guide.field.structure.packing.cellGap_mm': 'Gap between cells',
  'guide.field.structure.packing.samplingZone_mm': 'Sampling zone beside a band',
  'guide.field.structure.coolingPad_mm': 'Pad under the cells',
} as const;
