import { describe, expect, it } from 'vitest';
import { meaningOfPress, selectMode, wheelFactor } from '../../../renderer/viewport/interaction/gestures.ts';
import { bodyTip, measureText } from '../../../renderer/viewport/overlays/CursorOverlays.tsx';
import { VIEWPORT_TEXT } from '../../../renderer/viewport/text.ts';
import type { Finding } from '../../../shared/model/derived/index.ts';
import { box } from './bodies.ts';

const none = { shiftKey: false, ctrlKey: false, metaKey: false };

describe('gestures', () => {
  it('gives each button the meaning a CAD user expects', () => {
    expect([0, 1, 2, 3].map((button) => meaningOfPress(button, none))).toEqual(['select', 'orbit', 'pan', null]);
    expect(meaningOfPress(1, { shiftKey: true })).toBe('pan');
  });

  it('adds with Shift and toggles with Ctrl or Cmd', () => {
    expect([none, { ...none, shiftKey: true }, { ...none, ctrlKey: true }, { ...none, metaKey: true }].map(selectMode)).toEqual(['replace', 'add', 'toggle', 'toggle']);
  });

  it('zooms in and out by inverse factors, in lines as in pixels, and never wildly', () => {
    const notch = wheelFactor({ deltaY: 120, deltaMode: 0, ctrlKey: false });
    expect(notch).toBeGreaterThan(1.1);
    expect(notch * wheelFactor({ deltaY: -120, deltaMode: 0, ctrlKey: false })).toBeCloseTo(1);
    expect(wheelFactor({ deltaY: 3, deltaMode: 1, ctrlKey: false })).toBeGreaterThan(1.05);
    expect(wheelFactor({ deltaY: 1e6, deltaMode: 0, ctrlKey: false })).toBeLessThan(2);
    expect(wheelFactor({ deltaY: 10, deltaMode: 0, ctrlKey: true })).toBeGreaterThan(wheelFactor({ deltaY: 10, deltaMode: 0, ctrlKey: false }));
  });
});

describe('tips', () => {
  const nets = { series: 1, cellMax_V: 3.65, cellNominal_V: 3.2, nets: [{ id: 'g1|g2', label: 'N1', kind: 'power' as const, level: 1, potential_V: 3.2, below: 'g1', above: 'g2' }] };
  const size = { x: 1, y: 1, z: [0, 1] as const };
  const tip = (more: Parameters<typeof box>[4], kind: Parameters<typeof box>[1] = 'busbar') => bodyTip({ body: box('b', kind, { x: 0, y: 0 }, size, more) }, nets, VIEWPORT_TEXT.en);

  it('name the body, its net and its potential in one line', () => {
    expect(tip({ owner: 'busbar:g1|g2', net: 'g1|g2' })).toBe('Busbar · N1 · 3.2 V');
    expect(tip({ owner: 'c7', cell: 'c7', polarity: '-', net: 'g1|g2' }, 'terminal')).toBe('Terminal c7 − · N1 · 3.2 V');
    expect(tip({ owner: 'ntc:fe1:c3' }, 'ntc')).toBe('NTC fe1 c3');
  });

  it('say actual over required', () => {
    const finding: Finding = { code: 'clearance', severity: 'error', items: [], at: null, actual: 3.2149, required: 5.5, unit: 'mm', clause: '', key: 'k', params: {}, measure: null, waived: false };
    expect(measureText(finding, VIEWPORT_TEXT.en)).toBe('actual 3.21 mm / required 5.5 mm');
    expect(measureText({ ...finding, actual: null, required: null }, VIEWPORT_TEXT.en)).toBe('');
  });
});
