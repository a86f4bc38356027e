/** The dated price table that ships with the program. */
import priceData from '../../assets/catalog/prices.json' with { type: 'json' };
import { priceTable, type PriceTable } from '../model/prices.ts';

export const PRICE_TABLE: PriceTable = priceTable.parse(priceData);
