import { isTextKey, type Translate } from './text.ts';

/** A structure's name; one without a text is called as the brief calls it. */
export function structureName(structure: string, t: Translate): string {
  const key = `structure.${structure}`;
  return isTextKey(key) ? t(key) : structure;
}
