/** What findings of pressed stacks say, in English. */
import type { Message } from './message.ts';

export const pressureEn = {
  'stack-pressure': {
    title: 'Stack pressure',
    text: {
      none: '{cell} works only under a stack pressure, and the structure gives none',
      uneven: 'Plates that bow by {deflection_mm} mm leave the middle of a cell {actual} % short of the pressure, {required} % are allowed',
    },
  },
  'plate-deflection': {
    title: 'Pressure plate',
    text: {
      deflection: 'The pressure plate ({thickness_mm} mm over {span_mm} mm) bows by {actual} mm under {force_kN} kN, {required} mm are allowed',
      stress: 'The pressure plate ({thickness_mm} mm over {span_mm} mm) is stressed to {actual} MPa under {force_kN} kN, its material stays bent from {required} MPa on',
    },
  },
} as const satisfies Readonly<Record<string, Message>>;

/** Fields of records, inside a sentence. */
export const pressureFieldsEn = {
  'structure.pressure': 'stack pressure',
  'structure.pressure.required_MPa': 'required stack pressure',
  'structure.pressure.plate': 'pressure plates',
  'structure.pressure.plate.material': 'material of the pressure plates',
  'structure.pressure.plate.thickness_mm': 'thickness of the pressure plates',
  'structure.pressure.plate.height_mm': 'height of the pressure plates',
  'structure.pressure.span': 'span of the pressure plates',
  'structure.pressure.span.along': 'direction of the span',
  'structure.pressure.span.length_mm': 'span of the pressure plates',
  'structure.pressure.maxDeflection_mm': 'allowed plate deflection',
  'structure.pressure.maxUneven': 'allowed loss of pressure',
  'structure.pressure.padModulus_MPa': 'modulus of the pads',
  'cellType.needsPressure': 'need of a stack pressure',
} as const;
