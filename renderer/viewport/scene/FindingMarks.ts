/** Signs where something is wrong, of the same size on the screen at any scale, and the measured line of the one in focus. */
import { BufferAttribute, BufferGeometry, Group, Points, PointsMaterial } from 'three';
import { LineMaterial } from 'three/examples/jsm/lines/LineMaterial.js';
import { LineSegments2 } from 'three/examples/jsm/lines/LineSegments2.js';
import { LineSegmentsGeometry } from 'three/examples/jsm/lines/LineSegmentsGeometry.js';
import type { Finding } from '../../../shared/model/derived/index.ts';
import type { ScenePalette } from '../colour/palette.ts';
import { DRAW_ORDER } from './drawOrder.ts';
import { signTexture, type FindingSign } from './signTexture.ts';

export const FINDING_SIZE_PX = 20;
const SIGNS: readonly FindingSign[] = ['waived', 'note', 'warning', 'error'];

export function signOf(finding: Finding): FindingSign {
  return finding.waived ? 'waived' : finding.severity;
}

export class FindingMarks {
  readonly root = new Group();
  private readonly signs = new Group();
  private readonly points = new Map<FindingSign, Points<BufferGeometry, PointsMaterial>>();
  /** The colour of each sign's picture. */
  private readonly painted = new Map<FindingSign, string>();
  private palette: ScenePalette | null = null;
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
    this.palette = palette;
    for (const sign of this.points.keys()) this.paint(sign);
  }

  set(findings: readonly Finding[], opacity: number): void {
    for (const sign of SIGNS) {
      const places = findings.flatMap((finding) => (finding.at !== null && signOf(finding) === sign ? [finding.at] : []));
      if (places.length === 0 && !this.points.has(sign)) continue;
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
    this.paint(sign);
    return points;
  }

  /** Gives a sign its picture, unless it has that one. */
  private paint(sign: FindingSign): void {
    const material = this.points.get(sign)?.material, colour = this.palette?.[sign];
    if (material === undefined || colour === undefined || this.painted.get(sign) === colour) return;
    this.painted.set(sign, colour);
    material.map?.dispose();
    material.map = signTexture(sign, colour);
    material.needsUpdate = true;
  }
}
