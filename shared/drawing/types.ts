/**
 * A drawing as data, before any file format: what is on which layer, in mm, x right and y up. Writers turn it into files
 * without adding or leaving out anything.
 */
import type { Point2, Vertex } from '../geometry/types.ts';
import type { LayerName } from '../model/layers.ts';

export type LinetypeName = 'CONTINUOUS' | 'DASHED' | 'CENTER' | 'PHANTOM';

export interface LayerStyle {
  readonly name: LayerName;
  /** AutoCAD colour index, 1 to 255. */
  readonly colour: number;
  readonly linetype: LinetypeName;
  /** Hundredths of a millimetre, one of the widths the format knows (`LINEWEIGHTS`). */
  readonly lineweight: number;
}

/** Data that travels with an entity for scripts, under a registered application's name. */
export interface ExtendedData {
  readonly app: string;
  readonly strings: readonly string[];
}

interface EntityBase {
  readonly layer: LayerName;
  readonly xdata?: ExtendedData;
}

export interface PolylineEntity extends EntityBase {
  readonly kind: 'polyline';
  readonly closed: boolean;
  /** A closed polyline does not repeat its first vertex. Bulges as in `Vertex`. */
  readonly vertices: readonly Vertex[];
}

export interface CircleEntity extends EntityBase {
  readonly kind: 'circle';
  readonly centre: Point2;
  readonly radius_mm: number;
}

/** Counter-clockwise from start to end. */
export interface ArcEntity extends EntityBase {
  readonly kind: 'arc';
  readonly centre: Point2;
  readonly radius_mm: number;
  readonly start_deg: number;
  readonly end_deg: number;
}

export interface LineEntity extends EntityBase {
  readonly kind: 'line';
  readonly from: Point2;
  readonly to: Point2;
}

export interface TextEntity extends EntityBase {
  readonly kind: 'text';
  readonly at: Point2;
  readonly height_mm: number;
  readonly rotation_deg: number;
  /** Where `at` lies along the text, and across it. */
  readonly align: 'left' | 'centre' | 'right';
  readonly vertical: 'baseline' | 'middle';
  readonly text: string;
}

export interface InsertEntity extends EntityBase {
  readonly kind: 'insert';
  readonly block: string;
  readonly at: Point2;
  readonly rotation_deg: number;
}

/** A linear dimension; `block` holds the picture of it, for readers that draw no dimension themselves. */
export interface DimensionEntity extends EntityBase {
  readonly kind: 'dimension';
  readonly block: string;
  readonly from: Point2;
  readonly to: Point2;
  /** A point of the dimension line, on the extension line of `to`. */
  readonly line: Point2;
  readonly textAt: Point2;
  /** 0 measures along x, 90 along y. */
  readonly rotation_deg: 0 | 90;
  readonly text: string;
}

export type Entity = PolylineEntity | CircleEntity | ArcEntity | LineEntity | TextEntity | InsertEntity | DimensionEntity;

/** Entities that are drawn at every INSERT of the block, about its origin. */
export interface Block {
  /** `[A-Z0-9_-]`, at most 31 characters; a leading `*` for a dimension's picture. */
  readonly name: string;
  readonly entities: readonly Entity[];
}

export interface Drawing {
  readonly title: string;
  readonly units: 'mm';
  readonly layers: readonly LayerStyle[];
  readonly blocks: readonly Block[];
  readonly entities: readonly Entity[];
  /** Text height of dimensions, mm: the dimension style's, so that a reader that redraws them agrees with their blocks. */
  readonly dimensionText_mm: number;
}

