/**
 * Colours of the plan picture, by class. They are attributes and no style sheet, since a style in a picture would reach out
 * into the page it stands in.
 */
const TEXT = 'font-family="system-ui,sans-serif" text-anchor="middle" dominant-baseline="central" stroke="none"';

const PAINT = {
  'p-envelope': 'fill="none" stroke="#8a9099" stroke-dasharray="12 4"',
  'p-plate': 'fill="#f1f2f4" stroke="#c9cdd3"',
  'p-keepout': 'fill="#f1f2f4" stroke="#c9cdd3"',
  'p-tray': 'fill="#f1f2f4" stroke="#c9cdd3"',
  'p-member': 'fill="#d9dce1" stroke="#a9afb8"',
  'p-spacer': 'fill="#eef1e6" stroke="none"',
  'p-insulator': 'fill="#eef1e6" stroke="none"',
  'p-cell': 'fill="#fafbfc" stroke="#5b626c"',
  'p-vent': 'fill="#e6e9ed" stroke="#9aa1ab"',
  'p-terminal-pos': 'fill="#f3c6c3" stroke="#c0392b"',
  'p-terminal-neg': 'fill="#c6d8f2" stroke="#2457a6"',
  'p-plus': 'stroke="#c0392b"',
  'p-minus': 'stroke="#2457a6"',
  'p-fpc': 'fill="#e8b24a" fill-opacity=".35" stroke="#b27d12"',
  'p-ffc': 'fill="#e8b24a" fill-opacity=".35" stroke="#b27d12"',
  'p-stiffener': 'fill="#e8b24a" fill-opacity=".35" stroke="#b27d12"',
  'p-busbar-al': 'fill="#b9c4cf" fill-opacity=".75" stroke="#58646f"',
  'p-busbar-cu': 'fill="#c98552" fill-opacity=".75" stroke="#7d4a24"',
  'p-bump': 'fill="none" stroke="#58646f" stroke-dasharray="4 2"',
  'p-weld': 'fill="#8d98a4" fill-opacity=".6" stroke="none"',
  'p-trace': 'fill="none" stroke="#a3561d" stroke-linejoin="round"',
  'p-trace-area': 'fill="#a3561d" stroke="none"',
  'p-fuse': 'fill="#a3561d" stroke="none"',
  'p-wire': 'fill="#a3561d" stroke="none"',
  'p-pad': 'fill="#a3561d" stroke="none"',
  'p-tab': 'fill="#7b7f86" stroke="#44484e"',
  'p-ntc': 'fill="#2e8b57" stroke="#1d5a38"',
  'p-connector': 'fill="#5d4a86" fill-opacity=".8" stroke="#3a2d57"',
  'p-fastener': 'fill="#d0d3d8" stroke="#5b626c"',
  'p-label': `fill="#1d2733" ${TEXT}`,
  'p-count': `fill="#fff" font-weight="600" ${TEXT}`,
  'p-measure': 'fill="none" stroke="#c0392b"',
  'p-error': 'fill="#c0392b" stroke="none"',
  'p-warning': 'fill="#b7791f" stroke="none"',
  'p-note': 'fill="#2457a6" stroke="none"',
  'p-waived': 'fill="#8a9099" stroke="none"',
} as const;
export type PlanClass = keyof typeof PAINT;

/** Class and colours, as attributes. */
export function paint(name: PlanClass): string {
  return `class="${name}" ${PAINT[name]}`;
}
