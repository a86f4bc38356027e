/** The project as a tree: pack, cells by row, busbars by net, sampling by front end, films, structure, settings. */
import { recordsOfKind, type Document } from '../../../shared/model/document.ts';
import type { ListedFpc } from '../../../shared/contracts/listed.ts';
import type { Body, BodyKind } from '../../../shared/model/derived/index.ts';
import { wholeOfCut } from '../../../shared/model/ids.ts';
import type { Translate } from '../../i18n/text.ts';
import type { IconName } from '../../icons/paths.ts';
import { circuitText } from '../../format/circuit.ts';
import { plain } from '../../format/figures.ts';
import { placedDimensions } from '../../state/dimensions.ts';
import type { DerivedRest } from '../../state/appState.ts';
import { FILM_NAMES, netLabel, shortId } from '../../state/ownerName.ts';
import { withFace } from '../../state/withFace.ts';

export interface TreeNode {
  /** Unique in the tree. */
  readonly id: string;
  /** What a click selects; null for a branch that only groups, which selects all under it. */
  readonly owner: string | null;
  readonly icon: IconName;
  readonly label: string;
  /** At the right, dimmed. */
  readonly detail: string;
  /** What it stands for is gone. */
  readonly lost?: boolean;
  readonly children: readonly TreeNode[];
}

const STRUCTURE_KINDS: ReadonlySet<BodyKind> = new Set(['member', 'plate', 'spacer', 'cover', 'insulator', 'tray', 'fastener', 'stiffener', 'envelope', 'keepout']);

export function projectTree(document: Document, derived: DerivedRest, bodies: ReadonlyMap<string, Body>, t: Translate): TreeNode {
  return branch('pack', 'pack', derived.summary.name, circuitText(derived.summary), [
    ...recordsOfKind(document, 'cellType').map((type) => leaf(type.id, 'settings', `${type.maker} ${type.name}`, t('tree.cellType'))),
    ...recordsOfKind(document, 'laminate').map((laminate) => leaf(laminate.id, 'settings', t('record.laminate'), '')),
    ...recordsOfKind(document, 'protection').map((protection) => leaf(protection.id, 'settings', t('record.protection'), protection.part)),
    cellsNode(derived, t),
    branch('busbars', 'busbar', t('tree.busbars'), String(derived.busbars.length), derived.busbars.map((bar) => leaf(bar.id, 'busbar', `${netLabel(derived, bar.net)}${pieceOf(bar.id)}`, t(`role.${bar.role}`)))),
    branch('sampling', 'circuit', t('tree.sampling'), String(derived.fpcs.length), derived.fpcs.map((fpc) => fpcNode(fpc, derived, t))),
    branch('films', 'film', t('tree.films'), String(derived.films.length), derived.films.map((film) => leaf(film.id, 'film', withFace(t(FILM_NAMES[film.side]), film), `${film.thickness_mm} mm`))),
    structureNode(document, derived, bodies, t),
    ...keepOutNodes(document, t),
    ...dimensionNodes(document, derived, bodies, t),
  ]);
}

function cellsNode(derived: DerivedRest, t: Translate): TreeNode {
  const rows = new Map<number, TreeNode[]>();
  for (const cell of [...derived.cells].sort((a, b) => a.slot.row - b.slot.row || a.slot.position - b.slot.position)) {
    const row = rows.get(cell.slot.row) ?? [];
    row.push(leaf(cell.id, 'cell', cell.id, cell.group));
    rows.set(cell.slot.row, row);
  }
  const nodes = [...rows].map(([row, cells]) => branch(`row:${row}`, 'pack', t('tree.row', { number: row + 1 }), String(cells.length), cells));
  return branch('cells', 'cell', t('tree.cells'), String(derived.cells.length), nodes);
}

