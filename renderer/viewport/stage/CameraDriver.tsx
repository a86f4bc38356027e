/** Puts the rig's pose on three's camera and keeps near and far tight round the pack, so that thin foils do not flicker. */
import { useFrame, useThree } from '@react-three/fiber';
import { useLayoutEffect } from 'react';
import { Matrix4, OrthographicCamera, Vector3 } from 'three';
import type { Camera } from 'three';
import type { CameraRig, RigView } from '../camera/CameraRig.ts';
import { basisOf } from '../camera/pose.ts';
import type { ViewWindow } from '../camera/window.ts';
import { aimLight } from '../scene/faceMaterial.ts';
import type { Bounds3 } from '../camera/pose.ts';

/** Room for what stands out of the bounds: the grid, a ghost being dragged. */
const SLACK_MM = 800;

function aim(camera: Camera, { pose, width, height }: RigView, bounds: Bounds3 | null): void {
  if (!(camera instanceof OrthographicCamera)) return;
  const { right, up, back } = basisOf(pose);
  const { target } = pose;
  const centre = bounds === null ? target : middle(bounds);
  const radius = SLACK_MM + (bounds === null ? 0 : Math.hypot(...(['x', 'y', 'z'] as const).map((axis) => (bounds.max[axis] - bounds.min[axis]) / 2)));
  const depth = (centre.x - target.x) * back.x + (centre.y - target.y) * back.y + (centre.z - target.z) * back.z + radius;
  camera.up.set(0, 0, 1);
  camera.position.set(target.x + back.x * depth, target.y + back.y * depth, target.z + back.z * depth);
  const axis = ({ x, y, z }: { x: number; y: number; z: number }): Vector3 => new Vector3(x, y, z);
  camera.quaternion.setFromRotationMatrix(new Matrix4().makeBasis(axis(right), axis(up), axis(back)));
  camera.near = 0;
  camera.far = 2 * radius;
  camera.zoom = 1;
  camera.top = pose.span_mm / 2;
  camera.bottom = -camera.top;
  camera.right = (camera.top * width) / height;
  camera.left = -camera.right;
  camera.updateProjectionMatrix();
  camera.updateMatrixWorld();
}

function middle({ min, max }: Bounds3): { x: number; y: number; z: number } {
  return { x: (min.x + max.x) / 2, y: (min.y + max.y) / 2, z: (min.z + max.z) / 2 };
}

export function CameraDriver({ rig, onFrame }: { rig: CameraRig; onFrame: (window: ViewWindow) => void }): null {
  const invalidate = useThree((state) => state.invalidate);
  useLayoutEffect(() => rig.subscribe(() => invalidate()), [rig, invalidate]);
  useFrame(({ camera }) => {
    const view = rig.getView();
    aim(camera, view, rig.getBounds());
    aimLight(camera);
    onFrame(rig.getWindow());
  });
  return null;
}
