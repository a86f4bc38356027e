/** A brief: the short JSON file a complete first layout is made from. Unknown fields are refused; what is left out takes a default. */
import { z } from 'zod';
import { coordinate_mm, LONGEST_mm, MOST } from '../model/records/base.ts';
import { chassis } from '../model/records/chassis.ts';
import { MOST_CORNERS } from '../model/records/outline.ts';
import { barInsulation } from '../model/records/insulation.ts';
import { PACKINGS } from '../model/records/packing.ts';
import { SPAN_DIRECTIONS } from '../model/records/pressure.ts';
import { PROCESS_TYPES } from '../model/records/process.ts';
import { CARRIERS } from '../model/records/sampling.ts';
import { OUTPUT_SIDES, PATH_SHAPES, STACK_KINDS, STRUCTURE_TYPES } from '../model/records/structure.ts';
import { fail, type Result } from '../model/result.ts';
import { conditionsSchema } from './conditions.ts';
import { parseJson } from './json.ts';
import { laminateBriefSchema, type LaminateBrief } from './laminateBrief.ts';
import { protectionBriefSchema, type ProtectionBrief } from './protectionBrief.ts';
import { problemsOf } from './problems.ts';
import { PLATE_MATERIALS } from '../standards/mechanics.ts';
import { FORMAT_NAME } from './version.ts';

const positive = z.number().positive().finite();
const nonNegative = z.number().nonnegative().finite();
const length_mm = positive.max(LONGEST_mm);
const gap_mm = nonNegative.max(LONGEST_mm);
/** x and y, and `bulge` = tan(angle / 4) of an arc to the next corner. */
const corner = z.union([z.tuple([coordinate_mm, coordinate_mm]), z.tuple([coordinate_mm, coordinate_mm, z.number().finite().min(-100).max(100)])]);
const whole = z.int().positive().max(MOST);

/** What covers bars between their joints; bare metal at each lug's end and round every joint. */
const insulation = z.strictObject(barInsulation.shape);

/** What holds for all bars of a class in place of what holds for every bar. */
const barClass = z.strictObject({ material: z.enum(['aluminium-1060-O', 'copper-T2']).optional(), thickness_mm: length_mm.optional(), maxDensity_A_mm2: positive.optional(), insulation: insulation.optional() }).optional();

