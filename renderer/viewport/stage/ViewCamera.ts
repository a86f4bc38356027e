/** The camera of three, set from the rig's pose, with near and far tight round the pack so that thin foils do not flicker. */
import { Matrix4, OrthographicCamera, Vector3 } from 'three';
import type { RigView } from '../camera/CameraRig.ts';
import { basisOf, EYE_OVER_SPAN } from '../camera/pose.ts';
import type { Bounds3 } from '../camera/pose.ts';
import type { Point3 } from '../../../shared/geometry/types.ts';

/** Room for what stands out of the bounds: the grid, a ghost being dragged. */
const SLACK_MM = 800;
/** Nearest plane over the distance to the target: the depth buffer loses its steps when it is closer. */
const NEAR_SHARE = 0.05;

/** One camera for both projections: what differs is the matrix, and swapping cameras would show a frame of neither. */
export class ViewCamera extends OrthographicCamera {
  private perspective = false;

  aim({ pose, width, height }: RigView, bounds: Bounds3 | null): void {
    const { right, up, back } = basisOf(pose), { target } = pose;
    this.perspective = pose.perspective === true;
    const centre = bounds === null ? target : middle(bounds);
    const radius = SLACK_MM + (bounds === null ? 0 : Math.hypot(bounds.max.x - bounds.min.x, bounds.max.y - bounds.min.y, bounds.max.z - bounds.min.z) / 2);
    const depth = (centre.x - target.x) * back.x + (centre.y - target.y) * back.y + (centre.z - target.z) * back.z;
    const eye = this.perspective ? pose.span_mm * EYE_OVER_SPAN : depth + radius;
    this.position.set(target.x + back.x * eye, target.y + back.y * eye, target.z + back.z * eye);
    this.quaternion.setFromRotationMatrix(new Matrix4().makeBasis(vector(right), vector(up), vector(back)));
    this.near = this.perspective ? Math.max(eye * NEAR_SHARE, eye - depth - radius) : 0;
    this.far = this.perspective ? Math.max(2 * this.near, eye - depth + radius) : 2 * radius;
    const reach = (pose.span_mm / 2) * (this.perspective ? this.near / eye : 1);
    this.top = reach;
    this.bottom = -reach;
    this.right = (reach * width) / height;
    this.left = -this.right;
    this.updateProjectionMatrix();
    this.updateMatrixWorld();
  }

  override updateProjectionMatrix(): void {
    // The constructor of three calls this before there is a pose.
    if (this.perspective !== true) return super.updateProjectionMatrix();
    this.projectionMatrix.makePerspective(this.left, this.right, this.top, this.bottom, this.near, this.far, this.coordinateSystem);
    this.projectionMatrixInverse.copy(this.projectionMatrix).invert();
  }
}

function vector({ x, y, z }: Point3): Vector3 {
  return new Vector3(x, y, z);
}

function middle({ min, max }: Bounds3): Point3 {
  return { x: (min.x + max.x) / 2, y: (min.y + max.y) / 2, z: (min.z + max.z) / 2 };
}
