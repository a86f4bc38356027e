/** The six steps: cell, nSmP, structure, envelope, carrier, process. */
import { useId, type ReactElement, type ReactNode } from 'react';
import { CELL_TYPES } from '../../shared/catalog/cells.ts';
import { FRONT_ENDS } from '../../shared/catalog/frontEnds.ts';
import { reasonText } from '../../shared/check/messages/fieldLabel.ts';
import { PATH_SHAPES, STRUCTURE_TYPES } from '../../shared/model/records/structure.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { Fact } from '../fields/FieldRow.tsx';
import { TextField } from '../fields/TextField.tsx';
import { fixed } from '../format/figures.ts';
import { outputSides } from '../format/outputSides.ts';
import { pathShapes } from '../format/pathShapes.ts';
import { useText } from '../i18n/text.ts';
import { useApp } from '../state/context.ts';
import { isOpen } from '../state/recordPath.ts';
import { hasEndTerminals } from '../../shared/placement/cellEnds.ts';
import { hasFoldedTabs } from '../../shared/placement/tabs/foldedTab.ts';
import { needsPressure } from '../../shared/placement/pressure.ts';
import { arrangementChoices } from './arrangements.ts';
import { envelopeState, withCell, withStructure, type BriefDraft } from './briefDraft.ts';
import { GuideNumber } from './GuideNumber.tsx';
import { defaultOf } from './takenDefaults.ts';
import type { LayoutPreview } from './useLayoutPreview.ts';

export interface GuideStepsProps {
  readonly draft: BriefDraft;
  readonly preview: LayoutPreview;
  onChange(draft: BriefDraft): void;
}

/** How the cells are divided, and what lies between modules. */
const MODULE_NUMBERS = ['structure.modules.alongX', 'structure.modules.alongY', 'structure.rows', 'structure.cellsPerRow'] as const;
/** How round cells stand in bands. */
const BAND_NUMBERS = [['structure.packing.columns', ''], ['structure.packing.cellGap_mm', 'mm'], ['structure.packing.samplingZone_mm', 'mm'], ['structure.coolingPad_mm', 'mm'], ['structure.packing.tubes.thickness_mm', 'mm']] as const;
const FOLDED_LENGTHS = ['structure.busbarFrame.leg_mm', 'structure.busbarFrame.outside_mm', 'structure.endPlate_mm', 'structure.modules.endPlate_mm', 'structure.coolingPlate_mm'] as const;
const MODULE_LENGTHS = ['structure.modules.gapX_mm', 'structure.modules.gapY_mm', 'structure.modules.endZone_mm'] as const;

