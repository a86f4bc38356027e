/** The report for review: one HTML file that needs nothing else, printable, the same for the same design. */
import { figure } from '../drawing/numbers.ts';
import type { Derived } from '../model/derived/derived.ts';
import type { Finding } from '../model/derived/finding.ts';
import { FIGURE_DEFINITIONS, type FigureDefinition } from '../model/figures.ts';
import type { WaiverRecord } from '../model/records/decisions.ts';
import { BOM_COLUMNS } from './bomTable.ts';
import { CHECK_NOTE } from './checkNote.ts';
import { htmlTable } from './htmlTable.ts';
import { laminateFacts } from './laminateFacts.ts';
import { escaped } from './markup.ts';
import { PIN_COLUMNS } from './pinTable.ts';
import { facePictures, type FacePicture } from './faceSvg.ts';
import { planSvg } from './planSvg.ts';
import { SECTION_COLUMNS, sectionRows } from './sectionTable.ts';
import { REPORT_STYLE } from './style.ts';
import type { TableColumn } from './table.ts';

export interface ReportOptions {
  readonly revision: string;
  readonly author: string;
  readonly waivers: readonly Pick<WaiverRecord, 'key' | 'by' | 'on' | 'why'>[];
  /** What a finding says, in the reader's language. */
  readonly textOf: (finding: Finding) => string;
}

interface NumberedFinding {
  readonly number: number;
  readonly finding: Finding;
}

