/** What the window lists of everything derived. What has not changed is listed by the same object as before. */
import type { Listed, ListedBusbar, ListedFilm, ListedFpc, ListedPart } from '../../shared/contracts/listed.ts';
import { sameValue } from '../../shared/derive/incremental/sameValue.ts';
import { atOnce, type InSteps } from '../../shared/geometry/atOnce.ts';
import { boundsOf } from '../../shared/geometry/contour.ts';
import { remembered } from '../../shared/geometry/remembered.ts';
import type { BarInsulation, Busbar, Derived, Film, Fpc, Part } from '../../shared/model/derived/index.ts';

/** `before`: what was listed last, whose objects stay for what is equal to them. */
export function listedOf(derived: Derived, before: Listed | null): Listed {
  return atOnce(listedInSteps(derived, before));
}

/** The same, to be left between two things listed. */
export function* listedInSteps(derived: Derived, before: Listed | null): InSteps<Listed> {
  const { nets, cells, busbars, fpcs, routeFailures, films, parts, bom, pins, findings, summary } = derived;
  return {
    nets,
    cells,
    busbars: yield* each(busbars, (bar) => listedBusbar(bar)),
    fpcs: yield* each(fpcs, (fpc) => listedFpc(fpc)),
    films: yield* each(films, (film) => listedFilm(film)),
    parts: yield* settled(yield* each(parts, (part) => listedPart(part)), before?.parts ?? []),
    routeFailures: yield* settled(routeFailures, before?.routeFailures ?? []),
    bom: yield* settled(bom, before?.bom ?? []),
    pins: yield* settled(pins, before?.pins ?? []),
    findings: yield* settled(findings, before?.findings ?? []),
    summary,
  };
}

function* each<T, R>(items: readonly T[], listed: (item: T) => R): InSteps<R[]> {
  const all: R[] = [];
  for (const item of items) {
    all.push(listed(item));
    yield;
  }
  return all;
}

const listedBusbar = remembered(({ bodies: _bodies, flat, pads, raised: _raised, backing, insulation, ...bar }: Busbar): ListedBusbar => ({
  ...bar,
  ...(insulation ? { insulation: withoutZones(insulation) } : {}),
  ...(backing ? { backing: { thickness_mm: backing.thickness_mm, z: backing.z, mass_kg: backing.mass_kg } } : {}),
  pads: pads.map(({ terminal, weldArea_mm2 }) => ({ terminal, weldArea_mm2 })),
  bends: flat.bends.map(({ angle_deg, direction }) => ({ angle_deg, direction })),
}));

function withoutZones({ zones: _zones, ...insulation }: BarInsulation): NonNullable<ListedBusbar['insulation']> {
  return insulation;
}

const listedFpc = remembered(({ bodies: _bodies, region, flat: _flat, coverlayOpenings: _openings, stiffeners: _stiffeners, ...fpc }: Fpc): ListedFpc => ({ ...fpc, box: boundsOf(region.outline) }));

const listedFilm = remembered(({ bodies: _bodies, region: _region, flat: _flat, windows, ...film }: Film): ListedFilm => {
  const counts = new Map<Film['windows'][number]['purpose'], number>();
  for (const { purpose } of windows) counts.set(purpose, (counts.get(purpose) ?? 0) + 1);
  return { ...film, windows: [...counts].map(([purpose, count]) => ({ purpose, count })) };
});

const listedPart = remembered(({ cut, ...part }: Part): ListedPart => ({ ...part, isCut: cut !== null }));

/** Tables are written afresh after every edit: a row that says the same as the one that stood in its place stays. */
function* settled<T>(rows: readonly T[], before: readonly T[]): InSteps<readonly T[]> {
  let changed = rows.length !== before.length;
  const kept: T[] = [];
  for (const [i, row] of rows.entries()) {
    const old = before[i];
    const isSame = old !== undefined && sameValue(old, row);
    if (!isSame) changed = true;
    kept.push(isSame ? old : row);
    yield;
  }
  return changed ? kept : before;
}
