import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { COMMANDS } from '../../../shared/contracts/commands.ts';
import type { ListedBusbar } from '../../../shared/contracts/listed.ts';
import { singleton } from '../../../shared/model/document.ts';
import type { BarLap } from '../../../shared/model/derived/index.ts';
import { cutKeyOf, wholeOfCut } from '../../../shared/model/ids.ts';
import { barCut, type BarCutValue, type OverrideRecord } from '../../../shared/model/records/decisions.ts';
import { changeCut } from '../../commands/changeCut.ts';
import { cutBar, cutsOfWhole } from '../../commands/cutBar.ts';
import { mergePieces, parentOf } from '../../commands/mergeBars.ts';
import { branchesOf } from '../../commands/planCut.ts';
import { ChoiceField } from '../../fields/ChoiceField.tsx';
import { Fact } from '../../fields/FieldRow.tsx';
import { NumberField } from '../../fields/NumberField.tsx';
import { Section } from '../../fields/Section.tsx';
import { fixed, plain, significant } from '../../format/figures.ts';
import { findingMessage } from '../../i18n/findingText.ts';
import { useText } from '../../i18n/text.ts';
import { useApp, useController } from '../../state/context.ts';
import { nameOfOwner } from '../../state/ownerName.ts';

const JOINTS: readonly BarCutValue['joint'][] = ['welded', 'bolted', 'none'];
const KEY = COMMANDS.find(({ id }) => id === 'tool.barCut')?.accelerator ?? '';

/** What a bar was cut into and how the pieces are joined; where it can be cut, with exact figures. */
export function BarPieces({ bar }: { readonly bar: ListedBusbar }): ReactElement | null {
  const controller = useController();
  const t = useText();
  const document = useApp((state) => state.document);
  if (!document || !bar.anchors) return null;
  const { whole } = wholeOfCut(bar.id);
  const cuts = cutsOfWhole(document, whole);
  const own = cuts.filter((cut) => isOf(cut, bar, cuts));
  const branches = branchesOf(bar);
  if (own.length === 0 && branches.length === 0) return null;
  return (
    <Section key={`${bar.id} ${own.length}`} title={t('cut.title')} startsClosed={own.length === 0} aside={own.length > 0 && <span className="cw-override" role="img" aria-label={t('field.overridden')} />}>
      {own.map((cut) => <CutFields key={cut.id} cut={cut} bar={bar} other={otherOf(cut, bar, cuts)} />)}
      {own.length === 0 && <p className="cw-dim">{t('cut.none', { key: KEY })}</p>}
      {branches.map(([a, b]) => {
        const at = { x: (a.at.x + b.at.x) / 2, y: (a.at.y + b.at.y) / 2, z: (a.at.z + b.at.z) / 2 };
        return (
          <div key={`${a.cell} ${b.cell}`} className="cw-field-action cw-row">
            <Button data-testid={`split-${a.cell}-${b.cell}`} onClick={() => cutBar(controller, bar.id, at, at)}>{t('cut.splitBetween', { a: a.cell, b: b.cell })}</Button>
          </div>
        );
      })}
    </Section>
  );
}

function numberOf(cut: OverrideRecord): number {
  return Number(cut.feature.split(':')[1]);
}

/** Whether a cut lies at an edge of the piece. */
function isOf(cut: OverrideRecord, bar: ListedBusbar, cuts: readonly OverrideRecord[]): boolean {
  const own = wholeOfCut(bar.id).cut ?? 0;
  return numberOf(cut) === own || parentOf(numberOf(cut), cuts) === own || (bar.laps?.some(({ feature }) => feature === cut.feature) ?? false);
}

/** The piece at the other side of a cut. */
function otherOf(cut: OverrideRecord, bar: ListedBusbar, cuts: readonly OverrideRecord[]): string {
  const lap = bar.laps?.find(({ feature }) => feature === cut.feature);
  if (lap) return lap.to;
  const { whole, cut: own } = wholeOfCut(bar.id);
  const parent = parentOf(numberOf(cut), cuts) ?? 0;
  return numberOf(cut) !== own ? cutKeyOf(whole, numberOf(cut)) : parent === 0 ? whole : cutKeyOf(whole, parent);
}