/** The whole report. It holds no time, no path and no address outside itself. */
export function reportHtml(derived: Derived, options: ReportOptions): string {
  const { summary } = derived;
  const open = derived.findings.filter((finding) => !finding.waived);
  const errors = open.filter((finding) => finding.severity === 'error').length;
  const warnings = open.filter((finding) => finding.severity === 'warning').length;
  const verdict = errors === 0 ? 'No unwaived error was found' : `${errors} unwaived error${errors === 1 ? '' : 's'}`;
  const numbered = derived.findings.map((finding, i) => ({ number: i + 1, finding }));
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escaped(summary.name)}</title>`,
    `<style>${REPORT_STYLE}</style></head><body>`,
    `<header><h1>${escaped(summary.name)}</h1><p>Battery connection system, design report. Revision ${escaped(options.revision)}${
      options.author === '' ? '' : `, ${escaped(options.author)}`
    }.</p></header>`,
    `<p class="verdict ${errors === 0 ? 'good' : 'bad'}">${verdict}; ${warnings} warning${warnings === 1 ? '' : 's'}. <span>${CHECK_NOTE}</span></p>`,
    section('Pack', facts(derived)),
    section('Plan', `<figure>${planSvg(derived, { findings: true, labels: true })}<figcaption>Seen from above, lengths in mm. Numbers are those of the findings.</figcaption></figure>${facePictures(derived).map(faceFigure).join('')}`),
    section('Findings', findingsPart(numbered, options)),
    section('Waivers', waiversPart(numbered, options)),
    section('Busbar sections', `<p class="lead">Equal sections in one row. Margin is the smallest of all criteria; under 1 the section is too small.</p>${htmlTable(SECTION_COLUMNS, sectionRows(derived))}`),
    section('Bill of materials', bomPart(derived)),
    section('Pin table', htmlTable(PIN_COLUMNS, derived.pins)),
    '</body></html>',
    '',
  ].join('\n');
}

function faceFigure({ name, stretches }: FacePicture): string {
  return `<figure>${stretches.join('')}<figcaption>Face ${name}, seen from outside${stretches.length > 1 ? ', from left to right' : ''}.</figcaption></figure>`;
}

function section(title: string, content: string): string {
  return `<section><h2>${title}</h2>\n${content}\n</section>`;
}

/** Figures that mean little without what they count. */
const DEFINED: readonly (readonly [name: string, definition: FigureDefinition])[] = [
  ['Volume utilisation', FIGURE_DEFINITIONS.volumeUtilisation],
  ['Unused volume', FIGURE_DEFINITIONS.unusedVolume_L],
  ['Mass ratio', FIGURE_DEFINITIONS.massRatio],
  ['Wh/L', FIGURE_DEFINITIONS.Wh_per_L],
  ['Wh/kg', FIGURE_DEFINITIONS.Wh_per_kg],
  ['Pieces', FIGURE_DEFINITIONS.pieces],
  ['Welds', FIGURE_DEFINITIONS.welds],
];

function facts({ summary }: Derived): string {
  if (summary.laminate && summary.cells === 0) return definitionList(laminateFacts({ summary, laminate: summary.laminate }));
  const { envelope_mm: size } = summary;
  const rows: readonly (readonly [string, string])[] = [
    ['Structure', `${summary.structure.toUpperCase()}, ${summary.parallel}P${summary.series}S, ${summary.cells} cells`],
    ['Voltage', `${figure(summary.nominal_V)} V nominal, ${figure(summary.min_V)} to ${figure(summary.max_V)} V`],
    ['Capacity and energy', `${figure(summary.capacity_Ah)} Ah, ${figure(summary.energy_kWh, 3)} kWh`],
    ['Envelope', `${figure(size.x)} × ${figure(size.y)} × ${figure(size.z)} mm, ${figure(summary.envelopeVolume_L)} L`],
    ['Volume utilisation', `${figure(100 * summary.volumeUtilisation, 1)} %, ${figure(summary.unusedVolume_L, 1)} L unused`],
    ['Mass', `${figure(summary.mass_kg)} kg, cells ${figure(summary.cellMass_kg)} kg (mass ratio ${figure(100 * summary.massRatio, 1)} %)`],
    ['Density', `${figure(summary.Wh_per_L, 1)} Wh/L, ${figure(summary.Wh_per_kg, 1)} Wh/kg`],
    ['Parts', `${summary.distinctParts} part numbers, ${summary.pieces} pieces, ${summary.welds} welds`],
    ['Sampling', `${summary.taps} voltage taps, ${summary.ntcs} temperature sensors, ${summary.frontEnds} front ends`],
  ];
  const definitions = DEFINED.map(([name, definition]) => `${name}: ${escaped(definition.en)}.`);
  return `${definitionList(summary.laminate ? [...rows, ...laminateFacts({ summary, laminate: summary.laminate })] : rows)}<p class="small">${definitions.join('<br>')}</p>`;
}

function definitionList(rows: readonly (readonly [string, string])[]): string {
  return `<dl>${rows.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`;
}

function findingsPart(numbered: readonly NumberedFinding[], options: ReportOptions): string {
  if (numbered.length === 0) return `<p>None. <span class="small">${CHECK_NOTE}</span></p>`;
  const value = (of: number | string | null, unit: string | null): string =>
    of === null ? '' : `${typeof of === 'number' ? figure(of, 3) : of}${unit === null ? '' : ` ${unit}`}`;
  const columns: readonly TableColumn<NumberedFinding>[] = [
    { title: 'No.', width: 5, decimals: 0, value: ({ number }) => number },
    { title: 'Verdict', width: 10, value: ({ finding }) => (finding.waived ? `${finding.severity}, waived` : finding.severity) },
    { title: 'Rule', width: 20, value: ({ finding }) => finding.code },
    { title: 'Finding', width: 40, value: ({ finding }) => options.textOf(finding) },
    { title: 'Actual', width: 12, value: ({ finding }) => value(finding.actual, finding.unit) },
    { title: 'Required', width: 12, value: ({ finding }) => value(finding.required, finding.unit) },
    { title: 'At x, y, z (mm)', width: 18, value: ({ finding: { at } }) => (at === null ? '' : [at.x, at.y, at.z].map((v) => figure(v, 1)).join(', ')) },
    { title: 'Clause', width: 30, value: ({ finding }) => `${finding.clause}; ${CHECK_NOTE}` },
  ];
  return htmlTable(columns, numbered);
}

function waiversPart(numbered: readonly NumberedFinding[], { waivers }: ReportOptions): string {
  if (waivers.length === 0) return '<p>None.</p>';
  const numbersOf = (key: string): string => numbered.filter(({ finding }) => finding.key === key).map(({ number }) => number).join(', ');
  return htmlTable(
    [
      { title: 'Finding', width: 10, value: (waiver) => numbersOf(waiver.key) || 'none any more' },
      { title: 'Waived by', width: 20, value: (waiver) => waiver.by },
      { title: 'On', width: 12, value: (waiver) => waiver.on },
      { title: 'Why', width: 40, value: (waiver) => waiver.why },
      { title: 'Key', width: 30, value: (waiver) => waiver.key },
    ],
    waivers,
  );
}

function bomPart({ bom }: Derived): string {
  const mass = bom.reduce((sum, row) => sum + row.totalMass_kg, 0);
  const currencies = [...new Set(bom.filter((row) => row.totalCost !== null).map((row) => row.currency))];
  const costs = currencies.map((currency) => {
    const total = bom.reduce((sum, row) => sum + (row.currency === currency ? (row.totalCost ?? 0) : 0), 0);
    return `${figure(total)} ${escaped(currency)}`;
  });
  const unpriced = bom.filter((row) => row.totalCost === null).length;
  const cost = costs.length === 0 ? 'no prices' : `${costs.join(' + ')}${unpriced === 0 ? '' : `, without ${unpriced} unpriced row${unpriced === 1 ? '' : 's'}`}`;
  return `${htmlTable(BOM_COLUMNS, bom)}<p class="lead">Total mass ${figure(mass, 3)} kg; total cost ${cost}.</p>`;
}
