/** `ccs geometry`: every derived body. */
import { geometryJson } from '../../../shared/derive/geometryJson.ts';
import type { Command } from '../command.ts';
import { readLayout, STREAM } from '../input.ts';
import { DONE } from '../surroundings.ts';
import { scalarText, tableText } from '../table.ts';

export const geometryCommand: Command = {
  name: 'geometry',
  summary: 'every body: kind, net, material, height, outline',
  usage: ['ccs geometry PACK.ccs --json', 'ccs geometry PACK.ccs'],
  details: ['PACK.ccs             the layout; - reads standard input', 'Without --json a table without the outlines.'],
  options: {},
  files: [1, 1],
  async run({ positionals: [file = STREAM], json }, surroundings) {
    const layout = await readLayout(file, surroundings);
    if (!layout.ok) return layout;
    const geometry = geometryJson(layout.value.derived);
    if (json) {
      // One body a line: 50 MB of nested lines help nobody.
      const bodies = geometry.bodies.map((body) => JSON.stringify(body)).join(',\n');
      surroundings.stdout.write(`{"units":${JSON.stringify(geometry.units)},"bodies":[\n${bodies}\n]}\n`);
      return DONE;
    }
    const rows = geometry.bodies.map((body) => [body.kind, body.net ?? '-', body.material, scalarText(body.z[0]), scalarText(body.z[1]), body.id]);
    surroundings.stdout.write(tableText(rows, ['kind', 'net', 'material', 'from z', 'to z', 'id']));
    return DONE;
  },
};
