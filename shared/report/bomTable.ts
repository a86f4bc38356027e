/** The bill of materials as a table: one row per part number. */
import type { BomRow } from '../model/derived/bom.ts';
import type { TableColumn } from './table.ts';

export const BOM_COLUMNS: readonly TableColumn<BomRow>[] = [
  { title: 'Part number', width: 16, value: (row) => row.number },
  { title: 'Name', width: 30, value: (row) => row.name },
  { title: 'Role', width: 14, value: (row) => row.role },
  { title: 'Quantity', width: 10, decimals: 0, value: (row) => row.quantity },
  { title: 'Material', width: 20, value: (row) => row.material },
  { title: 'Size (mm)', width: 22, value: (row) => row.size },
  { title: 'Unit mass (kg)', width: 12, decimals: 6, value: (row) => row.unitMass_kg },
  { title: 'Total mass (kg)', width: 12, decimals: 6, value: (row) => row.totalMass_kg },
  { title: 'Unit cost', width: 12, decimals: 4, value: (row) => row.unitCost },
  { title: 'Total cost', width: 12, decimals: 4, value: (row) => row.totalCost },
  { title: 'Currency', width: 10, value: (row) => row.currency },
  { title: 'Source', width: 36, value: (row) => row.source },
  { title: 'Preliminary', width: 12, value: (row) => row.preliminary },
];
