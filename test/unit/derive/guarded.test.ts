/** A generator that fails on something leaves the rest standing, and says so in a finding. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createDerivation } from '../../../shared/derive/derivation.ts';
import type { Derived } from '../../../shared/model/derived/index.ts';
import { smallPack } from '../../support/edited.ts';

const { broken } = vi.hoisted(() => ({ broken: { name: '' } }));

/** The module with a function that throws while it is the broken one. */
async function breakable<M extends Record<string, unknown>>(original: () => Promise<M>, name: string, fails: (...args: unknown[]) => boolean = () => true): Promise<M> {
  const module = await original();
  const work = module[name] as (...args: unknown[]) => unknown;
  const wrapped = (...args: unknown[]): unknown => {
    if (broken.name === name && fails(...args)) throw new Error(`${name} is broken`);
    return work(...args);
  };
  return { ...module, [name]: wrapped };
}

vi.mock('../../../shared/placement/placeCell.ts', (original) => breakable(original as () => Promise<Record<string, unknown>>, 'placeCell', (cell) => (cell as { id: string }).id === 'c4'));
vi.mock('../../../shared/bom/number.ts', (original) => breakable(original as () => Promise<Record<string, unknown>>, 'assignNumbers'));
vi.mock('../../../shared/bom/pins.ts', (original) => breakable(original as () => Promise<Record<string, unknown>>, 'pinRows'));
vi.mock('../../../shared/process/makeFilms.ts', (original) => breakable(original as () => Promise<Record<string, unknown>>, 'filmWindows'));

const document = smallPack();

function derivedWhileBroken(name: string): Derived {
  broken.name = name;
  const derivation = createDerivation(document);
  for (const step of derivation.steps()) expect(step.done).toBeLessThanOrEqual(step.total);
  return derivation.derived();
}

const failed = (derived: Derived): unknown[] => derived.findings.filter(({ code }) => code === 'generator-failed').map(({ params }) => params);

describe('derivation', () => {
  beforeEach(() => void (broken.name = ''));

  it('makes everything where nothing is broken', () => {
    const derived = derivedWhileBroken('');
    expect(failed(derived)).toEqual([]);
    expect([derived.cells.length, derived.films.length, derived.pins.length > 0, derived.parts.length > 0]).toEqual([15, 2, true, true]);
  });

  it('leaves out a cell that cannot be placed', () => {
    const derived = derivedWhileBroken('placeCell');
    expect(failed(derived)).toEqual([{ generator: 'placement', key: 'c4', reason: 'placeCell is broken' }]);
    expect(derived.cells.map(({ id }) => id)).not.toContain('c4');
    expect(derived.cells).toHaveLength(14);
    expect(derived.films).toHaveLength(2);
  });

  it.each([
    ['assignNumbers', 'part-numbers', (derived: Derived) => derived.parts],
    ['pinRows', 'pins', (derived: Derived) => derived.pins],
    ['filmWindows', 'films', (derived: Derived) => derived.films],
  ] as const)('does without what %s makes', (name, generator, made) => {
    const derived = derivedWhileBroken(name);
    expect(failed(derived)).toEqual([{ generator, key: '', reason: `${name} is broken` }]);
    expect(made(derived)).toEqual([]);
    expect(derived.busbars).toHaveLength(16);
  });
});
