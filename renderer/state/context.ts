/** How components reach the controller and its store. */
import { createContext, use } from 'react';
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
