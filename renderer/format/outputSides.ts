/** The sides at which both outputs may be asked for, as options of a choice; the first one leaves it to the rows. */
import type { Translate } from '../i18n/text.ts';

export function outputSides(t: Translate): readonly { readonly value: string; readonly label: string }[] {
  return [
    { value: '', label: t('outputs.asRowsEnd') },
    { value: '-x', label: t('outputs.front') },
    { value: '+x', label: t('outputs.back') },
  ];
}
