/** The plan as solids in pack coordinates. */
import { rectangle, snapContour } from '../geometry/contour.ts';
import { stroke } from '../geometry/stroke.ts';
import type { Box2, Contour, Region } from '../geometry/types.ts';
import type { Body } from '../model/derived/index.ts';
import type { NetId } from '../model/ids.ts';
import { COINCIDENT_mm, snap_mm } from '../units/units.ts';
import { connectorIdOf, fuseIdOf, pinPadIdOf, sensorPadIdOf, traceIdOf } from './itemIds.ts';
import type { RouteInput } from './input.ts';
import { neckedStroke, neckOutline } from './neck.ts';
import type { PlannedSensor, PlannedTap, PlannedTrace, RoutePlan } from './plan.ts';

export interface Layers {
  readonly film: Region;
  readonly coverlay: Region;
}

/** All bodies of the circuit, owned by it, in a fixed order. `layers` in pack coordinates. */
export function fpcBodies(plan: RoutePlan, layers: Layers, input: RouteInput, owner: string): Body[] {
  return new BodyMaker(plan, layers, input, owner).all();
}

class BodyMaker {
  private readonly copper_z: readonly [number, number];

  constructor(
    private readonly plan: RoutePlan,
    private readonly layers: Layers,
    private readonly input: RouteInput,
    private readonly owner: string,
  ) {
    this.copper_z = [snap_mm(plan.copperTop_z - input.sampling.fpc.copperThickness_mm), snap_mm(plan.copperTop_z)];
  }

  all(): Body[] {
    const { plan } = this;
    return [
      ...this.laminate(),
      ...plan.taps.flatMap((tap) => [...this.tab(tap), ...this.trace(tap, tap.site.id)]),
      ...plan.sensors.flatMap((sensor) => this.sensor(sensor)),
      ...this.connector(),
    ];
  }

  private laminate(): Body[] {
    const { fpc } = this.input.sampling;
    const [bottom, top] = this.copper_z;
    const base_z = snap_mm(bottom - fpc.baseThickness_mm);
    const film = { net: null, material: 'polyimide', layer: 'FPC_OUTLINE' } as const;
    return [
      this.body(`${this.owner}/base`, { ...film, kind: 'fpc', z: [base_z, bottom], ...this.layers.film }),
      this.body(`${this.owner}/coverlay`, { ...film, kind: 'coverlay', z: [top, snap_mm(top + fpc.coverlayThickness_mm)], ...this.layers.coverlay }),
      this.body(`${this.owner}/stiffener`, { ...film, kind: 'stiffener', material: 'fr4', z: [snap_mm(base_z - fpc.stiffenerThickness_mm), base_z], ...this.box(this.plan.head.connector) }),
    ];
  }

  /** The nickel piece, its weld on the bar and its pad on the film. A bar above the copper gets a stepped piece. */
  private tab({ site }: PlannedTap): Body[] {
    const { tab } = this.input.sampling;
    const top = this.copper_z[1];
    const nickel = { net: site.net, kind: 'tab', material: tab.material, layer: 'NI_TAB' } as const;
    const step = snap_mm(site.barTop_z - top);
    const onBar: readonly [number, number] = [snap_mm(site.barTop_z), snap_mm(site.barTop_z + tab.thickness_mm)];
    const onFilm: readonly [number, number] = [top, snap_mm(top + tab.thickness_mm)];
    const pieces: Body[] = [];
    if (step <= COINCIDENT_mm) {
      pieces.push(this.body(site.id, { ...nickel, z: onFilm, ...this.box(site.tab) }));
    } else {
      const wall_y = site.barEdge_y + site.inward * tab.thickness_mm;
      pieces.push(
        this.body(site.id, { ...nickel, z: onFilm, ...this.box(between(site.tab, wall_y, site.inward === 1 ? site.tab.maxY : site.tab.minY)) }),
        this.body(`${site.id}/step`, { ...nickel, z: [onFilm[0], onBar[1]], ...this.box(between(site.tab, site.barEdge_y, wall_y)) }),
        this.body(`${site.id}/landing`, { ...nickel, z: onBar, ...this.box(site.landing) }),
      );
    }
    const { minX, maxX, minY, maxY } = site.landing;
    const [marginX, marginY] = [((maxX - minX) * (1 - tab.weldShare)) / 2, ((maxY - minY) * (1 - tab.weldShare)) / 2];
    const weld = { minX: minX + marginX, maxX: maxX - marginX, minY: minY + marginY, maxY: maxY - marginY };
    return [
      ...pieces,
      this.body(`${site.id}/weld`, { net: site.net, kind: 'weld', material: tab.material, layer: 'WELD', z: onBar, ...this.box(weld) }),
      this.pad(`${site.id}/pad`, site.net, site.pad),
    ];
  }

