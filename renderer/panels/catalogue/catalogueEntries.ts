/** What the catalogue panel lists: the shipped cells, front ends, materials and prices, each with its data and how far they go. */
import { CELL_TYPES } from '../../../shared/catalog/cells.ts';
import { FRONT_ENDS, type FrontEndType } from '../../../shared/catalog/frontEnds.ts';
import { PRICE_TABLE } from '../../../shared/catalog/prices.ts';
import type { CellTypeRecord } from '../../../shared/model/records/cellType.ts';
import { isMaterialKey, MATERIALS, type Material } from '../../../shared/standards/materials.ts';
import { plain } from '../../format/figures.ts';
import type { Translate } from '../../i18n/text.ts';
import { cellFacts } from './cellFacts.ts';

export const CATALOGUE_GROUPS = ['cells', 'frontEnds', 'conductors', 'insulators', 'prices'] as const;
export type CatalogueGroup = (typeof CATALOGUE_GROUPS)[number];

export type Confidence = 'assumed' | 'unverified' | 'prospectus' | 'seen' | 'computed' | 'conflicting' | 'confirmed';

export interface CatalogueFact {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly confidence: Confidence | null;
  /** Why, where the value is not vouched for. */
  readonly reason: string | null;
}

export interface CatalogueEntry {
  readonly id: string;
  readonly group: CatalogueGroup;
  readonly name: string;
  /** The figure that tells it from its neighbours. */
  readonly figure: string;
  readonly confidence: Confidence | null;
  readonly facts: readonly CatalogueFact[];
  readonly source: string;
  /** What a layout can be made to use of it. */
  readonly part: { readonly kind: 'cell'; readonly cellType: CellTypeRecord } | { readonly kind: 'frontEnd'; readonly frontEnd: FrontEndType } | null;
}

export interface CatalogueWords {
  readonly t: Translate;
  materialName(key: string): string;
  /** The program's own English in the user's language. */
  said(reason: string): string;
}

/** Every entry, group by group, in catalogue order. */
export function catalogueEntries(words: CatalogueWords): readonly CatalogueEntry[] {
  const materials = Object.values(MATERIALS);
  return [
    ...CELL_TYPES.map((cellType) => cellEntry(cellType, words)),
    ...FRONT_ENDS.map((frontEnd) => frontEndEntry(frontEnd, words)),
    ...materials.filter(({ kind }) => kind === 'conductor').map((material) => materialEntry(material, 'conductors', words)),
    ...materials.filter(({ kind }) => kind === 'insulator').map((material) => materialEntry(material, 'insulators', words)),
    ...Object.entries(PRICE_TABLE.entries).map(([key, price]) => priceEntry(key, price, words)),
  ];
}

/** Entries in which every word of the filter occurs: in the name, the group, the data or the source. */
export function filterEntries(entries: readonly CatalogueEntry[], filter: string, t: Translate): readonly CatalogueEntry[] {
  const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const facts = entry.facts.map(({ label, value, unit }) => `${label} ${value} ${unit}`);
    const text = [entry.name, entry.figure, t(`catalogue.${entry.group}`), entry.source, ...facts].join('\n').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

function cellEntry(cellType: CellTypeRecord, words: CatalogueWords): CatalogueEntry {
  const facts = cellFacts(cellType, words);
  const worst = (['assumed', 'unverified', 'prospectus'] as const).find((one) => facts.some(({ confidence }) => confidence === one));
  return {
    id: cellType.id, group: 'cells', name: `${cellType.maker} ${cellType.name}`, figure: `${plain(cellType.capacity_Ah)} Ah`, confidence: worst ?? null, facts,
    source: words.said(cellType.source), part: { kind: 'cell', cellType },
  };
}

function frontEndEntry(frontEnd: FrontEndType, { t, said }: CatalogueWords): CatalogueEntry {
  return {
    id: `frontEnd:${frontEnd.slug}`, group: 'frontEnds', name: `${frontEnd.maker} ${frontEnd.name}`, figure: t('catalogue.cellCount', { count: frontEnd.channels }),
    confidence: frontEnd.status === 'confirmed' ? null : frontEnd.status,
    facts: [{ label: t('catalogue.channels'), value: String(frontEnd.channels), unit: '', confidence: frontEnd.status === 'confirmed' ? 'seen' : frontEnd.status, reason: null }],
    source: said(frontEnd.source), part: { kind: 'frontEnd', frontEnd },
  };
}

const GRADES: Readonly<Record<Material['confidence'], Confidence>> = { A: 'seen', B: 'seen', C: 'computed', U: 'unverified', X: 'conflicting' };

function materialEntry(material: Material, group: CatalogueGroup, { t, materialName, said }: CatalogueWords): CatalogueEntry {
  const confidence = GRADES[material.confidence];
  const fact = (label: string, value: number | string, unit: string): CatalogueFact => ({ label, value: typeof value === 'number' ? plain(value) : value, unit, confidence: null, reason: null });
  const { electrical } = material;
  return {
    id: `material:${material.key}`, group, name: materialName(material.key),
    figure: electrical ? `${plain(electrical.resistivity20_ohm_m * 1e9, 2)} nΩ·m` : `${plain(material.density_kg_m3)} kg/m³`,
    confidence: confidence === 'seen' ? null : confidence,
    facts: [
      fact(t('catalogue.key'), material.key, ''),
      fact(t('catalogue.density'), material.density_kg_m3, 'kg/m³'),
      ...(electrical
        ? [
            fact(t('catalogue.resistivity'), plain(electrical.resistivity20_ohm_m * 1e9, 3), 'nΩ·m'),
            fact(t('catalogue.alpha'), plain(electrical.alpha20_per_K * 100, 4), '%/K'),
            fact(t('catalogue.conductivity'), electrical.conductivity_W_mK, 'W/(m·K)'),
            fact(t('catalogue.heat'), electrical.heat_J_kgK, 'J/(kg·K)'),
            fact(t('catalogue.cte'), plain(electrical.cte_per_K * 1e6, 2), 'µm/(m·K)'),
          ]
        : []),
      { ...fact(t('catalogue.trust'), t(`confidence.${confidence}`), ''), confidence },
    ],
    source: said(material.source), part: null,
  };
}

function priceEntry(key: string, price: (typeof PRICE_TABLE.entries)[string], { t, materialName, said }: CatalogueWords): CatalogueEntry {
  const figure = `${plain(price.price, 2)} ${PRICE_TABLE.currency}/${t(`catalogue.per.${price.per}`)}`;
  return {
    id: `price:${key}`, group: 'prices', name: isMaterialKey(key) ? materialName(key) : key.toUpperCase(), figure, confidence: price.status,
    facts: [
      { label: t('catalogue.price'), value: plain(price.price, 2), unit: `${PRICE_TABLE.currency}/${t(`catalogue.per.${price.per}`)}`, confidence: price.status, reason: null },
      { label: t('catalogue.date'), value: PRICE_TABLE.date, unit: '', confidence: null, reason: null },
    ],
    source: said(price.reason), part: null,
  };
}
