/** Triangles of insulating films: how the time grows with the windows in a sheet. JSON lines, in processor time. */
import { roundedRectangle } from '../../shared/geometry/contour.ts';
import { flatten } from '../../shared/geometry/flatten.ts';
import { triangulate } from '../../shared/geometry/triangulate.ts';

const RUNS = 3;
const HOLES = [1062, 2125, 4250, 8500, 17_000] as const;
/** As the view flattens arcs. */
const CHORD_mm = 0.04;

function cpu_ms(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

let before_ms = NaN;
for (const count of HOLES) {
  const perRow = Math.round(Math.sqrt(count * 2.5));
  const holes = Array.from({ length: count }, (_, i) => {
    const x = 70 * (i % perRow), y = 170 * Math.floor(i / perRow);
    return flatten(roundedRectangle({ minX: x, minY: y, maxX: x + 30, maxY: y + 40 }, 2), CHORD_mm);
  });
  const outline = flatten(roundedRectangle({ minX: -10, minY: -10, maxX: 70 * perRow, maxY: 170 * Math.ceil(count / perRow) }, 3), CHORD_mm);
  const times: number[] = [];
  let triangles = 0;
  for (let run = 0; run < RUNS; run++) {
    const start_ms = cpu_ms();
    triangles = (triangulate(outline, holes)?.length ?? 0) / 3;
    times.push(cpu_ms() - start_ms);
  }
  const least_ms = Math.min(...times);
  console.log(JSON.stringify({ bench: 'sheet', holes: count, triangles, cpu_ms: Number(least_ms.toFixed(1)), over_half_as_many: Number((least_ms / before_ms).toFixed(2)) }));
  before_ms = least_ms;
}
