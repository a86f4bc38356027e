/** The sides a pack is looked at from, as a drawing names them: front is seen along +y. */
import type { ViewName } from '../types.ts';
import type { Pose } from './pose.ts';

const quarter = Math.PI / 2;

export const NAMED_VIEWS: Readonly<Record<ViewName, Pick<Pose, 'azimuth' | 'polar'>>> = {
  top: { azimuth: 0, polar: 0 },
  front: { azimuth: 0, polar: quarter },
  right: { azimuth: quarter, polar: quarter },
  back: { azimuth: Math.PI, polar: quarter },
  left: { azimuth: -quarter, polar: quarter },
  bottom: { azimuth: 0, polar: Math.PI },
  iso: { azimuth: Math.PI / 6, polar: Math.acos(1 / Math.sqrt(3)) },
};