function fpcNode(fpc: ListedFpc, derived: DerivedRest, t: Translate): TreeNode {
  const taps = fpc.taps.map((tap) => leaf(tap.id, 'tap', netLabel(derived, tap.net), ''));
  const ntcs = fpc.ntcs.map((ntc) => leaf(ntc.id, 'sensor', ntc.cell, ''));
  const traces = fpc.traces.map((trace) => leaf(trace.id, 'circuit', netLabel(derived, trace.net), `${trace.length_mm.toFixed(0)} mm`));
  return {
    id: fpc.id,
    owner: fpc.id,
    icon: 'circuit',
    label: withFace(fpc.frontEnd, fpc),
    detail: 'FPC',
    children: [
      branch(`${fpc.id}#taps`, 'tap', t('tree.taps'), String(taps.length), taps),
      branch(`${fpc.id}#ntcs`, 'sensor', t('tree.ntcs'), String(ntcs.length), ntcs),
      branch(`${fpc.id}#traces`, 'circuit', t('tree.traces'), String(traces.length), traces),
      leaf(fpc.connector.id, 'connector', t('tree.connector'), t('tree.pins', { count: fpc.connector.pins.length })),
    ],
  };
}

function structureNode(document: Document, derived: DerivedRest, bodies: ReadonlyMap<string, Body>, t: Translate): TreeNode {
  const taken = new Set([...derived.busbars, ...derived.films, ...derived.fpcs, ...derived.cells].map((item) => item.id));
  const kinds = new Map<BodyKind, Map<string, TreeNode>>();
  for (const body of bodies.values()) {
    // Drawn keep-outs stand in a branch of their own.
    if (!STRUCTURE_KINDS.has(body.kind) || taken.has(body.owner) || document.get(body.owner)?.kind === 'keepOut') continue;
    const owners = kinds.get(body.kind) ?? new Map<string, TreeNode>();
    owners.set(body.owner, leaf(body.owner, 'structure', shortId(body.owner), ''));
    kinds.set(body.kind, owners);
  }
  const nodes = [...kinds].map(([kind, owners]) => {
    const [only] = owners.values();
    if (owners.size === 1 && only) return { ...only, label: t(`kind.${kind}`) };
    return branch(`kind:${kind}`, 'structure', t(`kind.${kind}`), String(owners.size), [...owners.values()]);
  });
  return branch('structure-parts', 'structure', t('tree.structure'), '', nodes);
}

/** Absent while there are none. */
function keepOutNodes(document: Document, t: Translate): TreeNode[] {
  const nodes = recordsOfKind(document, 'keepOut').map(({ id, name, purpose }) => leaf(id, 'keepOut', name, purpose));
  return nodes.length === 0 ? [] : [branch('keepouts', 'keepOut', t('tree.keepOuts'), String(nodes.length), nodes)];
}

/** Absent while there are none. A dimension whose item is gone stays, and says so. */
function dimensionNodes(document: Document, derived: DerivedRest, bodies: ReadonlyMap<string, Body>, t: Translate): TreeNode[] {
  const placed = placedDimensions(document, bodies);
  if (placed.length === 0) return [];
  const named = (item: string): string => (item.includes('|') ? netLabel(derived, item.slice(item.indexOf(':') + 1)) : shortId(item));
  const nodes = placed.map(({ record, layout }): TreeNode => ({
    ...leaf(record.id, 'dimension', `${named(record.from.item)} – ${named(record.to.item)}`, layout === null ? t('dimension.lost') : `${plain(layout.value_mm, 3)} mm`),
    lost: layout === null,
  }));
  return [branch('dimensions', 'dimension', t('tree.dimensions'), String(nodes.length), nodes)];
}

function branch(id: string, icon: IconName, label: string, detail: string, children: readonly TreeNode[]): TreeNode {
  return { id: `#${id}`, owner: null, icon, label, detail, children };
}

function leaf(owner: string, icon: IconName, label: string, detail: string): TreeNode {
  return { id: owner, owner, icon, label, detail, children: [] };
}

/** Behind the net of a piece that was cut from a bar. */
function pieceOf(id: string): string {
  const { cut } = wholeOfCut(id);
  return cut === null ? '' : ` · ${cut + 1}`;
}
