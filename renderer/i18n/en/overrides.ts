/** English: values set by hand in place of derived ones. */
export const overrides = {
  'step.moveEdge': 'Move busbar edge',
  'step.moveRoute': 'Move route',
  'step.setBarWidth': 'Set busbar width',
  'step.resetOverride': 'Reset to derived value',
  'override.edge': 'Edge {edge}',
  'override.edges': 'Pad edges, beyond the default',
  'override.moved': 'Moved by hand',
  'override.trunk': 'Trunk',
  'override.connector': 'Connector',
  'override.tab': 'Tab',
  'override.sensor': 'Sensor',
  'override.width': 'Width',
  'override.range': '{min} … {max} mm with everything else as it is. Reset goes back to what is derived.',
  'override.outside': '{min} … {max} mm is possible with everything else as it is',
} as const;
