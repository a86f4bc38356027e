/**
 * What the window lists of everything derived: without the shapes that only the engine needs. The bodies, which it draws, come
 * apart from this.
 */
import type { BackingBar, BarInsulation, BarPad, BendLine, Busbar, Derived, Film, Fpc, Part } from '../model/derived/index.ts';

export type ListedBusbar = Omit<Busbar, 'bodies' | 'flat' | 'pads' | 'raised' | 'backing' | 'insulation'> & {
  readonly backing?: Omit<BackingBar, 'flat'>;
  readonly insulation?: Omit<BarInsulation, 'zones'>;
  readonly pads: readonly Pick<BarPad, 'terminal' | 'weldArea_mm2'>[];
  readonly bends: readonly Pick<BendLine, 'angle_deg' | 'direction'>[];
};

export type ListedFpc = Omit<Fpc, 'bodies' | 'region' | 'flat' | 'coverlayOpenings' | 'stiffeners'> & {
  /** Of its sheet, in pack coordinates, mm. */
  readonly box: BarPad['box'];
};

export type ListedFilm = Omit<Film, 'bodies' | 'region' | 'flat' | 'windows'> & {
  /** How many openings serve each purpose. */
  readonly windows: readonly { readonly purpose: Film['windows'][number]['purpose']; readonly count: number }[];
};

export type ListedPart = Omit<Part, 'cut'> & {
  /** Whether it is made to a flat pattern, and gets a DXF of its own. */
  readonly isCut: boolean;
};

export interface Listed extends Omit<Derived, 'bodies' | 'busbars' | 'fpcs' | 'films' | 'parts'> {
  readonly busbars: readonly ListedBusbar[];
  readonly fpcs: readonly ListedFpc[];
  readonly films: readonly ListedFilm[];
  readonly parts: readonly ListedPart[];
}
