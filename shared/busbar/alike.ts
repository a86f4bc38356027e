/**
 * Bars that are alike but for their place and the names of what they join are laid out once: a pack has thousands of a dozen kinds. The
 * one that is laid out lies at the origin and stands for no bar in particular, so that it does not matter which was asked for first.
 */
import { remembered } from '../geometry/remembered.ts';
import { translated } from '../geometry/transform.ts';
import type { Contour, Point2 } from '../geometry/types.ts';
import type { PlacedCell, PlacedTerminal } from '../model/derived/cells.ts';
import type { BusbarsRecord } from '../model/records/busbars.ts';
import type { DutyRecord } from '../model/records/duty.ts';
import { snap_mm } from '../units/units.ts';
import { buildBusbar, type BuiltBusbar } from './buildBusbar.ts';
import type { BarEnd, BusbarInput } from './input.ts';
import { requiredThickness_mm } from './makeBusbar.ts';
import { placedBar } from './placedBar.ts';

/** Kinds of bars, and of cells, that are kept; a pack with more of them begins anew. */
const MOST_KINDS = 2000;

/** What was found for the kinds of bars under one record of settings and one duty. */
interface Known {
  readonly duty: DutyRecord;
  readonly asked: Map<string, number | null>;
  readonly built: Map<string, BuiltBusbar>;
}

/** A cell with its terminals round its own centre, without names. */
interface CellKind {
  readonly number: number;
  readonly cell: PlacedCell;
}

const knownUnder = new WeakMap<BusbarsRecord, Known>();
const cellKinds = new Map<string, CellKind>();
let cellKindsSeen = 0;

/** As `requiredThickness_mm`, worked out once for bars that are alike. */
export function requiredThicknessOfKind_mm(input: Omit<BusbarInput, 'sharedThickness_mm'>): number | null {
  if (!hasKind(input)) return requiredThickness_mm(input);
  const { asked } = knownFor(input);
  return once(asked, kindOf(input), () => requiredThickness_mm(nameless(input)));
}

/** As `buildBusbar`, with bars that are alike built once. */
export function buildBusbarOfKind(input: BusbarInput): BuiltBusbar {
  if (!hasKind(input)) return buildBusbar(input);
  const { built } = knownFor(input);
  const { busbar, problem, refused } = once(built, kindOf(input), () => buildBusbar(nameless(input)));
  const names = namesOf(input);
  const named = (text: string): string => text.replace(/⟨[^⟩]*⟩/g, (token) => names.get(token) ?? token);
  return { busbar: busbar && placedBar(busbar, { by: originOf(input), named }), problem: problem && named(problem), refused };
}

/** What bars that have a kind are made from. Others follow from their place as well: the bands of their pack, a frame, a plane of their own. */
const OF_KINDS: ReadonlySet<string> = new Set<keyof BusbarInput>(['key', 'net', 'ends', 'settings', 'duty', 'overrides', 'outputDirection', 'sharedThickness_mm']);

/** What was changed by hand names what it changes. */
function hasKind(input: BusbarInput): boolean {
  return input.overrides.length === 0 && input.ends.length > 0 && Object.entries(input).every(([field, value]) => value === undefined || OF_KINDS.has(field));
}

function knownFor({ settings, duty }: BusbarInput): Known {
  let known = knownUnder.get(settings);
  if (known?.duty !== duty) knownUnder.set(settings, (known = { duty, asked: new Map(), built: new Map() }));
  return known;
}

function once<V>(known: Map<string, V>, kind: string, make: () => V): V {
  const found = known.get(kind);
  if (found !== undefined) return found;
  if (known.size >= MOST_KINDS) known.clear();
  const made = make();
  known.set(kind, made);
  return made;
}

function originOf({ ends: [first] }: BusbarInput): Point2 {
  return first?.cell.centre ?? { x: 0, y: 0 };
}

function kindOf(input: BusbarInput): string {
  const { ends, outputDirection: out, sharedThickness_mm, key, net } = input;
  const cells = cellsOf(input), groups = groupsOf(input);
  const parts = ends.map(({ cell, terminal }) => {
    const { x, y } = offsetOf(cell, input);
    const { row, position } = slotOf(cell, input);
    const onNet = cell.terminals.map((other) => Number(other.net === net)).join('');
    return [kindOfCell(cell).number, x, y, cell.terminals.indexOf(terminal), row, position, cells.indexOf(cell.id), groups.indexOf(cell.group), onNet].join(',');
  });
  return `${parts.join(';')}|${out?.x ?? ''},${out?.y ?? ''}|${sharedThickness_mm ?? ''}|${key === undefined || key === net ? '' : 'piece'}`;
}