  private trace(trace: PlannedTrace, from: string): Body[] {
    const { fpc, fuse } = this.input.sampling;
    const { axes } = this.plan.row;
    const id = traceIdOf(this.owner, trace.net);
    const copper = { net: trace.net, material: 'copper-foil', layer: 'FPC_TRACE', z: this.copper_z, insulated: true, holes: [] } as const;
    const outline = trace.neck ? neckedStroke(trace.path, fpc.traceWidth_mm, trace.neck, fuse.width_mm) : stroke(trace.path, fpc.traceWidth_mm);
    const bodies = [
      this.body(id, {
        ...copper,
        kind: 'trace',
        outline: snapContour(axes.contour(outline)),
        path: trace.path.map(axes.point),
        width_mm: fpc.traceWidth_mm,
        from,
        to: pinPadIdOf(this.owner, trace.pin.number),
      }),
    ];
    if (trace.neck) {
      bodies.push(this.body(fuseIdOf(id), { ...copper, kind: 'fuse', outline: snapContour(axes.contour(neckOutline(trace.neck, fuse.width_mm))), width_mm: fuse.width_mm }));
    }
    return bodies;
  }

  private sensor({ site, plus, minus, plusPad, minusPad }: PlannedSensor): Body[] {
    const { fpc, ntc } = this.input.sampling;
    const bottom = snap_mm(this.copper_z[1] + fpc.coverlayThickness_mm);
    const y = (site.padRow.minY + site.padRow.maxY) / 2;
    const body: Box2 = { minX: site.x - ntc.body_mm.x / 2, maxX: site.x + ntc.body_mm.x / 2, minY: y - ntc.body_mm.y / 2, maxY: y + ntc.body_mm.y / 2 };
    return [
      this.body(site.id, { net: null, kind: 'ntc', material: 'ceramic', layer: 'NTC', z: [bottom, snap_mm(bottom + ntc.body_mm.z)], ...this.box(body) }),
      this.pad(sensorPadIdOf(site.id, '+'), plus.net, plusPad),
      this.pad(sensorPadIdOf(site.id, '-'), minus.net, minusPad),
      ...this.trace(plus, sensorPadIdOf(site.id, '+')),
      ...this.trace(minus, sensorPadIdOf(site.id, '-')),
    ];
  }

  private connector(): Body[] {
    const { fpc, connector } = this.input.sampling;
    const bottom = snap_mm(this.copper_z[1] + fpc.coverlayThickness_mm);
    const z = [bottom, snap_mm(bottom + connector.body_mm.height)] as const;
    return [
      this.body(connectorIdOf(this.owner), { net: null, kind: 'connector', material: 'lcp', layer: 'CONNECTOR', z, ...this.box(this.plan.head.connector) }),
      ...this.plan.head.pins.map((pin) => this.pad(pinPadIdOf(this.owner, pin.number), pin.lane.drop.net, pin.pad)),
    ];
  }

  private pad(id: string, net: NetId, box: Box2): Body {
    return this.body(id, { net, kind: 'pad', material: 'copper-foil', layer: 'FPC_PAD', z: this.copper_z, ...this.box(box) });
  }

  private box(box: Box2): { outline: Contour; holes: readonly Contour[] } {
    return { outline: rectangle(this.plan.row.axes.box(box)), holes: [] };
  }

  private body(id: string, rest: Omit<Body, 'id' | 'owner'>): Body {
    return { id, owner: this.owner, ...rest };
  }
}

function between(box: Box2, a_y: number, b_y: number): Box2 {
  return { ...box, minY: Math.min(a_y, b_y), maxY: Math.max(a_y, b_y) };
}
