import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BOM_COLUMNS } from '../../../shared/report/bomTable.ts';
import { csvText } from '../../../shared/report/csv.ts';
import { PIN_COLUMNS } from '../../../shared/report/pinTable.ts';
import type { CellValue, TableColumn } from '../../../shared/report/table.ts';
import { xlsxBytes } from '../../../shared/report/xlsx.ts';
import { samplePack } from '../drawing/samplePack.ts';

const ONE: readonly TableColumn<CellValue>[] = [{ title: 'A', width: 5, value: (value) => value }];
const records = (...values: CellValue[]): string[] => csvText(ONE, values).split('\r\n').slice(1, -1);

describe('csvText', () => {
  it('begins with the byte order mark and ends every record with CR LF', () => {
    expect(csvText(ONE, [1])).toBe('\uFEFFA\r\n1\r\n');
  });

  it('quotes what RFC 4180 asks for', () => {
    expect(records('plain', 'a,b', 'say "x"', ' padded', 'Ω 电池')).toEqual(['plain', '"a,b"', '"say ""x"""', '" padded"', 'Ω 电池']);
    expect(csvText(ONE, ['a\nb'])).toContain('"a\nb"');
  });

  it('makes text of what a spreadsheet would calculate, and leaves numbers numbers', () => {
    expect(records('=1+1', '+x', '-x', '@x', '\tx', -1.5, 'T1+')).toEqual(['"\'=1+1"', '"\'+x"', '"\'-x"', '"\'@x"', '"\'\tx"', '-1.5', 'T1+']);
  });

  it('prints numbers plainly, truth as a word, nothing as nothing', () => {
    expect(records(1e-7, 123456789, 0.1 + 0.2, true, null, -0)).toEqual(['0.0000001', '123456789', '0.3', 'yes', '', '0']);
    expect(() => records(NaN)).toThrow(RangeError);
  });

  it('writes the pin table and the bill of materials', () => {
    const pack = samplePack();
    const pins = csvText(PIN_COLUMNS, pack.pins).split('\r\n');
    expect(pins[0]).toBe('\uFEFFFront end,Connector,Pin,Net,Expected at nominal (V),Trace,Length (mm),Resistance at 20 °C (ohm)');
    expect(pins[1]).toBe('fe1,fpc:fe1/connector,1,N0,0,t1,100,0.123');
    expect(pins[2]).toBe('fe1,fpc:fe1/connector,2,T1+,,t2,101.5,0.125');
    const bom = csvText(BOM_COLUMNS, pack.bom).split('\r\n');
    expect(bom[1]).toBe('CW-BB-0001,Link busbar,busbar,2,aluminium-1060-O,110 x 30 x 3,0.031,0.062,1.25,2.5,EUR,derived,yes');
    expect(bom[2]).toContain('"\'=cmd|""x"", film"');
  });
});

describe('xlsxBytes', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('gives the same bytes whenever it is asked', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-02-03T04:05:06Z') });
    const first = await xlsxBytes('BOM', BOM_COLUMNS, samplePack().bom);
    vi.setSystemTime(new Date('2031-11-12T13:14:16Z'));
    const second = await xlsxBytes('BOM', BOM_COLUMNS, samplePack().bom);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('holds numbers as numbers, texts as texts, a frozen header and widths', async () => {
    const files = unzipSync(await xlsxBytes('BOM', BOM_COLUMNS, samplePack().bom));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toContain('<v>0.062</v>');
    expect(sheet).not.toMatch(/<f>/);
    expect(sheet.match(/<col /g)).toHaveLength(BOM_COLUMNS.length);
    expect(strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('=cmd|');
    expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toContain('name="BOM"');
  });

  it('zips a long sheet without a worker, which the window may not start', async () => {
    const started = vi.fn();
    process.on('worker', started);
    const rows = Array.from({ length: 5000 }, (_, i) => i);
    const columns = Array.from({ length: 4 }, () => ONE[0] as TableColumn<CellValue>);
    const files = unzipSync(await xlsxBytes('Long', columns, rows));
    process.off('worker', started);
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet.length).toBeGreaterThan(160_000);
    expect(sheet.match(/<row /g)).toHaveLength(5001);
    expect(sheet.endsWith('</worksheet>')).toBe(true);
    expect(started).not.toHaveBeenCalled();
  });

  it('refuses a name Excel does not take and a number that is none', async () => {
    await expect(xlsxBytes('a/b', ONE, [])).rejects.toThrow(/illegal/);
    await expect(xlsxBytes('a', ONE, [Infinity])).rejects.toThrow(RangeError);
  });
});
