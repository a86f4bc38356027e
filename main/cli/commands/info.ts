/** `ccs info`: the figures of a pack. */
import { packInfo } from '../../../shared/derive/info.ts';
import type { Command } from '../command.ts';
import { readLayout, STREAM } from '../input.ts';
import { DONE, printJson } from '../surroundings.ts';
import { valueText } from '../table.ts';

export const infoCommand: Command = {
  name: 'info',
  summary: 'structure, counts, voltages, energy, mass, utilisation, parts',
  usage: ['ccs info PACK.ccs [--json]'],
  details: ['PACK.ccs             the layout; - reads standard input'],
  options: {},
  files: [1, 1],
  async run({ positionals: [file = STREAM], json }, surroundings) {
    const layout = await readLayout(file, surroundings);
    if (!layout.ok) return layout;
    const info = packInfo(layout.value.document, layout.value.derived);
    if (json) printJson(surroundings, info);
    else surroundings.stdout.write(valueText({ ...info }));
    return DONE;
  },
};
