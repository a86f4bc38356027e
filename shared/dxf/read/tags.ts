/** The lines of a DXF file in pairs: a group code, and a value. */

export interface Tag {
  readonly code: number;
  readonly value: string;
}

/** Pairs one after the other, up to the end of the file or to a line that is no group code. */
export function* tagsOf(text: string): Generator<Tag> {
  const lines = linesOf(text);
  for (;;) {
    const code = lines.next();
    const value = lines.next();
    if (code.done === true || value.done === true) return;
    const trimmed = code.value.trim();
    if (!/^-?\d{1,4}$/.test(trimmed)) return;
    const tag = { code: Number(trimmed), value: value.value };
    if (tag.code === 0 && tag.value.trim() === 'EOF') return;
    yield tag;
  }
}

/** Without splitting the whole text, which takes many times its size. */
function* linesOf(text: string): Generator<string> {
  const end = text.includes('\n') ? '\n' : '\r';
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf(end, from);
    const to = found < 0 ? text.length : found;
    yield text.slice(from, text.charCodeAt(to - 1) === 13 && to > from ? to - 1 : to);
    from = to + 1;
  }
}
