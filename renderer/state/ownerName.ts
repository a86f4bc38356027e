/** What a selected thing is called on screen. */
import type { NetTable } from '../../shared/model/derived/index.ts';
import { wholeOfCut } from '../../shared/model/ids.ts';
import type { AppState, DerivedRest } from './appState.ts';
import { text, type TextValues } from '../i18n/text.ts';
import type { TextKey } from '../i18n/en.ts';
import { findItem } from './findItem.ts';
import { withFace } from './withFace.ts';

const labelsOf = new WeakMap<NetTable, ReadonlyMap<string, string>>();

/** The label of a net, `N17`; its id where the topology has none of that id. */
export function netLabel(derived: DerivedRest | null, net: string): string {
  if (derived === null) return net;
  let labels = labelsOf.get(derived.nets);
  if (!labels) {
    labels = new Map(derived.nets.nets.map(({ id, label }) => [id, label]));
    labelsOf.set(derived.nets, labels);
  }
  return labels.get(net) ?? net;
}

export const FILM_NAMES = { top: 'name.filmTop', bottom: 'name.filmBottom', between: 'name.filmBetween' } as const;

/** `Busbar N17`, `Cell c7`: for status bar, inspector and findings. */
export function nameOfOwner(state: Pick<AppState, 'derived' | 'language' | 'document' | 'bodies'>, id: string): string {
  const t = (key: TextKey, values?: TextValues): string => text(state.language, key, values);
  const net = (netId: string): string => netLabel(state.derived, netId);
  const item = findItem(state, id);
  switch (item?.kind) {
    case 'cell':
      return t('name.cell', { id });
    case 'busbar':
      return pieceName(item.busbar, net(item.busbar.net), t);
    case 'fpc':
      return t('name.fpc', { frontEnd: withFace(item.fpc.frontEnd, item.fpc) });
    case 'connector':
      return t('name.connector', { frontEnd: withFace(item.fpc.frontEnd, item.fpc) });
    case 'tap':
      return t('name.tap', { net: net(item.tap.net), frontEnd: withFace(item.fpc.frontEnd, item.fpc) });
    case 'ntc':
      return t('name.ntc', { cell: item.ntc.cell, frontEnd: withFace(item.fpc.frontEnd, item.fpc) });
    case 'trace':
      return t('name.trace', { net: net(item.trace.net), frontEnd: withFace(item.fpc.frontEnd, item.fpc) });
    case 'film':
      return withFace(t(FILM_NAMES[item.film.side]), item.film);
    case 'laminate':
      return t('record.laminate');
    case 'protection':
      return t('record.protection');
    case 'conductor':
      return t('name.conductor', { name: item.conductor.name });
    case 'cellType':
      return `${item.type.maker} ${item.type.name}`;
    case 'settings':
      return t(`record.${item.record}`);
    case 'keepOut':
      return item.keepOut.name;
    case 'dimension':
      return t('name.dimension', { number: shortId(id) });
    case 'bodies':
      return t('name.part', { kind: t(`kind.${item.bodies[0]?.kind ?? 'plate'}`), id: shortId(id) });
    default:
      return id;
  }
}

/** A piece that was cut from a bar has its number behind the net; what is left of the bar is the first. */
function pieceName({ id }: { readonly id: string }, net: string, t: (key: TextKey, values?: TextValues) => string): string {
  const { cut } = wholeOfCut(id);
  return cut === null ? t('name.busbar', { net }) : t('name.busbarPiece', { net, number: cut + 1 });
}

/** The last part of an id: `structure/member-front` is called `member-front`, `spacer:c1|c2` `c1|c2`. */
export function shortId(id: string): string {
  return (id.split(/[/:]/).at(-1) ?? id).replace('@-', ' −').replace('@', ' ');
}
