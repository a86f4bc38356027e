/** The sides at which both outputs may be asked for, as options of a choice; the first one leaves it to the path. */
import type { Translate } from '../i18n/text.ts';

/** Beside the pack they leave of modules only: rows end at its front or back. */
export function outputSides(t: Translate, isOfModules: boolean): readonly { readonly value: string; readonly label: string }[] {
  return [
    { value: '', label: t('outputs.asRowsEnd') },
    { value: '-x', label: t('outputs.front') },
    { value: '+x', label: t('outputs.back') },
    ...(isOfModules ? [{ value: '-y', label: t('outputs.low') }, { value: '+y', label: t('outputs.high') }] : []),
  ];
}
