import { boxesOverlap } from '../../geometry/box.ts';
import { boundsOf } from '../../geometry/contour.ts';
import { distanceBetweenRegions } from '../../geometry/distance.ts';
import { isParallel, pointOn } from '../../geometry/frame.ts';
import type { RingRegion } from '../../geometry/distance.ts';
import { flatten } from '../../geometry/flatten.ts';
import type { Box2 } from '../../geometry/types.ts';
import type { Body, Busbar, PlacedTerminal, Tap } from '../../model/derived/index.ts';
import { finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

/**
 * A tap that measures something else than its net says: its tab lies on a bar of another net, or not on its own net's bar, or its
 * terminal is not of a group of its front end.
 */
export const tapWrongNet: Rule<'frontEnd'> = {
  code: 'tap-wrong-net',
  scope: 'frontEnd',
  clause: 'Each tap lies on its own net, at a cell of its own front end',
  run({ frontEnd, cells, fpc, busbars }, context) {
    if (!fpc) return [];
    const label = (net: string): string => context.net(net)?.label ?? net;
    const terminals = new Map(cells.filter((cell) => frontEnd.groups.includes(cell.group)).flatMap((cell) => cell.terminals.map((terminal) => [terminal.id, terminal] as const)));
    const plans = busbars.map(planOf);
    return fpc.taps.flatMap((tap) => {
      const pieces = fpc.bodies.filter((body) => body.kind === 'tab' && (body.id === tap.tabBody || body.id.startsWith(`${tap.tabBody}/`)));
      const at = pointOn(fpc.frame, tap.at, fpc.inverted ? Math.min(fpc.copperTop_z, ...pieces.map((piece) => piece.z[0])) : Math.max(fpc.copperTop_z, ...pieces.map((piece) => piece.z[1])));
      const common = { code: this.code, severity: 'error', clause: this.clause, at } as const;
      const params = (variant: string) => ({ variant, tap: tap.id, net: label(tap.net) });
      const foreign = plans.filter((plan) => plan.bar.net !== tap.net && isOn(pieces, plan)).map((plan) => plan.bar);
      const ofNet = plans.filter((plan) => plan.bar.net === tap.net);
      const own = ofNet.find((plan) => isOn(pieces, plan)) ?? ofNet[0];
      const found = foreign.map((bar) => finding({ ...common, items: [tap.id, bar.id], subject: [`${fpc.id}@${tap.net}`, bar.id], actual: label(bar.net), required: label(tap.net), params: params('foreign-bar') }));
      if (own && foreign.length === 0 && !isOn(pieces, own)) {
        found.push(finding({ ...common, items: [tap.id, own.bar.id], subject: [tap.id], feature: 'off-bar', required: label(tap.net), params: params('off-bar') }));
      }
      const terminal = terminalFault(tap, terminals.get(tap.terminal));
      if (terminal) found.push(finding({ ...common, items: [tap.id, tap.terminal], subject: [tap.id], feature: 'terminal', actual: terminal.actual && label(terminal.actual), required: label(tap.net), params: params('terminal') }));
      return found;
    });
  },
};

/** Null where the terminal is the front end's own and on the tap's net. */
function terminalFault(tap: Tap, terminal: PlacedTerminal | undefined): { actual: string | null } | null {
  if (!terminal) return { actual: null };
  return terminal.net === tap.net ? null : { actual: terminal.net };
}

/** Outlines of a bar in its plane, with the box round each. */
interface BarPlan {
  readonly bar: Busbar;
  readonly outlines: readonly { readonly box: Box2; readonly region: RingRegion }[];
}

function planOf(bar: Busbar): BarPlan {
  const flats = bar.bodies.filter((body) => body.kind === 'busbar' && isParallel(body.frame, bar.frame)).map((body) => body.outline);
  const outlines = [...bar.pads.map((pad) => pad.outline), ...flats].map((outline) => ({ box: boundsOf(outline), region: { outline: flatten(outline), holes: [] } }));
  return { bar, outlines };
}

function isOn(pieces: readonly Body[], { outlines }: BarPlan): boolean {
  return pieces.some((piece) => {
    const box = boundsOf(piece.outline);
    const tab = { outline: flatten(piece.outline), holes: [] };
    return outlines.some((outline) => boxesOverlap(box, outline.box) && distanceBetweenRegions(tab, outline.region).distance_mm === 0);
  });
}
