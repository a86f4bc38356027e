/** The bodies of a pack of modules: the pack's frame and cooling plate, and round each module its housing with what fixes it. */
import { boxCentre } from '../../geometry/box.ts';
import { circle } from '../../geometry/contour.ts';
import type { Box2 } from '../../geometry/types.ts';
import type { Body } from '../../model/derived/body.ts';
import { CHASSIS } from '../../model/ids.ts';
import type { CellTypeRecord } from '../../model/records/cellType.ts';
import { snap_mm } from '../../units/units.ts';
import { block, envelopeBody, frameBodies } from '../frameBodies.ts';
import { bandModulePath, bandsOfModule, isOfBandModules } from '../bands/bandModules.ts';
import { fieldOfModule } from '../bands/field.ts';
import { tubeBodies } from '../bands/tubeBodies.ts';
import { pressurePlates } from '../pressure.ts';
import { cellBase_z } from '../stack.ts';
import { LUG_BELOW_LID_mm, WALL_BELOW_LUG_mm } from '../tabs/foldedTab.ts';
import { fieldBox, gridBox, gridPlaces, moduleBox, type ModuleStructure } from './moduleGrid.ts';
import type { ModulePlace } from './modulePath.ts';
import type { Seat } from './moduleSeat.ts';

/** More than any pack has are a slip of the hand, and their plates would take all memory. */
const MOST_MODULES = 1000;
/** How far the head of a fixing bolt stands over the end plate, and how far bolts stand apart at most, mm. */
const HEAD_mm = 6;
const BOLTS_APART_mm = 44;

/** A housing of rows is the same however its module sits. */
const AS_FILLED: Seat = { turned: false, mirrored: false };

type Rest = Pick<Body, 'kind' | 'net' | 'material' | 'layer' | 'z'>;

/**
 * Bodies owned by `structure`. Housings stand on the cooling plate as the members do, so that all metal is one conductor, the chassis.
 * Throws a RangeError for more modules than any pack has.
 */
export function moduleBodies(structure: ModuleStructure, type: CellTypeRecord): Body[] {
  const places = gridPlaces(structure);
  if (places.length > MOST_MODULES || structure.rows > MOST_MODULES) throw new RangeError(`a pack has at most ${MOST_MODULES} modules and rows in one, got ${places.length} and ${structure.rows}`);
  const grid = gridBox(structure, type);
  const { members, modules } = structure;
  const path = isOfBandModules(structure) ? bandModulePath(structure, type) : [];
  const housings = places.flatMap((place, i) => {
    const seated = path.find(({ column, line }) => column === place.column && line === place.line) ?? { ...place, seat: AS_FILLED };
    return housing(structure, type, seated, `module-${i + 1}`);
  });
  if (modules.alone === true) return [envelopeBody(structure), basePlate(structure, grid), ...housings];
  const inner: Box2 = {
    minX: snap_mm(grid.minX - modules.endZone_mm),
    maxX: snap_mm(grid.maxX + modules.endZone_mm),
    minY: snap_mm(grid.minY - members.sideGap_mm),
    maxY: snap_mm(grid.maxY + members.sideGap_mm),
  };
  return [...frameBodies(structure, inner), ...housings];
}

/** What a module of its own stands on. */
function basePlate({ coolingPlate }: ModuleStructure, box: Box2): Body {
  return block('cooling-plate', box, { kind: 'plate', net: CHASSIS, material: coolingPlate.material, layer: 'KEEPOUT', z: [0, coolingPlate.thickness_mm] });
}

/**
 * Walls of the housing. Beside cells that are connected at their ends the metal plates end where these end, so that bars and lugs there stand clear of
 * metal, and the walls beside them are covers, which end below the lugs.
 */
function walls({ coolingPlate, busbarFrame, modules }: ModuleStructure, box: Box2, field: Box2, heights: { readonly base_z: number; readonly lid_z: number }, name: string): Body[] {
  const { material, endPlate_mm, sidePlate_mm, height_mm, cover } = modules.housing;
  const metal: Rest = { kind: 'plate', net: CHASSIS, material, layer: 'KEEPOUT', z: [coolingPlate.thickness_mm, snap_mm(heights.base_z + height_mm)] };
  const side: Rest = busbarFrame ? { kind: 'cover', net: null, material: cover.material, layer: 'KEEPOUT', z: [coolingPlate.thickness_mm, snap_mm(heights.lid_z - LUG_BELOW_LID_mm - WALL_BELOW_LUG_mm)] } : metal;
  const inner: Box2 = { minX: snap_mm(box.minX + endPlate_mm), maxX: snap_mm(box.maxX - endPlate_mm), minY: box.minY, maxY: box.maxY };
  const end: Box2 = busbarFrame ? { ...box, minY: field.minY, maxY: field.maxY } : box;
  const beside: Box2 = busbarFrame ? box : inner;
  return [
    block(`${name}/end-front`, { ...end, maxX: inner.minX }, metal),
    block(`${name}/end-back`, { ...end, minX: inner.maxX }, metal),
    block(`${name}/side-low`, { ...beside, maxY: snap_mm(box.minY + sidePlate_mm) }, side),
    block(`${name}/side-high`, { ...beside, minY: snap_mm(box.maxY - sidePlate_mm) }, side),
  ];
}

