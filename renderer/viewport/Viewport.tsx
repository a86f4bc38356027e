import type { ReactElement } from 'react';
import type { ViewportProps } from './types.ts';

export function Viewport({ bodies }: ViewportProps): ReactElement {
  return <div className="cw-viewport">{bodies.size}</div>;
}
