import type { OnPlane } from '../../shared/model/derived/index.ts';

/** `fe1 −y`: what an item is called, with the face of the pack it lies on where that is not the top. */
export function withFace(name: string, { face }: Pick<OnPlane, 'face'>): string {
  return face === undefined ? name : `${name} ${face.replace('-', '−')}`;
}