function offsetOf({ centre }: PlacedCell, input: BusbarInput): Point2 {
  const { x, y } = originOf(input);
  return { x: snap_mm(centre.x - x), y: snap_mm(centre.y - y) };
}

/** From the first cell's. */
function slotOf({ slot: { row, position } }: PlacedCell, { ends: [first] }: BusbarInput): PlacedCell['slot'] {
  return { row: row - (first?.cell.slot.row ?? 0), position: position - (first?.cell.slot.position ?? 0) };
}

function cellsOf({ ends }: BusbarInput): string[] {
  return [...new Set(ends.map(({ cell }) => cell.id))];
}

function groupsOf({ ends }: BusbarInput): string[] {
  return [...new Set(ends.map(({ cell }) => cell.group))];
}

const kindOfCell = remembered((cell: PlacedCell): CellKind => {
  const kind = withoutNames(cell);
  const text = JSON.stringify(kind);
  const known = cellKinds.get(text);
  if (known) return known;
  if (cellKinds.size >= MOST_KINDS) cellKinds.clear();
  cellKindsSeen += 1;
  const made = { number: cellKindsSeen, cell: kind };
  cellKinds.set(text, made);
  return made;
});

function withoutNames({ centre, outline, terminals, vent, ...cell }: PlacedCell): PlacedCell {
  const moved = moving({ x: -centre.x, y: -centre.y });
  return {
    ...cell,
    id: '',
    group: '',
    slot: { row: 0, position: 0 },
    centre: { x: 0, y: 0 },
    outline: moved.contour(outline),
    terminals: terminals.map((terminal) => ({ ...moved.terminal(terminal), id: '', cell: '', group: '', net: '' })),
    vent: vent && { ...vent, outline: moved.contour(vent.outline), centre: moved.point(vent.centre) },
  };
}

function moving({ x: dx, y: dy }: Point2) {
  const point = ({ x, y }: Point2): Point2 => ({ x: snap_mm(x + dx), y: snap_mm(y + dy) });
  const contour = (loop: Contour): Contour => translated(loop, dx, dy);
  const terminal = (one: PlacedTerminal): PlacedTerminal => ({ ...one, centre: point(one.centre), outline: contour(one.outline), holes: one.holes.map(contour) });
  return { point, contour, terminal };
}

/** The input with tokens in the place of names, at the origin: the same for all bars of a kind. */
function nameless(input: BusbarInput): BusbarInput {
  const cells = cellsOf(input), groups = groupsOf(input);
  const ends = input.ends.map(({ cell, terminal }): BarEnd => {
    const { cell: kind } = kindOfCell(cell);
    const moved = moving(offsetOf(cell, input));
    const i = cells.indexOf(cell.id);
    const group = `⟨group${groups.indexOf(cell.group)}⟩`;
    const terminals = kind.terminals.map((one, at): PlacedTerminal => {
      return { ...moved.terminal(one), id: `⟨terminal${i}.${at}⟩`, cell: `⟨cell${i}⟩`, group, net: cell.terminals[at]?.net === input.net ? '⟨net⟩' : '⟨other⟩' };
    });
    const placed: PlacedCell = {
      ...kind,
      id: `⟨cell${i}⟩`,
      group,
      slot: slotOf(cell, input),
      centre: offsetOf(cell, input),
      outline: moved.contour(kind.outline),
      terminals,
      vent: kind.vent && { ...kind.vent, outline: moved.contour(kind.vent.outline), centre: moved.point(kind.vent.centre) },
    };
    return { cell: placed, terminal: terminals[cell.terminals.indexOf(terminal)] ?? terminal };
  });
  const isPiece = input.key !== undefined && input.key !== input.net;
  return { ...input, net: '⟨net⟩', ends, ...(input.key === undefined ? {} : { key: isPiece ? '⟨key⟩' : '⟨net⟩' }) };
}

function namesOf(input: BusbarInput): ReadonlyMap<string, string> {
  const names = new Map([['⟨net⟩', input.net], ['⟨key⟩', input.key ?? input.net]]);
  groupsOf(input).forEach((group, i) => names.set(`⟨group${i}⟩`, group));
  const cells = cellsOf(input);
  input.ends.forEach(({ cell }) => {
    const i = cells.indexOf(cell.id);
    names.set(`⟨cell${i}⟩`, cell.id);
    cell.terminals.forEach((terminal, at) => names.set(`⟨terminal${i}.${at}⟩`, terminal.id));
  });
  return names;
}
