/** Hands large answers over piece by piece, and takes them in. */
import type { Delivered, ParcelTask, Piece } from '../../shared/contracts/engine.ts';
import { createAssembly, piecesOf, PIECE_WEIGHT, type Assembly } from './pieces.ts';

/** The receiving thread handles one piece while the next is being written; with more on their way it could not say stop. */
const UNDERWAY = 2;

/** Hands a value over; null when it was no longer wanted before its last piece was taken. */
export type Delivery = (task: ParcelTask, value: unknown, isWanted: () => boolean) => Promise<Delivered | null>;

/** `onPiece` takes a piece, and answers once it has been taken. */
export function createDelivery(onPiece: (piece: Piece) => void | Promise<void>, pieceWeight = PIECE_WEIGHT): Delivery {
  let parcels = 0;
  return async (task, value, isWanted) => {
    const parcel = (parcels += 1);
    const underway: Promise<void>[] = [];
    let at = 0;
    const pieces = piecesOf(value, pieceWeight);
    for (let next = pieces.next(); !next.done; at += 1) {
      const fills = next.value;
      next = pieces.next();
      underway.push(Promise.resolve(onPiece({ task, parcel, at, last: next.done === true, fills })));
      if (underway.length >= UNDERWAY) await underway.shift();
      if (!isWanted()) return null;
    }
    await Promise.all(underway);
    return isWanted() ? { parcel } : null;
  };
}

/** The receiving end of deliveries. */
export interface Reception {
  take(piece: Piece): void;
  /**
   * What was delivered. To be fetched as soon as the answer is there, before another message is handled: a newer parcel of the
   * same task takes its place. Throws when it is not there.
   */
  valueOf(delivered: Delivered): unknown;
}

export function createReception(): Reception {
  const newest = new Map<ParcelTask, { readonly parcel: number; readonly assembly: Assembly; taken: number; complete: boolean }>();
  return {
    take({ task, parcel, at, last, fills }) {
      let open = newest.get(task);
      if (open?.parcel !== parcel) newest.set(task, (open = { parcel, assembly: createAssembly(), taken: 0, complete: false }));
      if (at !== open.taken) throw new Error(`piece ${at} of parcel ${parcel} came in the place of piece ${open.taken}`);
      open.assembly.take(fills);
      open.taken += 1;
      open.complete = last;
    },
    valueOf({ parcel }) {
      const [task, open] = [...newest].find(([, { parcel: its }]) => its === parcel) ?? [];
      if (!task || !open?.complete) throw new Error(`parcel ${parcel} has not arrived`);
      newest.delete(task);
      return open.assembly.value();
    },
  };
}
