/** The data of a cell of the catalogue, each with how far it can be trusted. */
import type { CellTypeRecord } from '../../../shared/model/records/cellType.ts';
import { plain } from '../../format/figures.ts';
import type { TextKey } from '../../i18n/en.ts';
import { isOpen, trustOf, valueAt } from '../../state/recordPath.ts';
import type { CatalogueFact, CatalogueWords } from './catalogueEntries.ts';

interface FactSpec {
  readonly label: TextKey;
  readonly paths: readonly string[];
  readonly unit?: string;
  /** What is said in place of figures that the cell has not got. */
  readonly none?: TextKey;
}

const FACTS: readonly FactSpec[] = [
  { label: 'type.format', paths: ['format'] },
  { label: 'type.chemistry', paths: ['chemistry'] },
  { label: 'catalogue.size', paths: ['size_mm.width', 'size_mm.thickness', 'size_mm.height'], unit: 'mm' },
  { label: 'cell.mass', paths: ['mass_kg'], unit: 'kg' },
  { label: 'type.capacity', paths: ['capacity_Ah'], unit: 'Ah' },
  { label: 'type.nominal', paths: ['voltage_V.nominal'], unit: 'V' },
  { label: 'type.max', paths: ['voltage_V.max'], unit: 'V' },
  { label: 'type.min', paths: ['voltage_V.min'], unit: 'V' },
  { label: 'type.resistanceAc', paths: ['resistance_mohm.ac'], unit: 'mΩ' },
  { label: 'type.resistanceDc', paths: ['resistance_mohm.dc'], unit: 'mΩ' },
  { label: 'type.rateCharge', paths: ['rate_C.charge'], unit: 'C' },
  { label: 'type.rateDischarge', paths: ['rate_C.discharge'], unit: 'C' },
  { label: 'type.ratePulse', paths: ['rate_C.pulse'], unit: 'C' },
  { label: 'type.pulseTime', paths: ['rate_C.pulse_s'], unit: 's' },
  { label: 'type.coldest', paths: ['temperature_C.min'], unit: '°C' },
  { label: 'type.hottest', paths: ['temperature_C.max'], unit: '°C' },
  { label: 'type.casePotential', paths: ['casePotential'] },
  { label: 'catalogue.terminalArea', paths: ['terminals.0.size_mm.x', 'terminals.0.size_mm.y'], unit: 'mm' },
  { label: 'type.protrusion', paths: ['terminals.0.protrusion_mm'], unit: 'mm' },
  { label: 'catalogue.terminalMaterial', paths: ['terminals.0.material'] },
  { label: 'type.vent', paths: ['vent.size_mm.x', 'vent.size_mm.y'], unit: 'mm', none: 'type.noVent' },
  { label: 'type.wrap', paths: ['wrap.thickness_mm'], unit: 'mm', none: 'type.noWrap' },
];

export function cellFacts(cellType: CellTypeRecord, { t, materialName, said }: CatalogueWords): readonly CatalogueFact[] {
  const worded = (label: TextKey, texts: readonly string[]): string => {
    if (label === 'type.format') return t(`type.format.${cellType.format}`);
    if (label === 'type.casePotential') return t(`catalogue.case.${cellType.casePotential}`);
    return label === 'catalogue.terminalMaterial' ? materialName(texts[0] ?? '') : texts.join(' × ');
  };
  const facts = FACTS.map(({ label, paths, unit, none }): CatalogueFact => {
    const trust = trustIn(cellType, paths[0] ?? '', said);
    if (none && valueAt(cellType, paths[0] ?? '') === undefined) return { label: t(label), value: t(none), unit: '', ...trust };
    if (label === 'catalogue.size' && cellType.format === 'cylindrical') return { label: t('catalogue.diameterHeight'), value: `${plain(cellType.size_mm.width)} × ${plain(cellType.size_mm.height)}`, unit: 'mm', ...trust };
    return { label: t(label), value: worded(label, paths.map((path) => textAt(cellType, path))), unit: unit ?? '', ...trust };
  });
  const [one, other] = cellType.terminals;
  // Round terminals lie about one centre; others have a pitch where they share a face.
  if (!one || !other || one.face !== other.face || one.shape === 'ring' || other.shape === 'ring') return facts;
  const pitch_mm = Math.hypot(one.centre_mm.x - other.centre_mm.x, one.centre_mm.y - other.centre_mm.y);
  return [...facts, { label: t('catalogue.terminalPitch'), value: plain(pitch_mm, 2), unit: 'mm', ...trustIn(cellType, 'terminals.0.centre_mm', said) }];
}

function trustIn(cellType: CellTypeRecord, path: string, said: CatalogueWords['said']): Pick<CatalogueFact, 'confidence' | 'reason'> {
  const trust = trustOf(cellType, path);
  if (!trust || !isOpen(trust)) return { confidence: null, reason: null };
  return { confidence: trust.source === 'prospectus' ? 'prospectus' : trust.status, reason: said(trust.reason) };
}

function textAt(cellType: CellTypeRecord, path: string): string {
  const value = valueAt(cellType, path);
  return typeof value === 'number' ? plain(value) : String(value);
}
