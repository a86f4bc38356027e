/** Which layer of the panel a body belongs to, and how its surface is drawn and picked. */
import type { Body, BodyKind } from '../../shared/model/derived/index.ts';
import type { LayerGroup } from './types.ts';

const GROUP_OF_KIND: Readonly<Record<BodyKind, LayerGroup>> = {
  cell: 'cells',
  vent: 'cells',
  terminal: 'terminals',
  busbar: 'busbars',
  fastener: 'busbars',
  weld: 'welds',
  fpc: 'fpc',
  ffc: 'fpc',
  coverlay: 'fpc',
  stiffener: 'fpc',
  tab: 'fpc',
  pad: 'fpc',
  connector: 'fpc',
  trace: 'traces',
  fuse: 'traces',
  wire: 'traces',
  ntc: 'ntc',
  film: 'film',
  member: 'structure',
  plate: 'structure',
  spacer: 'structure',
  insulator: 'structure',
  tray: 'structure',
  cover: 'structure',
  envelope: 'envelope',
  keepout: 'envelope',
};

/**
 * solid: opaque; inlay: opaque and often flush with what it lies in, so drawn over it; laminate: translucent amber
 * with conductors to be seen and picked inside; clear: translucent and looked through; wire: edges only.
 */
export type Finish = 'solid' | 'inlay' | 'laminate' | 'clear' | 'wire';

export function layerGroupOf(kind: BodyKind): LayerGroup {
  return GROUP_OF_KIND[kind];
}

export function finishOf(body: Pick<Body, 'kind' | 'material'>): Finish {
  switch (body.kind) {
    case 'envelope':
      return 'wire';
    case 'keepout':
    case 'film':
    case 'cover':
      return 'clear';
    case 'fpc':
    case 'ffc':
    case 'coverlay':
      return 'laminate';
    case 'vent':
    case 'weld':
    case 'pad':
    case 'tab':
    case 'trace':
    case 'fuse':
      return 'inlay';
    default:
      return body.material === 'polyimide' ? 'laminate' : 'solid';
  }
}

/** Opacity of the finish itself, before that of the layer. */
export const FINISH_OPACITY: Readonly<Record<Finish, number>> = { solid: 1, inlay: 1, laminate: 0.55, clear: 0.25, wire: 0 };
