import { describe, expect, it } from 'vitest';
import { finishOf, layerGroupOf } from '../../../renderer/viewport/layerGroups.ts';
import { BODY_KINDS } from '../../../shared/model/derived/index.ts';

describe('layers', () => {
  it('knows a layer for every kind of body', () => {
    expect(BODY_KINDS.filter((kind) => layerGroupOf(kind) === undefined)).toEqual([]);
  });

  it('puts kinds where the panel says', () => {
    expect((['vent', 'fastener', 'tab', 'fuse', 'spacer', 'keepout'] as const).map(layerGroupOf)).toEqual(['cells', 'busbars', 'fpc', 'traces', 'structure', 'envelope']);
  });

  it('draws the envelope as a wire and looks through films and laminates', () => {
    expect(finishOf({ kind: 'envelope', material: 'steel' })).toBe('wire');
    expect(finishOf({ kind: 'film', material: 'pet-film' })).toBe('clear');
    expect(finishOf({ kind: 'coverlay', material: 'polyimide' })).toBe('laminate');
    expect(finishOf({ kind: 'stiffener', material: 'polyimide' })).toBe('laminate');
    expect(finishOf({ kind: 'busbar', material: 'copper-T2' })).toBe('solid');
  });
});
