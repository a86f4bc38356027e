/** The engine in its own thread: the window never waits for a derivation. */
import { expose } from 'comlink';
import { createEngine } from './engine.ts';

expose(createEngine());
