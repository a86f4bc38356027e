import type { ReactElement } from 'react';
import type { Body } from '../../../shared/model/derived/index.ts';
import { boundsOf } from '../../../shared/geometry/contour.ts';
import { Fact } from '../../fields/FieldRow.tsx';
import { Section } from '../../fields/Section.tsx';
import { plain } from '../../format/figures.ts';
import { useMaterialName } from '../../i18n/materialName.ts';
import { useText } from '../../i18n/text.ts';

/** A part of the structure: what it is made of, and how large its bodies are. */
export function BodiesInspector({ bodies }: { readonly bodies: readonly Body[] }): ReactElement {
  const t = useText();
  const materialName = useMaterialName();
  return (
    <Section title={t('body.part')}>
      <Fact label={t('busbar.material')} value={[...new Set(bodies.map((body) => materialName(body.material)))].join(', ')} />
      {bodies.slice(0, 12).map((body) => {
        const box = boundsOf(body.outline);
        const size = [box.maxX - box.minX, box.maxY - box.minY, body.z[1] - body.z[0]].map((side) => plain(side, 2)).join(' × ');
        return <Fact key={body.id} label={t(`kind.${body.kind}`)} value={size} unit="mm" hint={body.id} />;
      })}
    </Section>
  );
}