function housing(structure: ModuleStructure, type: CellTypeRecord, place: ModulePlace, name: string): Body[] {
  const [box, field] = [moduleBox(structure, type, place), fieldBox(structure, type, place)];
  const { endPlate, coolingPlate, aboveLid_mm, rows, rowGap_mm, modules } = structure;
  const { endPlate_mm, height_mm, cover } = modules.housing;
  const base_z = cellBase_z(structure);
  const lid_z = snap_mm(base_z + type.size_mm.height);
  const inner: Box2 = { minX: snap_mm(box.minX + endPlate_mm), maxX: snap_mm(box.maxX - endPlate_mm), minY: box.minY, maxY: box.maxY };
  const board: Rest = { kind: 'plate', net: null, material: endPlate.material, layer: 'KEEPOUT', z: [base_z, lid_z] };
  const lid: Rest = { kind: 'cover', net: null, material: cover.material, layer: 'KEEPOUT', z: [snap_mm(lid_z + aboveLid_mm - cover.thickness_mm), snap_mm(lid_z + aboveLid_mm)] };
  const bodies = [
    ...walls(structure, box, field, { base_z, lid_z }, name),
    block(`${name}/cover`, field, lid),
  ];
  if (coolingPlate.padThickness_mm > 0) {
    bodies.push(block(`${name}/gap-pad`, field, { kind: 'spacer', net: null, material: coolingPlate.padMaterial, layer: 'KEEPOUT', z: [coolingPlate.thickness_mm, base_z] }));
  }
  const bands = isOfBandModules(structure) ? bandsOfModule(structure, type, place) : null;
  for (let row = 0; row < rows; row++) {
    const minY = snap_mm(field.minY + row * (type.size_mm.width + rowGap_mm));
    const { minY: low, maxY: high } = bands?.[row]?.box ?? { minY, maxY: snap_mm(minY + type.size_mm.width) };
    const strip: Box2 = { minX: inner.minX, maxX: inner.maxX, minY: low, maxY: high };
    bodies.push(block(`${name}/board-front-${row}`, { ...strip, minX: snap_mm(field.minX - endPlate.thickness_mm), maxX: field.minX }, board));
    bodies.push(block(`${name}/board-back-${row}`, { ...strip, minX: field.maxX, maxX: snap_mm(field.maxX + endPlate.thickness_mm) }, board));
    bodies.push(...pressurePlates(structure, { inner, row: strip, base_z }, (end) => `${name}/pressure-plate-${end}-${row}`));
  }
  if (bands && isOfBandModules(structure)) bodies.push(...tubeBodies(structure, type, fieldOfModule(structure, type).lattice, bands.map((band) => band.box), base_z, `${name}/`));
  return modules.alone === true ? bodies : [...bodies, ...fixings(structure, box, inner, snap_mm(base_z + height_mm), name)];
}

/** Through each end plate down to the cooling plate's underside, in a row about its middle. */
function fixings({ modules, packing }: ModuleStructure, box: Box2, inner: Box2, top_z: number, name: string): Body[] {
  const { diameter_mm, perEnd } = modules.fixing;
  // Beside the lugs of round cells, which lie in the middle of their bands.
  const apart_mm = Math.min(packing ? Infinity : BOLTS_APART_mm, (box.maxY - box.minY) / (perEnd + 1));
  const rest: Rest = { kind: 'fastener', net: CHASSIS, material: 'steel', layer: 'KEEPOUT', z: [0, snap_mm(top_z + HEAD_mm)] };
  const ends = [{ end: 'front', x: (box.minX + inner.minX) / 2 }, { end: 'back', x: (inner.maxX + box.maxX) / 2 }];
  return ends.flatMap(({ end, x }) =>
    Array.from({ length: perEnd }, (_, i): Body => {
      const y = boxCentre(box).y + (i - (perEnd - 1) / 2) * apart_mm;
      return { id: `structure/${name}/bolt-${end}-${i}`, owner: 'structure', outline: circle({ x: snap_mm(x), y: snap_mm(y) }, diameter_mm / 2), holes: [], ...rest };
    }),
  );
}
