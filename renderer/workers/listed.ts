/** What the window lists of everything derived. What has not changed is listed by the same object as before. */
import type { Listed, ListedBusbar, ListedFilm, ListedFpc, ListedPart } from '../../shared/contracts/listed.ts';
import { sameValue } from '../../shared/derive/incremental/sameValue.ts';
import { boundsOf } from '../../shared/geometry/contour.ts';
import { remembered } from '../../shared/geometry/remembered.ts';
import type { Busbar, Derived, Film, Fpc, Part } from '../../shared/model/derived/index.ts';

/** `before`: what was listed last, whose objects stay for what is equal to them. */
export function listedOf(derived: Derived, before: Listed | null): Listed {
  const { nets, cells, busbars, fpcs, routeFailures, films, parts, bom, pins, findings, summary } = derived;
  return {
    nets,
    cells,
    busbars: busbars.map((bar) => listedBusbar(bar)),
    fpcs: fpcs.map((fpc) => listedFpc(fpc)),
    films: films.map((film) => listedFilm(film)),
    parts: settled(parts.map((part) => listedPart(part)), before?.parts ?? []),
    routeFailures: settled(routeFailures, before?.routeFailures ?? []),
    bom: settled(bom, before?.bom ?? []),
    pins: settled(pins, before?.pins ?? []),
    findings: settled(findings, before?.findings ?? []),
    summary,
  };
}

const listedBusbar = remembered(({ bodies: _bodies, flat, pads, raised: _raised, ...bar }: Busbar): ListedBusbar => ({
  ...bar,
  pads: pads.map(({ terminal, weldArea_mm2 }) => ({ terminal, weldArea_mm2 })),
  bends: flat.bends.map(({ angle_deg, direction }) => ({ angle_deg, direction })),
}));

const listedFpc = remembered(({ bodies: _bodies, region, flat: _flat, coverlayOpenings: _openings, stiffeners: _stiffeners, ...fpc }: Fpc): ListedFpc => ({ ...fpc, box: boundsOf(region.outline) }));

const listedFilm = remembered(({ bodies: _bodies, region: _region, flat: _flat, windows, ...film }: Film): ListedFilm => {
  const counts = new Map<Film['windows'][number]['purpose'], number>();
  for (const { purpose } of windows) counts.set(purpose, (counts.get(purpose) ?? 0) + 1);
  return { ...film, windows: [...counts].map(([purpose, count]) => ({ purpose, count })) };
});

const listedPart = remembered(({ cut, ...part }: Part): ListedPart => ({ ...part, isCut: cut !== null }));

/** Tables are written afresh after every edit: a row that says the same as the one that stood in its place stays. */
function settled<T>(rows: readonly T[], before: readonly T[]): readonly T[] {
  let changed = rows.length !== before.length;
  const kept = rows.map((row, i) => {
    const old = before[i];
    if (old !== undefined && sameValue(old, row)) return old;
    changed = true;
    return row;
  });
  return changed ? kept : before;
}
