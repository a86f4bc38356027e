/** `ccs propose`: packs for a space, ranked. */
import { createDocument } from '../../../shared/derive/create.ts';
import { createDerivation } from '../../../shared/derive/derivation.ts';
import { propose } from '../../../shared/derive/propose/propose.ts';
import { parseBrief } from '../../../shared/format/brief.ts';
import type { ProposalOption, ProposalRequest } from '../../../shared/model/derived/index.ts';
import { STRUCTURE_TYPES, type StructureType } from '../../../shared/model/records/structure.ts';
import type { Command, CommandArguments } from '../command.ts';
import { refusalOf, type Input } from '../input.ts';
import { DONE, printJson, progress } from '../surroundings.ts';
import { tableText } from '../table.ts';

const LONGEST_mm = 100_000;

export const proposeCommand: Command = {
  name: 'propose',
  summary: 'rank packs (cell, nSmP, structure, rows) for an envelope, a voltage and an energy',
  usage: ['ccs propose --envelope XxYxZ --voltage V --energy KWH [--current A] [--json]'],
  details: [
    '--envelope XxYxZ     room for the pack, mm: 1130x790x265',
    '--voltage V          nominal voltage of the pack; 5 % either way counts as met',
    '--energy KWH         nominal energy; 2 % less counts as met',
    '--current A          continuous discharge current that the cells must allow',
    '--above-lid MM       free height above the lids',
    '--cells LIST         slugs of catalogue cells; all of them when left out',
    '--structures LIST    of ' + STRUCTURE_TYPES.join(', ') + '; all of them when left out',
    '--most N             at most so many options',
    '--derive N           draw the first N that fit completely, and add parts, welds, mass and errors',
    '--pictures           add a plan sketch (SVG) of each to --json',
  ],
  options: {
    envelope: { type: 'string' }, voltage: { type: 'string' }, energy: { type: 'string' }, current: { type: 'string' }, 'above-lid': { type: 'string' },
    cells: { type: 'string' }, structures: { type: 'string' }, most: { type: 'string' }, derive: { type: 'string' }, pictures: { type: 'boolean' },
  },
  files: [0, 0],
  async run(given, surroundings) {
    const request = requestOf(given);
    if (!request.ok) return request;
    const wanted = numberOf(given, 'derive', { whole: true });
    if (!wanted.ok) return wanted;
    const proposal = propose(request.value);
    if (!proposal.ok) return { refusal: refusalOf('propose', proposal.problems) };
    const best = proposal.value.options.filter((option) => option.verdict === 'fits' || option.verdict === 'misses').slice(0, wanted.value ?? 0);
    const options = proposal.value.options.map((option, i) => {
      const isDerived = best.includes(option);
      if (isDerived) progress(surroundings, `deriving option ${i + 1}`);
      const { picture, ...rest } = option;
      return { rank: i + 1, ...rest, ...(given.flag('pictures') ? { picture } : {}), ...(isDerived ? { derived: derivedFigures(option) } : {}) };
    });
    if (given.json) printJson(surroundings, { ...proposal.value, options });
    else surroundings.stdout.write(`${optionsText(options)}${proposal.value.considered} combinations considered\n`);
    return DONE;
  },
};

