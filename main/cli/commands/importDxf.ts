/** `ccs import-dxf`: what a drawing holds, and its outlines as a brief takes them. */
import { dxfText } from '../../../shared/dxf/read/encoding.ts';
import { readDrawing, type DxfDrawing, type DxfLoop, type DxfReading } from '../../../shared/dxf/read/drawing.ts';
import { proposedUses, usableOutline, type OutlinePurpose } from '../../../shared/dxf/read/outlineUse.ts';
import { boundsOf } from '../../../shared/geometry/contour.ts';
import type { Contour } from '../../../shared/geometry/types.ts';
import type { Command, CommandArguments } from '../command.ts';
import { readBytes, refusalOf, STREAM, type Input } from '../input.ts';
import { DONE, printJson } from '../surroundings.ts';
import { tableText } from '../table.ts';

const UNITS_mm: Readonly<Record<string, number>> = { mm: 1, cm: 10, m: 1000, in: 25.4, ft: 304.8 };
const PURPOSES = ['envelope', 'keepout'] as const satisfies readonly OutlinePurpose[];

export const importDxfCommand: Command = {
  name: 'import-dxf',
  summary: 'read a drawing: what is in it, and its outlines for a brief',
  usage: ['ccs import-dxf FILE.dxf [--layer NAME] [--unit mm|cm|m|in|ft] [--join MM] [--as envelope|keepout --height MM [--from MM]]'],
  details: [
    'FILE.dxf             the drawing; - reads standard input',
    '--layer NAME         only loops on that layer (by its exact name)',
    '--unit UNIT          the unit of a drawing that does not say',
    '--join MM            ends this near are one point; 0.01 unless given',
    '--as envelope        the largest loop as structure.envelope, those in it as structure.keepouts of a brief',
    '--as keepout         the loops as structure.keepouts of a brief',
    '--height MM          how high the envelope is, and to where keep-outs reach',
    '--from MM            from where keep-outs reach up; 0 unless given, and so through the cooling plate',
  ],
  options: { layer: { type: 'string' }, unit: { type: 'string' }, join: { type: 'string' }, as: { type: 'string' }, height: { type: 'string' }, from: { type: 'string' } },
  files: [1, 1],
  async run(given, surroundings) {
    const file = given.positionals[0] ?? STREAM;
    const asked = wishesOf(given);
    if (!asked.ok) return { refusal: `import-dxf: ${asked.refusal}` };
    const bytes = await readBytes(file, surroundings);
    if (!bytes.ok) return bytes;
    const read = readDrawing(dxfText(bytes.value, decoded), asked.value.reading);
    if (!read.ok) return { refusal: refusalOf(file, read.problems) };
    const { layer, purpose } = asked.value;
    const drawing = read.value;
    const unread = (why: string): { readonly refusal: string } => ({ refusal: `${file}: ${why}` });
    if (layer !== undefined && !drawing.layers.some(({ name }) => name === layer)) return unread(`nothing was read on a layer "${layer}"; there is ${drawing.layers.map(({ name }) => name).join(', ') || 'none'}`);
    if (purpose !== null && !drawing.saysUnit && asked.value.reading.unit_mm === undefined) return unread('the drawing does not say its unit: give --unit mm (or cm, m, in, ft)');
    const loops = drawing.loops.filter((loop) => layer === undefined || loop.layer === layer);
    const structure = purpose === null ? null : structureOf(loops.map(({ contour }) => contour), purpose, asked.value);
    if (structure !== null && Object.keys(structure).length === 0) return unread(`no closed loop can be ${purpose === 'envelope' ? 'an envelope' : 'a keep-out'}`);
    if (structure !== null) printJson(surroundings, { structure });
    else if (given.json) printJson(surroundings, summaryOf(drawing, loops));
    else surroundings.stdout.write(listOf(drawing, loops));
    return DONE;
  },
};

interface Wishes {
  readonly reading: DxfReading;
  readonly layer: string | undefined;
  readonly purpose: OutlinePurpose | null;
  readonly height_mm: number;
  readonly from_mm: number;
}

