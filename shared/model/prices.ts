/** The dated price table. Prices move: every one carries how far it can be trusted, the table its date. */
import { z } from 'zod';

const priceEntry = z.strictObject({
  /** Per piece, or per kilogram or square metre of the made part. */
  per: z.enum(['piece', 'kg', 'm2']),
  price: z.number().nonnegative(),
  status: z.enum(['unverified', 'confirmed']),
  reason: z.string(),
});

export const priceTable = z.strictObject({
  date: z.string(),
  currency: z.string(),
  /** By price key: a material for made parts, a part for bought ones. A key that is missing has no price. */
  entries: z.record(z.string(), priceEntry),
});
export type PriceTable = z.infer<typeof priceTable>;
