/** The shapes that the series path may be asked to have, as options of a choice; the first one leaves it to the program. */
import { PATH_SHAPES, type PathShape } from '../../shared/model/records/structure.ts';
import type { Translate } from '../i18n/text.ts';

const OF_ROWS: readonly PathShape[] = ['serpentine', 'u'];

/** Through rows of cells the path leads along one after the other. `picked`: what the program chose, where that is known. */
export function pathShapes(t: Translate, isOfModules: boolean, picked: PathShape | null = null): readonly { readonly value: string; readonly label: string }[] {
  const shapes = isOfModules ? PATH_SHAPES : OF_ROWS;
  return [
    { value: '', label: picked === null ? t('pathShape.open') : t('pathShape.picked', { shape: t(`pathShape.${picked}`) }) },
    ...shapes.map((shape) => ({ value: shape, label: t(`pathShape.${shape}`) })),
  ];
}
