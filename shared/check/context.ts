/** The settings that rules read, from a document outside of a derivation. */
import { singleton, type Document } from '../model/document.ts';
import type { NetTable } from '../model/derived/index.ts';
import type { CheckContext } from './rule.ts';

export function contextOfDocument(document: Document, nets: NetTable): CheckContext {
  const byId = new Map(nets.nets.map((net) => [net.id, net] as const));
  return {
    deck: singleton(document, 'deck'),
    duty: singleton(document, 'duty'),
    structure: singleton(document, 'structure'),
    busbars: singleton(document, 'busbars'),
    sampling: singleton(document, 'sampling'),
    process: singleton(document, 'process'),
    nets,
    net: (id) => byId.get(id),
  };
}
