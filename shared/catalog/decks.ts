/** Rule decks that ship with the program. */
import essDeck from '../../assets/decks/ess.deck.json' with { type: 'json' };
import { deckRecord, type DeckRecord } from '../model/records/deck.ts';

/** The deck a new layout starts with. */
export const DEFAULT_DECK: DeckRecord = deckRecord.parse(essDeck);
