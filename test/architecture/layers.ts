/** The one-way order of the layers, and what breaks it. */
import { builtinModules } from 'node:module';
import { importsOf, namesIn, type Import, type Source } from './source.ts';

/** Lowest first. Layers of one line are siblings: they do not import each other. */
export const LAYERS: readonly (readonly string[])[] = [
  ['units'],
  ['geometry'],
  ['standards'],
  ['model'],
  ['catalog', 'format'],
  ['placement', 'busbar', 'routing', 'process'],
  ['check', 'solve', 'bom'],
  ['drawing'],
  ['dxf', 'step', 'glb', 'gerber', 'report'],
  ['derive', 'export', 'compare'],
];
const RANK = new Map(LAYERS.flatMap((names, rank) => names.map((name) => [name, rank] as const)));
const TOP = LAYERS.length - 1;

/** Packages the engine may use, all of them pure computation, each in the layers that wrap it. */
const ENGINE_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  zod: ['model', 'catalog', 'format'],
  'jsonc-parser': ['format'],
  'clipper2-ts': ['geometry'],
  'dxf-parser': ['dxf'],
  flatbush: ['geometry'],
  fflate: ['report', 'export'],
  'write-excel-file': ['report'],
  '@noble/hashes': ['export', 'model', 'derive', 'bom'],
};

/** Names that make a result depend on when or in what language it is computed. Those of Node and the browser the type check refuses. */
const IMPURE = ['Date', 'Intl', 'performance', 'globalThis', 'Math.random', '.toLocaleString', '.toLocaleDateString', '.localeCompare', '.toLocaleLowerCase', '.toLocaleUpperCase'];

/** `model` of `shared/model/ids.ts`; null outside the engine. */
export function layerOf(path: string): string | null {
  const [top, layer] = path.split('/');
  return top === 'shared' && layer !== undefined && path.split('/').length > 2 ? layer : null;
}

/** Why an import of an engine file is wrong, or null. */
function engineRefusal({ from, target, isPackage, typeOnly }: Import): string | null {
  const layer = layerOf(from) ?? '';
  if (isPackage) return ENGINE_PACKAGES[target]?.includes(layer) === true ? null : `${layer} may not use the package ${target}`;
  if (target.startsWith('assets/')) return layer === 'catalog' ? null : 'only the catalogue reads assets';
  const other = layerOf(target);
  if (other === null) return 'the engine imports nothing outside itself';
  if (other === layer) return null;
  if (layer === 'contracts') return other === 'model' && typeOnly ? null : 'contracts may import types of the model only';
  const rank = RANK.get(layer);
  if (rank === undefined) return `"${layer}" is no layer`;
  if (other === 'contracts') return rank === TOP && typeOnly ? null : 'contracts are types for the topmost layers and the hosts';
  const otherRank = RANK.get(other);
  if (otherRank === undefined) return `"${other}" is no layer`;
  if (otherRank === rank) return `${layer} and ${other} are siblings`;
  return otherRank < rank ? null : `${layer} lies below ${other}`;
}

const BUILTIN = new Set(builtinModules);

function outsideRefusal({ from, target, isPackage }: Import): string | null {
  const [top] = from.split('/');
  const [otherTop] = target.split('/');
  if (isPackage) {
    const isNode = target.startsWith('node:') || BUILTIN.has(target);
    if (top === 'renderer' && (isNode || target === 'electron')) return 'the window has no Node and no Electron';
    if (top === 'main' && /^(react|react-dom|three|@react-three\/.*|@mantine\/.*|zustand|dockview-react)$/.test(target)) return 'the hosts draw nothing';
    if (top === 'main' && target === 'electron' && !from.startsWith('main/electron/')) return 'only main/electron knows Electron';
    return null;
  }
  if (top === 'main' && otherTop === 'renderer') return 'main may not import renderer';
  if (top === 'renderer' && otherTop === 'main') return 'renderer may not import main';
  if (otherTop === 'test') return 'the program may not import its tests';
  return null;
}

/** Every import that points the wrong way, as `from -> target: why`. */
export function wrongImports(sources: readonly Source[]): string[] {
  return sources.flatMap(importsOf).flatMap((one) => {
    const refusal = one.from.startsWith('shared/') ? engineRefusal(one) : outsideRefusal(one);
    return refusal === null ? [] : [`${one.from} -> ${one.target}: ${refusal}`];
  });
}

/** Every engine file that reads a clock, a locale, chance or its surroundings. */
export function impureNames(sources: readonly Source[]): string[] {
  return sources.filter(({ path }) => path.startsWith('shared/')).flatMap((source) => {
    const names = namesIn(source);
    return IMPURE.filter((name) => names.has(name)).map((name) => `${source.path} uses ${name}`);
  });
}

/** Files that import each other in a circle, as one path round it, each circle once. Imports of types alone do not count. */
export function importCircles(sources: readonly Source[]): string[] {
  const edges = new Map(sources.map((source) => [source.path, importsOf(source).filter((one) => !one.isPackage && !one.typeOnly).map((one) => one.target)] as const));
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const follow = (path: string, trail: readonly string[]): void => {
    state.set(path, 'open');
    for (const next of edges.get(path) ?? []) {
      if (state.get(next) === 'open') circles.push([...trail.slice(trail.indexOf(next)), next].join(' -> '));
      else if (!state.has(next) && edges.has(next)) follow(next, [...trail, next]);
    }
    state.set(path, 'done');
  };
  for (const path of edges.keys()) if (!state.has(path)) follow(path, [path]);
  return circles;
}
