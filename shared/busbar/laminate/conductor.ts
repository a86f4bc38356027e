/** One conductor of the stack: its bar with bodies and flat pattern, and its contacts. */
import { boundsOf, circle, clockwise } from '../../geometry/contour.ts';
import { regionArea_mm2 } from '../../geometry/flatten.ts';
import { translated } from '../../geometry/transform.ts';
import { snapContour } from '../../geometry/contour.ts';
import type { Contour, Point2 } from '../../geometry/types.ts';
import type { Body } from '../../model/derived/body.ts';
import type { BendLine, Busbar, FlatPattern } from '../../model/derived/busbar.ts';
import type { LaminateContact, LaminatedConductor } from '../../model/derived/laminate.ts';
import { busbarId } from '../../model/ids.ts';
import { materialOf } from '../../standards/materials.ts';
import { snap_mm } from '../../units/units.ts';
import { settled } from '../section.ts';
import type { LaminateInput } from './input.ts';
import { centreOf, contactId, holesOf } from './openings.ts';
import type { PlannedTab } from './plan.ts';
import { OUTWARDS, plateContour, type Strip } from './plate.ts';
import { wayResistance_ohm, weakest } from './sizing.ts';
import { endRadius_mm, tabShape, type BodyBase, type TabShape } from './tab.ts';
import type { SizedConductor } from './thicknesses.ts';

/** A tab with everything that follows from its place. */
interface ShapedTab extends PlannedTab {
  readonly shape: TabShape;
}

/**
 * Bodies: `<bar>/plate` (between the films, so insulated), `<bar>/<contact>-land` for the bare face round a hole, and those of each tab.
 * `z`: faces of the plate, mm.
 */
export function makeConductor({ planned, measures, sections }: SizedConductor, z: readonly [number, number], input: LaminateInput): LaminatedConductor {
  const { record, box, openings } = planned;
  const { laminate } = input;
  const id = busbarId(record.id);
  const base: BodyBase = { owner: id, net: record.id, kind: 'busbar', material: record.material, layer: record.material.startsWith('copper') ? 'BUSBAR_CU' : 'BUSBAR_AL' };
  const tabs = planned.tabs.map((tab): ShapedTab => ({ ...tab, shape: tabShape({ tab: tab.tab, exit: tab.exit, z, settings: laminate.tab }, base) }));
  const holes = holesOf(record).map((hole) => ({ hole, centre: centreOf(hole, laminate) }));
  const cut = openings.map(({ centre, diameter_mm }) => round(centre, diameter_mm));
  const radii = (end_mm: number, root_mm: number) => ({ plate_mm: record.cornerRadius_mm, root_mm, end_mm });
  const rootRadius_mm = Math.min(laminate.tab.cornerRadius_mm, ...tabs.map(({ neck_mm }) => neck_mm / 2));
  const necks = tabs.map((tab) => stripOf(tab, tab.neck_mm));
  const plate: Body = {
    ...base,
    id: `${id}/plate`,
    insulated: true,
    z,
    outline: plateContour(box, necks, radii(0, rootRadius_mm)),
    holes: [...cut, ...holes.map(({ hole, centre }) => round(centre, hole.land_mm))],
  };
  const lands = holes.map(({ hole, centre }): Body => ({ ...base, id: `${id}/${hole.id}-land`, z, outline: circle(centre, hole.land_mm / 2), holes: [round(centre, hole.hole_mm)] }));
  const end_mm = Math.min(Infinity, ...tabs.map(({ tab }) => endRadius_mm(tab, laminate.tab)));
  const developed = plateContour(box, tabs.map((tab) => stripOf(tab, tab.neck_mm + tab.shape.developed_mm)), radii(Number.isFinite(end_mm) ? end_mm : 0, rootRadius_mm));
  const flat = flatPattern(developed, [...cut, ...holes.map(({ hole, centre }) => round(centre, hole.hole_mm)), ...tabs.map(tabHole)], tabs.flatMap(bendLine));
  const section = weakest(sections);
  const contacts: LaminateContact[] = [
    ...holes.map(({ hole, centre }): LaminateContact => ({
      id: contactId(record, hole), type: 'hole', current_A: settled(record.current_A / holes.length), bolt: hole.bolt, hole_mm: hole.hole_mm,
      at: { ...centre, z: hole.face === 'top' ? z[1] : z[0] }, outline: circle(centre, hole.land_mm / 2),
      rim_mm: snap_mm(Math.min(centre.x - box.minX, box.maxX - centre.x, centre.y - box.minY, box.maxY - centre.y) - hole.hole_mm / 2), face_mm: hole.land_mm, radius_mm: null,
    })),
    ...tabs.map(({ tab, shape }): LaminateContact => ({
      id: contactId(record, tab), type: 'tab', current_A: settled(record.current_A / tabs.length), bolt: tab.bolt, hole_mm: tab.hole_mm,
      at: shape.at, outline: shape.outline, rim_mm: snap_mm((tab.width_mm - tab.hole_mm) / 2),
      face_mm: snap_mm(Math.min(tab.width_mm, 2 * (tab.length_mm - tab.width_mm / 2))), radius_mm: shape.bend?.radius_mm ?? null,
    })),
  ];
  const width_mm = planned.way.width_mm;
  const bar: Busbar = {
    id,
    net: record.id,
    role: 'laminated',
    section,
    segments: segmentsOf(contacts, sections),
    pads: [],
    flat,
    bodies: [plate, ...lands, ...tabs.flatMap(({ shape }) => shape.bodies)],
    z: [z[0], z[1]],
    raised: [],
    edges: [],
    width: { min_mm: width_mm, max_mm: width_mm, value_mm: width_mm },
    boltHoles: holes.map(({ hole, centre }) => ({ centre, diameter_mm: hole.hole_mm })),
    mass_kg: settled(regionArea_mm2(flat) * section.thickness_mm * 1e-9 * materialOf(record.material).density_kg_m3),
    resistance_ohm: settled(wayResistance_ohm(measures, record.material, 20)),
  };
  return { id: record.id, name: record.name, layer: record.layer, range_V: [record.potential_V.min, record.potential_V.max], bar, box, openings, contacts };
}

