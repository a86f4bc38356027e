/** Text as every version up to R2004 can carry it: ASCII, with `\U+XXXX` for the rest. */

/** One line of ASCII. Characters outside it become `\U+XXXX`, line breaks and other controls become spaces. */
export function encodedText(text: string): string {
  let encoded = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || code === 127) encoded += ' ';
    // A caret introduces a control character in DXF; `^ ` stands for the caret itself.
    else if (code === 0x5e) encoded += '^ ';
    else if (code < 127) encoded += text[i];
    else encoded += `\\U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  }
  return encoded;
}

export function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
