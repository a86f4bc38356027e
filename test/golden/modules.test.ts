/** A small pack of modules from brief to bill of materials: four modules of six cells, opened in the middle by a service disconnect. */
import { describe, expect, it } from 'vitest';
import { componentsOf } from '../../shared/check/components.ts';
import { insulationBetween } from '../../shared/check/conductors.ts';
import { contextOfDocument } from '../../shared/check/context.ts';
import { createDocument } from '../../shared/derive/create.ts';
import { moduleFigures } from '../../shared/derive/moduleFigures.ts';
import { solidBox } from '../../shared/geometry/solid.ts';
import { recordsOfKind, singleton } from '../../shared/model/document.ts';
import { insertGroups } from '../../shared/placement/groups/insertGroups.ts';
import { removeCells } from '../../shared/placement/groups/removeCells.ts';
import { cellsAwaitingRefill, refilled } from '../../shared/placement/refill.ts';
import { derivedOf } from '../support/edited.ts';
import { must } from '../support/must.ts';

const BRIEF = {
  name: 'Modules', cell: 'prismatic-120', series: 24, structure: { type: 'module' as const, rows: 1, cellsPerRow: 6, modules: { alongX: 1, alongY: 4 } },
  ntcPerFrontEnd: 1, currents: { continuous_A: 120 },
};
const document = must(createDocument(BRIEF));
const derived = derivedOf(document);
const net = (label: string) => derived.nets.nets.find((candidate) => candidate.label === label)?.id ?? '';

describe('a pack of modules', () => {
  it('has no findings but of data that nobody has confirmed, and of sleeves that nobody has tested', () => {
    expect([...new Set(derived.findings.map(({ code, severity }) => `${code} ${severity}`))]).toEqual(['assumed-data warning', 'bar-insulation note']);
  });

  it('has one net a level, and two where the service disconnect opens the path in the middle', () => {
    const labels = derived.nets.nets.filter(({ kind }) => kind === 'power').map(({ label }) => label);
    expect(labels).toHaveLength(26);
    expect(labels.slice(11, 15)).toEqual(['N11', 'N12a', 'N12b', 'N13']);
    expect(derived.nets.series).toBe(24);
  });

  it('joins the bodies of each net to one component', () => {
    const kinds = new Set(['busbar', 'weld', 'terminal', 'tab']);
    for (const { id, label, kind } of derived.nets.nets) {
      const bodies = derived.bodies.filter((body) => body.net === id && kinds.has(body.kind));
      if (kind === 'power') expect(new Set(componentsOf(bodies)), label).toEqual(new Set([0]));
    }
  });

  it('makes a net from module to module of three pieces, the bar between the lugs bent, drilled and sleeved', () => {
    const pieces = derived.busbars.filter((bar) => bar.net === net('N6'));
    expect(pieces.map(({ role }) => role)).toEqual(['output', 'hv-link', 'output']);
    expect(pieces[1]).toMatchObject({ flat: { bends: [{ direction: 'up' }, { direction: 'down' }, { direction: 'down' }, { direction: 'up' }] }, boltHoles: [{ diameter_mm: 9 }, { diameter_mm: 9 }] });
    expect(pieces[1]?.bodies.find(({ kind }) => kind === 'insulator')).toMatchObject({ net: null });
    expect(pieces[1]?.bodies.filter(({ insulated }) => insulated).map(({ id }) => id)).toEqual([`${pieces[1]?.id ?? ''}/arch`]);
  });

  it('spaces the two sides of the disconnect, and what lies on them, as the opened path asks', () => {
    const context = contextOfDocument(document, derived.nets);
    const steps = (a: string, b: string) => Math.round(insulationBetween(net(a), net(b), context).voltage_V / derived.nets.cellMax_V);
    expect(steps('N12a', 'N12b')).toBe(24);
    expect(steps('N11', 'N13')).toBe(22);
    expect(steps('N11', 'N12a')).toBe(1);
    expect(steps('N0', 'N24')).toBe(24);
  });

  it('puts a two-pin interlock on the disconnect and in the pin table', () => {
    expect(derived.pins.filter(({ net: label }) => label.startsWith('HVIL')).map(({ connector, pin, net: label }) => [connector, pin, label])).toEqual([
      ['disconnect:g12/interlock', 1, 'HVIL1+'],
      ['disconnect:g12/interlock', 2, 'HVIL1-'],
    ]);
  });

  it('has a pair of films over each module, housings that stand apart, and every cell in its own', () => {
    expect(derived.films.map(({ id }) => id)).toEqual(['g1', 'g7', 'g13', 'g19'].flatMap((module) => [`film:bottom@${module}`, `film:top@${module}`]));
    const housings = [1, 2, 3, 4].map((n) => derived.bodies.filter(({ id, kind }) => kind === 'plate' && id.startsWith(`structure/module-${n}/`)).map(solidBox));
    const spans = housings.map((plates) => [Math.min(...plates.map(({ minY }) => minY)), Math.max(...plates.map(({ maxY }) => maxY))] as const).sort((a, b) => a[0] - b[0]);
    for (const [i, [low]] of spans.entries()) if (i > 0) expect(low - (spans[i - 1]?.[1] ?? NaN)).toBeCloseTo(10, 6);
    for (const { centre } of derived.cells) expect(spans.filter(([low, high]) => centre.y > low && centre.y < high)).toHaveLength(1);
  });

  it('counts housings, bolts, links and the disconnect among the parts', () => {
    const pieces = (name: string) => derived.bom.filter((row) => row.name.startsWith(name)).reduce((sum, row) => sum + row.quantity, 0);
    expect([pieces('Cover'), pieces('Bolt'), pieces('Busbar, module link'), pieces('Sleeve'), pieces('Service disconnect')]).toEqual([4, 16, 4, 4, 1]);
    const figures = moduleFigures(document, derived);
    expect(figures).toMatchObject({ count: 4, cells: 6 });
    expect(figures?.mass_kg).toBeGreaterThan(6 * 2.32 + (figures?.housingMass_kg ?? NaN));
    expect(figures?.volumeUtilisation).toBeGreaterThan(0.5);
  });
});

