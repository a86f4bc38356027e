/** What each figure of a pack counts and leaves out, said wherever the figure is shown. */

export interface FigureDefinition {
  readonly en: string;
  readonly zh: string;
}

/** By field of the pack's summary. */
export const FIGURE_DEFINITIONS = {
  volumeUtilisation: {
    en: 'VCTP: sum of cell envelopes (width x thickness x nominal height; a round cell as its cylinder) over the outer envelope of the pack, members, cooling plate and front zone included',
    zh: 'VCTP：各电芯外形体积之和（宽 × 厚 × 标称高；圆柱电芯按圆柱体计）除以电池包外包络体积，包络含框架梁、冷却板与前端区',
  },
  massRatio: {
    en: "GCTP: sum of cell masses over the mass of everything in the bill of materials, module housings included; the pack's own cover and fasteners, coolant and control units are not in it",
    zh: 'GCTP：电芯质量之和除以物料清单全部物料的质量，含模组外壳；不含电池包自身的上盖与紧固件、冷却液与控制器',
  },
  Wh_per_L: {
    en: 'nominal energy (nominal voltage x nominal capacity of all cells) over the outer envelope: the energy density of the cells times VCTP',
    zh: '标称能量（全部电芯标称电压 × 标称容量）除以外包络体积，等于电芯体积能量密度 × VCTP',
  },
  Wh_per_kg: {
    en: 'nominal energy over the mass of everything in the bill of materials: the specific energy of the cells times GCTP',
    zh: '标称能量除以物料清单全部物料的质量，等于电芯质量能量密度 × GCTP',
  },
  pieces: {
    en: "every physical piece of the bill of materials, cells included: cells, busbars, circuits and what they carry, films, frame, plates, pads and the housings and bolts of modules; not the pack's own cover and fasteners, nor control units",
    zh: '物料清单中的全部实物件数，含电芯：电芯、汇流排、柔性电路及其元件、绝缘膜、框架、板、垫以及模组的外壳与螺栓；不含电池包自身的上盖与紧固件、控制器',
  },
  distinctParts: {
    en: 'part numbers: pieces of one shape and material share one',
    zh: '料号数：形状与材料相同的零件共用一个料号',
  },
  welds: {
    en: 'one for each joint of a busbar on a cell terminal, and one for each sampling tab on a busbar, however many seams it has',
    zh: '汇流排与电芯极柱的每处连接计一处，采样片与汇流排的每处连接计一处，不论焊缝条数',
  },
  stackPressure: {
    en: 'force = pressure x the face of one cell that the plate covers; deflection of the plate as a beam on two supports under that pressure over its whole span, 5 p L^4 / (32 E t^3) and shear 3 p L^2 / (20 G t); uneven: what the pads spring back at the middle when both plates bow so, as a part of the pressure, cells taken as rigid',
    zh: '压紧力 = 压力 × 压板覆盖的单个电芯大面；挠度按全跨均布该压力的两端简支梁计算：5 p L^4 / (32 E t^3) 加剪切 3 p L^2 / (20 G t)；不均匀度：两端压板如此弯曲时隔垫在中部回弹所损失的压力占比，电芯视为刚体',
  },
  unusedVolume_L: {
    en: 'outer envelope less keep-outs and everything drawn in it (cells, frame, plates, pads, connection system): gaps, front zone and the room above the lids',
    zh: '外包络体积减去禁布区与其中画出的一切（电芯、框架、板、垫、连接系统）：即间隙、前端区与盖板上方空间',
  },
} as const satisfies Readonly<Record<string, FigureDefinition>>;

export type DefinedFigure = keyof typeof FIGURE_DEFINITIONS;
