/** Cutting bars and putting them together again, each as one undo step. */
import { describe, expect, it } from 'vitest';
import { changeCut } from '../../../renderer/commands/changeCut.ts';
import { cutBar, cutLineOf, cutsOfWhole } from '../../../renderer/commands/cutBar.ts';
import { addDetail } from '../../../renderer/commands/barDetails.ts';
import { mergeBars, mergePieces } from '../../../renderer/commands/mergeBars.ts';
import { overrideThickness } from '../../../renderer/commands/overrideThickness.ts';
import type { Controller } from '../../../renderer/state/controller.ts';
import { recordsOfKind } from '../../../shared/model/document.ts';
import { openedExample } from './openedExample.ts';

const BAR = 'busbar:g5|g6';

function midline(controller: Controller, bar = BAR) {
  const anchors = controller.app.getState().derived?.busbars.find(({ id }) => id === bar)?.anchors ?? [];
  const [a, b] = anchors;
  if (!a || !b) throw new Error('no two pads');
  return { x: (a.at.x + b.at.x) / 2, y: (a.at.y + b.at.y) / 2, z: a.at.z };
}

const overridesOf = (controller: Controller) => {
  const { document } = controller.app.getState();
  return document ? recordsOfKind(document, 'override').map(({ target, feature }) => `${target} ${feature}`).sort() : [];
};
const barsOf = (controller: Controller) => controller.app.getState().derived?.busbars.filter(({ net }) => net === 'g5|g6').map(({ id }) => id);

describe('the tool that cuts bars', () => {
  it('snaps to the midline between two weld pads, joins the pieces by a welded lap, and takes changes along with their pads', async () => {
    const { controller } = await openedExample();
    const at = midline(controller);
    addDetail(controller, 'hole', BAR, { ...at, x: at.x + 50 });
    overrideThickness(controller, [BAR], 2.5);
    await controller.engine.settled();
    const [from, to] = cutLineOf(controller.app.getState(), BAR, { ...at, x: at.x + 2 }, { ...at, x: at.x + 2 }) ?? [];
    expect([from?.x, to?.x]).toEqual([at.x, at.x]);
    expect(Math.abs((to?.y ?? 0) - (from?.y ?? 0))).toBe(43 + 12);

    cutBar(controller, BAR, at, at);
    await controller.engine.settled();
    expect(barsOf(controller)).toEqual([BAR, `${BAR}~1`]);
    expect(overridesOf(controller)).toEqual([`${BAR} split:1`, `${BAR} thickness_mm`, `${BAR}~1 hole:1`, `${BAR}~1 thickness_mm`]);
    expect(recordsOfKind(controller.app.getState().document ?? new Map(), 'override').find(({ feature }) => feature === 'split:1')?.value).toEqual({ cells: ['c6'], joint: 'welded' });

    controller.app.setState({ selection: new Set([BAR, `${BAR}~1`]) });
    expect(mergeBars.whyNot?.(controller.app.getState())).toBeNull();
    await mergeBars.run(controller);
    await controller.engine.settled();
    expect(barsOf(controller)).toEqual([BAR]);
    expect(overridesOf(controller)).toEqual([`${BAR} hole:1`, `${BAR} thickness_mm`]);
    controller.undo();
    await controller.engine.settled();
    expect(barsOf(controller)).toEqual([BAR, `${BAR}~1`]);
    controller.undo();
    await controller.engine.settled();
    expect(overridesOf(controller)).toEqual([`${BAR} hole:1`, `${BAR} thickness_mm`]);
  });

  it('refuses a side without a terminal and bars of other nets, and leaves a thickness that no longer fits to the check', async () => {
    const { controller } = await openedExample();
    const at = midline(controller);
    cutBar(controller, BAR, { ...at, x: at.x - 100, y: at.y - 20 }, { ...at, x: at.x - 100, y: at.y + 20 });
    expect(overridesOf(controller)).toEqual([]);
    expect(controller.app.getState().notices.at(-1)?.detail).toContain('no terminal');
    const why = (...ids: string[]) => mergeBars.whyNot?.({ ...controller.app.getState(), selection: new Set(ids) });
    expect(why(BAR)).toBe('why.mergeTwo');
    expect(why(BAR, 'busbar:g6|g7')).toBe('why.mergeOtherNet');

    cutBar(controller, BAR, { ...at, y: at.y - 20 }, { ...at, y: at.y + 20 });
    await controller.engine.settled();
    const [cut] = cutsOfWhole(controller.app.getState().document ?? new Map(), BAR);
    if (!cut) throw new Error('no cut');
    changeCut(controller, cut, { joint: 'none' });
    overrideThickness(controller, [`${BAR}~1`], 3);
    await controller.engine.settled();
    expect(controller.app.getState().derived?.findings.filter(({ code }) => code === 'series-open')).toHaveLength(2);
    mergePieces(controller, [`${BAR}~1`, BAR]);
    await controller.engine.settled();
    expect(barsOf(controller)).toEqual([BAR]);
    expect(controller.app.getState().derived?.findings.filter(({ code }) => code === 'orphaned-override').map(({ params }) => params['target'])).toEqual([`${BAR}~1`]);
  });
});
