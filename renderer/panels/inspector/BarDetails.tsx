import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ListedBusbar } from '../../../shared/contracts/listed.ts';
import type { BarEdge, DetailKind } from '../../../shared/model/derived/index.ts';
import type { OverrideRecord } from '../../../shared/model/records/decisions.ts';
import { addDetail, changeDetail, detailsOfBar, removeDetail, type ListedDetail } from '../../commands/barDetails.ts';
import { outlineOverride, replaceOutline, resetOutline } from '../../commands/replaceOutline.ts';
import { DrawingButton } from '../../fields/DrawingButton.tsx';
import { NumberField } from '../../fields/NumberField.tsx';
import { Section } from '../../fields/Section.tsx';
import { findingMessage } from '../../i18n/findingText.ts';
import { useText } from '../../i18n/text.ts';
import { IconButton } from '../../icons/IconButton.tsx';
import { useApp, useController } from '../../state/context.ts';

const KINDS: readonly DetailKind[] = ['hole', 'slot', 'tab'];

/** The holes, slots and tabs of a bar with exact figures. New ones begin at an edge; the tools of the view put them where one clicks. */
export function BarDetails({ bar }: { readonly bar: ListedBusbar }): ReactElement | null {
  const controller = useController();
  const t = useText();
  const document = useApp((state) => state.document);
  if (!document || !bar.anchors) return null;
  const details = detailsOfBar(document, bar.id);
  const edge = farthestEdge(bar) ?? towardsBolt(bar);
  const given = outlineOverride(document, bar.id);
  const isChanged = details.length > 0 || given !== null;
  return (
    <Section key={`${bar.id} ${isChanged}`} title={t('bar.details')} startsClosed={!isChanged} aside={isChanged && <span className="cw-override" role="img" aria-label={t('field.overridden')} />}>
      {details.map((detail) => <DetailFields key={detail.override.id} detail={detail} isMade={bar.details?.some(({ feature }) => feature === detail.override.feature) ?? false} />)}
      {details.length === 0 && <p className="cw-dim">{t('bar.noDetails')}</p>}
      <div className="cw-field-action cw-row">
        {edge && KINDS.map((kind) => <Button key={kind} data-testid={`add-${kind}`} onClick={() => addDetail(controller, kind, bar.id, edge.at)}>{t(`bar.add.${kind}`)}</Button>)}
      </div>
      <OutlineRow bar={bar} given={given} />
    </Section>
  );
}

/** An outline out of a file, for a bar without bends. */
function OutlineRow({ bar, given }: { readonly bar: ListedBusbar; readonly given: OverrideRecord | null }): ReactElement {
  const controller = useController();
  const t = useText();
  const why = useRefusal(given);
  return (
    <>
      {why !== null && <p className="cw-warning cw-selectable" role="alert">{why}</p>}
      <div className="cw-field-action cw-row">
        {given && <Button data-testid="outline-reset" onClick={() => resetOutline(controller, bar.id)}>{t('bar.outlineReset')}</Button>}
        <DrawingButton
          label={t('bar.outline')}
          hint={t(bar.datum ? 'bar.outlineHint' : 'bar.outlineBent')}
          disabled={!bar.datum}
          testId="outline-dxf"
          fileTestId="outline-file"
          onFile={(file) => void replaceOutline(controller, bar, file)}
        />
      </div>
    </>
  );
}

/** Why something that the bar was given could not be made; null where it was. */
function useRefusal(override: OverrideRecord | null): string | null {
  return useApp((state) => {
    const finding = override && state.derived?.findings.find(({ code, items }) => code === 'orphaned-override' && items.includes(override.id));
    return finding ? findingMessage(state, finding) : null;
  });
}

/** A bar with an outline of its own has no edges: between its terminal and its bolt, or at the terminal. */
function towardsBolt({ anchors = [], boltHoles: [bolt], frame }: ListedBusbar): Pick<BarEdge, 'at'> | undefined {
  const [anchor] = anchors;
  if (!anchor || !bolt || frame) return anchor;
  return { at: { ...anchor.at, x: (anchor.at.x + bolt.centre.x) / 2, y: (anchor.at.y + bolt.centre.y) / 2 } };
}

/** Where there is most room between a terminal and the edge. */
function farthestEdge({ edges, anchors = [] }: ListedBusbar): BarEdge | undefined {
  const away = ({ cell, at }: BarEdge): number => {
    const anchor = anchors.find((one) => one.cell === cell);
    return anchor ? Math.hypot(at.x - anchor.at.x, at.y - anchor.at.y, at.z - anchor.at.z) : 0;
  };
  return [...edges].sort((a, b) => away(b) - away(a))[0];
}

function DetailFields({ detail, isMade }: { readonly detail: ListedDetail; readonly isMade: boolean }): ReactElement {
  const controller = useController();
  const t = useText();
  const { override, kind, number, value } = detail;
  const why = useRefusal(isMade ? null : override);
  const figure = (name: 'x' | 'y' | 'width_mm' | 'length_mm' | 'rotation_deg', label: string, isSize: boolean): ReactElement => (
    <NumberField
      label={label}
      value={value[name] ?? (name === 'length_mm' ? value.width_mm : 0)}
      unit={name === 'rotation_deg' ? '°' : 'mm'}
      step={name === 'rotation_deg' ? 5 : 0.5}
      testId={`${override.feature}-${name}`}
      onCommit={(next) => {
        if (next === null || (isSize && next <= 0)) return t('field.mustBePositive');
        changeDetail(controller, detail, { [name]: next });
        return null;
      }}
    />
  );
  return (
    <div role="group" aria-label={t(`bar.detail.${kind}`, { number })} data-testid={`detail-${override.feature}`}>
      <div className="cw-section-head">
        <strong className="cw-clip">{t(`bar.detail.${kind}`, { number })} · {value.cell}</strong>
        <IconButton icon="close" label={t(`bar.remove.${kind}`, { number })} testId={`remove-${override.feature}`} onClick={() => removeDetail(controller, detail)} />
      </div>
      {why !== null && <p className="cw-warning cw-selectable" role="alert">{why}</p>}
      {figure('x', t('bar.x'), false)}
      {figure('y', t('bar.y'), false)}
      {figure('width_mm', kind === 'hole' ? t('bar.diameter') : t('bar.width'), true)}
      {kind !== 'hole' && figure('length_mm', t('bar.length'), true)}
      {kind !== 'hole' && figure('rotation_deg', t('bar.rotation'), false)}
    </div>
  );
}
