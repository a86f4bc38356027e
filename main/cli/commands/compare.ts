/** `ccs compare`: the same cells built in several ways, one row each. */
import { compareVariants, variantNames } from '../../../shared/derive/variants/variants.ts';
import { parseBrief } from '../../../shared/format/brief.ts';
import { VARIED, type Claim, type Comparison, type Variant } from '../../../shared/model/derived/comparison.ts';
import { FIGURE_DEFINITIONS } from '../../../shared/model/figures.ts';
import { problemText } from '../../../shared/model/result.ts';
import type { Command } from '../command.ts';
import { readText, refusalOf, STREAM } from '../input.ts';
import { DONE, printJson, progress } from '../surroundings.ts';
import { tableText } from '../table.ts';

export const compareCommand: Command = {
  name: 'compare',
  summary: 'build the cells of a brief in several ways, and compare utilisation, parts, mass and welds',
  usage: ['ccs compare BRIEF.json --structures module,ctp,ctc [--json]', 'ccs compare BRIEF.json --carriers LIST', 'ccs compare BRIEF.json --processes LIST'],
  details: [
    'BRIEF.json           the brief; - reads standard input. Each variant gets the least envelope that takes it',
    '--structures LIST    ways to build the pack, with commas between; "all" takes those there are',
    '--carriers LIST      what carries the sampling lines',
    '--processes LIST     how the connection system is held together',
  ],
  options: { structures: { type: 'string' }, carriers: { type: 'string' }, processes: { type: 'string' } },
  files: [1, 1],
  async run(given, surroundings) {
    const asked = VARIED.filter((varied) => given.option(varied) !== undefined);
    const [varied] = asked;
    if (varied === undefined || asked.length > 1) return { refusal: `compare: expected one of --${VARIED.join(', --')}; got ${asked.length === 0 ? 'none' : asked.map((name) => `--${name}`).join(' and ')}` };
    const list = given.option(varied) ?? '';
    const names = list === 'all' ? variantNames(varied) : [...new Set(list.split(',').map((name) => name.trim()).filter((name) => name !== ''))];
    if (names.length === 0) return { refusal: `compare: --${varied}: expected names with commas between, such as ${variantNames(varied).join(',')}` };
    const file = given.positionals[0] ?? STREAM;
    const text = await readText(file, surroundings);
    if (!text.ok) return text;
    const brief = parseBrief(text.value);
    if (!brief.ok) return { refusal: refusalOf(file, brief.problems) };
    const comparison = compareVariants(brief.value, varied, names, (name) => progress(surroundings, `deriving ${name}`));
    if (given.json) printJson(surroundings, { ...comparison, definitions: Object.fromEntries(Object.entries(FIGURE_DEFINITIONS).map(([figure, { en }]) => [figure, en])) });
    else surroundings.stdout.write(comparisonText(comparison));
    return DONE;
  },
};

function comparisonText(comparison: Comparison): string {
  const table = tableText(comparison.variants.map(rowOf), [comparison.varied, 'envelope mm', 'VCTP %', 'parts', 'numbers', 'welds', 'kg', 'Wh/L', 'Wh/kg', 'errors', `against ${comparison.base ?? '-'}`]);
  const refused = comparison.variants.flatMap(({ name, problems }) => problems.slice(0, 1).map((problem) => `${name}: ${problemText(problem)}\n`));
  return `${table}${refused.join('')}${comparison.claims.map(claimText).join('')}`;
}

function rowOf({ name, figures, change }: Variant): string[] {
  if (!figures) return [name, 'not built'];
  const { x, y, z } = figures.envelope_mm;
  const share = (value: number): string => `${value >= 0 ? '+' : ''}${(100 * value).toFixed(1)} %`;
  return [
    name, `${x} x ${y} x ${z}`, (100 * figures.volumeUtilisation).toFixed(1), String(figures.pieces), String(figures.distinctParts), String(figures.welds),
    figures.mass_kg.toFixed(1), figures.Wh_per_L.toFixed(1), figures.Wh_per_kg.toFixed(1), String(figures.errors),
    change ? `VCTP ${share(change.volumeUtilisation)}, parts ${share(change.pieces)}, mass ${share(change.mass_kg)}` : '',
  ];
}

function claimText({ from, to, volumeUtilisation: [least, most], pieces, source }: Claim): string {
  return `claimed of ${to} against ${from}: VCTP +${100 * least} to ${100 * most} %, parts ${100 * pieces} % (${source.en})\n`;
}
