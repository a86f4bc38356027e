import { LONGEST_ADIABATIC_s } from '../../standards/fuseLink.ts';
import { finding } from '../finding.ts';
import { placeOfBusbar } from '../place.ts';
import type { Rule } from '../rule.ts';

const ROUNDING = 1e-9;

/** Necks of a bar over round cells that open too late when a cell fails, or before the pack's own fuse has cleared, or grow too hot at the continuous current. */
export const fuseLink: Rule<'net'> = {
  code: 'fuse-link',
  scope: 'net',
  clause: 'Melting of the neck with conduction to its ends (energy form, up to 5 s)',
  run({ net, busbar }, { busbars, duty }) {
    const link = busbar?.fuseLink;
    const settings = busbars.comb?.fuseLink;
    if (!busbar || !link || !settings) return [];
    const common = { code: this.code, items: [busbar.id], clause: this.clause, at: placeOfBusbar(busbar) } as const;
    const params = { net: net.label, width_mm: link.width_mm };
    const late = (link.opening_s ?? Infinity) > settings.opensWithin_s + ROUNDING;
    const early = (link.shareOpening_s ?? Infinity) < duty.clearing_s - ROUNDING;
    const hot = link.rise_K > busbars.maxRise_K + ROUNDING;
    return [
      ...(late ? [finding({ ...common, severity: 'warning', feature: 'late', actual: link.opening_s ?? `> ${LONGEST_ADIABATIC_s}`, required: settings.opensWithin_s, unit: 's', params: { ...params, variant: 'late', fault_A: link.fault_A } })] : []),
      ...(early ? [finding({ ...common, severity: 'error', feature: 'early', actual: link.shareOpening_s, required: duty.clearing_s, unit: 's', params: { ...params, variant: 'early', share_A: link.share_A } })] : []),
      ...(hot ? [finding({ ...common, severity: 'error', feature: 'hot', actual: link.rise_K, required: busbars.maxRise_K, unit: 'K', params: { ...params, variant: 'hot' } })] : []),
    ];
  },
};