export function GuideSteps(props: GuideStepsProps): ReactElement {
  const { draft, onChange } = props;
  const t = useText();
  const language = useApp((state) => state.language);
  const cell = CELL_TYPES.find(({ slug }) => slug === draft.cell);
  const isFolded = cell !== undefined && hasFoldedTabs(cell);
  const number = (field: string, unit: string, required = false): ReactElement => <GuideNumber {...props} field={field} unit={unit} required={required} />;
  const takenPart = defaultOf(props.preview, 'frontEnd.part');
  const openValues = Object.values(cell?.provenance ?? {}).filter(isOpen);
  return (
    <>
      <Step n={1} title={t('guide.cell')}>
        <ChoiceField
          label={t('guide.cellType')}
          value={draft.cell}
          options={CELL_TYPES.map((type) => ({ value: type.slug, label: `${type.maker} ${type.name} · ${type.capacity_Ah} Ah ${type.chemistry}` }))}
          onChoose={(slug) => onChange(withCell(draft, slug, CELL_TYPES.find((type) => type.slug === slug)))}
          testId="guide-cell"
        />
        {cell && (
          <>
            <Fact label={t('guide.cellSize')} value={`${cell.size_mm.width} × ${cell.size_mm.thickness} × ${cell.size_mm.height}`} unit="mm" />
            <Fact label={t('guide.cellVoltage')} value={cell.voltage_V.nominal} unit="V" />
            {openValues.length > 0 && <p className="cw-warning cw-guide-note" title={openValues.map(({ reason }) => reasonText(language, reason)).join('\n')}>{t('guide.openValues', { count: openValues.length })}</p>}
          </>
        )}
        <TextField label={t('guide.name')} value={draft.name} onCommit={(name) => (name.trim() === '' ? t('guide.nameNeeded') : (onChange({ ...draft, name }), null))} testId="guide-name" />
      </Step>
      <Step n={2} title={t('guide.topology')}>
        {number('series', '', true)}
        {number('parallel', '', true)}
        {draft.parallel > 1 && <p className="cw-guide-note">{t('guide.parallelFirst')}</p>}
        {number('currents.continuous_A', 'A', true)}
        {number('currents.charge_A', 'A')}
        {number('currents.pulse_A', 'A')}
        {number('conditions.shortCircuit_A', 'A')}
      </Step>
      <Step n={3} title={t('guide.structure')}>
        <ChoiceField
          label={t('guide.structureType')}
          value={draft.structure}
          options={STRUCTURE_TYPES.map((type) => ({ value: type, label: t(`guide.${type}`) }))}
          onChoose={(chosen) => onChange(withStructure(draft, STRUCTURE_TYPES.find((type) => type === chosen) ?? draft.structure))}
          testId="guide-structure"
        />
        {draft.structure === 'module' ? (
          <>
            {MODULE_NUMBERS.map((field) => (
              <GuideNumber key={field} {...props} field={field} unit="" />
            ))}
            <p className="cw-guide-note">{t(isFolded ? 'guide.pouchModule' : cell?.format === 'cylindrical' ? 'guide.roundModules' : 'guide.modulesLeftOpen')}</p>
            {isFolded && FOLDED_LENGTHS.map((field) => <GuideNumber key={field} {...props} field={field} unit="mm" />)}
            {cell?.format === 'cylindrical' && BAND_NUMBERS.map(([field, unit]) => <GuideNumber key={field} {...props} field={field} unit={unit} />)}
          </>
        ) : cell?.format === 'cylindrical' ? (
          <>
            {BAND_NUMBERS.map(([field, unit]) => (
              <GuideNumber key={field} {...props} field={field} unit={unit} />
            ))}
            <p className="cw-guide-note">{t('guide.bandsLeftOpen')}</p>
          </>
        ) : (
          <Rows {...props} />
        )}
        {cell?.format !== 'cylindrical' && number('structure.pad.thickness_mm', 'mm')}
        {cell && cell.format !== 'cylindrical' && number('structure.pressure.required_MPa', 'MPa', false)}
        {cell && needsPressure(cell) && <p className="cw-guide-note">{t('guide.pressureNeeded')}</p>}
        {typeof draft.numbers['structure.pressure.required_MPa'] === 'number' && number('structure.pressure.plate.thickness_mm', 'mm')}
        {number('structure.rowGap_mm', 'mm')}
        <ChoiceField
          label={t('pathShape.title')}
          value={draft.choices['structure.path'] ?? ''}
          options={pathShapes(t, draft.structure === 'module')}
          onChoose={(shape) => onChange({ ...draft, choices: withChoice(draft.choices, 'structure.path', shape) })}
          testId="guide-path"
        />
        <PathHint shape={draft.choices['structure.path']} />
        <ChoiceField
          label={t('outputs.label')}
          value={draft.choices['structure.outputs'] ?? ''}
          options={outputSides(t, draft.structure === 'module')}
          onChoose={(side) => onChange({ ...draft, choices: withChoice(draft.choices, 'structure.outputs', side) })}
          testId="guide-outputs"
        />
        {draft.structure === 'ctc' && number('structure.chassis.floor_mm', 'mm')}
        {draft.structure === 'ctc' && number('structure.chassis.floorClearance_mm', 'mm')}
        {draft.structure === 'module' ? MODULE_LENGTHS.map((field) => <GuideNumber key={field} {...props} field={field} unit="mm" />) : number('structure.frontZone_mm', 'mm')}
      </Step>
      <Step n={4} title={t('guide.envelopeStep')}>
        {(['x', 'y', 'z'] as const).map((axis) => (
          <GuideNumber key={axis} {...props} field={`structure.envelope_mm.${axis}`} unit="mm" />
        ))}
        {envelopeState(draft) === 'part' && <p className="cw-error cw-guide-note">{t('guide.wholeEnvelope')}</p>}
        {number('structure.aboveLid_mm', 'mm')}
      </Step>
      <Step n={5} title={t('guide.carrier')}>
        <Fact label={t('guide.carrierType')} value={t('guide.fpc')} />
        <ChoiceField
          label={t('guide.frontEnd')}
          value={draft.choices['frontEnd.part'] ?? (typeof takenPart === 'string' ? takenPart : '')}
          options={FRONT_ENDS.map((part) => ({ value: part.slug, label: t('guide.channels', { maker: part.maker, name: part.name, count: part.channels }) }))}
          onChoose={(part) => onChange({ ...draft, choices: { ...draft.choices, 'frontEnd.part': part } })}
          testId="guide-front-end"
        />
        {number('ntcPerFrontEnd', '')}
      </Step>
      <Step n={6} title={t('guide.process')}>
        <Fact label={t('guide.processType')} value={t(isFolded ? 'guide.frame' : 'guide.film')} />
        <ChoiceField
          label={t('guide.busbar')}
          value={draft.choices['busbar.material'] ?? 'aluminium-1060-O'}
          options={(['aluminium-1060-O', 'copper-T2', 'nickel'] as const).map((material) => ({ value: material, label: t(`guide.${material}`) }))}
          onChoose={(material) => onChange({ ...draft, choices: { ...draft.choices, 'busbar.material': material } })}
          testId="guide-busbar"
        />
        {number('busbar.thickness_mm', 'mm')}
      </Step>
    </>
  );
}

