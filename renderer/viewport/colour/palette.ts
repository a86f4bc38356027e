/** Colours of the scene, per theme. Only the pack is colourful; the ground stays quiet. sRGB. */

export type Theme = 'dark' | 'light';

export interface ScenePalette {
  readonly background: string;
  readonly gridMinor: string;
  readonly gridMajor: string;
  readonly edge: string;
  /** Wire of the envelope. */
  readonly frame: string;
  readonly cell: string;
  readonly vent: string;
  /** Bodies without a meaning in the current colour mode. */
  readonly quiet: string;
  readonly hover: string;
  readonly error: string;
  readonly warning: string;
  readonly note: string;
  readonly waived: string;
}

export const PALETTES: Readonly<Record<Theme, ScenePalette>> = {
  dark: {
    background: '#1f2327',
    gridMinor: '#282d32',
    gridMajor: '#343a41',
    edge: '#0e1013',
    frame: '#78828d',
    cell: '#59616a',
    vent: '#454c54',
    quiet: '#6c747d',
    hover: '#ffffff',
    error: '#ff5d55',
    warning: '#ffb02e',
    note: '#5aa9ff',
    waived: '#9aa3ad',
  },
  light: {
    background: '#eef0f2',
    gridMinor: '#e3e6e9',
    gridMajor: '#d0d5da',
    edge: '#23282e',
    frame: '#6b747e',
    cell: '#98a1ab',
    vent: '#7d8790',
    quiet: '#b3bac2',
    hover: '#10151a',
    error: '#d4261d',
    warning: '#b86e00',
    note: '#1769c2',
    waived: '#7a838c',
  },
};

export const POSITIVE = '#d8453f';
export const NEGATIVE = '#3b7dd8';

/** The same in both themes: a material looks like itself. Cells follow the theme. */
export const MATERIAL_COLOURS: Readonly<Record<string, string>> = {
  'aluminium-1060-O': '#ccd2d8',
  'copper-T2': '#c6744a',
  nickel: '#858b91',
  'copper-foil': '#b4622f',
  polyimide: '#dfa233',
  'pet-film': '#8fc2f2',
  aerogel: '#d9d5ca',
  'epoxy-board': '#a9a27a',
  'aluminium-6061': '#949da6',
  steel: '#7b838b',
  'pa66-gf': '#43484e',
  fr4: '#5d8a63',
  ceramic: '#e6e2d8',
  lcp: '#d0cab9',
  'silicone-pad': '#86a0ae',
  // The signal orange of high voltage; powder as it is commonly sold.
  'heat-shrink': '#e07a2b',
  pa12: '#ec8a33',
  'epoxy-powder': '#4f6f7d',
};
export const UNKNOWN_MATERIAL = '#a09aa8';

/** Hues for neighbouring groups: even lightness, none of them the red or blue of a polarity. */
export const GROUP_COLOURS = ['#5c9d8b', '#b59a4d', '#8d7fb8', '#6fa25a', '#b67a8f', '#5f9bb0', '#a98a6a', '#92a052'] as const;
