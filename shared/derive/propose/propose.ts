/** Packs for a space: every catalogue cell in every structure, ranked by how well it meets what is asked. Nothing is derived: the best are laid out, no more. */
import { CELL_TYPES } from '../../catalog/cells.ts';
import type { Brief } from '../../format/brief.ts';
import type { Proposal, ProposalOption, ProposalRequest, Verdict } from '../../model/derived/proposal.ts';
import { VERDICTS } from '../../model/derived/proposal.ts';
import type { CellTypeRecord } from '../../model/records/cellType.ts';
import { STRUCTURE_TYPES, type StructureType } from '../../model/records/structure.ts';
import { fail, ok, type Problem, type Result } from '../../model/result.ts';
import { createRecords } from '../create.ts';
import { countsFor, MOST_CELLS, missesOf, type Count } from './candidates.ts';
import { fitInto, type Fit } from './fitInto.ts';
import { laidOut } from './laidOut.ts';

const MOST = 20;
/** Of one cell in one structure. */
const MOST_OF_A_KIND = 3;
/** A pack that nobody gave a current is sized for half its hourly capacity. */
const HOURLY_SHARE = 0.5;

interface Candidate {
  readonly cell: CellTypeRecord;
  readonly structure: StructureType;
  readonly count: Count;
  readonly fit: Fit | null;
  readonly problem: Problem | null;
}

/**
 * The ranked options: those that fit and meet the targets by the energy they hold in the least room, then those that miss targets by
 * least, then those too large by least, last what cannot be built, with the reason. Refuses a cell that is not in the catalogue.
 */
export function propose(request: ProposalRequest): Result<Proposal> {
  const unknown = request.cells?.find((slug) => !CELL_TYPES.some((cell) => cell.slug === slug));
  if (unknown !== undefined) {
    const known = CELL_TYPES.map((type) => type.slug).join(', ');
    return fail('unknown-cell', 'cells', `no cell "${unknown}" in the catalogue (known: ${known})`, { values: { slug: unknown, known } });
  }
  const cells = CELL_TYPES.filter((cell) => request.cells?.includes(cell.slug) ?? true);
  let considered = 0;
  const kept = cells.flatMap((cell) =>
    (request.structures ?? STRUCTURE_TYPES).flatMap((structure) => {
      const all = candidatesOf(cell, structure, request);
      considered += all.length;
      return all.sort((a, b) => compare(a, b, request)).slice(0, all.every(({ problem }) => problem) ? 1 : MOST_OF_A_KIND);
    }),
  );
  const ranked = kept.sort((a, b) => compare(a, b, request)).slice(0, request.most ?? MOST);
  return ok({ request, options: ranked.map((candidate) => optionOf(candidate, request)), considered });
}

function candidatesOf(cell: CellTypeRecord, structure: StructureType, request: ProposalRequest): Candidate[] {
  const counts = countsFor(cell, request);
  const [nearest] = counts;
  if (!nearest) return [];
  const refused = (count: Count, problem: Problem): Candidate => ({ cell, structure, count, fit: null, problem });
  const fewest = Math.min(...counts.map((count) => count.series * count.parallel));
  if (fewest > MOST_CELLS) return [refused(nearest, { code: 'too-many-cells', place: 'energy_kWh', message: `it takes ${fewest} cells, and a layout has at most ${MOST_CELLS}`, values: { cells: fewest, most: MOST_CELLS } })];
  // What is wrong with the cell or the structure shows on the first try; how many there are changes nothing about it.
  const tried = createRecords(briefOf(cell, structure, nearest, request));
  if (!tried.ok) return [refused(nearest, firstOf(tried.problems))];
  return counts.map((count): Candidate => {
    const fit = fitInto(briefOf(cell, structure, count, request), cell, request.envelope_mm);
    return fit.ok ? { cell, structure, count, fit: fit.value, problem: null } : refused(count, firstOf(fit.problems));
  });
}

/** Envelope and rows left open. */
function briefOf(cell: CellTypeRecord, structure: StructureType, { series, parallel }: Count, { aboveLid_mm, current_A }: ProposalRequest): Brief {
  return {
    name: `${parallel}P${series}S ${cell.name}`,
    cell: cell.slug,
    series,
    parallel,
    structure: { type: structure, ...(aboveLid_mm === undefined ? {} : { aboveLid_mm }) },
    currents: { continuous_A: current_A ?? Number((HOURLY_SHARE * cell.capacity_Ah * parallel).toFixed(1)) },
  };
}

