/** What must hold between records for a layout to mean anything. Each problem names the record. */
import { recordsOfKind, singleton, type Document } from '../model/document.ts';
import type { Problem } from '../model/result.ts';
import { laminateProblem } from './laminateIntegrity.ts';
import { outlinesProblem } from './outlineIntegrity.ts';
import { isPlateMaterial, PLATE_MATERIALS } from '../standards/mechanics.ts';
import { isMaterialKey, MATERIAL_KEYS } from '../standards/materials.ts';

/** The first broken reference or count, or null. */
export function integrityProblem(document: Document): Problem | null {
  const topology = singleton(document, 'topology');
  const groups = new Set(recordsOfKind(document, 'group').map((group) => group.id));
  const order = new Set(topology.groupOrder);
  if (order.size !== topology.groupOrder.length) return at('topology.groupOrder', 'a group stands in the series order twice');
  if (topology.groupOrder.length !== topology.series) {
    return at('topology.series', `expected as many as the groups in series order (${topology.groupOrder.length}), got ${topology.series}`);
  }
  for (const id of topology.groupOrder) if (!groups.has(id)) return at('topology.groupOrder', `there is no group record "${id}"`);
  for (const id of groups) if (!order.has(id)) return at(id, 'the group is missing from topology.groupOrder');
  const places = topology.placeOrder;
  if (places && (places.length !== order.size || new Set(places).size !== order.size || places.some((id) => !order.has(id)))) {
    return at('topology.placeOrder', 'expected every group of the series order once');
  }
  for (const cell of recordsOfKind(document, 'cell')) {
    if (!groups.has(cell.group)) return at(`${cell.id}.group`, `there is no group record "${cell.group}"`);
    if (document.get(cell.type)?.kind !== 'cellType') return at(`${cell.id}.type`, `there is no cell type record "${cell.type}"`);
  }
  for (const id of groups) if (id.includes('|')) return at(id, 'a group id must not hold "|", which joins two of them in the id of a net');
  for (const { above } of topology.breaks ?? []) {
    if (!order.has(above)) return at('topology.breaks', `there is no group record "${above}"`);
    if (above === topology.groupOrder.at(-1)) return at('topology.breaks', `nothing lies above group "${above}" that the path could be opened from`);
  }
  const structure = singleton(document, 'structure');
  if (structure.type === 'module' && structure.modules === undefined) return at('structure.modules', 'a pack of modules needs to say how they lie');
  const material = materialProblem(document);
  if (material) return material;
  const measured = new Map<string, string>();
  for (const frontEnd of recordsOfKind(document, 'frontEnd')) {
    for (const group of frontEnd.groups) {
      if (!groups.has(group)) return at(`${frontEnd.id}.groups`, `there is no group record "${group}"`);
      const other = measured.get(group);
      if (other !== undefined) return at(`${frontEnd.id}.groups`, `group "${group}" is measured by "${other}" already`);
      measured.set(group, frontEnd.id);
    }
  }
  return outlinesProblem(document) ?? laminateProblem(document) ?? decisionProblem(document) ?? dimensionProblem(document);
}

/** Two records that decide the same thing: which of them holds would depend on their order. */
function decisionProblem(document: Document): Problem | null {
  return (
    repeated(recordsOfKind(document, 'override'), 'target', ({ target, feature }) => `${feature} of "${target}"`, 'is set') ??
    repeated(recordsOfKind(document, 'waiver'), 'key', ({ key }) => `the finding "${key}"`, 'is waived') ??
    repeated(recordsOfKind(document, 'part'), 'number', ({ number }) => `the part number "${number}"`, 'is borne')
  );
}

/** The first record that says of a subject what another said before it. */
function repeated<T extends { readonly id: string }>(records: readonly T[], field: string, subjectOf: (record: T) => string, what: string): Problem | null {
  const first = new Map<string, string>();
  for (const record of records) {
    const subject = subjectOf(record);
    const other = first.get(subject);
    if (other !== undefined) return at(`${record.id}.${field}`, `${subject} ${what} by "${other}" already`);
    first.set(subject, record.id);
  }
  return null;
}

/** A dimension under another id than the counter gives, or one that measures a point against itself. */
function dimensionProblem(document: Document): Problem | null {
  for (const { id, from, to } of recordsOfKind(document, 'dimension')) {
    if (!/^dimension:[1-9]\d*$/.test(id)) return at(id, 'expected an id of the form "dimension:1"');
    if (from.item === to.item && from.feature === to.feature) return at(`${id}.to`, `it measures the point it starts from (${from.feature} of "${from.item}")`);
  }
  return null;
}

/** A material that the program has no density or resistivity of: nothing could be weighed or rated. */
function materialProblem(document: Document): Problem | null {
  const { pad, endPlate, members, coolingPlate, modules, pressure } = singleton(document, 'structure');
  const named: readonly (readonly [string, string])[] = [
    ['structure.pad.material', pad.material],
    ['structure.endPlate.material', endPlate.material],
    ['structure.members.material', members.material],
    ['structure.coolingPlate.material', coolingPlate.material],
    ['structure.coolingPlate.padMaterial', coolingPlate.padMaterial],
    ...(modules
      ? ([
          ['structure.modules.housing.material', modules.housing.material],
          ['structure.modules.housing.cover.material', modules.housing.cover.material],
          ...(modules.link.sleeve ? ([['structure.modules.link.sleeve.material', modules.link.sleeve.material]] as const) : []),
        ] as const)
      : []),
    ['busbars.material', singleton(document, 'busbars').material],
    ['sampling.tab.material', singleton(document, 'sampling').tab.material],
    ['process.film.material', singleton(document, 'process').film.material],
    ...recordsOfKind(document, 'cellType').flatMap(({ id, terminals }) => terminals.map((terminal, i) => [`${id}.terminals[${i}].material`, terminal.material] as const)),
  ];
  const plate = pressure?.plate.material;
  if (plate !== undefined && !isPlateMaterial(plate)) return at('structure.pressure.plate.material', `pressure plates are made of ${PLATE_MATERIALS.join(' or ')}, not of "${plate}"`);
  const unknown = named.find(([, key]) => !isMaterialKey(key));
  return unknown ? at(unknown[0], `there is no material "${unknown[1]}" (known: ${MATERIAL_KEYS.join(', ')})`) : null;
}

function at(place: string, message: string): Problem {
  return { code: 'broken-reference', place, message };
}