/** None stands for what the program picks. */
function withChoice(choices: BriefDraft['choices'], field: string, value: string): BriefDraft['choices'] {
  const { [field]: _before, ...others } = choices;
  return value === '' ? others : { ...others, [field]: value };
}

/** What the chosen shape means. */
function PathHint({ shape }: { readonly shape: string | undefined }): ReactElement | null {
  const t = useText();
  const known = PATH_SHAPES.find((name) => name === shape);
  return known ? <p className="cw-guide-note">{t(`pathShape.hint.${known}`)}</p> : null;
}

function Step({ n, title, children }: { readonly n: number; readonly title: string; readonly children: ReactNode }): ReactElement {
  const id = useId();
  return (
    <section className="cw-guide-step" aria-labelledby={id}>
      <h3 id={id}>
        <span className="cw-guide-number">{n}</span>
        {title}
      </h3>
      {children}
    </section>
  );
}

/** Rows times cells a row: the divisions that can be joined, with the room their cells take. */
function Rows({ draft, preview, onChange }: GuideStepsProps): ReactElement {
  const t = useText();
  const cell = CELL_TYPES.find(({ slug }) => slug === draft.cell);
  const length = (field: string, otherwise: number): number => draft.numbers[field] ?? Number(defaultOf(preview, field) ?? otherwise);
  const choices = cell
    ? arrangementChoices(draft.series, draft.parallel, {
        width_mm: cell.size_mm.width,
        thickness_mm: cell.size_mm.thickness,
        pad_mm: length('structure.pad.thickness_mm', 0),
        rowGap_mm: length('structure.rowGap_mm', 0),
        isOneRow: hasEndTerminals(cell),
      })
    : [];
  const { 'structure.rows': rows, 'structure.cellsPerRow': perRow } = draft.numbers;
  return (
    <ChoiceField
      label={t('guide.rows')}
      value={typeof rows === 'number' && typeof perRow === 'number' ? `${rows}x${perRow}` : ''}
      options={[
        { value: '', label: t('guide.squarest') },
        ...choices.map((choice) => ({
          value: `${choice.rows}x${choice.cellsPerRow}`,
          label: t('guide.arrangement', { rows: choice.rows, cells: choice.cellsPerRow, x: fixed(choice.x_mm, 0), y: fixed(choice.y_mm, 0) }),
        })),
      ]}
      onChoose={(value) => {
        const [chosenRows, chosenCells] = value === '' ? [null, null] : value.split('x').map(Number);
        onChange({ ...draft, numbers: { ...draft.numbers, 'structure.rows': chosenRows ?? null, 'structure.cellsPerRow': chosenCells ?? null } });
      }}
      testId="guide-rows"
    />
  );
}
