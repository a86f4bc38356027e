/** Records that every document holds, for layouts that use little or nothing of them: a laminated busbar, a single cell with its board. */
import type { BusbarsRecord } from '../model/records/busbars.ts';
import type { ProcessRecord } from '../model/records/process.ts';
import type { SamplingRecord } from '../model/records/sampling.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import { BUSBAR_DEFAULTS, PROCESS_DEFAULTS, SAMPLING_DEFAULTS, STRUCTURE_DEFAULTS } from './defaults.ts';

export function busbarsRecord(material: string, stock_mm: readonly number[] = BUSBAR_DEFAULTS.stock_mm): BusbarsRecord {
  const { maxDensity_A_mm2, padOverhang_mm, longBar: _longBar, thickStock: _thickStock, weld, bump, output, ...plain } = BUSBAR_DEFAULTS;
  return { ...plain, id: 'busbars', kind: 'busbars', material, thickness_mm: null, stock_mm: [...stock_mm], maxDensity_A_mm2: maxDensity_A_mm2[material] ?? 5, padOverhang_mm: { ...padOverhang_mm }, weld: { ...weld }, bump: { ...bump }, output: { ...output } };
}

/** The envelope is all that such a layout has of a structure. */
export function structureRecord(type: 'laminate' | 'single', envelope_mm: StructureRecord['envelope_mm']): StructureRecord {
  const S = STRUCTURE_DEFAULTS;
  return {
    id: 'structure',
    kind: 'structure',
    type,
    envelope_mm,
    rows: 1,
    cellsPerRow: 1,
    aboveLid_mm: S.aboveLid_mm,
    rowGap_mm: S.rowGap_mm,
    pad: { material: S.padMaterial, thickness_mm: S.padThickness_mm },
    endPlate: { material: 'epoxy-board', thickness_mm: S.endPlate_mm },
    members: { material: S.memberMaterial, endWidth_mm: S.endWidth_mm, sideWidth_mm: S.sideWidth_mm, height_mm: 1, sideGap_mm: S.sideGap_mm },
    frontZone_mm: 0,
    coolingPlate: { material: S.memberMaterial, thickness_mm: S.coolingPlate_mm, padThickness_mm: S.coolingPadThickness_mm, padMaterial: S.coolingPadMaterial },
    stack: { ...S.stack },
    preload_N: 0,
  };
}

export function samplingRecord(): SamplingRecord {
  const { fpc, fuse, tab, ntc, connector, ...plain } = SAMPLING_DEFAULTS;
  return {
    ...plain,
    id: 'sampling',
    kind: 'sampling',
    carrier: 'fpc',
    channels: 1,
    fpc: { ...fpc, panel_mm: { ...fpc.panel_mm } },
    fuse: { ...fuse },
    tab: { ...tab },
    ntc: { ...ntc, body_mm: { ...ntc.body_mm }, pad_mm: { ...ntc.pad_mm } },
    connector: { ...connector, pad_mm: { ...connector.pad_mm }, body_mm: { ...connector.body_mm } },
  };
}

export function processRecord(): ProcessRecord {
  return { id: 'process', kind: 'process', type: PROCESS_DEFAULTS.type, film: { ...PROCESS_DEFAULTS.film } };
}
