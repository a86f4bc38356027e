/** Pieces made to a flat pattern: busbars and films. */
import { atOnce, type InSteps } from '../geometry/atOnce.ts';
import { boundsOf } from '../geometry/contour.ts';
import { remembered } from '../geometry/remembered.ts';
import type { Busbar, CutShape, Film, PartItem } from '../model/derived/index.ts';
import { snap_mm } from '../units/units.ts';
import { formInSteps, type Form } from './form.ts';
import { hashInSteps, type UnsignedItem } from './signature.ts';

const BAR_NAMES = { link: 'Busbar, cell link', turn: 'Busbar, row turn', output: 'Busbar, output', 'hv-link': 'Busbar, module link', laminated: 'Conductor, laminated' } as const;

const COVERING_NAMES = { 'heat-shrink': 'heat-shrink', pa12: 'PA12', 'epoxy-powder': 'epoxy powder' } as const;

export function busbarItem(bar: Busbar): UnsignedItem {
  const { insulation } = bar;
  const cut = { ...bar.flat, ...(insulation ? { covered: { zones: insulation.zones, thickness_mm: insulation.thickness_mm } } : {}), thickness_mm: bar.section.thickness_mm };
  const made = { name: nameOfBar(bar), material: bar.section.material, source: 'made to flat pattern' };
  return { item: { item: bar.id, role: 'busbar', ...made, size_mm: sizeOfCut(cut), mass_kg: bar.mass_kg, cut, priceKey: made.material }, make: made.material, form: formOfBar(bar.flat, bar.section.thickness_mm, insulation) };
}

/** Bars that are alike have one flat pattern. */
const formOfBar = remembered((flat: Busbar['flat'], thickness_mm: number, insulation: Busbar['insulation']): Form => atOnce(formOfCut({ ...flat, thickness_mm }, insulation)));

/** The bar under the spine of a comb. */
export function backingItem({ id, backing, section: { material } }: Busbar): UnsignedItem[] {
  if (!backing) return [];
  const cut = { ...backing.flat, thickness_mm: backing.thickness_mm };
  return [{ item: { item: `${id}/backing`, role: 'busbar', name: 'Busbar, under a comb', material, source: 'made to flat pattern', size_mm: sizeOfCut(cut), mass_kg: backing.mass_kg, cut, priceKey: material }, make: material, form: atOnce(formOfCut(cut)) }];
}

/** With what is done to it beside cutting and bending. */
function nameOfBar({ role, flat, insulation }: Busbar): string {
  const [coin] = flat.coins ?? [];
  const coined = coin ? [`pads coined to ${coin.thickness_mm} mm`] : [];
  const covered = insulation ? [`${COVERING_NAMES[insulation.kind]} ${insulation.thickness_mm} mm`] : [];
  return [BAR_NAMES[role], ...coined, ...covered].join(', ');
}

export function filmItem(film: Film): UnsignedItem {
  return atOnce(filmItemInSteps(film));
}

/** The same, left between its windows, and with its signature at hand: thousands of windows take time. */
export function* filmItemInSteps(film: Film): InSteps<UnsignedItem> {
  const cut = { ...film.flat, bends: [], thickness_mm: film.thickness_mm };
  const made = { name: film.id.startsWith('film:laminate-') ? 'Film, laminate' : film.side === 'top' ? 'Film, top' : 'Film, bottom', material: film.material, source: 'made to flat pattern' };
  const form = yield* formOfCut(cut);
  yield* hashInSteps(form);
  return { item: { item: film.id, role: 'film', ...made, size_mm: sizeOfCut(cut), mass_kg: film.mass_kg, cut, priceKey: made.material }, make: made.material, form };
}

/** Extent of the pattern and its thickness, mm. */
export function sizeOfCut(cut: CutShape): PartItem['size_mm'] {
  const box = boundsOf(cut.outline);
  return { x: snap_mm(box.maxX - box.minX), y: snap_mm(box.maxY - box.minY), z: cut.thickness_mm };
}

function* formOfCut(cut: CutShape, insulation?: Busbar['insulation']): InSteps<Form> {
  const covered = (insulation?.zones ?? []).flatMap(({ outline, holes }) => [outline, ...holes]).map((contour) => ({ kind: `${insulation?.kind ?? ''} ${insulation?.thickness_mm ?? 0}`, contour }));
  const features = [...covered, ...cut.holes.map((contour) => ({ kind: 'hole', contour })), ...(cut.coins ?? []).map(({ contour, thickness_mm }) => ({ kind: `coin ${thickness_mm}`, contour }))];
  return yield* formInSteps({ outline: cut.outline, features, bends: cut.bends, measures: [cut.thickness_mm] });
}
