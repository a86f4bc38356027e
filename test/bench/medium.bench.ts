/** A pack of 1,053 cells. */
import { benchRows } from './rows.ts';

benchRows(13, 81);
