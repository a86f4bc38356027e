/** The bodies of a pack with what is drawn of them: changed where they are, or built afresh beside those in view. */
import type { Plane } from 'three';
import type { Body } from '../../../shared/model/derived/index.ts';
import type { Step } from '../../state/SlicedWork.ts';
import type { DrawnPart } from './BodyBatch.ts';
import type { BodyDiff } from './bodyDiff.ts';
import { PackBodies } from './PackBodies.ts';
import { PackDrawing } from './PackDrawing.ts';
import type { PackView } from './PackView.ts';
import type { Placed } from './shapes.ts';

export class PackContents {
  constructor(readonly bodies: PackBodies, readonly drawing: PackDrawing) {}

  /**
   * What a view is made of, in steps; `bodies` are there already where only their drawing is to be another. Before it is seen `warm` gets
   * each part of it, again and again until it says that it has it.
   */
  static *built({ bodies: wanted, hidden, layers, paint }: PackView, place: (body: Body) => Placed, planes: Plane[], bodies: PackBodies | null, warm: (part: DrawnPart) => boolean): Generator<Step, PackContents> {
    const all = bodies ?? new PackBodies(), drawing = new PackDrawing(planes, paint);
    let whole = false;
    try {
      for (const body of wanted.values()) {
        const item = place(body);
        if (bodies === null) all.add(item);
        if (!hidden.has(body.owner)) drawing.add(item);
        yield;
      }
      yield* drawing.settling();
      drawing.setLayers(layers);
      yield* drawing.warming(warm);
      whole = true;
      return new PackContents(all, drawing);
    } finally {
      if (!whole) drawing.dispose();
    }
  }

  /** Takes changes in, of which those of hidden owners are not drawn. `settling` of the drawing ends a batch of changes. */
  change({ added, changed, removed }: BodyDiff, place: (body: Body) => Placed, hidden: ReadonlySet<string>): void {
    const { bodies, drawing } = this, isDrawn = ({ owner }: Body): boolean => !hidden.has(owner);
    for (const body of removed) {
      const item = place(body);
      bodies.remove(item);
      if (isDrawn(body)) drawing.remove(item);
    }
    for (const { from, to } of changed) {
      const before = place(from), after = place(to);
      bodies.remove(before);
      bodies.add(after);
      if (isDrawn(from) && isDrawn(to)) drawing.replace(before, after);
      else if (isDrawn(from)) drawing.remove(before);
      else if (isDrawn(to)) drawing.add(after);
    }
    for (const body of added) {
      const item = place(body);
      bodies.add(item);
      if (isDrawn(body)) drawing.add(item);
    }
  }

  /** Draws what is to be drawn of these bodies, and nothing that is hidden. */
  turn(items: readonly Placed[], hidden: ReadonlySet<string>): void {
    for (const item of items) {
      if (hidden.has(item.body.owner)) this.drawing.remove(item);
      else this.drawing.add(item);
    }
  }
}