function requestOf(given: CommandArguments): Input<ProposalRequest> {
  const envelope = given.option('envelope');
  const sides = envelope?.split(/[x×,]/i).map(Number) ?? [];
  const [x = NaN, y = NaN, z = NaN] = sides;
  if (sides.length !== 3 || !sides.every((side) => side > 0 && side <= LONGEST_mm)) return { ok: false, refusal: `propose: --envelope: expected three lengths in mm, such as 1130x790x265; got ${envelope === undefined ? 'nothing' : `"${envelope}"`}` };
  const voltage = numberOf(given, 'voltage', { required: true });
  if (!voltage.ok) return voltage;
  const energy = numberOf(given, 'energy', { required: true });
  if (!energy.ok) return energy;
  const current = numberOf(given, 'current');
  if (!current.ok) return current;
  const aboveLid = numberOf(given, 'above-lid');
  if (!aboveLid.ok) return aboveLid;
  const most = numberOf(given, 'most', { whole: true });
  if (!most.ok) return most;
  const structures = listOf(given, 'structures');
  const other = structures?.find((name) => !isStructureType(name));
  if (other !== undefined) return { ok: false, refusal: `propose: --structures: expected some of ${STRUCTURE_TYPES.join(', ')}; got "${other}"` };
  const cells = listOf(given, 'cells');
  return {
    ok: true,
    value: {
      envelope_mm: { x, y, z },
      voltage_V: voltage.value ?? 0,
      energy_kWh: energy.value ?? 0,
      ...(current.value === undefined ? {} : { current_A: current.value }),
      ...(aboveLid.value === undefined ? {} : { aboveLid_mm: aboveLid.value }),
      ...(cells ? { cells } : {}),
      ...(structures ? { structures: structures.filter(isStructureType) } : {}),
      ...(most.value === undefined ? {} : { most: most.value }),
    },
  };
}

function isStructureType(name: string): name is StructureType {
  return (STRUCTURE_TYPES as readonly string[]).includes(name);
}

function listOf(given: CommandArguments, name: string): string[] | undefined {
  return given.option(name)?.split(',').map((entry) => entry.trim()).filter((entry) => entry !== '');
}

function numberOf(given: CommandArguments, name: string, { required = false, whole = false } = {}): Input<number | undefined> {
  const text = given.option(name);
  if (text === undefined) return required ? { ok: false, refusal: `propose: --${name} is missing` } : { ok: true, value: undefined };
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value <= 0 || (whole && !Number.isInteger(value))) return { ok: false, refusal: `propose: --${name}: expected a ${whole ? 'whole ' : ''}number above 0, got "${text}"` };
  return { ok: true, value };
}

/** What only a whole derivation tells. */
function derivedFigures({ brief }: ProposalOption) {
  const parsed = brief === null ? null : parseBrief(brief);
  const created = parsed?.ok ? createDocument(parsed.value) : null;
  if (!created?.ok) return null;
  const { summary, findings } = createDerivation(created.value).derived();
  const errors = findings.filter((finding) => finding.severity === 'error' && !finding.waived).length;
  return { parts: summary.pieces, partNumbers: summary.distinctParts, welds: summary.welds, mass_kg: summary.mass_kg, Wh_per_kg: summary.Wh_per_kg, massRatio: summary.massRatio, errors };
}

function optionsText(options: readonly (Omit<ProposalOption, 'picture'> & { readonly rank: number })[]): string {
  const percent = (share: number): string => (100 * share).toFixed(1);
  return tableText(
    options.map((option) => [
      String(option.rank), option.verdict, option.cell, `${option.parallel}P${option.series}S`, option.structure,
      option.rows === null ? '-' : `${option.rows} x ${option.cellsPerRow}${option.turned ? ' turned' : ''}`,
      option.energy_kWh.toFixed(2), option.voltage_V.nominal.toFixed(1), percent(option.volumeUtilisation), (option.mass_kg ?? option.cellMass_kg).toFixed(1), String(option.mainParts ?? '-'), reasonOf(option),
    ]),
    ['#', 'verdict', 'cell', 'cells', 'structure', 'rows', 'kWh', 'V', 'VCTP %', 'kg', 'parts', 'why'],
  );
}

/** By how much it does not fit, or which target it misses. */
function reasonOf({ excess_mm, misses, problem }: Omit<ProposalOption, 'picture'>): string {
  if (problem) return problem.message;
  const over = (['x', 'y', 'z'] as const).filter((axis) => excess_mm[axis] > 0).map((axis) => `${excess_mm[axis].toFixed(1)} mm too long along ${axis}`);
  const off = misses.map(({ of, by }) => `${of} ${by > 0 ? '+' : ''}${(100 * by).toFixed(1)} %`);
  return [...over, ...off].join(', ');
}
