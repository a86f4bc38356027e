/** The catalogue panel: what it lists, in both languages, and what putting an entry to use does to the open layout. */
import { describe, expect, it } from 'vitest';
import { takeCellType } from '../../../renderer/commands/takeCellType.ts';
import { takeFrontEnd } from '../../../renderer/commands/takeFrontEnd.ts';
import { text } from '../../../renderer/i18n/text.ts';
import { catalogueEntries, filterEntries, type CatalogueWords } from '../../../renderer/panels/catalogue/catalogueEntries.ts';
import { findCellType } from '../../../shared/catalog/cells.ts';
import { findFrontEnd } from '../../../shared/catalog/frontEnds.ts';
import { reasonText } from '../../../shared/check/messages/fieldLabel.ts';
import { recordsOfKind } from '../../../shared/model/document.ts';
import { must } from '../../support/must.ts';
import { openedExample } from './openedExample.ts';

const words = (language: 'en' | 'zh'): CatalogueWords => ({ t: (key, values) => text(language, key, values), materialName: (key) => key, said: (reason) => reasonText(language, reason) });
const EN = catalogueEntries(words('en'));

describe('the catalogue', () => {
  it('says in both languages where every entry comes from', () => {
    expect(EN.filter(({ source }) => source === '')).toEqual([]);
    expect(catalogueEntries(words('zh')).filter(({ source }) => !/[\u4e00-\u9fff]/.test(source) && !/Kapton|Mylar/.test(source))).toEqual([]);
  });

  it('marks what is assumed, unverified or of a prospectus, with the reason', () => {
    const cell = EN.find(({ id }) => id === 'cellType:prismatic-314');
    const by = (label: string) => cell?.facts.find((fact) => fact.label === label);
    expect([by('Capacity')?.confidence, by('Mass')?.confidence, by('Terminal pitch')?.confidence, by('Chemistry')?.confidence]).toEqual(['prospectus', 'unverified', 'assumed', null]);
    expect(by('Terminal pitch')).toMatchObject({ value: '122', unit: 'mm', reason: expect.stringContaining('no public drawing') as unknown });
    expect(EN.find(({ id }) => id === 'material:copper-T2')?.confidence).toBeNull();
    expect(EN.find(({ id }) => id === 'material:aerogel')?.confidence).toBe('unverified');
  });

  it('is filtered by every word, in names, groups and data', () => {
    const ids = (filter: string) => filterEntries(EN, filter, words('en').t).map(({ id }) => id);
    expect(ids('front nxp')).toEqual(['frontEnd:mc33771c']);
    expect(ids('314')).toEqual(['cellType:prismatic-314']);
    expect(ids('  ')).toHaveLength(EN.length);
    expect(ids('nothing of the kind')).toEqual([]);
  });
});

describe('using an entry in the open layout', () => {
  it('is one step that undo takes back, and a refusal changes nothing and is said', async () => {
    const { controller } = await openedExample();
    const before = controller.app.getState().document;
    expect(takeCellType(controller, must(findCellType('prismatic-314')))).toBe(true);
    expect(takeFrontEnd(controller, must(findFrontEnd('ltc6813')))).toBe(true);
    const { document, history } = controller.app.getState();
    expect(history.done.map(({ label }) => label)).toEqual(['step.takeCell', 'step.takeFrontEnd']);
    expect(document && recordsOfKind(document, 'cellType').map(({ slug }) => slug)).toEqual(['prismatic-314']);
    await controller.engine.settled();
    expect(controller.app.getState().derived?.summary.energy_kWh).toBeCloseTo((52 * 3.2 * 314) / 1000, 6);
    expect(takeFrontEnd(controller, { ...must(findFrontEnd('ltc6811')), channels: 3 })).toBe(false);
    expect(controller.app.getState().notices.at(-1)?.detail).toContain('3 channels');
    controller.goToStep(0);
    expect(controller.app.getState().document?.get('c1')).toEqual(before?.get('c1'));
    expect(controller.app.getState().document?.has('cellType:eve-lf280k')).toBe(true);
  });
});
