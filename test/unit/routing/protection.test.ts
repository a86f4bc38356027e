/** A single small cell with its protection board: what the shipped example is made of, and that each rule about it can fail. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { componentsOf } from '../../../shared/check/components.ts';
import { createRecords } from '../../../shared/derive/create.ts';
import { parseAnyBrief } from '../../../shared/format/brief.ts';
import { boundsOf } from '../../../shared/geometry/contour.ts';
import type { Document } from '../../../shared/model/document.ts';
import type { AnyRecord } from '../../../shared/model/records/index.ts';
import { traceCurrent_A } from '../../../shared/standards/ipc2221.ts';
import { derivedOf, errorCodesOf, withRecord } from '../../support/edited.ts';
import { must } from '../../support/must.ts';

const TEXT = readFileSync(new URL('../../../assets/examples/tws-micro.brief.json', import.meta.url), 'utf8');
const BRIEF = JSON.parse(TEXT) as Record<string, unknown>;
const example = must(createRecords(must(parseAnyBrief(TEXT))));
const derived = derivedOf(example);

const changed = (id: string, change: (record: AnyRecord) => object): Document => withRecord(example, id, change);

describe('the shipped single cell', () => {
  it('has one cell, a circuit and a board, and no errors', () => {
    expect(derived.summary).toMatchObject({ cells: 1, series: 1, parallel: 1, taps: 2, ntcs: 1, frontEnds: 0 });
    expect(derived.busbars).toEqual([]);
    expect(derived.films).toEqual([]);
    expect(derived.nets.nets.map(({ label }) => label)).toEqual(['N0', 'N1', 'T1+', 'T1-', 'P-', 'CHASSIS']);
    expect(derived.findings.filter(({ code }) => code !== 'assumed-data')).toEqual([]);
    expect(derived.parts.map(({ role }) => role).sort()).toEqual(['cell', 'fpc', 'ntc', 'pcm']);
  });

  it('joins each pole from tab to board in one piece, and keeps what the board switches apart', () => {
    for (const net of ['|g1', 'g1|']) {
      const bodies = derived.bodies.filter((body) => body.net === net);
      expect(bodies.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['terminal', 'weld', 'pad', 'trace']));
      expect(new Set(componentsOf(bodies)).size, net).toBe(1);
    }
    expect(derived.bodies.filter((body) => body.net === 'P-').map(({ id }) => id)).toEqual(['pcm/P-']);
  });

  it('runs each trace from a pad to its pin, pins in the order of the board', () => {
    const bodies = new Map(derived.bodies.map((body) => [body.id, body] as const));
    const [fpc] = derived.fpcs;
    expect(fpc?.connector.pins.map(({ number, net }) => [number, derived.nets.nets.find(({ id }) => id === net)?.label])).toEqual([[1, 'N0'], [2, 'T1-'], [3, 'T1+'], [4, 'N1']]);
    for (const trace of fpc?.traces ?? []) {
      for (const [id, end] of [[trace.from, trace.path[0]], [trace.to, trace.path.at(-1)]] as const) {
        const box = boundsOf(bodies.get(id)?.outline ?? []);
        expect(end && end.x >= box.minX && end.x <= box.maxX && end.y >= box.minY && end.y <= box.maxY, `${trace.id} at ${id}`).toBe(true);
      }
    }
    expect(derived.pins.map(({ expected_V }) => expected_V)).toEqual([0, null, null, 3.8]);
  });

  it('covers more than a fifth of each tab with its weld', () => {
    for (const pole of ['pos', 'neg']) {
      const weld = boundsOf(derived.bodies.find(({ id }) => id === `fpc:pcm/weld-${pole}`)?.outline ?? []);
      expect(((weld.maxX - weld.minX) * (weld.maxY - weld.minY)) / (4 * 2)).toBeGreaterThan(0.2);
    }
  });
});

describe('rules about a protection board', () => {
  it('find a trace that is too narrow for the pulse', () => {
    const carried_A = traceCurrent_A({ width_mm: 0.2, thickness_mm: 0.035, rise_K: 10, layer: 'internal' });
    expect(errorCodesOf(changed('duty', () => ({ pulse_A: 1.5 })))).toEqual(['protection-trace']);
    expect(carried_A).toBeGreaterThan(0.2);
  });
  it('find copper too close to copper', () => expect(errorCodesOf(changed('protection', () => ({ powerTrace_mm: 3 })))).toContain('trace-spacing'));
  it('find a board without room for its pads', () => expect(errorCodesOf(changed('protection', (record) => (record.kind === 'protection' ? { board_mm: { ...record.board_mm, width: 5 } } : {})))).toContain('protection-problem'));
  it('refuse a cell whose tabs leave both ends, or the lid', () => {
    for (const cell of ['pouch-e66a', 'eve-lf280k']) {
      const brief = parseAnyBrief(JSON.stringify({ ...BRIEF, cell }));
      const made = brief.ok ? createRecords(brief.value) : brief;
      expect(made.ok, cell).toBe(false);
    }
  });
  it('refuse more than one cell, at its field', () => expect(parseAnyBrief(JSON.stringify({ ...BRIEF, series: 2 }))).toMatchObject({ ok: false, problems: [{ place: 'series' }] }));
});
