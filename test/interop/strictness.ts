/**
 * What AutoCAD refuses and most other readers let pass. Each rule gives one sentence per fault; a sound file gives none.
 */
import { entitiesOf, kindOf, readTags, tableOf, valueOf, valuesOf } from './tagFile.ts';
import type { TagFile, TagRecord } from './tagFile.ts';

const REQUIRED_TABLES = ['VPORT', 'LTYPE', 'LAYER', 'STYLE', 'VIEW', 'UCS', 'APPID', 'DIMSTYLE', 'BLOCK_RECORD'];
const REQUIRED_NAMES: Readonly<Record<string, readonly string[]>> = {
  LTYPE: ['BYBLOCK', 'BYLAYER', 'CONTINUOUS'], LAYER: ['0'], STYLE: ['STANDARD'], APPID: ['ACAD'], DIMSTYLE: ['STANDARD'],
  BLOCK_RECORD: ['*MODEL_SPACE', '*PAPER_SPACE'],
};
const WIDTHS = new Set([0, 5, 9, 13, 15, 18, 20, 25, 30, 35, 40, 50, 53, 60, 70, 80, 90, 100, 106, 120, 140, 158, 200, 211]);

/** Faults of a DXF text, in words. */
export function strictnessFaults(text: string): string[] {
  const faults: string[] = [];
  if (/[^\x20-\x7e\r\n]/.test(text)) faults.push('bytes outside printable ASCII');
  if (!/\r?\n?\s*0\r?\nEOF\r?\n$/.test(text)) faults.push('no EOF at the end');
  let file: TagFile;
  try {
    file = readTags(text);
  } catch (error) {
    return [...faults, String(error)];
  }
  const modern = file.version === 'AC1015';
  if (!modern && file.version !== 'AC1009') faults.push(`version "${file.version}"`);
  faults.push(...numberFaults(file), ...referenceFaults(file), ...entityFaults(file), ...extentsFaults(file), ...nameFaults(file));
  faults.push(...(modern ? modernFaults(file) : oldFaults(file)));
  return faults;
}

/** Written with all its digits: a rounded quarter turn misses the axes by a hair. */
const BULGE = 42;

function numberFaults(file: TagFile): string[] {
  return file.tags.flatMap(({ code, value }) => {
    const real = (code >= 10 && code <= 59) || (code >= 110 && code <= 149) || (code >= 210 && code <= 239) || (code >= 1010 && code <= 1059);
    const whole = (code >= 60 && code <= 99) || (code >= 160 && code <= 179) || (code >= 270 && code <= 289) || (code >= 370 && code <= 389);
    const decimals = code === BULGE ? 17 : 9;
    if (real && !new RegExp(`^-?\\d+\\.\\d{1,${decimals}}$`).test(value)) return [`group ${code}: "${value}" is no plain number`];
    if (real && /^-0\.0*$/.test(value)) return [`group ${code}: minus zero`];
    if (whole && !/^-?\d+$/.test(value)) return [`group ${code}: "${value}" is no whole number`];
    return [];
  });
}

function names(file: TagFile, table: string): Set<string> {
  return new Set((tableOf(file, table) ?? []).slice(1).map((record) => (valueOf(record, 2) ?? '').toUpperCase()));
}

function referenceFaults(file: TagFile): string[] {
  const faults: string[] = [];
  const layers = names(file, 'LAYER');
  const applications = names(file, 'APPID');
  const blocks = (file.sections.get('BLOCKS') ?? []).filter((record) => kindOf(record) === 'BLOCK').map((record) => valueOf(record, 2));
  for (const record of entitiesOf(file)) {
    const kind = kindOf(record);
    const layer = valueOf(record, 8);
    if (layer === undefined || !layers.has(layer.toUpperCase())) faults.push(`${kind} on undefined layer "${layer}"`);
    for (const application of valuesOf(record, 1001)) if (!applications.has(application)) faults.push(`data of unregistered application "${application}"`);
    if ((kind === 'INSERT' || kind === 'DIMENSION') && !blocks.includes(valueOf(record, 2))) faults.push(`${kind} of undefined block "${valueOf(record, 2)}"`);
    const style = valueOf(record, 7);
    if (style !== undefined && !names(file, 'STYLE').has(style.toUpperCase())) faults.push(`text style "${style}"`);
  }
  for (const layer of (tableOf(file, 'LAYER') ?? []).slice(1)) {
    const linetype = valueOf(layer, 6) ?? '';
    if (!names(file, 'LTYPE').has(linetype.toUpperCase())) faults.push(`layer ${valueOf(layer, 2)} has linetype "${linetype}"`);
  }
  return faults;
}

function entityFaults(file: TagFile): string[] {
  const faults: string[] = [];
  let open = '';
  for (const record of entitiesOf(file)) {
    const kind = kindOf(record);
    if (open !== '' && kind !== 'VERTEX' && kind !== 'SEQEND') faults.push(`${open} without SEQEND`);
    if (kind === 'POLYLINE') open = kind;
    else if (kind !== 'VERTEX') open = '';
    if (kind === 'LWPOLYLINE') {
      const count = valuesOf(record, 10).length;
      if (Number(valueOf(record, 90)) !== count || valuesOf(record, 20).length !== count) faults.push(`LWPOLYLINE says ${valueOf(record, 90)} vertices and has ${count}`);
    }
    if ((kind === 'CIRCLE' || kind === 'ARC') && !(Number(valueOf(record, 40)) > 0)) faults.push(`${kind} of radius ${valueOf(record, 40)}`);
    if (kind === 'LINE') {
      const [x0, y0, x1, y1] = [10, 20, 11, 21].map((code) => Number(valueOf(record, code)));
      if (x0 === x1 && y0 === y1) faults.push('LINE of no length');
    }
  }
  if ((file.sections.get('ENTITIES') ?? []).length === 0) faults.push('no entities');
  return faults;
}

