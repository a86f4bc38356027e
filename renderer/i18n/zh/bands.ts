/** Chinese: packs in a vehicle's frame and round cells in bands, in the guided start. */
import type { bands as english } from '../en/bands.ts';

export const bands: Readonly<Record<keyof typeof english, string>> = {
  'guide.ctc': 'CTC（电芯到底盘），位于地板下',
  'neck.title': '熔断颈',
  'neck.section': '颈部尺寸',
  'neck.opening': '断开时间（电芯短路）',
  'neck.never': '> 5 s',
  'neck.share': '断开时间（整包短路）',
  'neck.rise': '持续电流温升',
  'neck.drop': '持续电流压降',
  'backing.thickness': '主干下加强排',
  'guide.nickel': '镍带',
  'guide.roundModules': '圆柱电芯按排带布置，排带即模组中的排；留空时，每个模组约 24 组。小圆柱电芯旁的带熔断采样线约需 48 mm。',
  'guide.bandsLeftOpen': '圆柱电芯按排带布置；留空时，排带数和每组列数使电池包最接近正方形。不填厚度即不设冷却管。',
  'guide.field.structure.packing.columns': '每组列数',
  'guide.field.structure.packing.cellGap_mm': '电芯间隙',
  'guide.field.structure.packing.samplingZone_mm': '排带旁采样区',
  'guide.field.structure.chassis.floor_mm': '底盘地板厚度',
  'guide.field.structure.chassis.floorClearance_mm': '地板下留空高度',
  'guide.field.structure.packing.tubes.thickness_mm': '列间冷却管厚度',
  'guide.field.structure.coolingPad_mm': '电芯下方垫厚',
};
