/** A finding where the view shows it: moved with what it is about, gone with it. */
import type { Point3 } from '../../../shared/geometry/types.ts';
import type { Finding } from '../../../shared/model/derived/index.ts';
import { isKept } from './cut.ts';
import type { PackScene } from './PackScene.ts';

/**
 * The finding with its place and its measure as the exploded view shows them; null where everything it is about is hidden
 * or where its place is cut away. A finding about nothing that is drawn stays as it is.
 */
export function seenFinding(finding: Finding, pack: PackScene): Finding | null {
  if (pack.isPlain) return finding;
  const families = finding.items.map((item) => pack.named(item)).filter((bodies) => bodies.length > 0);
  if (families.length > 0 && families.every((bodies) => bodies.every(({ body }) => pack.isHidden(body.owner)))) return null;
  const lifts = families.map(([first]) => (first === undefined ? 0 : pack.liftOf(first.body)));
  const [lift = 0, other = lift] = lifts;
  const raised = (point: Point3, by: number): Point3 => (by === 0 ? point : { ...point, z: point.z + by });
  const at = finding.at === null ? null : raised(finding.at, lift);
  if (at !== null && !isKept(pack.section, at)) return null;
  if (lift === 0 && other === 0) return finding;
  const { path: _, ...straight } = finding;
  return { ...straight, at, measure: finding.measure === null ? null : [raised(finding.measure[0], lift), raised(finding.measure[1], other)] };
}
