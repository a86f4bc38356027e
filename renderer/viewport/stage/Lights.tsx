/** A soft sky and a key light over the viewer's left shoulder. It turns with the camera, so no side of the pack is dark. */
import { useFrame } from '@react-three/fiber';
import { useState } from 'react';
import { DirectionalLight, HemisphereLight, Group } from 'three';
import type { Camera } from 'three';

/** Lambert divides by pi: these give a lid seen straight on its own colour. */
const SKY = Math.PI * 0.66;
const KEY = Math.PI * 0.44;

function createLights(): { root: Group; follow(camera: Camera): void } {
  const root = new Group();
  const sky = new HemisphereLight('#ffffff', '#8d939b', SKY);
  sky.position.set(0, 0, 1);
  const key = new DirectionalLight('#ffffff', KEY);
  root.add(sky, key, key.target);
  return {
    root,
    follow(camera) {
      key.position.set(-0.45, 0.6, 1).applyQuaternion(camera.quaternion);
      key.target.position.set(0, 0, 0);
    },
  };
}

export function Lights(): React.ReactElement {
  const [lights] = useState(createLights);
  useFrame(({ camera }) => lights.follow(camera));
  return <primitive object={lights.root} />;
}
