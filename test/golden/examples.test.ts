/** Every shipped example: what `new` makes of its brief, and that nothing is wrong with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Derived } from '../../shared/model/derived/index.ts';
import type { Document } from '../../shared/model/document.ts';
import { createDocument } from '../../shared/derive/create.ts';
import { assemblyDrawing } from '../../shared/drawing/assembly.ts';
import { boundsOf } from '../../shared/geometry/contour.ts';
import { parseAnyBrief } from '../../shared/format/brief.ts';
import { facePictures } from '../../shared/report/faceSvg.ts';
import { serializeDocument } from '../../shared/format/writeDocument.ts';
import { derivedOf } from '../support/edited.ts';
import { must } from '../support/must.ts';

const FOLDER = new URL('../../assets/examples/', import.meta.url);
const NAMES = readdirSync(FOLDER).filter((file) => file.endsWith('.brief.json')).map((file) => file.slice(0, -'.brief.json'.length));
const textOf = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8');

const made = new Map<string, { document: Document; derived: Derived }>();

/** Made and derived once for all that is asked of it. */
function exampleOf(name: string): { document: Document; derived: Derived } {
  const known = made.get(name);
  if (known) return known;
  const document = must(createDocument(must(parseAnyBrief(textOf(`${name}.brief.json`)))));
  const example = { document, derived: derivedOf(document) };
  made.set(name, example);
  return example;
}

describe.each(NAMES)('the example %s', (name) => {
  const { document, derived } = exampleOf(name);

  it('is shipped as the program makes it, byte for byte', () => {
    const isSame = serializeDocument(document) === textOf(`${name}.ccs`);
    expect(isSame, `the shipped layout is out of date; write it again with: npm run -s ccs -- new --example ${name} -o assets/examples/${name}.ccs`).toBe(true);
  });

  it('has no findings but of data that nobody has confirmed, and a note where a covering of bars is not judged', () => {
    const isCovered = derived.busbars.some(({ insulation }) => insulation !== undefined);
    expect([...new Set(derived.findings.map(({ code, severity }) => `${code} ${severity}`))].sort()).toEqual(['assumed-data warning', ...(isCovered ? ['bar-insulation note'] : [])]);
  });
});

describe('the example of 104 cells', () => {
  const { derived } = exampleOf('ess-1p104s-314');

  it('stands over 300 V, with eight front ends of thirteen cells', () => {
    expect(derived.summary).toMatchObject({ cells: 104, series: 104, parallel: 1, frontEnds: 8, taps: 8 * 14, ntcs: 24 });
    expect(derived.summary.nominal_V).toBeCloseTo(332.8, 9);
    expect(derived.summary.max_V).toBeCloseTo(379.6, 9);
    expect(derived.fpcs.map(({ taps }) => taps.length)).toEqual(Array.from({ length: 8 }, () => 14));
    expect(derived.busbars.filter(({ role }) => role === 'turn')).toHaveLength(7);
  });

  it('bears its two outputs at the front end, on its first and its last row', () => {
    const outputs = derived.busbars.filter(({ role }) => role === 'output').map(({ boltHoles }) => boltHoles[0]?.centre ?? { x: NaN, y: NaN });
    expect(outputs).toHaveLength(2);
    for (const { x } of outputs) expect(x).toBeLessThan(105);
    expect(Math.abs((outputs[0]?.y ?? 0) - (outputs[1]?.y ?? 0))).toBeGreaterThan(1200);
  });
});

