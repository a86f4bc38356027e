/**
 * All bodies of one shape in one layer: two draw calls (faces and edges) however many there are. While all of them are
 * in the frame a change is written to its own slot only; zoomed in, the buffers hold just the bodies that show.
 */
import { BufferAttribute, BufferGeometry, DynamicDrawUsage, InstancedBufferAttribute, InstancedMesh, Object3D, Sphere, Vector3 } from 'three';
import type { Material , Color} from 'three';
import type { Bounds3 } from '../camera/pose.ts';
import { shows } from '../camera/window.ts';
import type { ViewWindow } from '../camera/window.ts';
import { GrowingBox } from './bounds.ts';
import { InstancedLines } from './InstancedLines.ts';
import type { Placed, Shape } from './shapes.ts';

export interface BatchMaterials {
  readonly faces: Material | null;
  readonly edges: Material;
}

const FIRST_CAPACITY = 16;
/** Edges of something smaller than this only make it dirty. */
const EDGES_FROM_PX = 9;
/** A shape larger than this on the screen is drawn with its true arcs and holes. */
const FINE_FROM_PX = 56;
/**
 * Before its first frame a shape has no geometry: what is never shown is never built. Its attributes are there, because shaders are built
 * ahead for the attributes that a geometry has.
 */
const NO_EDGES = new BufferGeometry().setAttribute('position', new BufferAttribute(new Float32Array(0), 3));
const NO_FACES = NO_EDGES.clone().setAttribute('normal', new BufferAttribute(new Float32Array(0), 3));

interface Drawn {
  readonly mesh: InstancedMesh;
  readonly lines: InstancedLines;
  readonly matrices: InstancedBufferAttribute;
  readonly colours: InstancedBufferAttribute;
}

interface Level {
  readonly faces: BufferGeometry;
  readonly edges: BufferGeometry;
}

export class InstancedShape {
  readonly root = new Object3D();
  private readonly placed: Placed[] = [];
  private colours: Color[] = [];
  private staged: Color[] | null = null;
  /** Round all that ever were in it. */
  private readonly reach = new GrowingBox();
  private readonly slots = new Map<string, number>();
  private readonly levels = new Map<'fine' | 'coarse', Level>();
  private drawn: Drawn | null = null;
  private capacity = 0;
  /** Whether slot i of the buffers is body i. */
  private whole = true;
  private stale = false;
  private lastWindow: ViewWindow | null = null;
  private lastLift_mm = 0;

  /** Bodies smaller than `least_px` on the screen are not drawn. */
  constructor(readonly shape: Shape, private readonly materials: BatchMaterials, private readonly least_px: number) {}

  get size(): number {
    return this.placed.length;
  }

  /** How many are in the buffers of the graphics card. */
  get drawnCount(): number {
    return this.drawn?.mesh.count ?? 0;
  }

  /** Adds a body, or moves and repaints the one with its id. */
  put(item: Placed, colour: Color): void {
    let slot = this.slots.get(item.body.id);
    if (slot === undefined) {
      slot = this.placed.length;
      this.slots.set(item.body.id, slot);
    }
    this.placed[slot] = item;
    this.colours[slot] = colour;
    this.reach.add(item);
    if (slot >= this.capacity) this.grow();
    this.writeOwnSlot(slot);
  }

  /** The last body takes the place of the one that leaves. */
  remove(id: string): void {
    const slot = this.slots.get(id), last = this.placed.pop(), colour = this.colours.pop();
    if (slot === undefined || last === undefined || colour === undefined) return;
    this.slots.delete(id);
    if (last.body.id !== id) {
      this.placed[slot] = last;
      this.colours[slot] = colour;
      this.slots.set(last.body.id, slot);
      this.writeOwnSlot(slot);
    }
    if (this.whole) this.setCount(this.placed.length);
    else this.stale = true;
  }

  /** Works colours out, to be shown by `showStaged`. */
  stage(colourOf: (item: Placed) => Color): void {
    this.staged = this.placed.map(colourOf);
  }

  showStaged(): void {
    if (this.staged === null) return;
    this.colours = this.staged;
    this.staged = null;
    if (!this.whole || this.drawn === null) {
      this.stale = true;
      return;
    }
    const { colours } = this.drawn;
    this.colours.forEach(({ r, g, b }, slot) => colours.setXYZ(slot, r, g, b));
    colours.clearUpdateRanges();
    colours.addUpdateRange(0, this.colours.length * 3);
    colours.needsUpdate = true;
  }

