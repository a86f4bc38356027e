/** A flexible circuit and the pieces it carries: connector, sensors, tabs. */
import { mirroredX } from '../geometry/transform.ts';
import type { Contour } from '../geometry/types.ts';
import type { Body, Fpc, PartItem } from '../model/derived/index.ts';
import type { SamplingRecord } from '../model/records/sampling.ts';
import { snap_mm } from '../units/units.ts';
import { blockForm, massOf_kg, sizeOfBlock } from './blockItem.ts';
import { sizeOfCut } from './cutItems.ts';
import { formOf, type Form } from './form.ts';
import type { UnsignedItem } from './signature.ts';

/** The bare circuit first. Its mass is its own: what it carries is counted as pieces. */
export function fpcItems(fpc: Fpc, sampling: SamplingRecord): UnsignedItem[] {
  return [circuitItem(fpc), connectorItem(fpc, sampling), ...sensorItems(fpc, sampling), ...tabItems(fpc, sampling)];
}

function circuitItem(fpc: Fpc): UnsignedItem {
  const layers = fpc.bodies.filter((body) => body.kind === 'fpc' || body.kind === 'coverlay');
  const thickness_mm = layers.length === 0 ? 0 : snap_mm(Math.max(...layers.map((body) => body.z[1])) - Math.min(...layers.map((body) => body.z[0])));
  const cut = { ...fpc.flat, bends: [], thickness_mm };
  const material = layers[0]?.material ?? 'polyimide';
  return {
    item: { item: fpc.id, role: 'fpc', name: 'FPC, sampling', material, size_mm: sizeOfCut(cut), mass_kg: fpc.mass_kg, cut, priceKey: 'fpc', source: 'made to flat pattern and copper' },
    make: material,
    form: formOfCircuit(fpc, thickness_mm),
  };
}

/** The outline alone does not make two circuits equal: copper, openings and stiffeners must lie in the same places. */
function formOfCircuit(fpc: Fpc, thickness_mm: number): Form {
  const copper = fpc.bodies.filter((body) => body.kind === 'trace' || body.kind === 'pad' || body.kind === 'fuse');
  // Of a circuit described from behind, the mirror image would count as the same part.
  const seen = (contour: Contour): Contour => (fpc.inverted ? mirroredX(contour) : contour);
  const features = [
    ...fpc.region.holes.map((contour) => ({ kind: 'hole', contour: seen(contour) })),
    ...copper.map((body) => ({ kind: body.kind, contour: seen(body.outline) })),
    ...fpc.coverlayOpenings.map((contour) => ({ kind: 'opening', contour: seen(contour) })),
    ...fpc.stiffeners.map((contour) => ({ kind: 'stiffener', contour: seen(contour) })),
  ];
  return formOf({ outline: seen(fpc.region.outline), features, bends: [], measures: [thickness_mm] });
}

function connectorItem(fpc: Fpc, { connector }: SamplingRecord): UnsignedItem {
  const body = fpc.bodies.find((candidate) => candidate.kind === 'connector');
  // Places may stay empty where neighbours need more room: the part to buy has as many positions as the highest pin number.
  const numbers = fpc.connector.pins.map((pin) => pin.number).sort((a, b) => a - b);
  const positions = numbers.at(-1) ?? 0;
  const empty = Array.from({ length: positions }, (_, i) => i + 1).filter((number) => !numbers.includes(number));
  const left = empty.length === 0 ? '' : `, without pins ${empty.join(' ')}`;
  const key = `connector:${connector.part}:${positions}:${connector.pitch_mm}:${empty.join('+')}`;
  return boughtItem(fpc.connector.id, 'connector', `${connector.part}, ${positions} positions${left}`, body, key);
}

function sensorItems(fpc: Fpc, { ntc }: SamplingRecord): UnsignedItem[] {
  return fpc.ntcs.map((sensor) => boughtItem(sensor.id, 'ntc', ntc.part, bodyOf(fpc, sensor.body), `ntc:${ntc.part}`));
}

function tabItems(fpc: Fpc, { tab }: SamplingRecord): UnsignedItem[] {
  const size_mm = { x: tab.length_mm, y: tab.width_mm, z: tab.thickness_mm };
  return fpc.taps.map((tap) => {
    // The nickel's own volume: a stepped tab is drawn as several bodies of one strip.
    const mass_kg = massOf_kg(size_mm.x * size_mm.y * size_mm.z, tab.material);
    const item = { item: tap.id, role: 'tab', name: 'Sampling tab', material: tab.material, size_mm, mass_kg, cut: null, priceKey: tab.material, source: 'made to size' };
    return { item, make: tab.material, form: blockForm(size_mm) };
  });
}

function boughtItem(item: string, role: string, name: string, body: Body | undefined, make: string): UnsignedItem {
  const size_mm: PartItem['size_mm'] = body ? sizeOfBlock(body) : { x: 0, y: 0, z: 0 };
  const mass_kg = body ? massOf_kg(size_mm.x * size_mm.y * size_mm.z, body.material) : 0;
  return { item: { item, role, name, material: body?.material ?? '', size_mm, mass_kg, cut: null, priceKey: make, source: 'bought; mass from its volume' }, make, form: null };
}

function bodyOf(fpc: Fpc, id: string): Body | undefined {
  return fpc.bodies.find((body) => body.id === id);
}