function extentsFaults(file: TagFile): string[] {
  const corner = (name: string): number[] => (file.header.get(name) ?? []).map((tag) => Number(tag.value));
  const low = corner('$EXTMIN');
  const high = corner('$EXTMAX');
  if (low.length < 2 || high.length < 2) return ['no extents'];
  return [0, 1].every((i) => (low[i] as number) < (high[i] as number)) ? [] : ['extents are turned inside out'];
}

function nameFaults(file: TagFile): string[] {
  return ['LAYER', 'BLOCK_RECORD', 'APPID', 'STYLE', 'DIMSTYLE', 'LTYPE'].flatMap((table) => {
    const records = (tableOf(file, table) ?? []).slice(1);
    const all = records.map((record) => valueOf(record, 2) ?? '');
    const bad = all.filter((name) => !/^\*?[A-Za-z0-9_-]{1,31}$/.test(name)).map((name) => `${table} name "${name}"`);
    return new Set(all.map((name) => name.toUpperCase())).size === all.length ? bad : [...bad, `${table} has a name twice`];
  });
}

function modernFaults(file: TagFile): string[] {
  const faults: string[] = [];
  const expected = ['HEADER', 'CLASSES', 'TABLES', 'BLOCKS', 'ENTITIES', 'OBJECTS'];
  if (file.order.join() !== expected.join()) faults.push(`sections ${file.order.join()}`);
  for (const name of REQUIRED_TABLES) {
    const table = tableOf(file, name);
    if (table === null) faults.push(`no table ${name}`);
    else faults.push(...tableFaults(file, name, table));
  }
  const records = ['TABLES', 'BLOCKS', 'ENTITIES', 'OBJECTS'].flatMap((name) => file.sections.get(name) ?? []).filter((record) => kindOf(record) !== 'ENDTAB');
  faults.push(...handleFaults(file, records));
  for (const record of [...entitiesOf(file), ...(file.sections.get('BLOCKS') ?? [])]) {
    const markers = valuesOf(record, 100);
    if (markers[0] !== 'AcDbEntity' || markers.length < 2) faults.push(`${kindOf(record)} lacks subclass markers`);
  }
  if (file.header.get('$INSUNITS')?.[0]?.value !== '4') faults.push('$INSUNITS is not millimetres');
  return faults;
}

function tableFaults(file: TagFile, name: string, [head, ...records]: readonly TagRecord[]): string[] {
  const faults: string[] = [];
  if (head === undefined || !valuesOf(head, 100).includes('AcDbSymbolTable')) faults.push(`table ${name} lacks its marker`);
  if (Number(valueOf(head ?? [], 70)) !== records.length) faults.push(`table ${name} counts ${valueOf(head ?? [], 70)} records and has ${records.length}`);
  for (const needed of REQUIRED_NAMES[name] ?? []) if (!names(file, name).has(needed)) faults.push(`${name} ${needed} missing`);
  for (const record of records) {
    if (valuesOf(record, 100).length < 2) faults.push(`${name} ${valueOf(record, 2)} lacks subclass markers`);
    if (name === 'LAYER' && valueOf(record, 390) === undefined) faults.push(`layer ${valueOf(record, 2)} lacks its plot style`);
    if (name === 'LAYER' && !WIDTHS.has(Number(valueOf(record, 370)))) faults.push(`layer ${valueOf(record, 2)} has line width ${valueOf(record, 370)}`);
  }
  return faults;
}

function handleFaults(file: TagFile, records: readonly TagRecord[]): string[] {
  const faults: string[] = [];
  const handles = new Set<number>();
  for (const record of records) {
    const text = valueOf(record, kindOf(record) === 'DIMSTYLE' ? 105 : 5);
    const handle = text !== undefined && /^[0-9A-F]+$/.test(text) ? parseInt(text, 16) : 0;
    if (handle === 0) faults.push(`${kindOf(record)} without a handle`);
    else if (handles.has(handle)) faults.push(`handle ${text} given twice`);
    handles.add(handle);
  }
  for (const record of records) {
    // Code 340 points anywhere, also to nothing (0); 330, 350 and 390 must hit.
    for (const tag of record.filter(({ code }) => [330, 340, 350, 390].includes(code))) {
      const target = parseInt(tag.value, 16);
      if (target !== 0 && !handles.has(target)) faults.push(`${kindOf(record)} points to ${tag.value}, which is nothing`);
    }
    if (valueOf(record, 330) === undefined) faults.push(`${kindOf(record)} has no owner`);
  }
  for (const record of entitiesOf(file)) if (valueOf(record, 330) === '0') faults.push(`${kindOf(record)} is owned by nothing`);
  const seed = parseInt(file.header.get('$HANDSEED')?.[0]?.value ?? '0', 16);
  if (!(seed > Math.max(...handles))) faults.push('$HANDSEED is not above all handles');
  return faults;
}

function oldFaults(file: TagFile): string[] {
  const faults: string[] = [];
  for (const record of [...file.sections.values()].flat()) {
    if (record.some(({ code }) => code === 100 || code === 330)) faults.push(`${kindOf(record)} carries groups R12 does not know`);
    if (['LWPOLYLINE', 'MTEXT', 'HATCH', 'SPLINE', 'ELLIPSE'].includes(kindOf(record))) faults.push(`${kindOf(record)} in R12`);
  }
  return faults;
}