describe('an edited pack of modules', () => {
  it('is filled as it stands', () => {
    expect(cellsAwaitingRefill(document)).toBe(0);
    expect(must(refilled(document))).toEqual({ puts: [], removes: [] });
  });

  it('keeps the disconnect above its group when others come, and moves it down when that one goes', () => {
    const breaks = (changes: { readonly puts: readonly object[] }) => changes.puts.find((record) => 'kind' in record && record.kind === 'topology');
    expect(breaks(must(insertGroups(document, null, 1)))).toMatchObject({ series: 25, breaks: [{ above: 'g12', by: 'service-disconnect' }] });
    const last = recordsOfKind(document, 'cell').filter(({ group }) => group === 'g12').map(({ id }) => id);
    expect(breaks(must(removeCells(document, last)))).toMatchObject({ series: 23, breaks: [{ above: 'g11', by: 'service-disconnect' }] });
  });

  it('is refused with the dimension that does not fit, and by how much', () => {
    const { x, y, z } = singleton(document, 'structure').envelope_mm;
    expect(createDocument({ ...BRIEF, structure: { ...BRIEF.structure, envelope_mm: { x, y: y - 40, z } } })).toMatchObject({ ok: false, problems: [{ code: 'envelope-too-small', place: 'structure.envelope_mm.y', variant: 'modules-y' }] });
    expect(createDocument({ ...BRIEF, structure: { type: 'module', modules: { alongX: 5, alongY: 1 } } })).toMatchObject({ ok: false, problems: [{ code: 'no-modules', place: 'structure.modules' }] });
    expect(createDocument({ ...BRIEF, series: 23 })).toMatchObject({ ok: false });
  });
});
