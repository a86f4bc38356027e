/** The text of a DXF file, whose encoding is often not what it says. */

/** Null where the bytes are none of that encoding; without `fatal` what cannot be read is replaced. */
export type Decode = (bytes: Uint8Array, encoding: string, fatal: boolean) => string | null;

/** Names of $DWGCODEPAGE. */
const ENCODINGS: Readonly<Record<string, string>> = {
  ANSI_936: 'gb18030', GB2312: 'gb18030', GBK: 'gb18030', ANSI_950: 'big5', BIG5: 'big5', ANSI_932: 'shift_jis', ANSI_949: 'euc-kr', JOHAB: 'euc-kr',
  ANSI_874: 'windows-874', ANSI_1250: 'windows-1250', ANSI_1251: 'windows-1251', ANSI_1252: 'windows-1252', ANSI_1253: 'windows-1253', ANSI_1254: 'windows-1254',
};
/** The header stands at the beginning. */
const HEAD = 64 * 1024;

/** As UTF-8 where it is that, whatever the file says; else as it says; else as the drawings of this trade mostly are. */
export function dxfText(bytes: Uint8Array, decode: Decode): string {
  const utf8 = decode(bytes, 'utf-8', true);
  if (utf8 !== null) return utf8;
  let head = '';
  for (const byte of bytes.subarray(0, HEAD)) head += String.fromCharCode(byte);
  const named = /\$DWGCODEPAGE\s+3\s+(\S+)/.exec(head)?.[1]?.toUpperCase() ?? '';
  return decode(bytes, ENCODINGS[named] ?? 'gb18030', false) ?? head;
}