function verdictOf({ cell, count, fit }: Candidate, request: ProposalRequest): Verdict {
  if (!fit) return 'refused';
  if (fit.overshoot_mm > 0) return 'too-large';
  return missesOf(cell, count, request).length === 0 ? 'fits' : 'misses';
}

function compare(a: Candidate, b: Candidate, request: ProposalRequest): number {
  const [of, than] = [a, b].map((candidate) => verdictOf(candidate, request)) as [Verdict, Verdict];
  if (of !== than) return VERDICTS.indexOf(of) - VERDICTS.indexOf(than);
  const missed = (candidate: Candidate): number => missesOf(candidate.cell, candidate.count, request).reduce((sum, { by }) => sum + Math.abs(by), 0);
  const step = of === 'misses' ? missed(a) - missed(b) : of === 'too-large' ? overshootShare(a, request) + missed(a) - overshootShare(b, request) - missed(b) : 0;
  return step || density(b) - density(a) || (a.fit?.frontEnds ?? 0) - (b.fit?.frontEnds ?? 0);
}

function overshootShare({ fit }: Candidate, { envelope_mm }: ProposalRequest): number {
  return fit ? (['x', 'y', 'z'] as const).reduce((sum, axis) => sum + fit.excess_mm[axis] / envelope_mm[axis], 0) : 0;
}

/** Energy over the least envelope, Wh/mm3. */
function density({ cell, count, fit }: Candidate): number {
  return fit ? (count.series * count.parallel * cell.voltage_V.nominal * cell.capacity_Ah) / (fit.needs_mm.x * fit.needs_mm.y * fit.needs_mm.z) : 0;
}

function optionOf(candidate: Candidate, request: ProposalRequest): ProposalOption {
  const { cell, structure, count, fit, problem } = candidate;
  const { series, parallel } = count;
  const laid = fit ? laidOut(fit, request.envelope_mm) : null;
  const refusal = laid && !laid.ok ? firstOf(laid.problems) : problem;
  const cells = series * parallel;
  const energy_kWh = (cells * cell.voltage_V.nominal * cell.capacity_Ah) / 1000;
  const { width, thickness, height } = cell.size_mm;
  const cellVolume_mm3 = cells * width * thickness * height * (cell.format === 'cylindrical' ? Math.PI / 4 : 1);
  const volume = ({ x, y, z }: ProposalRequest['envelope_mm']): number => x * y * z;
  return {
    verdict: refusal ? 'refused' : verdictOf(candidate, request),
    cell: cell.slug,
    cellName: `${cell.maker} ${cell.name}`,
    structure,
    series,
    parallel,
    rows: fit?.rows ?? null,
    cellsPerRow: fit?.cellsPerRow ?? null,
    turned: fit?.turned ?? false,
    needs_mm: fit?.needs_mm ?? null,
    excess_mm: fit?.excess_mm ?? { x: 0, y: 0, z: 0 },
    misses: missesOf(cell, count, request),
    voltage_V: { nominal: rounded(series * cell.voltage_V.nominal, 2), max: rounded(series * cell.voltage_V.max, 2), min: rounded(series * cell.voltage_V.min, 2) },
    energy_kWh: rounded(energy_kWh, 3),
    current_A: rounded(cell.rate_C.discharge * cell.capacity_Ah * parallel, 2),
    volumeUtilisation: rounded(cellVolume_mm3 / volume(request.envelope_mm), 4),
    ownUtilisation: fit ? rounded(cellVolume_mm3 / volume(fit.needs_mm), 4) : 0,
    Wh_per_L: rounded((1000 * energy_kWh) / (volume(request.envelope_mm) / 1e6), 1),
    cellMass_kg: rounded(cells * cell.mass_kg, 2),
    mass_kg: laid?.ok ? laid.value.mass_kg : null,
    mainParts: laid?.ok ? laid.value.mainParts : null,
    frontEnds: fit?.frontEnds ?? null,
    shortTurns: fit?.meets ?? false,
    problem: refusal,
    brief: laid?.ok ? laid.value.brief : null,
    picture: laid?.ok ? laid.value.picture : null,
  };
}

function firstOf([first]: readonly Problem[]): Problem {
  if (!first) throw new Error('a refusal without a reason');
  return first;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
