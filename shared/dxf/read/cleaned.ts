/**
 * A DXF file cut down to what is read of it, so that the parser meets nothing that it trips over: tables without an end, polylines without one,
 * wrong counts, points without y, values that are no numbers, private groups.
 */
import { fail, ok, type Result } from '../../model/result.ts';
import { LeftOutCounts, type LeftOutReason } from './leftOut.ts';
import { tagsOf, type Tag } from './tags.ts';

/** What the parser does not hand on, by the handle that each entity is given. */
export interface Beside {
  /** The entity's plane is seen from behind: x runs the other way. */
  readonly mirrored: boolean;
  readonly weights: readonly number[];
  readonly layer: string;
}

export interface CleanedDxf {
  /** Blocks and entities, for the parser. Blocks are called `B0`, `B1` and so on. */
  readonly text: string;
  readonly beside: readonly Beside[];
  /** Of each block, what stands in it and is not read. */
  readonly leftOutOf: ReadonlyMap<string, LeftOutCounts>;
  readonly leftOut: LeftOutCounts;
  /** Layers that are off or frozen. */
  readonly hidden: ReadonlySet<string>;
  /** $INSUNITS; null where the file does not say. */
  readonly unitCode: number | null;
}

/** What of an entity is read, by kind; points have the code of their x. */
const READ: Readonly<Record<string, readonly number[]>> = {
  LINE: [10, 20, 30, 11, 21, 31],
  ARC: [10, 20, 30, 40, 50, 51],
  CIRCLE: [10, 20, 30, 40],
  ELLIPSE: [10, 20, 30, 11, 21, 31, 40, 41, 42],
  LWPOLYLINE: [70, 10, 20, 42],
  POLYLINE: [70],
  VERTEX: [10, 20, 30, 42, 70],
  SPLINE: [70, 71, 72, 73, 10, 20, 30, 40],
  INSERT: [2, 10, 20, 30, 41, 42, 44, 45, 50, 70, 71],
};
/** Kinds whose coordinates are those of their own plane. */
const IN_PLANE = new Set(['ARC', 'CIRCLE', 'LWPOLYLINE', 'POLYLINE', 'INSERT', 'ELLIPSE', 'SPLINE']);
const MOST_TAGS = 4_000_000;

/** Refuses what is no DXF, and more than a drawing of outlines can have. */
export function cleanedDxf(text: string): Result<CleanedDxf> {
  if (text.startsWith('AutoCAD Binary DXF')) return fail('dxf-binary', '', 'the file is a binary DXF: expected one saved as text (ASCII)', {});
  const reading = new Reading();
  for (const entity of entitiesOf(text)) {
    reading.take(entity);
    if (reading.size > MOST_TAGS) return fail('dxf-too-large', '', 'the drawing has more than can be read: expected one of outlines', {});
  }
  if (!reading.hasSections) return fail('not-dxf', '', 'the file is no DXF file: expected sections with entities', {});
  return ok(reading.result());
}

interface RawEntity {
  readonly kind: string;
  readonly tags: readonly Tag[];
}

/** What begins with code 0, with all that follows up to the next. */
function* entitiesOf(text: string): Generator<RawEntity> {
  let kind: string | null = null;
  let tags: Tag[] = [];
  for (const tag of tagsOf(text)) {
    if (tag.code !== 0) {
      if (kind !== null) tags.push(tag);
      continue;
    }
    if (kind !== null) yield { kind, tags };
    kind = tag.value.trim().toUpperCase();
    tags = [];
  }
  if (kind !== null) yield { kind, tags };
}

class Reading {
  hasSections = false;
  size = 0;
  private section = '';
  private unitCode: number | null = null;
  private readonly hidden = new Set<string>();
  private readonly leftOut = new LeftOutCounts();
  private readonly leftOutOf = new Map<string, LeftOutCounts>();
  private readonly blockNames = new Map<string, string>();
  private readonly blocks: string[] = [];
  private readonly entities: string[] = [];
  private readonly beside: Beside[] = [];
  private block: string | null = null;
  private inPolyline = false;
  /** Vertices belong to a polyline that is left out. */
  private skipsVertices = false;

  take({ kind, tags }: RawEntity): void {
    if (kind !== 'VERTEX') {
      if (this.inPolyline) this.endPolyline();
      this.skipsVertices = kind === 'POLYLINE';
    }
    if (kind === 'SECTION') {
      this.hasSections = true;
      this.section = valueOf(tags, 2)?.toUpperCase() ?? '';
      if (this.section === 'HEADER') this.readHeader(tags);
    } else if (kind === 'ENDSEC') this.leaveBlock();
    else if (this.section === 'TABLES' && kind === 'LAYER') this.readLayer(tags);
    else if (this.section === 'BLOCKS' && kind === 'BLOCK') this.enterBlock(tags);
    else if (this.section === 'BLOCKS' && kind === 'ENDBLK') this.leaveBlock();
    else if (this.section === 'ENTITIES' || this.block !== null) this.readEntity(kind, tags);
  }

  result(): CleanedDxf {
    if (this.inPolyline) this.endPolyline();
    this.leaveBlock();
    const section = (name: string, lines: readonly string[]): string => ['0', 'SECTION', '2', name, ...(lines.length > 0 ? [lines.join('\n')] : []), '0', 'ENDSEC'].join('\n');
    return { text: [section('BLOCKS', this.blocks), section('ENTITIES', this.entities), '0', 'EOF'].join('\n'), beside: this.beside, leftOutOf: this.leftOutOf, leftOut: this.leftOut, hidden: this.hidden, unitCode: this.unitCode };
  }

