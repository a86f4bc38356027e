/** Signs where something is wrong, of the same size on the screen at any scale, and the measured line of the one in focus. */
import { BufferAttribute, BufferGeometry, CanvasTexture, Group, Points, PointsMaterial } from 'three';
import { LineMaterial } from 'three/examples/jsm/lines/LineMaterial.js';
import { LineSegments2 } from 'three/examples/jsm/lines/LineSegments2.js';
import { LineSegmentsGeometry } from 'three/examples/jsm/lines/LineSegmentsGeometry.js';
import type { Finding } from '../../../shared/model/derived/index.ts';
import type { ScenePalette } from '../colour/palette.ts';
import { DRAW_ORDER } from './drawOrder.ts';

export type FindingSign = 'error' | 'warning' | 'note' | 'waived';
export const FINDING_SIZE_PX = 20;
const TEXTURE_PX = 64;
const SIGNS: readonly FindingSign[] = ['waived', 'note', 'warning', 'error'];

export function signOf(finding: Finding): FindingSign {
  return finding.waived ? 'waived' : finding.severity;
}

/** Draws a sign on a 64 px square: shape and glyph tell it apart without its colour. */
function drawSign(sign: FindingSign, colour: string): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = TEXTURE_PX;
  // Kept by the processor: the first canvas of a graphics card may have to wait for it.
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen !== null) {
    pen.lineJoin = pen.lineCap = 'round';
    pen.fillStyle = colour;
    pen.strokeStyle = '#ffffff';
    pen.lineWidth = 4;
    const stroke = (points: readonly (readonly [number, number])[]): void => {
      pen.beginPath();
      points.forEach(([x, y], index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
      pen.stroke();
    };
    pen.beginPath();
    if (sign === 'warning') {
      for (const [x, y] of [[32, 7], [58, 54], [6, 54]] as const) pen.lineTo(x, y);
      pen.closePath();
    } else {
      pen.arc(32, 32, 25, 0, 2 * Math.PI);
    }
    pen.fill();
    pen.stroke();
    pen.lineWidth = 7;
    if (sign === 'error') {
      stroke([[23, 23], [41, 41]]);
      stroke([[41, 23], [23, 41]]);
    } else if (sign === 'warning') {
      stroke([[32, 24], [32, 37]]);
      stroke([[32, 47], [32, 47.1]]);
    } else if (sign === 'note') {
      stroke([[32, 30], [32, 45]]);
      stroke([[32, 20], [32, 20.1]]);
    } else {
      stroke([[22, 42], [42, 22]]);
    }
  }
  return new CanvasTexture(canvas);
}

export class FindingMarks {
  readonly root = new Group();
  private readonly signs = new Group();
  private readonly points = new Map<FindingSign, Points<BufferGeometry, PointsMaterial>>();
  private readonly lineMaterial = new LineMaterial({ linewidth: 2.5, depthTest: false, transparent: true });
  private line: LineSegments2 | null = null;
  private readonly ends = new Points(new BufferGeometry(), new PointsMaterial({ size: 7, sizeAttenuation: false, depthTest: false, transparent: true }));

  constructor() {
    this.root.renderOrder = DRAW_ORDER.findings;
    this.signs.renderOrder = DRAW_ORDER.findings;
    this.ends.frustumCulled = false;
    this.ends.visible = false;
    this.root.add(this.signs, this.ends);
  }

  setColours(palette: ScenePalette): void {
    for (const sign of SIGNS) {
      const { material } = this.pointsOf(sign);
      material.map?.dispose();
      material.map = drawSign(sign, palette[sign]);
      material.needsUpdate = true;
    }
  }

  set(findings: readonly Finding[], opacity: number): void {
    for (const sign of SIGNS) {
      const places = findings.flatMap((finding) => (finding.at !== null && signOf(finding) === sign ? [finding.at] : []));
      const { geometry, material } = this.pointsOf(sign);
      geometry.dispose();
      geometry.setAttribute('position', new BufferAttribute(new Float32Array(places.flatMap(({ x, y, z }) => [x, y, z])), 3));
      geometry.setDrawRange(0, places.length);
      material.opacity = opacity;
    }
  }

  focus(finding: Finding | null, palette: ScenePalette): void {
    this.line?.geometry.dispose();
    this.line?.removeFromParent();
    this.line = null;
    this.ends.visible = false;
    this.ends.geometry.dispose();
    if (finding === null || finding.measure === null) return;
    const [from, to] = finding.measure;
    this.lineMaterial.color.set(palette[signOf(finding)]);
    const line = finding.path ?? finding.measure;
    const geometry = new LineSegmentsGeometry().setPositions(line.slice(1).flatMap((end, i) => [line[i] ?? end, end].flatMap(({ x, y, z }) => [x, y, z])));
    this.line = new LineSegments2(geometry, this.lineMaterial);
    this.line.frustumCulled = false;
    this.ends.material.color.copy(this.lineMaterial.color);
    this.ends.geometry.setAttribute('position', new BufferAttribute(new Float32Array([from.x, from.y, from.z, to.x, to.y, to.z]), 3));
    this.ends.visible = true;
    this.root.add(this.line);
  }

  dispose(): void {
    for (const { geometry, material } of this.points.values()) {
      geometry.dispose();
      material.map?.dispose();
      material.dispose();
    }
    this.line?.geometry.dispose();
    this.lineMaterial.dispose();
    this.ends.geometry.dispose();
    this.ends.material.dispose();
  }

  private pointsOf(sign: FindingSign): Points<BufferGeometry, PointsMaterial> {
    const known = this.points.get(sign);
    if (known !== undefined) return known;
    const size = FINDING_SIZE_PX;
    const material = new PointsMaterial({ size, sizeAttenuation: false, depthTest: false, depthWrite: false, transparent: true });
    const points = new Points(new BufferGeometry(), material);
    points.frustumCulled = false;
    points.renderOrder = SIGNS.indexOf(sign);
    this.points.set(sign, points);
    this.signs.add(points);
    return points;
  }
}
