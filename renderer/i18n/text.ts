/** Texts by key in the chosen language. */
import { useCallback } from 'react';
import type { Language } from '../state/appState.ts';
import { useApp } from '../state/context.ts';
import { en, type TextKey } from './en.ts';
import { zh } from './zh.ts';

export type TextValues = Readonly<Record<string, string | number>>;
export type Translate = (key: TextKey, values?: TextValues) => string;

const CATALOGUES: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { en, zh };

/** The text of a key, with `{name}` replaced by the value of that name. */
export function text(language: Language, key: TextKey, values?: TextValues): string {
  return fill(CATALOGUES[language][key], values);
}

export function fill(template: string, values?: TextValues): string {
  if (!values) return template;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(en, key);
}

export function useText(): Translate {
  const language = useApp((state) => state.language);
  return useCallback((key, values) => text(language, key, values), [language]);
}
