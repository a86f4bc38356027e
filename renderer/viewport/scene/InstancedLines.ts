/**
 * Line segments drawn once per instance. The renderer instances whatever carries `isInstancedMesh`, and the stock line
 * material takes the instance matrix, so sharing the matrices of an InstancedMesh costs nothing.
 */
import { LineSegments } from 'three';
import type { BufferGeometry, InstancedBufferAttribute, Material } from 'three';

export class InstancedLines extends LineSegments {
  readonly isInstancedMesh = true;
  readonly instanceColor = null;
  readonly morphTexture = null;
  override count = 0;

  constructor(geometry: BufferGeometry, material: Material, readonly instanceMatrix: InstancedBufferAttribute) {
    super(geometry, material);
    this.frustumCulled = false;
  }

  // Picking goes over the shapes; instanced lines as plain ones would answer at the wrong place.
  override raycast(): void {
    return;
  }
}