const briefSchema = z.strictObject({
  name: z.string().min(1),
  /** Slug of a catalogue cell. */
  cell: z.string().min(1),
  series: whole,
  parallel: whole.optional(),
  structure: z.strictObject({
    type: z.enum(STRUCTURE_TYPES),
    rows: whole.optional(),
    cellsPerRow: whole.optional(),
    envelope_mm: z.strictObject({ x: length_mm, y: length_mm, z: length_mm }).optional(),
    /** Side at which both outputs leave. */
    outputs: z.enum(OUTPUT_SIDES).optional(),
    /** Shape of the series path; left out: the shortest. */
    path: z.enum(PATH_SHAPES).optional(),
    /** In place of `envelope_mm`: any closed outline in plan, wherever it lies, with a height. */
    envelope: z.strictObject({ outline_mm: z.array(corner).min(2).max(MOST_CORNERS), height_mm: length_mm }).optional(),
    /** What stays free, in the outline's coordinates (of a box: from its lower corner). */
    keepouts: z
      .array(z.strictObject({ name: z.string().min(1).max(80), for: z.string().max(200).optional(), outline_mm: z.array(corner).min(2).max(MOST_CORNERS), z_mm: z.tuple([coordinate_mm, coordinate_mm]) }))
      .max(200)
      .optional(),
    aboveLid_mm: length_mm.optional(),
    rowGap_mm: gap_mm.optional(),
    frontZone_mm: gap_mm.optional(),
    pad: z.strictObject({ material: z.enum(['aerogel', 'epoxy-board', 'silicone-pad']).optional(), thickness_mm: gap_mm }).optional(),
    endPlate_mm: length_mm.optional(),
    members: z.strictObject({ endWidth_mm: length_mm.optional(), sideWidth_mm: length_mm.optional(), sideGap_mm: length_mm.optional(), height_mm: length_mm.optional() }).optional(),
    coolingPlate_mm: length_mm.optional(),
    coolingPad_mm: gap_mm.optional(),
    /** Of round cells: how they stand in bands, which are the rows. */
    packing: z
      .strictObject({
        kind: z.enum(PACKINGS).optional(),
        columns: whole.optional(),
        cellGap_mm: gap_mm.optional(),
        samplingZone_mm: gap_mm.optional(),
        groups: z.array(whole).min(1).max(1000).optional(),
        /** Coolant tubes between every second pair of columns; `{}` takes all of them by default. */
        tubes: z.strictObject({ thickness_mm: length_mm.optional(), wall_mm: length_mm.optional(), gap_mm: gap_mm.optional(), height_mm: length_mm.optional() }).optional(),
      })
      .optional(),
    chassis: z
      .strictObject({
        floor_mm: length_mm.optional(),
        floorClearance_mm: gap_mm.optional(),
        zones: z.array(z.strictObject(chassis.shape.zones.element.shape)).max(200).optional(),
      })
      .optional(),
    stack: z.enum(STACK_KINDS).optional(),
    /** Stack pressure on the cells' broad sides, which all-solid-state cells need, and the plates that give it. `source`: where the pressure comes from; without it the value is marked assumed. */
    pressure: z
      .strictObject({
        required_MPa: positive.max(1000),
        source: z.string().min(1).optional(),
        plate: z.strictObject({ material: z.enum(PLATE_MATERIALS).optional(), thickness_mm: length_mm.optional(), height_mm: length_mm.optional() }).optional(),
        span: z.strictObject({ along: z.enum(SPAN_DIRECTIONS).optional(), length_mm: length_mm.optional() }).optional(),
        maxDeflection_mm: positive.optional(),
        maxUneven: positive.max(1).optional(),
        padModulus_MPa: positive.optional(),
      })
      .optional(),
    /** Of type `module`: how many there are and how they lie; `rows` and `cellsPerRow` are those of one. */
    modules: z
      .strictObject({
        alongX: whole.optional(),
        alongY: whole.optional(),
        gapX_mm: gap_mm.optional(),
        gapY_mm: gap_mm.optional(),
        endZone_mm: gap_mm.optional(),
        endPlate_mm: length_mm.optional(),
        sidePlate_mm: length_mm.optional(),
        sideGap_mm: gap_mm.optional(),
        housingHeight_mm: length_mm.optional(),
        cover_mm: length_mm.optional(),
        boltsPerEnd: whole.max(20).optional(),
        linkRise_mm: length_mm.optional(),
        serviceDisconnect: z.boolean().optional(),
        /** A module by itself, without a pack round it. */
        alone: z.boolean().optional(),
      })
      .optional(),
    /** Of pouch cells: the frames over which their tabs are folded. */
    busbarFrame: z.strictObject({ gap_mm: gap_mm.optional(), depth_mm: length_mm.optional(), leg_mm: length_mm.optional(), outside_mm: gap_mm.optional() }).optional(),
  }),
  carrier: z.enum(CARRIERS).optional(),
  process: z.enum(PROCESS_TYPES).optional(),
  busbar: z.strictObject({ material: z.enum(['aluminium-1060-O', 'copper-T2', 'nickel']).optional(), thickness_mm: length_mm.optional(), fuseLinks: z.boolean().optional(), /** Of all bars. */ insulation: insulation.optional(), classes: z.strictObject({ link: barClass, turn: barClass, output: barClass, 'hv-link': barClass }).optional() }).optional(),
  frontEnd: z.strictObject({ part: z.string().optional(), channels: whole.optional(), count: whole.optional() }).optional(),
  ntcPerFrontEnd: whole.optional(),
  connector: z.strictObject({ part: z.string().optional(), pitch_mm: length_mm.optional() }).optional(),
  currents: z.strictObject({
    continuous_A: positive,
    charge_A: positive.optional(),
    pulse_A: positive.optional(),
    pulse_s: positive.optional(),
  }),
  conditions: conditionsSchema.optional(),
});
export type Brief = z.infer<typeof briefSchema>;

/** A brief of a pack, of a laminated busbar by itself, or of a single cell with its protection board. */
export type AnyBrief = Brief | LaminateBrief | ProtectionBrief;

export function isLaminateBrief(brief: AnyBrief): brief is LaminateBrief {
  return 'laminate' in brief;
}

export function isProtectionBrief(brief: AnyBrief): brief is ProtectionBrief {
  return 'protection' in brief;
}

/** Whether an object that is no layout was meant as a brief: it names a cell and how many of them, a laminated busbar or a protection board. */
export function isBriefLike(root: Readonly<Record<string, unknown>>): boolean {
  return !('format' in root) && (('cell' in root && 'series' in root) || 'laminate' in root || 'protection' in root);
}

/** The brief of a pack in `text`, or what is wrong with it and where. One of a laminated busbar by itself has no cell, and is refused. */
export function parseBrief(text: string): Result<Brief> {
  return parsedBy(text, () => briefSchema);
}

/** The brief in `text`, of whatever kind, or what is wrong with it and where. */
export function parseAnyBrief(text: string): Result<AnyBrief> {
  return parsedBy<AnyBrief>(text, (root) => (hasField(root, 'laminate') ? laminateBriefSchema : hasField(root, 'protection') ? protectionBriefSchema : briefSchema));
}

function hasField(root: unknown, field: string): boolean {
  return typeof root === 'object' && root !== null && field in root;
}

function parsedBy<T>(text: string, schemaOf: (root: unknown) => z.ZodType<T>): Result<T> {
  const json = parseJson(text);
  if (!json.ok) return json;
  if (typeof json.value === 'object' && json.value !== null && 'format' in json.value && json.value.format === FORMAT_NAME) return fail('layout', '', 'this is a layout, not a brief');
  const parsed = schemaOf(json.value).safeParse(json.value);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error, json.value) };
  return { ok: true, value: parsed.data };
}
