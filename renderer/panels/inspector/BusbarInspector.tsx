import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ListedBusbar } from '../../../shared/contracts/listed.ts';
import { singleton } from '../../../shared/model/document.ts';
import { overrideThickness, setThicknessOfAll, thicknessOverride } from '../../commands/overrideThickness.ts';
import { Fact } from '../../fields/FieldRow.tsx';
import { NumberField } from '../../fields/NumberField.tsx';
import { Section } from '../../fields/Section.tsx';
import { fixed, plain, significant } from '../../format/figures.ts';
import { useMaterialName } from '../../i18n/materialName.ts';
import { useText } from '../../i18n/text.ts';
import { useApp, useController } from '../../state/context.ts';
import { netLabel } from '../../state/ownerName.ts';
import { BarDetails } from './BarDetails.tsx';
import { BarInsulation } from './BarInsulation.tsx';
import { BarPieces } from './BarPieces.tsx';
import { BarShape } from './BarShape.tsx';
import { BranchTable } from './BranchTable.tsx';
import { OverrideField } from './OverrideField.tsx';
import { SectionTable } from './SectionTable.tsx';
import { terminalName } from './terminalName.ts';

/** Thickness of bars, for these alone or for all; for one bar also its section with every criterion. */
export function BusbarInspector({ busbars }: { readonly busbars: readonly ListedBusbar[] }): ReactElement | null {
  const controller = useController();
  const t = useText();
  const materialName = useMaterialName();
  const document = useApp((state) => state.document);
  const [first] = busbars;
  if (!document || !first) return null;
  const ids = busbars.map((bar) => bar.id);
  const thicknesses = new Set(busbars.map((bar) => bar.section.thickness_mm));
  const overridden = ids.some((id) => thicknessOverride(document, id));
  const settings = singleton(document, 'busbars');
  const shared_mm = thicknesses.size === 1 ? first.section.thickness_mm : null;
  return (
    <>
      <Section title={t('busbar.conductor')}>
        <Fact label={t('busbar.material')} value={new Set(busbars.map((bar) => bar.section.material)).size === 1 ? materialName(first.section.material) : '—'} />
        <NumberField
          label={t('busbar.thickness')}
          value={shared_mm ?? 'mixed'}
          unit="mm"
          step={0.5}
          overridden={overridden}
          hint={t('busbar.thicknessHint')}
          testId="busbar-thickness"
          onReset={() => overrideThickness(controller, ids, null)}
          onCommit={(value) => {
            if (value === null || value <= 0) return t('field.mustBePositive');
            overrideThickness(controller, ids, value);
            return null;
          }}
        />
        {busbars.length === 1 && (
          <OverrideField target={first.id} feature="width_mm" label={t('override.width')} value_mm={first.width.value_mm} min_mm={first.width.min_mm} max_mm={first.width.max_mm} zeroIsDerived={false} />
        )}
        <Fact label={t('busbar.chosenBy')} value={t(`busbar.chosenBy.${first.section.chosenBy}`)} />
        {shared_mm !== null && settings.thickness_mm !== shared_mm && (
          <div className="cw-field-action">
            <Button onClick={() => setThicknessOfAll(controller, shared_mm)} data-testid="thickness-for-all">
              {t('busbar.useForAll', { thickness: plain(shared_mm, 3) })}
            </Button>
          </div>
        )}
      </Section>
      <BarInsulation busbars={busbars} />
      {busbars.length === 1 && <BarFacts bar={first} />}
    </>
  );
}

function BarFacts({ bar }: { readonly bar: ListedBusbar }): ReactElement {
  const t = useText();
  const derived = useApp((state) => state.derived);
  const net = derived?.nets.nets.find((info) => info.id === bar.net);
  return (
    <>
      <BarShape bar={bar} />
      <BarDetails bar={bar} />
      <BarPieces bar={bar} />
      <Section title={t('busbar.section')}>
        <Fact label={t('busbar.current')} value={fixed(bar.section.current_A, 0)} unit="A" />
        <Fact label={t('busbar.area')} value={`${plain(bar.section.width_mm, 2)} × ${plain(bar.section.thickness_mm, 2)}${isBacked(bar) ? ` + ${significant(bar.section.area_mm2 - bar.section.width_mm * bar.section.thickness_mm, 3)}` : ''} = ${significant(bar.section.area_mm2, 4)}`} unit="mm²" />
        {bar.backing && <Fact label={t('backing.thickness')} value={plain(bar.backing.thickness_mm, 2)} unit="mm" />}
        <SectionTable section={bar.section} />
        {bar.segments.length > 1 && <BranchTable segments={bar.segments} title={t('branches.between')} nameOf={(from, to) => `${terminalName(from)} ↔ ${to === null ? t(bar.laps && bar.boltHoles.length === 0 ? 'branches.lap' : 'branches.bolt') : terminalName(to)}`} testId="branch-table" />}
      </Section>
      {bar.fuseLink && <NeckFacts link={bar.fuseLink} />}
      <Section title={t('busbar.circuit')}>
        <Fact label={t('busbar.net')} value={netLabel(derived, bar.net)} />
        <Fact label={t('busbar.potential')} value={net?.potential_V == null ? '–' : fixed(net.potential_V, 1)} unit="V" />
        <Fact label={t('busbar.role')} value={t(`role.${bar.role}`)} />
        <Fact label={t('busbar.joins')} value={bar.pads.map((pad) => terminalName(pad.terminal)).join(', ')} />
        <Fact label={t('busbar.resistance')} value={significant(bar.resistance_ohm * 1e6, 4)} unit="µΩ" />
      </Section>
      <Section title={t('busbar.part')}>
        <Fact label={t('busbar.mass')} value={significant(bar.mass_kg * 1000, 4)} unit="g" />
        <Fact label={t('busbar.weldArea')} value={significant(bar.pads.reduce((sum, pad) => sum + pad.weldArea_mm2, 0), 4)} unit="mm²" />
        <Fact label={t('busbar.bends')} value={bar.bends.length} />
        <Fact label={t('busbar.z')} value={`${plain(bar.z[0], 3)} – ${plain(bar.z[1], 3)}`} unit="mm" />
      </Section>
    </>
  );
}

/** Whether the governing piece is one that a bar under the spine carries with. */
function isBacked({ backing, section }: ListedBusbar): boolean {
  return backing !== undefined && section.area_mm2 - section.width_mm * section.thickness_mm > LEAST_SHARE * section.area_mm2;
}

const LEAST_SHARE = 1e-6;

/** The necks of a bar over round cells: all alike. */
function NeckFacts({ link }: { readonly link: NonNullable<ListedBusbar['fuseLink']> }): ReactElement {
  const t = useText();
  const opening = (time_s: number | null): string => (time_s === null ? t('neck.never') : `${significant(time_s, 3)} s`);
  return (
    <Section title={t('neck.title')}>
      <Fact label={t('neck.section')} value={`${plain(link.width_mm, 2)} × ${plain(link.length_mm, 2)}`} unit="mm" />
      <Fact label={t('neck.opening')} value={`${opening(link.opening_s)} (${fixed(link.fault_A, 0)} A)`} />
      <Fact label={t('neck.share')} value={`${opening(link.shareOpening_s)} (${fixed(link.share_A, 0)} A)`} />
      <Fact label={t('neck.rise')} value={significant(link.rise_K, 3)} unit="K" />
      <Fact label={t('neck.drop')} value={significant(link.drop_mV, 3)} unit="mV" />
    </Section>
  );
}
