/**
 * Matte faces under a soft sky and a key light over the viewer's left shoulder, worked out once per corner instead of
 * once per pixel: a software renderer draws a frame in about half the time, and flat faces look the same. Colours are
 * mixed as the screen shows them (colour management is off for the whole scene), so a lid seen straight on has the
 * colour of the legend.
 */
import type { Camera} from 'three';
import { ColorManagement, DoubleSide, FrontSide, MeshBasicMaterial, Vector3 } from 'three';
import type { Finish } from '../layerGroups.ts';

ColorManagement.enabled = false;

/** Towards the light, in pack coordinates. One for all materials: the light belongs to the camera. */
const keyLight = { value: new Vector3(0, 0, 1) };
const OVER_THE_SHOULDER = new Vector3(-0.45, 0.6, 1).normalize();

const DECLARE = 'uniform vec3 cwKey;\nvoid main() {';
/** 1 for a face that looks straight up in plan; bodies are only moved, never turned, so `normal` is the pack's own. */
const SHADE = '#include <color_vertex>\nvColor.rgb *= 0.62 + 0.08 * normal.z + 0.37 * max(dot(normal, cwKey), 0.0);';

/** Turns the light with the camera, so that no side of the pack is ever dark. */
export function aimLight(camera: Camera): void {
  keyLight.value.copy(OVER_THE_SHOULDER).applyQuaternion(camera.quaternion);
}

/** For bodies that carry a colour each, per instance or per vertex. */
export function createFaceMaterial(finish: Finish, vertexColors: boolean): MeshBasicMaterial {
  const material = new MeshBasicMaterial({
    vertexColors,
    side: finish === 'solid' || finish === 'inlay' ? FrontSide : DoubleSide,
    // Pushed back so that edges lie clean on faces, and inlays over what they are flush with.
    polygonOffset: finish !== 'inlay',
    polygonOffsetFactor: 1,
    polygonOffsetUnits: 1,
  });
  material.onBeforeCompile = (shader) => {
    shader.uniforms['cwKey'] = keyLight;
    shader.vertexShader = shader.vertexShader.replace('void main() {', DECLARE).replace('#include <color_vertex>', SHADE);
  };
  material.customProgramCacheKey = () => 'cw-face';
  return material;
}
