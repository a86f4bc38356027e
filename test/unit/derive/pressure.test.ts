import { describe, expect, it } from 'vitest';
import { findCellType } from '../../../shared/catalog/cells.ts';
import { parseBrief } from '../../../shared/format/brief.ts';
import { briefOfDocument } from '../../../shared/derive/briefOfDocument.ts';
import { createRecords } from '../../../shared/derive/create.ts';
import { createDerivation } from '../../../shared/derive/derivation.ts';
import { packInfo } from '../../../shared/derive/info.ts';
import { singleton, type Document } from '../../../shared/model/document.ts';
import { needsPressure } from '../../../shared/placement/pressure.ts';
import type { StructureRecord } from '../../../shared/model/records/structure.ts';

const BRIEF = {
  name: 'pressed', cell: 'prismatic-120', series: 4,
  structure: { type: 'module', rows: 1, cellsPerRow: 4, modules: { alongX: 1, alongY: 1 }, pressure: { required_MPa: 0.4 } },
  currents: { continuous_A: 60 },
} as const;

function recordsOf(change: object = {}): Document {
  const made = madeOf({ ...BRIEF, structure: { ...BRIEF.structure, ...change } });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

/** With part numbers, so that there is a bill of materials. */
function deriveOnce(document: Document) {
  const derivation = createDerivation(document);
  derivation.apply(derivation.partNumbers());
  return derivation.derived();
}

function madeOf(brief: object) {
  const parsed = parseBrief(JSON.stringify(brief));
  return parsed.ok ? createRecords(parsed.value) : parsed;
}

function withPressure(document: Document, change: (pressure: NonNullable<StructureRecord['pressure']>) => object): Document {
  const structure = singleton(document, 'structure');
  if (!structure.pressure) throw new Error('no pressure');
  return new Map(document).set('structure', { ...structure, pressure: { ...structure.pressure, ...change(structure.pressure) } as StructureRecord['pressure'] });
}

describe('stack pressure', () => {
  it('is asked for by an all-solid-state cell, at its field', () => {
    const found = findCellType('assb-15');
    expect(found.ok && needsPressure(found.value)).toBe(true);
    const refused = madeOf({ ...BRIEF, cell: 'assb-15', structure: { type: 'module' } });
    expect(refused.ok).toBe(false);
    if (!refused.ok) expect(refused.problems.map(({ place, variant }) => [place, variant])).toEqual([['structure.pressure.required_MPa', 'pressure']]);
  });

  it('is refused for a round cell', () => {
    const refused = madeOf({ ...BRIEF, cell: 'cylindrical-21700-50s', structure: { type: 'ctp', pressure: { required_MPa: 1 } } });
    expect(!refused.ok && refused.problems[0]?.place).toBe('structure.pressure');
  });

  it('is assumed where the brief names no source, and vouched for where it does', () => {
    const bare = singleton(recordsOf(), 'structure').provenance ?? {};
    expect(bare['pressure.required_MPa']?.status).toBe('assumed');
    expect(bare['preload_N']).toBeUndefined();
    const document = recordsOf({ pressure: { required_MPa: 0.4, source: 'cell data sheet' } });
    expect(singleton(document, 'structure').provenance?.['pressure.required_MPa']).toMatchObject({ status: 'confirmed', source: 'cell data sheet' });
    const again = parseBrief(briefOfDocument(document) ?? '');
    expect(again.ok && again.value.structure.pressure).toMatchObject({ required_MPa: 0.4, source: 'cell data sheet' });
  });

  it('makes room for its plates, and gives them the least stocked thickness that holds', () => {
    const { pressure, envelope_mm } = singleton(recordsOf(), 'structure');
    const free = singleton(recordsOf({ pressure: undefined }), 'structure');
    const thickness_mm = pressure?.plate.thickness_mm ?? 0;
    expect(thickness_mm).toBeGreaterThan(0);
    expect(envelope_mm.x - free.envelope_mm.x).toBeCloseTo(2 * thickness_mm, 6);
    const harder = singleton(recordsOf({ pressure: { required_MPa: 0.8 } }), 'structure').pressure;
    expect(harder?.plate.thickness_mm).toBeGreaterThanOrEqual(thickness_mm);
  });

  it('shows force, deflection and plates as pieces; says nothing where all holds', () => {
    const document = recordsOf();
    const derived = deriveOnce(document);
    const info = packInfo(document, derived).pressure;
    expect(info?.force_kN).toBeCloseTo((0.4 * 173.7 * 190.2) / 1000, 6);
    expect(info?.deflection_mm).toBeLessThanOrEqual(0.2);
    const plates = derived.bodies.filter(({ id }) => id.includes('pressure-plate'));
    expect(plates).toHaveLength(2);
    const row = derived.bom.find(({ name }) => name.startsWith('Pressure plate'));
    expect(row?.quantity).toBe(2);
    const t = info?.plate.thickness_mm ?? 0;
    expect(row?.totalMass_kg).toBeCloseTo(2 * t * 173.7 * 190.2 * 2700e-9, 6);
    expect(derived.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const thin = deriveOnce(withPressure(document, ({ plate }) => ({ plate: { ...plate, thickness_mm: 8 } }))).findings;
    expect(thin.map(({ code }) => code)).toEqual(expect.arrayContaining(['plate-deflection', 'stack-pressure']));
  });
});
