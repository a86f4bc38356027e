/** Text inside SVG and HTML. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Safe between tags and inside quoted attributes. Control characters, which XML does not allow, are dropped. */
export function escaped(text: string): string {
  return [...text].filter((character) => character >= ' ' || character === '\n' || character === '\t').map((character) => ENTITIES[character] ?? character).join('');
}
