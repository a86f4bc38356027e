/** Packs for a space: what is asked on the left, the ranked options with their plans on the right. */
import { Button } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import { problemWords } from '../../shared/check/messages/problemWords.ts';
import type { ProposalRequest } from '../../shared/model/derived/index.ts';
import { NumberField } from '../fields/NumberField.tsx';
import { useText, type Translate } from '../i18n/text.ts';
import { useApp, useController } from '../state/context.ts';
import { OptionTable } from './OptionTable.tsx';
import { useProposal } from './useProposal.ts';

type Field = 'x' | 'y' | 'z' | 'voltage' | 'energy' | 'current' | 'aboveLid';
type Asked = Readonly<Record<Field, number | null>>;

/** A floor of a van's length and a storage pack's voltage: a request that several cells meet. */
const FIRST: Asked = { x: 1200, y: 800, z: 265, voltage: 166, energy: 45, current: null, aboveLid: null };

export function ProposePage(): ReactElement {
  const controller = useController();
  const t = useText();
  const language = useApp((state) => state.language);
  const open = useApp((state) => state.document !== null);
  const [asked, setAsked] = useState<Asked>(FIRST);
  const request = useMemo(() => requestOf(asked), [asked]);
  const { proposal, problems, busy } = useProposal(request);
  const number = (field: Field, unit: string): ReactElement => (
    <NumberField
      label={t(`propose.${field}`)}
      value={asked[field]}
      unit={unit}
      clearable={field === 'current' || field === 'aboveLid'}
      placeholder={t('propose.open')}
      onCommit={(value) => refusalOf(value, t) ?? (setAsked({ ...asked, [field]: value }), null)}
      testId={`propose-${field}`}
    />
  );
  return (
    <main className="cw-start cw-guide" data-testid="propose-page" aria-label={t('propose.title')}>
      <div className="cw-propose-columns">
        <div className="cw-guide-steps">
          <h2>{t('propose.title')}</h2>
          <section className="cw-guide-step" aria-label={t('propose.space')}>
            <h3>{t('propose.space')}</h3>
            {number('x', 'mm')}
            {number('y', 'mm')}
            {number('z', 'mm')}
            {number('aboveLid', 'mm')}
          </section>
          <section className="cw-guide-step" aria-label={t('propose.targets')}>
            <h3>{t('propose.targets')}</h3>
            {number('voltage', 'V')}
            {number('energy', 'kWh')}
            {number('current', 'A')}
          </section>
          <p className="cw-dim cw-guide-note">{t('propose.note')}</p>
          {problems.map((problem) => (
            <p key={problem.message} className="cw-error cw-guide-note" role="alert">
              {problemWords(language, problem)}
            </p>
          ))}
        </div>
        <OptionTable proposal={proposal} busy={busy} />
      </div>
      <div className="cw-guide-foot">
        <span className="cw-dim" role="status">
          {proposal && t('propose.considered', { count: proposal.considered })}
        </span>
        <span className="cw-spring" />
        <Button onClick={() => controller.app.setState({ page: open ? 'none' : 'start' })} data-testid="propose-cancel">
          {t('action.cancel')}
        </Button>
      </div>
    </main>
  );
}

function refusalOf(value: number | null, t: Translate): string | null {
  return value !== null && !(value > 0 && value <= 100_000) ? t('propose.aboveZero') : null;
}

function requestOf({ x, y, z, voltage, energy, current, aboveLid }: Asked): ProposalRequest {
  return {
    envelope_mm: { x: x ?? 0, y: y ?? 0, z: z ?? 0 },
    voltage_V: voltage ?? 0,
    energy_kWh: energy ?? 0,
    ...(current === null ? {} : { current_A: current }),
    ...(aboveLid === null ? {} : { aboveLid_mm: aboveLid }),
  };
}
