import type { FrontEndType } from '../../shared/catalog/frontEnds.ts';
import { withFrontEnd } from '../../shared/placement/chooseFrontEnd.ts';
import type { Controller } from '../state/controller.ts';
import { changeDocument } from './changeDocument.ts';

/** Measures the open layout with another front end of the catalogue, as one step; a notice says why where it has too few channels. */
export function takeFrontEnd(controller: Controller, frontEnd: FrontEndType): boolean {
  return changeDocument(controller, 'step.takeFrontEnd', (document) => withFrontEnd(document, frontEnd)) !== null;
}
