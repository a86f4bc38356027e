/** How components reach the controller and its store. */
import { createContext, use, useDeferredValue } from 'react';
import { useStore } from 'zustand';
import type { AppState } from './appState.ts';
import type { Controller } from './controller.ts';

export const ControllerContext = createContext<Controller | null>(null);

export function useController(): Controller {
  const controller = use(ControllerContext);
  if (!controller) throw new Error('a component was drawn outside the window');
  return controller;
}

/** A part of the window's state; draws again when that part becomes another object. */
export function useApp<T>(selector: (state: AppState) => T): T {
  return useStore(useController().app, selector);
}

/**
 * As `useApp`, for panels that list thousands of things: an edit is shown where it was made first, and here in pieces as soon as nothing
 * more urgent is to be drawn.
 */
export function useListed<T>(selector: (state: AppState) => T): T {
  return useDeferredValue(useApp(selector));
}