describe('the example of 126 long cells', () => {
  const { derived } = exampleOf('blade-ctp-1p126s');
  const { busbars, fpcs, films, bodies } = derived;
  const onFace = (face: string) => ({ face });

  it('is joined at both ends of its cells, nets in turn on one side and on the other', () => {
    expect(derived.summary).toMatchObject({ cells: 126, series: 126, frontEnds: 9, ntcs: 18, taps: 9 * 15 });
    expect(busbars.map(({ face }) => face)).toEqual(Array.from({ length: 127 }, (_, i) => (i % 2 === 0 ? '-y' : '+y')));
    const outputs = busbars.filter(({ role }) => role === 'output');
    expect(outputs.map(({ net, face }) => [net, face])).toEqual([['|g1', '-y'], ['g126|', '-y']]);
    expect(busbars.filter(({ role }) => role === 'link').every(({ pads }) => pads.length === 2)).toBe(true);
  });

  it('describes bodies on both faces in one frame, bars over half of each terminal', () => {
    const frames = new Set(bodies.flatMap(({ frame }) => (frame ? [JSON.stringify(frame)] : [])));
    expect([...frames]).toEqual([JSON.stringify({ origin: { x: 0, y: 0, z: 0 }, u: { x: 1, y: 0, z: 0 }, v: { x: 0, y: 0, z: 1 } })]);
    const terminals = new Map(bodies.filter(({ kind }) => kind === 'terminal').map((body) => [body.id, body] as const));
    for (const bar of busbars) {
      for (const pad of bar.pads) {
        const terminal = terminals.get(pad.terminal);
        if (!terminal) throw new Error(`no body ${pad.terminal}`);
        const face = boundsOf(terminal.outline);
        const shared = (Math.min(face.maxX, pad.box.maxX) - Math.max(face.minX, pad.box.minX)) * (Math.min(face.maxY, pad.box.maxY) - Math.max(face.minY, pad.box.minY));
        expect(shared / ((face.maxX - face.minX) * (face.maxY - face.minY))).toBeGreaterThan(0.5);
        // Outside of the face, and touching it: towards higher or lower heights.
        expect(bar.inverted ? bar.z[1] : bar.z[0]).toBe(bar.inverted ? terminal.z[0] : terminal.z[1]);
      }
    }
  });

  it('has two circuits a front end, each within its own stretch, pins ascending', () => {
    expect(fpcs).toHaveLength(18);
    expect(films.map(({ id }) => id)).toEqual(['film:bottom@-y', 'film:top@-y', 'film:bottom@+y', 'film:top@+y']);
    for (const face of ['-y', '+y']) {
      const boxes = fpcs.filter((fpc) => fpc.face === face).map(({ region }) => boundsOf(region.outline)).sort((a, b) => a.minX - b.minX);
      expect(boxes).toHaveLength(9);
      for (const [i, box] of boxes.entries()) expect(box.minX).toBeGreaterThan(boxes[i - 1]?.maxX ?? -Infinity);
    }
    const level = new Map(derived.nets.nets.map((net) => [net.id, net.level] as const));
    for (const { connector, taps } of fpcs) {
      const levels = connector.pins.filter((pin) => taps.some((tap) => tap.net === pin.net)).map((pin) => level.get(pin.net) ?? 0);
      expect(levels).toEqual([...levels].sort((a, b) => a - b));
    }
    expect(derived.pins.filter(({ frontEnd }) => frontEnd === 'fe2').map(({ connector }) => connector)).toContain('fpc:fe2@+y/connector');
    expect(fpcs[0]).toMatchObject(onFace('-y'));
  });

  it('leaves windows for connectors in its top films, and is drawn with two elevations', () => {
    const windows = films.filter(({ side }) => side === 'top').map((film) => film.windows.filter(({ purpose }) => purpose === 'connector').length);
    expect(windows).toEqual([9, 9]);
    const drawing = assemblyDrawing(derived, { revision: 'A' });
    const names = drawing.entities.flatMap((entity) => (entity.kind === 'text' && entity.text.startsWith('FACE') ? [entity.text] : []));
    expect(names).toEqual(['FACE -Y, SEEN FROM OUTSIDE', 'FACE +Y, SEEN FROM OUTSIDE']);
    const bars = drawing.entities.filter(({ layer, kind }) => layer === 'BUSBAR_AL' && kind === 'polyline');
    expect(bars).toHaveLength(127);
    const { x } = derived.summary.envelope_mm;
    for (const bar of bars) expect(boundsOf(bar.kind === 'polyline' ? bar.vertices : []).minX).toBeGreaterThan(x);
    const faces = facePictures(derived);
    expect(faces.map(({ name, stretches }) => [name, stretches.length])).toEqual([['-Y', 3], ['+Y', 3]]);
    const labels = faces.map(({ stretches }) => new Set(stretches.join('').match(/(?<=>)N\d+(?=<)/g)).size);
    expect(labels).toEqual([64, 63]);
  });
});
