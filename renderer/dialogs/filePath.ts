/** Paths as the host writes them: with the separator its folders already use. */

export function joined(folder: string, name: string): string {
  const separator = folder.includes('\\') && !folder.includes('/') ? '\\' : '/';
  return folder.endsWith(separator) ? `${folder}${name}` : `${folder}${separator}${name}`;
}

/** The name with the layout file's ending. */
export function savedName(name: string): string {
  const trimmed = name.trim();
  return trimmed.toLowerCase().endsWith('.ccs') ? trimmed : `${trimmed}.ccs`;
}
