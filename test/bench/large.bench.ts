/** A pack of 4,416 cells. */
import { benchRows } from './rows.ts';

benchRows(64, 69);
