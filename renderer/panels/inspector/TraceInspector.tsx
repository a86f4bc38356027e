import type { ReactElement } from 'react';
import type { Trace } from '../../../shared/model/derived/index.ts';
import { Fact } from '../../fields/FieldRow.tsx';
import { Section } from '../../fields/Section.tsx';
import { fixed, plain, significant } from '../../format/figures.ts';
import { useText } from '../../i18n/text.ts';
import { useApp } from '../../state/context.ts';
import { netLabel } from '../../state/ownerName.ts';

/** A trace: its net, its size, and the fuse in it. */
export function TraceInspector({ trace }: { readonly trace: Trace }): ReactElement {
  const t = useText();
  const derived = useApp((state) => state.derived);
  return (
    <>
      <Section title={t('trace.line')}>
        <Fact label={t('busbar.net')} value={netLabel(derived, trace.net)} />
        <Fact label={t('trace.from')} value={trace.from} />
        <Fact label={t('trace.to')} value={trace.to} />
        <Fact label={t('trace.width')} value={plain(trace.width_mm, 3)} unit="mm" />
        <Fact label={t('trace.length')} value={fixed(trace.length_mm, 1)} unit="mm" />
        <Fact label={t('trace.resistance')} value={significant(trace.resistance_ohm, 4)} unit="Ω" />
      </Section>
      {trace.fuse && (
        <Section title={t('trace.fuse')}>
          <Fact label={t('trace.fuseSize')} value={`${plain(trace.fuse.width_mm, 3)} × ${plain(trace.fuse.length_mm, 3)}`} unit="mm" />
          <Fact label={t('trace.fusing1s')} value={significant(trace.fuse.fusing_1s_A, 3)} unit="A" />
          <Fact label={t('trace.fusing10ms')} value={significant(trace.fuse.fusing_10ms_A, 3)} unit="A" />
        </Section>
      )}
    </>
  );
}
