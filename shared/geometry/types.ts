/** The plain shapes everything is made of. mm; x right, y up, z towards the lid; contours counter-clockwise. */

export interface Point2 {
  readonly x: number;
  readonly y: number;
}

export interface Point3 extends Point2 {
  readonly z: number;
}

/** A vertex of a contour. `bulge` = tan(angle/4) of the arc to the next vertex, positive counter-clockwise (as in DXF). */
export interface Vertex extends Point2 {
  readonly bulge?: number;
}

/** A closed loop, first vertex not repeated. Outlines run counter-clockwise, holes clockwise. */
export type Contour = readonly Vertex[];

/** A closed loop of straight segments, first point not repeated. */
export type Ring = readonly Point2[];

export interface Region {
  readonly outline: Contour;
  readonly holes: readonly Contour[];
}

export interface Box2 {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** Where a body's outline lies when it is not in the pack's xy plane: the extrusion runs along u x v. */
export interface Frame {
  readonly origin: Point3;
  readonly u: Point3;
  readonly v: Point3;
}
