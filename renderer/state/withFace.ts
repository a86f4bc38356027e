import type { OnPlane } from '../../shared/model/derived/index.ts';

/** `fe1 −y`: what an item is called, with the face of the pack it lies on where that is not the top; `↓` where it lies below another there. */
export function withFace(name: string, { face, lower }: Pick<OnPlane, 'face' | 'lower'>): string {
  return face === undefined ? name : `${name} ${face.replace('-', '−')}${lower === true ? ' ↓' : ''}`;
}
