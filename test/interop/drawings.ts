/** The drawings every reader must read: name and DXF text. */
import { assemblyDrawing } from '../../shared/drawing/assembly.ts';
import { cutDrawing } from '../../shared/drawing/cutPart.ts';
import { createDerivation } from '../../shared/derive/derivation.ts';
import { writeDxf } from '../../shared/dxf/write.ts';
import { exportFiles } from '../../shared/export/exportFiles.ts';
import { exampleDocument } from '../support/examplePack.ts';
import { BAR_PART, FILM_PART, samplePack } from '../unit/drawing/samplePack.ts';

export interface NamedDrawing {
  readonly name: string;
  readonly text: string;
  /** Cut drawings hold nothing but closed loops and bend lines. */
  readonly profile: 'assembly' | 'cut';
  /** Outlines of busbars that must be found again, by net. */
  readonly nets: readonly string[];
}

/** Drawings of the sample pack, which has one of everything, and of the shipped pack as it is handed over. */
export async function drawings(): Promise<NamedDrawing[]> {
  return [...sampleDrawings(), ...(await shippedDrawings())];
}

async function shippedDrawings(): Promise<NamedDrawing[]> {
  const derivation = createDerivation(exampleDocument());
  derivation.apply(derivation.partNumbers());
  const derived = derivation.derived();
  const nets = derived.nets.nets.filter((net) => net.kind === 'power').map((net) => `net=${net.label}`);
  const files = await exportFiles(derivation.document, derived, ['dxf', 'parts']);
  const profileOf = (path: string): NamedDrawing['profile'] => (path.startsWith('parts/') ? 'cut' : 'assembly');
  return files
    .filter(({ path }) => path.endsWith('.dxf'))
    .map(({ path, bytes }) => ({
      name: `shipped ${path}`, text: new TextDecoder().decode(bytes), profile: profileOf(path), nets: profileOf(path) === 'assembly' ? nets : [],
    }));
}

export function sampleDrawings(): NamedDrawing[] {
  const pack = samplePack();
  const chinese = samplePack({ summary: { ...pack.summary, name: '示例电池包 Ω' } });
  const nets = pack.nets.nets.filter((net) => net.kind === 'power').map((net) => `net=${net.label}`);
  const revision = { revision: 'A' };
  return [
    { name: 'sample assembly', text: writeDxf(assemblyDrawing(pack, revision)), profile: 'assembly', nets },
    { name: 'sample assembly with a Chinese title', text: writeDxf(assemblyDrawing(chinese, revision)), profile: 'assembly', nets },
    { name: 'sample busbar', text: writeDxf(cutDrawing(BAR_PART)), profile: 'cut', nets: [] },
    { name: 'sample film', text: writeDxf(cutDrawing(FILM_PART)), profile: 'cut', nets: [] },
    { name: 'sample busbar as R12', text: writeDxf(cutDrawing(BAR_PART), { version: 'R12' }), profile: 'cut', nets: [] },
  ];
}
