/** Bars, circuits and films made in the coordinates of a plane, with all they state, as items of the pack. */
import type { BentLug, Busbar, Film, Fpc, OnPlane, RouteFailure } from '../../model/derived/index.ts';
import { snap_mm } from '../../units/units.ts';
import { liftBody, liftOf, type Lift } from './liftBody.ts';
import { faceOf, isLower, type ConnectionPlane } from './plane.ts';

/** On the pack's top the bar as it is; its flat pattern is what is cut, wherever it lies. */
export function liftBusbar(bar: Busbar, plane: ConnectionPlane): Busbar {
  if (!plane.frame) return bar;
  const lift = liftOf(plane);
  return {
    ...bar,
    ...onPlane(plane),
    pads: bar.pads.map((pad) => ({ ...pad, outline: lift.contour(pad.outline), box: lift.box(pad.box), weldZone: lift.contour(pad.weldZone) })),
    bodies: bar.bodies.map((body) => liftBody(body, plane)),
    z: lift.heights(bar.z),
    raised: bar.raised.map(lift.contour),
    edges: bar.edges.map((edge) => ({ ...edge, at: lift.place(edge.at), along: lift.direction(edge.along) })),
    ...(bar.anchors ? { anchors: bar.anchors.map((anchor) => ({ ...anchor, at: lift.place(anchor.at), u: lift.direction(anchor.u), v: lift.direction(anchor.v) })) } : {}),
    boltHoles: bar.boltHoles.map((hole) => ({ ...hole, centre: lift.point(hole.centre) })),
    ...(bar.laps ? { laps: bar.laps.map((lap) => ({ ...lap, centre: lift.point(lap.centre) })) } : {}),
    ...(bar.tapPieces ? { tapPieces: bar.tapPieces.map((piece) => ({ ...piece, outline: lift.contour(piece.outline) })) } : {}),
    ...(bar.lug ? { lug: liftLug(bar.lug, lift) } : {}),
  };
}

function liftLug(lug: BentLug, { place }: Lift): BentLug {
  const [at, ahead] = [place(lug.at), place({ ...lug.at, z: lug.at.z + 1 })];
  return { ...lug, at, outward: { x: snap_mm(ahead.x - at.x), y: snap_mm(ahead.y - at.y) } };
}

export function liftFpc(fpc: Fpc, plane: ConnectionPlane): Fpc {
  if (!plane.frame) return fpc;
  const lift = liftOf(plane);
  return {
    ...fpc,
    ...onPlane(plane),
    region: lift.region(fpc.region),
    coverlayOpenings: fpc.coverlayOpenings.map(lift.contour),
    stiffeners: fpc.stiffeners.map(lift.contour),
    copperTop_z: lift.height(fpc.copperTop_z),
    taps: fpc.taps.map((tap) => ({ ...tap, at: lift.point(tap.at) })),
    ntcs: fpc.ntcs.map((ntc) => ({ ...ntc, at: lift.point(ntc.at) })),
    traces: fpc.traces.map((trace) => ({ ...trace, path: trace.path.map(lift.point) })),
    connector: { ...fpc.connector, pins: fpc.connector.pins.map((pin) => ({ ...pin, at: lift.point(pin.at) })) },
    bodies: fpc.bodies.map((body) => liftBody(body, plane)),
    handles: fpc.handles.map((handle) => ({ ...handle, at: lift.place(handle.at), along: lift.direction(handle.along) })),
  };
}

export function liftFilm(film: Film, plane: ConnectionPlane): Film {
  if (!plane.frame) return film;
  const lift = liftOf(plane);
  return {
    ...film,
    ...onPlane(plane),
    region: lift.region(film.region),
    windows: film.windows.map((window) => ({ ...window, outline: lift.contour(window.outline) })),
    bodies: film.bodies.map((body) => liftBody(body, plane)),
  };
}

/** `height`: of the cells' faces, where a place on a face counts as. */
export function liftFailure(failure: RouteFailure, plane: ConnectionPlane, height: number): RouteFailure {
  if (!plane.frame || !failure.at) return failure;
  return { ...failure, at: liftOf(plane).place({ ...failure.at, z: height }) };
}

function onPlane({ id, frame, isInverted }: ConnectionPlane): OnPlane {
  return { ...(frame ? { frame } : {}), ...(isInverted ? { inverted: true as const } : {}), ...(id === 'top' ? {} : { face: faceOf(id) }), ...(isLower(id) ? { lower: true as const } : {}) };
}