  /** Chooses what is worth drawing in this frame; `whole` says that the frame holds the whole pack, `lift_mm` how much higher all are drawn. */
  show(window: ViewWindow, whole: boolean, lift_mm = 0): void {
    const { drawn } = this;
    if (drawn === null) return;
    // The renderer would look at the corners of each.
    drawn.mesh.boundingSphere ??= sphereOf(this.reach.bounds ?? this.shape.box);
    const size_px = this.shape.size_mm * window.px_per_mm;
    this.root.visible = size_px >= this.least_px;
    if (!this.root.visible) return;
    drawn.lines.visible = size_px > EDGES_FROM_PX;
    const level = this.level(size_px > FINE_FROM_PX && this.shape.isReady('fine') ? 'fine' : 'coarse');
    drawn.mesh.geometry = level.faces;
    drawn.lines.geometry = level.edges;
    if (whole) {
      if (!this.whole) this.writeWhole();
    } else if (this.whole || this.stale || window !== this.lastWindow || lift_mm !== this.lastLift_mm) {
      this.writeShown(window, lift_mm);
    }
    this.lastWindow = window;
    this.lastLift_mm = lift_mm;
  }

  dispose(): void {
    this.drawn?.mesh.dispose();
    for (const { faces, edges } of this.levels.values()) {
      faces.dispose();
      edges.dispose();
    }
    this.root.removeFromParent();
  }

  private level(name: 'fine' | 'coarse'): Level {
    const known = this.levels.get(name);
    if (known !== undefined) return known;
    const faces = this.shape.geometry(name), edges = new BufferGeometry();
    edges.setAttribute('position', new BufferAttribute(this.shape.prismAt(name).edges, 3));
    faces.boundingSphere = edges.boundingSphere = sphereOf(this.shape.box);
    this.levels.set(name, { faces, edges });
    return { faces, edges };
  }

  private write(slot: number, index: number): void {
    const { drawn } = this, item = this.placed[index], colour = this.colours[index];
    if (drawn === null || item === undefined || colour === undefined) return;
    const { x, y, z } = item.offset, { array } = drawn.matrices, at = slot * 16;
    array[at] = array[at + 5] = array[at + 10] = array[at + 15] = 1;
    array[at + 12] = x;
    array[at + 13] = y;
    array[at + 14] = z;
    drawn.colours.setXYZ(slot, colour.r, colour.g, colour.b);
  }

  private writeOwnSlot(slot: number): void {
    const { drawn } = this;
    if (!this.whole || drawn === null) {
      this.stale = true;
      return;
    }
    this.write(slot, slot);
    drawn.matrices.addUpdateRange(slot * 16, 16);
    drawn.colours.addUpdateRange(slot * 3, 3);
    drawn.matrices.needsUpdate = drawn.colours.needsUpdate = true;
    this.setCount(this.placed.length);
  }

  private writeWhole(): void {
    this.placed.forEach((_, index) => this.write(index, index));
    this.whole = true;
    this.send(this.placed.length);
  }

  private writeShown(window: ViewWindow, lift_mm: number): void {
    const { min, max } = this.shape.box;
    const x = (min.x + max.x) / 2, y = (min.y + max.y) / 2, z = (min.z + max.z) / 2;
    const radius = Math.hypot(max.x - x, max.y - y, max.z - z);
    let count = 0;
    this.placed.forEach(({ offset }, index) => {
      if (!shows(window, offset.x + x, offset.y + y, offset.z + z + lift_mm, radius)) return;
      this.write(count, index);
      count += 1;
    });
    this.whole = false;
    this.send(count);
  }

  private send(count: number): void {
    this.stale = false;
    this.setCount(count);
    if (this.drawn === null) return;
    for (const buffer of [this.drawn.matrices, this.drawn.colours]) {
      buffer.clearUpdateRanges();
      if (count > 0) buffer.addUpdateRange(0, count * buffer.itemSize);
      buffer.needsUpdate = true;
    }
  }

  private setCount(count: number): void {
    if (this.drawn !== null) this.drawn.mesh.count = this.drawn.lines.count = count;
  }

  private grow(): void {
    this.drawn?.mesh.dispose();
    this.root.clear();
    this.capacity = Math.max(FIRST_CAPACITY, this.capacity * 2);
    const matrices = new InstancedBufferAttribute(new Float32Array(this.capacity * 16), 16).setUsage(DynamicDrawUsage);
    const colours = new InstancedBufferAttribute(new Float32Array(this.capacity * 3), 3).setUsage(DynamicDrawUsage);
    const mesh = new InstancedMesh(NO_FACES, this.materials.faces ?? undefined, 0);
    mesh.visible = this.materials.faces !== null;
    mesh.instanceMatrix = matrices;
    mesh.instanceColor = colours;
    mesh.frustumCulled = false;
    const lines = new InstancedLines(NO_EDGES, this.materials.edges, matrices);
    this.drawn = { mesh, lines, matrices, colours };
    this.root.add(mesh, lines);
    this.writeWhole();
  }
}

function sphereOf({ min, max }: Bounds3): Sphere {
  const centre = new Vector3((min.x + max.x) / 2, (min.y + max.y) / 2, (min.z + max.z) / 2);
  return new Sphere(centre, centre.distanceTo(new Vector3(max.x, max.y, max.z)));
}
