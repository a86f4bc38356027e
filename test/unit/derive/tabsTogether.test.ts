/** A module of pouch cells with both tabs at one end: rolled by turns, two rows of bars and a circuit over each on one face. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCellType } from '../../../shared/catalog/cells.ts';
import { createRecords } from '../../../shared/derive/create.ts';
import { parseBrief } from '../../../shared/format/brief.ts';
import { solidBox } from '../../../shared/geometry/solid.ts';
import { diffOfChanges } from '../../../shared/model/changes.ts';
import { applyDiff, recordsOfKind, singleton } from '../../../shared/model/document.ts';
import { movedOrder } from '../../../shared/placement/path/movedOrder.ts';
import { reorderSeries } from '../../../shared/placement/path/reorderSeries.ts';
import { cellsAwaitingRefill } from '../../../shared/placement/refill.ts';
import { hasFoldedTabs, hasOpposedTabs, hasTabsTogether } from '../../../shared/placement/tabs/foldedTab.ts';
import { ROOT } from '../../architecture/source.ts';
import { derivedOf } from '../../support/edited.ts';
import { must } from '../../support/must.ts';

const BRIEF = must(parseBrief(readFileSync(join(ROOT, 'assets/examples/module-2p8s-one-end.brief.json'), 'utf8')));
const pack = must(createRecords(BRIEF));
const derived = derivedOf(pack);

describe('pouch cells with both tabs at one end', () => {
  it('are told from those with one out of each end', () => {
    const of = (slug: string) => must(findCellType(slug));
    expect([hasTabsTogether, hasOpposedTabs, hasFoldedTabs].map((is) => is(of('pouch-same-end-60')))).toEqual([true, false, true]);
    expect([hasTabsTogether, hasOpposedTabs, hasFoldedTabs].map((is) => is(of('pouch-355')))).toEqual([false, true, true]);
    expect(hasFoldedTabs(of('prismatic-314'))).toBe(false);
  });

  it('are joined without a finding but of assumed data', () => {
    expect([...new Set(derived.findings.map(({ code }) => code))]).toEqual(['assumed-data']);
  });

  it('are rolled group by group, all tabs on one face', () => {
    const rolled = recordsOfKind(pack, 'cell').map(({ pose }) => pose.rolled === true);
    expect(rolled).toEqual(Array.from({ length: 16 }, (_, i) => Math.floor(i / 2) % 2 === 0));
    expect(new Set(derived.cells.flatMap(({ terminals }) => terminals.map(({ facing }) => `${facing.x} ${facing.y}`)))).toEqual(new Set(['0 -1']));
  });

  it('have bars by turns above and below each other, outputs above, and a circuit over each row of them', () => {
    expect(derived.busbars.map(({ role, face, lower }) => `${role} ${face} ${lower ?? false}`)).toEqual([
      'output -y false', 'link -y true', 'link -y false', 'link -y true', 'link -y false', 'link -y true', 'link -y false', 'link -y true', 'output -y false',
    ]);
    const heights = (lower: boolean) => derived.busbars.filter((bar) => (bar.lower ?? false) === lower).flatMap(({ bodies }) => bodies.filter(({ id }) => id.endsWith('/plate')).map(solidBox));
    expect(Math.max(...heights(true).map(({ maxZ }) => maxZ))).toBeLessThan(Math.min(...heights(false).map(({ minZ }) => minZ)));
    expect(derived.fpcs.map(({ id, taps }) => `${id} ${taps.length}`)).toEqual(['fpc:fe1@-y 5', 'fpc:fe1@-y-low 4']);
    const [, low] = derived.fpcs;
    expect(Math.max(...(low?.bodies ?? []).map((body) => solidBox(body).maxZ))).toBeLessThan(Math.min(...heights(false).map(({ minZ }) => minZ)));
  });

  it('stand in one frame, with a slot for every tab', () => {
    const frames = derived.bodies.filter(({ kind, id }) => kind === 'tray' && !id.includes('/seat-'));
    expect(frames).toHaveLength(1);
    expect(frames[0]?.holes).toHaveLength(32);
  });

  it('are rolled, not turned, for another series order', () => {
    const moved = must(reorderSeries(pack, movedOrder(singleton(pack, 'topology').groupOrder, 'g3', 3)));
    const next = applyDiff(pack, diffOfChanges(pack, moved));
    expect(moved.turned).toEqual(['c5', 'c6', 'c7', 'c8']);
    expect(new Set(recordsOfKind(next, 'cell').map(({ pose }) => pose.rotation_deg)).size).toBe(1);
    expect(cellsAwaitingRefill(next)).toBe(0);
  });

  it('are refused in an odd number of groups, whose + would leave under the upper bars', () => {
    const made = createRecords({ ...BRIEF, series: 7 });
    expect(made).toMatchObject({ ok: false, problems: [{ code: 'tabs-together-odd', values: { groups: 7 } }] });
  });
});
