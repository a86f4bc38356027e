/** Chinese: findings of pressed stacks, what they rest on, and the reasons of their defaults. */
import type { Message } from './message.ts';
import type { pressureEn, pressureFieldsEn } from './pressureEn.ts';

export const pressureZh: Readonly<Record<keyof typeof pressureEn, Message>> = {
  'stack-pressure': {
    title: '堆叠压力',
    text: {
      none: '{cell} 须在堆叠压力下工作，而结构未给出压力',
      uneven: '压板挠度 {deflection_mm} mm 使电芯中部压力不足 {actual}%，允许 {required}%',
    },
  },
  'plate-deflection': {
    title: '压板',
    text: {
      deflection: '压板（厚 {thickness_mm} mm，跨距 {span_mm} mm）在 {force_kN} kN 下挠度 {actual} mm，允许 {required} mm',
      stress: '压板（厚 {thickness_mm} mm，跨距 {span_mm} mm）在 {force_kN} kN 下应力 {actual} MPa，材料自 {required} MPa 起永久变形',
    },
  },
};

export const pressureFieldsZh: Readonly<Record<keyof typeof pressureFieldsEn, string>> = {
  'structure.pressure': '堆叠压力',
  'structure.pressure.required_MPa': '所需堆叠压力',
  'structure.pressure.plate': '压板',
  'structure.pressure.plate.material': '压板材料',
  'structure.pressure.plate.thickness_mm': '压板厚度',
  'structure.pressure.plate.height_mm': '压板高度',
  'structure.pressure.span': '压板跨距',
  'structure.pressure.span.along': '跨距方向',
  'structure.pressure.span.length_mm': '压板跨距',
  'structure.pressure.maxDeflection_mm': '压板允许挠度',
  'structure.pressure.maxUneven': '允许的压力不足',
  'structure.pressure.padModulus_MPa': '隔垫模量',
  'cellType.needsPressure': '是否需要堆叠压力',
};

export const pressureClausesZh: Readonly<Record<string, string>> = {
  'Pressure on the cells of a stack, as their data sheet asks': '堆叠电芯所受压力符合其规格书要求',
  'Beam on two supports under the stack pressure: 5 p L^4 / (32 E t^3) and shear': '堆叠压力下的两端简支梁：5 p L^4 / (32 E t^3) 加剪切变形',
};

export const pressureReasonsZh: Readonly<Record<string, string>> = {
  'the brief names no source of the stack pressure; the data sheet of the cell decides': '任务书未注明堆叠压力的来源，应以电芯规格书为准',
  'the brief names its source': '任务书已注明来源',
  "aluminium plates of the least stocked thickness that keeps the deflection stand in until the press frame's drawing is given; the stiffness of metals is a handbook value": '在给出压紧框架图纸之前，暂取满足挠度要求的最薄常用铝板；金属刚度为手册值',
  'the plate is taken as held along the sides of its row; your ties decide': '按压板沿电芯排两侧支承计算，应由拉杆位置决定',
  '0.2 mm of deflection of a pressure plate is practice of fixtures; no source was seen': '压板挠度 0.2 mm 为夹具惯例，未见来源',
  'a tenth of the pressure lost in the middle of a cell stands in; the cell maker decides': '电芯中部压力不足暂取十分之一，应由电芯厂家决定',
  "5 MPa stands in for the pads' modulus under pressure until their data sheet is given": '在给出隔垫规格书之前，受压模量暂取 5 MPa',
};

export const pressureProblemsZh: Readonly<Record<string, string>> = {
  'bad-value.pressure': '{name} 须在堆叠压力下工作：请给出压力（MPa）',
  'bad-value.pressure-round': '{name} 是圆柱电芯，没有压板可压：不应给出堆叠压力',
};
