/**
 * A perceptually even colour ramp for potentials, dark violet over teal to yellow: lightness rises in equal steps in
 * Oklab (B. Ottosson, 2020), hue turns one way, chroma stays inside sRGB.
 */

export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

const STEPS = 256;
const LIGHTNESS = [0.36, 0.91] as const;
const HUE_DEG = [305, 105] as const;
const CHROMA = 0.135;

/** Linear sRGB, not clamped: outside 0 to 1 the colour cannot be shown. */
export function oklchToLinear(lightness: number, chroma: number, hue_deg: number): Rgb {
  const hue = (hue_deg * Math.PI) / 180;
  const a = chroma * Math.cos(hue), b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return {
    r: 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    g: -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    b: -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  };
}

function shows({ r, g, b }: Rgb): boolean {
  return [r, g, b].every((channel) => channel >= 0 && channel <= 1);
}

function encoded(channel: number): number {
  return channel <= 0.0031308 ? 12.92 * channel : 1.055 * channel ** (1 / 2.4) - 0.055;
}

function colourAt(t: number): Rgb {
  const lightness = LIGHTNESS[0] + (LIGHTNESS[1] - LIGHTNESS[0]) * t;
  const hue = HUE_DEG[0] + (HUE_DEG[1] - HUE_DEG[0]) * t;
  let chroma = CHROMA;
  while (chroma > 0 && !shows(oklchToLinear(lightness, chroma, hue))) chroma -= 0.001;
  const linear = oklchToLinear(lightness, chroma, hue);
  return { r: encoded(linear.r), g: encoded(linear.g), b: encoded(linear.b) };
}

const RAMP: readonly Rgb[] = Array.from({ length: STEPS }, (_, index) => colourAt(index / (STEPS - 1)));

/** sRGB 0 to 1 for a position on the ramp; positions outside 0 to 1 take its ends. */
export function rampColour(position: number): Rgb {
  const index = Math.round(Math.min(1, Math.max(0, position)) * (STEPS - 1));
  return RAMP[index] ?? colourAt(0);
}

export function hexOf({ r, g, b }: Rgb): string {
  const byte = (channel: number): string => Math.round(Math.min(1, Math.max(0, channel)) * 255).toString(16).padStart(2, '0');
  return `#${byte(r)}${byte(g)}${byte(b)}`;
}
