/** Paths as the host writes them: with the separator its folders already use. */

export function joined(folder: string, name: string): string {
  const separator = folder.includes('\\') && !folder.includes('/') ? '\\' : '/';
  return folder.endsWith(separator) ? `${folder}${name}` : `${folder}${separator}${name}`;
}

const BRIEF = '.brief.json';

export function isBriefName(name: string): boolean {
  return name.toLowerCase().endsWith(BRIEF);
}

/** The name with the ending of a layout file or a brief. */
export function savedName(name: string, purpose: 'save' | 'brief'): string {
  const trimmed = name.trim();
  if (purpose === 'brief') return isBriefName(trimmed) ? trimmed : `${trimmed.replace(/\.(?:brief|json)$/i, '')}${BRIEF}`;
  return trimmed.toLowerCase().endsWith('.ccs') ? trimmed : `${trimmed}.ccs`;
}
