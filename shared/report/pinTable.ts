/** The pin table, for those who wire and program the BMS. */
import type { PinRow } from '../model/derived/bom.ts';
import type { TableColumn } from './table.ts';

export const PIN_COLUMNS: readonly TableColumn<PinRow>[] = [
  { title: 'Front end', width: 12, value: (row) => row.frontEnd },
  { title: 'Connector', width: 24, value: (row) => row.connector },
  { title: 'Pin', width: 6, decimals: 0, value: (row) => row.pin },
  { title: 'Net', width: 10, value: (row) => row.net },
  { title: 'Expected at nominal (V)', width: 14, decimals: 3, value: (row) => row.expected_V },
  { title: 'Trace', width: 34, value: (row) => row.trace },
  { title: 'Length (mm)', width: 12, decimals: 2, value: (row) => row.length_mm },
  { title: 'Resistance at 20 °C (ohm)', width: 14, decimals: 4, value: (row) => row.resistance_ohm },
];