function CutFields({ cut, bar, other }: { readonly cut: OverrideRecord; readonly bar: ListedBusbar; readonly other: string }): ReactElement | null {
  const controller = useController();
  const t = useText();
  const isThere = useApp((state) => state.derived?.busbars.some(({ id }) => id === other) ?? false);
  const name = useApp((state) => nameOfOwner(state, other));
  const why = useApp((state) => {
    const finding = state.derived?.findings.find(({ code, items }) => code === 'orphaned-override' && items.includes(cut.id));
    return finding ? findingMessage(state, finding) : null;
  });
  const bolt = useApp((state) => (state.document ? singleton(state.document, 'busbars').output.bolt : ''));
  const read = barCut.safeParse(cut.value);
  if (!read.success) return null;
  const { joint } = read.data;
  const lap = bar.laps?.find(({ feature }) => feature === cut.feature);
  const title = t(joint === 'none' ? 'cut.apart' : 'cut.jointTo', { name: isThere ? name : read.data.cells.join(', ') });
  const merge = (): void => {
    if (isThere) mergePieces(controller, [bar.id, other]);
    else controller.transact('step.mergeBars', (transaction) => transaction.remove(cut.id));
  };
  return (
    <div role="group" aria-label={title} data-testid={`cut-${cut.feature}`}>
      <div className="cw-section-head">
        <strong className="cw-clip" title={title}>{title}</strong>
        <Button size="compact-xs" data-testid={`merge-${cut.feature}`} onClick={merge}>{t('cut.merge')}</Button>
      </div>
      {why !== null && <p className="cw-warning cw-selectable" role="alert">{why}</p>}
      <ChoiceField label={t('cut.joint')} value={joint} testId={`${cut.feature}-joint`} options={JOINTS.map((value) => ({ value, label: t(`cut.joint.${value}`) }))} onChoose={(value) => changeCut(controller, cut, { joint: JOINTS.find((known) => known === value) ?? 'none', overlap_mm: undefined })} />
      {joint !== 'none' && <LapFields cut={cut} value={read.data} lap={lap} bolt={bolt} />}
    </div>
  );
}

function LapFields({ cut, value, lap, bolt }: { readonly cut: OverrideRecord; readonly value: BarCutValue; readonly lap: BarLap | undefined; readonly bolt: string }): ReactElement {
  const controller = useController();
  const t = useText();
  return (
    <>
      <NumberField
        label={t('cut.overlap')}
        value={value.overlap_mm ?? lap?.overlap_mm ?? null}
        unit="mm"
        step={0.5}
        overridden={value.overlap_mm !== undefined}
        onReset={() => changeCut(controller, cut, { overlap_mm: undefined })}
        testId={`${cut.feature}-overlap_mm`}
        onCommit={(next) => {
          if (next === null || next <= 0) return t('field.mustBePositive');
          changeCut(controller, cut, { overlap_mm: next });
          return null;
        }}
      />
      <NumberField
        label={t('cut.at')}
        value={value.at_mm ?? lap?.at_mm ?? null}
        unit="mm"
        step={0.5}
        overridden={value.at_mm !== undefined}
        onReset={() => changeCut(controller, cut, { at_mm: undefined })}
        {...(lap ? { hint: t('cut.atHint', { min: plain(lap.range_mm[0], 3), max: plain(lap.range_mm[1], 3) }) } : {})}
        testId={`${cut.feature}-at_mm`}
        onCommit={(next) => {
          if (next === null) return t('quantity.empty');
          if (lap && (next < lap.range_mm[0] || next > lap.range_mm[1])) return t('override.outside', { min: plain(lap.range_mm[0], 3), max: plain(lap.range_mm[1], 3) });
          changeCut(controller, cut, { at_mm: next });
          return null;
        }}
      />
      {lap && <Fact label={t('cut.current')} value={`${fixed(lap.current_A, 0)} A · ${t(lap.isOver ? 'cut.over' : 'cut.under')}`} />}
      {lap?.joint === 'welded' && <Fact label={t('cut.weldArea')} value={significant(lap.weldArea_mm2, 4)} unit="mm²" />}
      {lap?.hole_mm != null && <Fact label={t('cut.bolt')} value={`${bolt}, ⌀ ${plain(lap.hole_mm, 2)}`} unit="mm" />}
    </>
  );
}
