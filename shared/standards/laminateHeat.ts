/**
 * Temperature of a laminated busbar in still air: all conductors share the stack's two broad faces, painted in the sense of the heat
 * balance (see heatBalance.ts), and are taken to be equally warm, film being thin.
 */
import { EMISSIVITY, heatBalanceCurrent_A } from './heatBalance.ts';
import { electricalOf } from './materials.ts';

export interface StackConductor {
  readonly current_A: number;
  /** Across the current, mm2. */
  readonly area_mm2: number;
  readonly material: string;
}

export interface HeatedStack {
  readonly conductors: readonly StackConductor[];
  /** Broad side, and thickness over all, mm. */
  readonly width_mm: number;
  readonly thickness_mm: number;
  readonly ambient_C: number;
}

const HOTTEST_C = 300;
const HALVINGS = 50;
/** Any conductor does for asking the heat balance how much heat leaves: its own resistance is taken out again. */
const PROBE = 'copper-T2';

/** Heat that leaves a metre of the stack at that temperature, W. */
function leaving_W_m({ width_mm, thickness_mm, ambient_C }: HeatedStack, bar_C: number): number {
  const current_A = heatBalanceCurrent_A({ width_mm, thickness_mm, material: PROBE, ambient_C, bar_C, emissivity: EMISSIVITY.painted });
  return current_A ** 2 * resistance_ohm_m(PROBE, width_mm * thickness_mm, bar_C);
}

function arising_W_m({ conductors }: HeatedStack, bar_C: number): number {
  return conductors.reduce((sum, { current_A, area_mm2, material }) => sum + current_A ** 2 * resistance_ohm_m(material, area_mm2, bar_C), 0);
}

function resistance_ohm_m(material: string, area_mm2: number, at_C: number): number {
  const { resistivity20_ohm_m, alpha20_per_K } = electricalOf(material);
  return (resistivity20_ohm_m * (1 + alpha20_per_K * (at_C - 20))) / (area_mm2 * 1e-6);
}

/**
 * Temperature at which the stack gives off what its conductors lose, degC; 300 where it would be warmer than that. Throws a RangeError
 * for a material without constants, sizes not above 0, and an ambient outside -60 to 300 degC.
 */
export function stackTemperature_C(stack: HeatedStack): number {
  const { ambient_C } = stack;
  if (leaving_W_m(stack, HOTTEST_C) <= arising_W_m(stack, HOTTEST_C)) return HOTTEST_C;
  let [low, high] = [ambient_C, HOTTEST_C];
  for (let i = 0; i < HALVINGS; i++) {
    const bar_C = (low + high) / 2;
    if (bar_C <= ambient_C || leaving_W_m(stack, bar_C) < arising_W_m(stack, bar_C)) low = bar_C;
    else high = bar_C;
  }
  return high;
}