function wishesOf(given: CommandArguments): Input<Wishes> {
  const refused = (refusal: string): Input<never> => ({ ok: false, refusal });
  const [unit, join, as, height, from] = ['unit', 'join', 'as', 'height', 'from'].map((name) => given.option(name));
  const unit_mm = unit === undefined ? undefined : UNITS_mm[unit];
  if (unit !== undefined && unit_mm === undefined) return refused(`--unit: expected ${Object.keys(UNITS_mm).join(', ')}, got ${unit}`);
  const join_mm = join === undefined ? undefined : Number(join);
  if (join_mm !== undefined && !(join_mm > 0 && join_mm <= 5)) return refused(`--join: expected more than 0 and at most 5 mm, got ${join ?? ''}`);
  const purpose = PURPOSES.find((each) => each === as) ?? null;
  if (as !== undefined && purpose === null) return refused(`--as: expected ${PURPOSES.join(' or ')}, got ${as}; busbars take their outlines in the app, and cells are not read`);
  const height_mm = Number(height);
  if (purpose !== null && !(height_mm > 0)) return refused(`--height: expected millimetres above 0${height === undefined ? '' : `, got ${height}`}, which a plan does not tell`);
  if (purpose === null && (height !== undefined || from !== undefined)) return refused('--height and --from: only with --as');
  const from_mm = from === undefined ? 0 : Number(from);
  if (!(from_mm >= 0 && (purpose === null || from_mm < height_mm))) return refused(`--from: expected millimetres from 0 to below the height, got ${from ?? ''}`);
  return { ok: true, value: { reading: { ...(unit_mm === undefined ? {} : { unit_mm }), ...(join_mm === undefined ? {} : { join_mm }) }, layer: given.option('layer'), purpose, height_mm, from_mm } };
}

function decoded(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

/** As a brief has it; without what no loop can be. */
function structureOf(loops: readonly Contour[], purpose: OutlinePurpose, { height_mm, from_mm }: Wishes): Readonly<Record<string, unknown>> {
  const uses = proposedUses(loops, purpose);
  const outlines = (use: string): readonly (readonly number[])[][] => loops.filter((_, i) => uses[i] === use).map((loop) => usableOutline(loop).outline.map(({ x, y, bulge }) => (bulge ? [x, y, bulge] : [x, y])));
  const [envelope] = outlines('envelope');
  if (purpose === 'envelope' && !envelope) return {};
  const keepouts = outlines('keepout').map((outline_mm, i) => ({ name: `Keep-out ${i + 1}`, outline_mm, z_mm: [from_mm, height_mm] }));
  return { ...(envelope ? { envelope: { outline_mm: envelope, height_mm } } : {}), ...(keepouts.length > 0 ? { keepouts } : {}) };
}

function sizeOf(contour: Contour): { readonly x: number; readonly y: number } {
  const { minX, minY, maxX, maxY } = boundsOf(contour);
  return { x: Number((maxX - minX).toFixed(6)), y: Number((maxY - minY).toFixed(6)) };
}

function summaryOf({ unit_mm, saysUnit, layers, leftOut, raised }: DxfDrawing, loops: readonly DxfLoop[]): unknown {
  return {
    unit_mm,
    unit_stated: saysUnit,
    layers: layers.map(({ name, isHidden, kinds, loops: count }) => ({ name, hidden: isHidden, read: Object.fromEntries(kinds), loops: count })),
    loops: loops.map(({ layer, contour, circle }) => ({ layer, corners: contour.length, size_mm: sizeOf(contour), at_mm: { x: boundsOf(contour).minX, y: boundsOf(contour).minY }, ...(circle ? { diameter_mm: circle.diameter_mm } : {}) })),
    left_out: leftOut,
    projected: raised,
  };
}

function listOf({ unit_mm, saysUnit, layers, leftOut, raised }: DxfDrawing, loops: readonly DxfLoop[]): string {
  const read = tableText(layers.map(({ name, kinds, loops: count }) => [name, [...kinds].map(([kind, number]) => `${number} ${kind}`).join(', '), String(count)]), ['layer', 'read', 'loops']);
  const found = tableText(loops.map(({ layer, contour }, i) => [String(i + 1), layer, String(contour.length), String(sizeOf(contour).x), String(sizeOf(contour).y)]), ['loop', 'layer', 'corners', 'x, mm', 'y, mm']);
  const lost = leftOut.map(({ kind, why, count }) => `not read: ${count} ${kind} (${REASONS[why]})\n`).join('');
  const unit = `1 unit of the drawing is ${unit_mm} mm${saysUnit ? '' : ', which it does not say'}\n`;
  return `${unit}\n${read}\n${found}\n${lost}${raised > 0 ? `heights of ${raised} lines and curves are left away\n` : ''}`;
}

const REASONS = {
  kind: 'a kind that bounds nothing', open: 'a chain that does not close', number: 'figures missing or no numbers', tilted: 'not parallel to the plan', paper: 'on a sheet, not in the model',
  block: 'a block that is missing, nested too deep or in itself', curve: 'a curve without control points', double: 'drawn twice', empty: 'enclosing nothing',
} as const;
