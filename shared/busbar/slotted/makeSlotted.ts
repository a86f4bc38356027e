/** The bar that tabs of pouch cells are passed through and folded onto. */
import { boundsOf, rectangle } from '../../geometry/contour.ts';
import { regionArea_mm2 } from '../../geometry/flatten.ts';
import type { Body } from '../../model/derived/body.ts';
import type { BarPad, BarSegment, Busbar } from '../../model/derived/busbar.ts';
import { busbarId } from '../../model/ids.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { materialOf } from '../../standards/materials.ts';
import { snap_mm } from '../../units/units.ts';
import { ratingProblems } from '../range.ts';
import { resistance_ohm, segmentSections, settled } from '../section.ts';
import { sizeBar, type Sized } from '../thickness.ts';
import { slottedLayout, type SlottedBarInput } from './layout.ts';
import { planSlotted, type SlottedPlan } from './plan.ts';
import { boltOf, slottedBodies, slottedPattern } from './shape.ts';
import { weldOnLeg, type LegWeld } from './weld.ts';

/**
 * The slotted bar of a net: bodies `<busbar>/plate`, of an output `/bend` and `/lug`, and one `/weld-<cell>-pos` or `-neg` per end. Its outer face lies
 * under the legs, whatever its thickness.
 *
 * Refuses what its layout and its welds refuse, and changes of plan by hand: only its thickness can be set.
 */
export function makeSlotted(input: SlottedBarInput): Result<Busbar> {
  const id = busbarId(input.key ?? input.net);
  const byHand = input.overrides.find(({ feature }) => feature !== 'thickness_mm');
  if (byHand) return fail('slotted-plan-fixed', byHand.id, `the plan of a slotted bar follows from the tabs folded onto it: ${byHand.feature} cannot be set by hand`);
  const laid = laidOut(input, id);
  if (!laid.ok) return laid;
  const welds: LegWeld[] = [];
  for (const { terminal } of input.ends) {
    const weld = weldOnLeg(terminal, input.settings, id);
    if (!weld.ok) return weld;
    welds.push(weld.value);
  }
  const { plan, section } = laid.value;
  const { layout, plate, lug } = plan;
  const { settings, duty, net } = input;
  const { material } = settings;
  const z: Busbar['z'] = [snap_mm(layout.face_z - section.thickness_mm), layout.face_z];
  const most_A = settled(Math.max(...plan.segments.map(({ rated }) => rated)) * duty.continuous_A);
  const metal = { owner: id, net, kind: 'busbar', material, layer: material.startsWith('copper') ? 'BUSBAR_CU' : 'BUSBAR_AL', current_A: most_A } as const;
  const flat = slottedPattern(plan, input);
  const width_mm = snap_mm(plate.maxY - plate.minY);
  const bolt = lug && boltOf(lug, layout.face_z);
  const row = input.ends[0]?.cell.slot.row ?? 0;
  return ok({
    id,
    net,
    role: layout.role,
    section,
    segments: segmentsOf(laid.value, input),
    pads: padsOf(plan, welds, input),
    flat,
    bodies: [...slottedBodies(plan, input, metal), ...weldBodies(plan, welds, input, id)],
    z,
    raised: input.ends.map(({ terminal }) => terminal.outline),
    edges: [],
    width: { min_mm: width_mm, max_mm: width_mm, value_mm: width_mm },
    boltHoles: [],
    tapPieces: [{ row, outline: rectangle(layout.tap) }],
    ...(lug && bolt
      ? {
          lug: {
            at: { x: bolt.along, y: snap_mm(lug.bend_y + lug.radius_mm + section.thickness_mm), z: bolt.out },
            outward: { x: 0, y: 0 },
            width_mm: snap_mm(lug.across[1] - lug.across[0]),
            hole_mm: settings.output.hole_mm,
            out_mm: snap_mm(bolt.out - layout.face_z),
            back_mm: snap_mm((lug.length_mm - lug.neck_mm) / 2),
          },
        }
      : {}),
    mass_kg: settled(regionArea_mm2(flat) * section.thickness_mm * 1e-9 * materialOf(material).density_kg_m3),
    resistance_ohm: resistance_ohm(plan, material, 20),
  });
}

function laidOut(input: SlottedBarInput, id: string): Result<Sized<SlottedPlan>> {
  const problems = ratingProblems(input);
  if (problems.length > 0) return { ok: false, problems };
  const layout = slottedLayout(input, id);
  if (!layout.ok) return layout;
  return sizeBar(input, (thickness_mm) => planSlotted(layout.value, thickness_mm, input));
}

function segmentsOf({ plan, section }: Sized<SlottedPlan>, input: SlottedBarInput): BarSegment[] {
  const sections = segmentSections(plan, input, section.chosenBy);
  return plan.between.flatMap(([first, other], i): BarSegment[] => {
    const [from, to, own] = [input.ends[first]?.terminal.id, other === null ? null : (input.ends[other]?.terminal.id ?? null), sections[i]];
    return from && own ? [{ between: [from, to], section: own }] : [];
  });
}

/** In the order of the ends: the bar under each leg. */
function padsOf({ layout }: SlottedPlan, welds: readonly LegWeld[], { ends, duty }: SlottedBarInput): BarPad[] {
  const shareOf = new Map(layout.legs.map(({ end, share }) => [end, Math.abs(share)] as const));
  return ends.flatMap(({ terminal }, i): BarPad[] => {
    const weld = welds[i];
    if (!weld) return [];
    return [{ terminal: terminal.id, outline: terminal.outline, box: boundsOf(terminal.outline), weldZone: weld.zone, weldArea_mm2: weld.area_mm2, current_A: settled(duty.continuous_A * (shareOf.get(i) ?? 1)) }];
  });
}

/** From the outer face of the leg down into the bar, no deeper than that is thick. */
function weldBodies({ layout, thickness_mm }: SlottedPlan, welds: readonly LegWeld[], { ends, settings, net }: SlottedBarInput, id: string): Body[] {
  return ends.flatMap(({ terminal, cell }, i): Body[] => {
    const weld = welds[i];
    if (!weld) return [];
    const top_z = terminal.z[1];
    const from_z = snap_mm(Math.max(layout.face_z - thickness_mm, top_z - settings.weld.depth_mm));
    return [{ id: `${id}/weld-${cell.id}-${terminal.polarity === '+' ? 'pos' : 'neg'}`, kind: 'weld', owner: id, net, material: settings.material, layer: 'WELD', z: [from_z, top_z], outline: weld.zone, holes: [] }];
  });
}
