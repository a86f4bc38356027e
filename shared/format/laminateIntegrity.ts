/** What must hold between the records of a laminated busbar. */
import { recordsOfKind, type Document } from '../model/document.ts';
import type { ConductorRecord } from '../model/records/laminate.ts';
import type { Problem } from '../model/result.ts';
import { isMaterialKey, MATERIAL_KEYS } from '../standards/materials.ts';

/** The first problem, or null: a stack and its conductors need each other, and each its own layer, name and terminals. */
export function laminateProblem(document: Document): Problem | null {
  const stacks = recordsOfKind(document, 'laminate');
  const conductors = recordsOfKind(document, 'conductor');
  const [stack] = stacks;
  if (!stack) return conductors[0] ? at(conductors[0].id, 'there is no laminate record that the conductor could be part of') : null;
  if (stack.id !== 'laminate' || stacks.length > 1) return at(stacks.find((other) => other.id !== 'laminate')?.id ?? stack.id, 'expected one laminate record, with the id "laminate"');
  if (conductors.length === 0) return at('laminate', 'expected at least one conductor record');
  if (!isMaterialKey(stack.film.material)) return at('laminate.film.material', `there is no material "${stack.film.material}" (known: ${MATERIAL_KEYS.join(', ')})`);
  return conductors.map(conductorProblem).find((problem) => problem !== null) ?? repeated(conductors, 'layer') ?? repeated(conductors, 'name');
}

function conductorProblem({ id, material, potential_V, terminals }: ConductorRecord): Problem | null {
  if (/[|/~:]/.test(id)) return at(id, 'a conductor id must not hold "|", "/", "~" or ":"');
  if (!isMaterialKey(material)) return at(`${id}.material`, `there is no material "${material}" (known: ${MATERIAL_KEYS.join(', ')})`);
  if (potential_V.min > potential_V.max) return at(`${id}.potential_V`, 'the lowest potential lies above the highest');
  const seen = new Set<string>();
  for (const terminal of terminals) {
    if (/[|/~]/.test(terminal.id)) return at(`${id}.terminals`, `the terminal id "${terminal.id}" must not hold "|", "/" or "~"`);
    if (seen.has(terminal.id)) return at(`${id}.terminals`, `there are two terminals "${terminal.id}"`);
    seen.add(terminal.id);
    if (terminal.type === 'hole' && terminal.land_mm <= terminal.hole_mm) return at(`${id}.terminals.${terminal.id}`, `the contact face must be larger than its hole of ${terminal.hole_mm} mm, is ${terminal.land_mm}`);
  }
  return null;
}

function repeated(conductors: readonly ConductorRecord[], field: 'layer' | 'name'): Problem | null {
  const first = new Map<string | number, string>();
  for (const conductor of conductors) {
    const other = first.get(conductor[field]);
    if (other !== undefined) return at(`${conductor.id}.${field}`, `${conductor[field]} is the ${field} of "${other}" already`);
    first.set(conductor[field], conductor.id);
  }
  return null;
}

function at(place: string, message: string): Problem {
  return { code: 'broken-reference', place, message };
}
