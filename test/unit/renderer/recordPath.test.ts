/** Fields by path, and how far their values can be trusted. */
import { describe, expect, it } from 'vitest';
import { isOpen, trustOf, valueAt, withValueAt } from '../../../renderer/state/recordPath.ts';
import { exampleDocument } from '../../support/examplePack.ts';
import { recordsOfKind } from '../../../shared/model/document.ts';

const document = exampleDocument();
const cellType = recordsOfKind(document, 'cellType')[0];
if (!cellType) throw new Error('the example has no cell type');
const record = { ...cellType, provenance: { 'terminals.size_mm': { status: 'assumed', reason: 'whole size' }, 'terminals.size_mm.x': { status: 'confirmed', reason: 'width' }, vent: { status: 'unverified', reason: 'vent' } } } as const;

describe('fields by path', () => {
  it('reads through objects and lists', () => {
    expect(valueAt(record, 'terminals.1.centre_mm.y')).toBe(record.terminals[1]?.centre_mm.y);
    expect(valueAt(record, 'terminals.7.centre_mm.y')).toBeUndefined();
    expect(valueAt(record, 'name.first')).toBeUndefined();
  });

  it('changes a copy, lists staying lists', () => {
    const changed = withValueAt(record, 'terminals.0.size_mm.x', 99);
    expect(changed.terminals[0]?.size_mm.x).toBe(99);
    expect(record.terminals[0]?.size_mm.x).not.toBe(99);
    expect(Array.isArray(changed.terminals)).toBe(true);
    expect(changed.terminals[1]).toBe(record.terminals[1]);
  });
});

describe('trust', () => {
  it('is that of the longest path that covers the field, list positions left out', () => {
    expect(trustOf(record, 'terminals.0.size_mm.y')).toMatchObject({ key: 'terminals.size_mm', status: 'assumed' });
    expect(trustOf(record, 'terminals.0.size_mm.x')).toMatchObject({ key: 'terminals.size_mm.x', status: 'confirmed' });
    expect(trustOf(record, 'vent.size_mm.x')).toMatchObject({ key: 'vent' });
  });

  it('is nobody’s question for other fields, however alike their names', () => {
    expect(trustOf(record, 'ventilation')).toBeNull();
    expect(trustOf(record, 'mass_kg')).toBeNull();
  });

  it('is open until it is confirmed', () => {
    expect(isOpen(trustOf(record, 'terminals.0.size_mm.y'))).toBe(true);
    expect(isOpen(trustOf(record, 'terminals.0.size_mm.x'))).toBe(false);
    expect(isOpen(null)).toBe(false);
  });
});
