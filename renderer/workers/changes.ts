/**
 * What changed in everything derived, as it travels: lists as patches of the lists that travelled before. The engine holds what
 * the window was given last, the window the same, and both take a step only when the whole of it has arrived.
 */
import type { DerivedUpdate } from '../../shared/contracts/engine.ts';
import type { Listed } from '../../shared/contracts/listed.ts';
import type { InSteps } from '../../shared/geometry/atOnce.ts';
import type { Contour } from '../../shared/geometry/types.ts';
import type { Body, Derived } from '../../shared/model/derived/index.ts';
import { patched, patchOf, type ListPatch } from './listPatch.ts';
import { listedInSteps } from './listed.ts';
import { pickableIds, withPickOwner } from './pickOwner.ts';

/** A sheet with more holes than this travels as what changed of its holes: an edit moves a few of thousands. */
const MANY_HOLES = 16;

type ListName = Exclude<keyof Listed, 'nets' | 'summary'>;

/** A body known before, with what became of its holes. */
interface Sheet {
  readonly body: Omit<Body, 'holes'>;
  readonly holes: ListPatch<Contour>;
}

export interface Changes extends Pick<DerivedUpdate, 'follow' | 'stats'> {
  readonly upserted: readonly Body[];
  readonly sheets: readonly Sheet[];
  readonly removed: readonly string[];
  readonly lists: { readonly [Name in ListName]: ListPatch<Listed[Name][number]> };
  /** null: as before. */
  readonly nets: Listed['nets'] | null;
  readonly summary: Listed['summary'] | null;
}

/** What has travelled. The window keeps only sheets among the bodies: their holes are all it needs for the next step. */
export interface Known {
  readonly bodies: readonly Body[];
  readonly rest: Listed | null;
}

export const NOTHING_KNOWN: Known = { bodies: [], rest: null };

const isSheet = (body: Body): boolean => body.holes.length > MANY_HOLES;

/** Bodies compared at a time. */
const BODIES_AT_ONCE = 500;

/** In the engine: what leads from what is known to what is derived, and what is known then. To be left between two steps. */
export function* changesInSteps(known: Known, derived: Derived, also: Pick<DerivedUpdate, 'follow' | 'stats'>): InSteps<{ readonly changes: Changes; readonly known: Known }> {
  const rest = yield* listedInSteps(derived, known.rest);
  // Hardly any edit changes the order of the bodies: then nothing has to be looked up.
  const inPlace = derived.bodies.length === known.bodies.length && derived.bodies.every((body, place) => body.id === known.bodies[place]?.id);
  const bodyBefore = inPlace ? null : new Map(known.bodies.map((body) => [body.id, body] as const));
  const upserted: Body[] = [], sheets: Sheet[] = [];
  let pickable: ReadonlySet<string> | null = null;
  for (const [place, body] of derived.bodies.entries()) {
    if (place % BODIES_AT_ONCE === 0) yield;
    const before = bodyBefore ? bodyBefore.get(body.id) : known.bodies[place];
    if (before === body) continue;
    if (!pickable) {
      pickable = pickableIds(derived);
      yield;
    }
    const picked = withPickOwner(body, pickable);
    if (before && isSheet(before) && isSheet(body)) {
      const { holes, ...others } = picked;
      sheets.push({ body: others, holes: patchOf(before.holes, holes) });
    } else upserted.push(picked);
  }
  yield;
  const left = inPlace ? null : new Set(derived.bodies.map(({ id }) => id));
  const removed = left ? known.bodies.flatMap(({ id }) => (left.has(id) ? [] : [id])) : [];
  const { nets, summary } = rest;
  const same = known.rest;
  const lists = yield* listPatches(known.rest, rest);
  return {
    changes: { ...also, upserted, sheets, removed, lists, nets: same?.nets === nets ? null : nets, summary: same?.summary === summary ? null : summary },
    known: { bodies: derived.bodies, rest },
  };
}

function* listPatches(before: Listed | null, after: Listed): InSteps<Changes['lists']> {
  const patch = function* <T>(list: (of: Listed) => readonly T[]): InSteps<ListPatch<T>> {
    yield;
    return patchOf(before ? list(before) : [], list(after));
  };
  return {
    cells: yield* patch((of) => of.cells),
    busbars: yield* patch((of) => of.busbars),
    fpcs: yield* patch((of) => of.fpcs),
    routeFailures: yield* patch((of) => of.routeFailures),
    films: yield* patch((of) => of.films),
    parts: yield* patch((of) => of.parts),
    bom: yield* patch((of) => of.bom),
    pins: yield* patch((of) => of.pins),
    findings: yield* patch((of) => of.findings),
  };
}

/** In the window: the update that the changes make of what is known, and what is known then. */
export function updateOf(known: Known, changes: Changes): { readonly update: DerivedUpdate; readonly known: Known } {
  const { upserted, sheets, removed, lists, follow, stats } = changes;
  const nets = changes.nets ?? known.rest?.nets;
  const summary = changes.summary ?? known.rest?.summary;
  if (!nets || !summary) throw new Error('the first update of a document holds everything');
  const list = <T>(patch: ListPatch<T>, of: (rest: Listed) => readonly T[]): readonly T[] => patched(known.rest ? of(known.rest) : [], patch);
  const rest: Listed = {
    nets,
    summary,
    cells: list(lists.cells, (of) => of.cells),
    busbars: list(lists.busbars, (of) => of.busbars),
    fpcs: list(lists.fpcs, (of) => of.fpcs),
    routeFailures: list(lists.routeFailures, (of) => of.routeFailures),
    films: list(lists.films, (of) => of.films),
    parts: list(lists.parts, (of) => of.parts),
    bom: list(lists.bom, (of) => of.bom),
    pins: list(lists.pins, (of) => of.pins),
    findings: list(lists.findings, (of) => of.findings),
  };
  const kept = new Map(known.bodies.map((body) => [body.id, body] as const));
  const whole = sheets.map(({ body, holes }): Body => ({ ...body, holes: patched(kept.get(body.id)?.holes ?? [], holes) }));
  const all = whole.length === 0 ? upserted : [...upserted, ...whole];
  for (const id of removed) kept.delete(id);
  for (const body of all) {
    if (isSheet(body)) kept.set(body.id, body);
    else kept.delete(body.id);
  }
  return { update: { bodies: { upserted: all, removed }, rest, follow, stats }, known: { bodies: [...kept.values()], rest } };
}