/** The plate between its first two contacts, then each tab up to its bolt. */
function segmentsOf(contacts: readonly LaminateContact[], sections: SizedConductor['sections']): Busbar['segments'] {
  const tabs = contacts.filter((contact) => contact.type === 'tab');
  const [plate, ...ofTabs] = sections;
  const [first] = contacts;
  const last = contacts[contacts.length - 1];
  return [
    ...(plate && first ? [{ between: [first.id, last && last !== first ? last.id : null] as const, section: plate }] : []),
    ...tabs.flatMap((tab, i) => (ofTabs[i] ? [{ between: [tab.id, null] as const, section: ofTabs[i] }] : [])),
  ];
}

function stripOf({ tab, exit }: PlannedTab, reach_mm: number): Strip {
  return { side: tab.side, at_mm: tab.side === '-y' || tab.side === '+y' ? exit.x : exit.y, width_mm: tab.width_mm, reach_mm };
}

function round(centre: Point2, diameter_mm: number): Contour {
  return clockwise(circle(centre, diameter_mm / 2));
}

/** A place on the flattened tab: beyond the film and across. */
function onTab({ tab, exit }: PlannedTab, beyond_mm: number, across_mm: number): Point2 {
  const out = OUTWARDS[tab.side];
  return { x: snap_mm(exit.x + out.x * beyond_mm - out.y * across_mm), y: snap_mm(exit.y + out.y * beyond_mm + out.x * across_mm) };
}

function tabHole(tab: ShapedTab): Contour {
  return round(onTab(tab, tab.shape.holeAt_mm, 0), tab.tab.hole_mm);
}

function bendLine(tab: ShapedTab): BendLine[] {
  const { bend } = tab.shape;
  if (!bend) return [];
  const half = tab.tab.width_mm / 2;
  return [{ from: onTab(tab, bend.at_mm, -half), to: onTab(tab, bend.at_mm, half), angle_deg: 90, direction: bend.direction, innerRadius_mm: bend.radius_mm }];
}

/** Moved so that its lower left corner is the origin. */
function flatPattern(outline: Contour, holes: readonly Contour[], bends: readonly BendLine[]): FlatPattern {
  const { minX, minY } = boundsOf(outline);
  const moved = (contour: Contour): Contour => snapContour(translated(contour, -minX, -minY));
  const point = ({ x, y }: Point2): Point2 => ({ x: snap_mm(x - minX), y: snap_mm(y - minY) });
  return { outline: moved(outline), holes: holes.map(moved), bends: bends.map((bend) => ({ ...bend, from: point(bend.from), to: point(bend.to) })) };
}