  private readHeader(tags: readonly Tag[]): void {
    const at = tags.findIndex(({ code, value }) => code === 9 && value.trim() === '$INSUNITS');
    const code = Number(tags[at + 1]?.value);
    if (at >= 0 && Number.isInteger(code)) this.unitCode = code;
  }

  private readLayer(tags: readonly Tag[]): void {
    const name = valueOf(tags, 2);
    if (name !== null && ((Number(valueOf(tags, 70)) & 1) !== 0 || Number(valueOf(tags, 62)) < 0)) this.hidden.add(unescaped(name));
  }

  private enterBlock(tags: readonly Tag[]): void {
    this.leaveBlock();
    const name = this.blockName(valueOf(tags, 2) ?? '');
    this.block = name;
    this.leftOutOf.set(name, new LeftOutCounts());
    const [x, y] = [10, 20].map((code) => finiteOr(valueOf(tags, code), 0));
    this.blocks.push('0', 'BLOCK', '2', name, '10', String(x), '20', String(y));
  }

  private leaveBlock(): void {
    if (this.block !== null) this.blocks.push('0', 'ENDBLK');
    this.block = null;
  }

  /** Names of blocks mean the same in capitals. */
  private blockName(name: string): string {
    const key = name.toUpperCase();
    const known = this.blockNames.get(key);
    if (known !== undefined) return known;
    const given = `B${this.blockNames.size}`;
    this.blockNames.set(key, given);
    return given;
  }

  private readEntity(kind: string, tags: readonly Tag[]): void {
    if (kind === 'SEQEND' || (kind === 'VERTEX' && this.skipsVertices && !this.inPolyline)) return;
    const leftOut = this.block === null ? this.leftOut : (this.leftOutOf.get(this.block) ?? this.leftOut);
    const codes = READ[kind];
    if (!codes) return leftOut.add(kind, 'kind');
    if (kind === 'VERTEX' && !this.inPolyline) return leftOut.add(kind, 'number');
    if (Number(valueOf(tags, 67)) === 1) return leftOut.add(kind, 'paper');
    const normal = normalOf(tags);
    if (normal === null && IN_PLANE.has(kind)) return leftOut.add(kind, 'tilted');
    const kept = keptTags(kind, tags, codes);
    if (typeof kept === 'string') return leftOut.add(kind, kept);
    const out = this.block === null ? this.entities : this.blocks;
    out.push('0', kind);
    if (kind !== 'VERTEX') {
      out.push('5', String(this.beside.length));
      this.beside.push({ mirrored: IN_PLANE.has(kind) && normal === -1, weights: kind === 'SPLINE' ? tags.filter(({ code }) => code === 41).map(({ value }) => Number(value)) : [], layer: unescaped(valueOf(tags, 8) ?? '0') });
    }
    if (kind === 'LWPOLYLINE') out.push('90', String(kept.filter(({ code }) => code === 10).length));
    for (const { code, value } of kept) out.push(String(code), code === 2 ? this.blockName(value.trim()) : value);
    this.size += kept.length + 2;
    this.inPolyline = kind === 'POLYLINE' || kind === 'VERTEX';
  }

  private endPolyline(): void {
    (this.block === null ? this.entities : this.blocks).push('0', 'SEQEND');
    this.inPolyline = false;
  }
}

/** Points in the order in which the file has them, whole; or why not. */
function keptTags(kind: string, tags: readonly Tag[], codes: readonly number[]): readonly Tag[] | LeftOutReason {
  const kept: Tag[] = [];
  for (const [i, { code, value }] of tags.entries()) {
    if (!codes.includes(code)) continue;
    if (code !== 2 && !Number.isFinite(finiteOr(value, NaN))) return 'number';
    if ((code === 10 || code === 11) && tags[i + 1]?.code !== code + 10) return 'number';
    kept.push({ code, value: code === 2 ? value : String(Number(value)) });
  }
  if (kind !== 'POLYLINE' && kind !== 'INSERT' && !kept.some(({ code }) => code === 10)) return kind === 'SPLINE' ? 'curve' : 'number';
  // Flags of a polyline count for the vertices that the parser reads after them.
  return kind === 'LWPOLYLINE' ? [...kept.filter(({ code }) => code === 70), ...kept.filter(({ code }) => code !== 70)] : kept;
}

/** 1: seen from above, -1: from below, null: neither. */
function normalOf(tags: readonly Tag[]): 1 | -1 | null {
  const [x, y, z] = [210, 220, 230].map((code) => finiteOr(valueOf(tags, code), code === 230 ? 1 : 0)) as [number, number, number];
  if (Math.hypot(x, y) > 1e-6 * Math.hypot(x, y, z)) return null;
  return z < 0 ? -1 : 1;
}

function valueOf(tags: readonly Tag[], wanted: number): string | null {
  return tags.find(({ code }) => code === wanted)?.value.trim() ?? null;
}

/** Letters that the file's encoding lacks are written as `\U+94DC`. */
function unescaped(name: string): string {
  return name.replace(/\\U\+([0-9A-Fa-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function finiteOr(value: string | null, otherwise: number): number {
  const trimmed = value?.trim() ?? '';
  const number = Number(trimmed);
  return trimmed === '' || !Number.isFinite(number) ? otherwise : number;
}
