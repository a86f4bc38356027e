/** The strictness rules themselves must be able to fail: each damage is found. */
import { describe, expect, it } from 'vitest';
import { sampleDrawings } from './drawings.ts';
import { strictnessFaults } from './strictness.ts';

const sound = sampleDrawings()[0]?.text ?? '';

const DAMAGES: readonly (readonly [name: string, damage: (text: string) => string, expected: RegExp])[] = [
  ['a vertex count that is wrong', (text) => text.replace(/(\r\n 90\r\n)8(\r\n 70\r\n1)/, '$17$2'), /LWPOLYLINE says/],
  ['a seed among the handles', (text) => text.replace(/(\$HANDSEED\r\n {2}5\r\n)[0-9A-F]+/, '$11A'), /HANDSEED/],
  ['a handle given twice', (text) => repeatedHandle(text), /given twice/],
  ['an owner that is not there', (text) => text.replace(/(\r\n {2}0\r\nINSERT\r\n {2}5\r\n[0-9A-F]+\r\n330\r\n)[0-9A-F]+/, '$1FFFFFF'), /points to FFFFFF/],
  ['a missing marker', (text) => text.replace('\r\n100\r\nAcDbPolyline', ''), /lacks subclass markers/],
  ['a missing table', (text) => text.replace(/ {2}0\r\nTABLE\r\n {2}2\r\nUCS[\s\S]*?ENDTAB\r\n/, ''), /no table UCS/],
  ['an unregistered application', (text) => text.replace(/(\r\nAPPID\r\n[\s\S]*?)\r\n {2}2\r\nCELLWEAVE/, '$1\r\n  2\r\nOTHER'), /unregistered/],
  ['a layer nobody defined', (text) => text.replace(/(\r\nCIRCLE\r\n[\s\S]*?\r\n {2}8\r\n)HOLE/, '$1HOLES'), /undefined layer/],
  ['a number that is none', (text) => text.replace(/(\r\n 10\r\n)-?[\d.]+/, '$1NaN'), /no plain number/],
  ['an exponent', (text) => text.replace(/(\r\n 10\r\n)-?[\d.]+/, '$11e-7'), /no plain number/],
  ['minus zero', (text) => text.replace(/(\r\n 10\r\n)0\.0/, '$1-0.0'), /minus zero/],
  ['raw Chinese', (text) => text.replace('PACK', '电池'), /ASCII/],
  ['a missing end', (text) => text.replace(/ {2}0\r\nEOF\r\n$/, ''), /EOF/],
  ['no objects', (text) => text.replace(/ {2}0\r\nSECTION\r\n {2}2\r\nOBJECTS[\s\S]*?ENDSEC\r\n/, ''), /sections/],
  ['a line width that does not exist', (text) => text.replace(/(\r\n370\r\n)35/, '$136'), /line width/],
  ['a missing plot style', (text) => text.replace(/\r\n390\r\n[0-9A-F]+/, ''), /plot style/],
  ['units that are not millimetres', (text) => text.replace(/(\$INSUNITS\r\n 70\r\n)4/, '$10'), /millimetres/],
  ['a block nobody defined', (text) => text.replace(/(\r\n100\r\nAcDbBlockReference\r\n {2}2\r\n)[A-Z0-9_-]+/, '$1NOBODY'), /undefined block/],
];

describe('strictness rules', () => {
  it('find nothing in a sound file', () => {
    expect(strictnessFaults(sound)).toEqual([]);
  });

  it.each(DAMAGES)('find %s', (_, damage, expected) => {
    const damaged = damage(sound);
    expect(damaged).not.toBe(sound);
    expect(strictnessFaults(damaged).join('\n')).toMatch(expected);
  });
});

function repeatedHandle(text: string): string {
  const [first, second] = [...text.matchAll(/\r\nLINE\r\n {2}5\r\n([0-9A-F]+)/g)];
  if (!first || !second) return text;
  return text.replace(`LINE\r\n  5\r\n${second[1]}\r\n`, `LINE\r\n  5\r\n${first[1]}\r\n`);
}
