/** The dated price table that ships with the program. */
import priceData from '../../assets/catalog/prices.json' with { type: 'json' };

/** As read from the file; the bill of materials checks it. */
export const PRICE_TABLE: typeof priceData = priceData;
