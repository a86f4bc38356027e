/** What findings say, in English. */
import { bandsEn } from './bandsEn.ts';
import { insulationEn } from './insulationEn.ts';
import type { Message } from './message.ts';
import { pressureEn } from './pressureEn.ts';
import { tabsEn } from './tabsEn.ts';

export const en = {
  ...bandsEn,
  ...insulationEn,
  ...pressureEn,
  ...tabsEn,
  'assumed-data': { title: 'Assumed data', text: '{record}, {field} ({status}): {reason}' },
  'bump-movement': { title: 'Bump too short', text: 'The bump of {net} can take up {actual} mm; swelling of {movement_mm} mm, growth in heat of {thermal_mm} mm and a tolerance of {tolerance_mm} mm ask for {required} mm' },
  'busbar-ampacity': {
    title: 'Busbar section',
    text: {
      density: 'Bar of {net}: current density {actual} A/mm² at {current_A} A, limit {required} A/mm², margin {margin} (design margin {designMargin}); asks for {asked_mm2} mm²: {askedThickness_mm} mm thick at its width, or {askedWidth_mm} mm wide at its thickness',
      'density-class': 'Bar of {net}: current density {actual} A/mm² at {current_A} A, limit {required} A/mm², margin {margin} (design margin {designMargin}); asks for {asked_mm2} mm²: {askedThickness_mm} mm thick at its width, or {askedWidth_mm} mm wide at its thickness; all bars share what each has room for, a class of bars can have a thickness of its own',
      'density-room': 'Bar of {net}: current density {actual} A/mm² at {current_A} A, limit {required} A/mm², margin {margin} (design margin {designMargin}); asks for {asked_mm2} mm²: {askedThickness_mm} mm thick at its width, or {askedWidth_mm} mm wide at its thickness; there is room for {thickest_mm} mm of thickness and {widest_mm} mm of width: a better conductor, less current a bar, wider gaps between the cells for a thicker bump, or another limit would do',
      rise: 'Bar of {net}: {actual} K rise between its terminals at {current_A} A, limit {required} K, margin {margin} (design margin {designMargin}); asks for {asked_mm2} mm²: {askedThickness_mm} mm thick at its width, or {askedWidth_mm} mm wide at its thickness',
      'rise-class': 'Bar of {net}: {actual} K rise between its terminals at {current_A} A, limit {required} K, margin {margin} (design margin {designMargin}); asks for {asked_mm2} mm²: {askedThickness_mm} mm thick at its width, or {askedWidth_mm} mm wide at its thickness; all bars share what each has room for, a class of bars can have a thickness of its own',
      'rise-room': 'Bar of {net}: {actual} K rise between its terminals at {current_A} A, limit {required} K, margin {margin} (design margin {designMargin}); asks for {asked_mm2} mm²: {askedThickness_mm} mm thick at its width, or {askedWidth_mm} mm wide at its thickness; there is room for {thickest_mm} mm of thickness and {widest_mm} mm of width: a better conductor, less current a bar, wider gaps between the cells for a thicker bump, or another limit would do',
      'heat-balance': 'Bar of {net}: {actual} A in a long bar that the air cools, {required} A by its heat balance, margin {margin} (design margin {designMargin})',
      drop: 'Bar of {net}: {actual} mV drop at {current_A} A, limit {required} mV, margin {margin} (design margin {designMargin}); asks for {asked_mm2} mm²: {askedThickness_mm} mm thick at its width, or {askedWidth_mm} mm wide at its thickness',
      'drop-class': 'Bar of {net}: {actual} mV drop at {current_A} A, limit {required} mV, margin {margin} (design margin {designMargin}); asks for {asked_mm2} mm²: {askedThickness_mm} mm thick at its width, or {askedWidth_mm} mm wide at its thickness; all bars share what each has room for, a class of bars can have a thickness of its own',
      'drop-room': 'Bar of {net}: {actual} mV drop at {current_A} A, limit {required} mV, margin {margin} (design margin {designMargin}); asks for {asked_mm2} mm²: {askedThickness_mm} mm thick at its width, or {askedWidth_mm} mm wide at its thickness; there is room for {thickest_mm} mm of thickness and {widest_mm} mm of width: a better conductor, less current a bar, wider gaps between the cells for a thicker bump, or another limit would do',
      'short-time': 'Bar of {net}: section {actual} mm², the short circuit needs {required} mm², margin {margin} (design margin {designMargin}); asks for {asked_mm2} mm²: {askedThickness_mm} mm thick at its width, or {askedWidth_mm} mm wide at its thickness',
      'short-time-class': 'Bar of {net}: section {actual} mm², the short circuit needs {required} mm², margin {margin} (design margin {designMargin}); asks for {asked_mm2} mm²: {askedThickness_mm} mm thick at its width, or {askedWidth_mm} mm wide at its thickness; all bars share what each has room for, a class of bars can have a thickness of its own',
      'short-time-room': 'Bar of {net}: section {actual} mm², the short circuit needs {required} mm², margin {margin} (design margin {designMargin}); asks for {asked_mm2} mm²: {askedThickness_mm} mm thick at its width, or {askedWidth_mm} mm wide at its thickness; there is room for {thickest_mm} mm of thickness and {widest_mm} mm of width: a better conductor, less current a bar, wider gaps between the cells for a thicker bump, or another limit would do',
      margin: 'Bar of {net}: margin {margin}, design margin {designMargin}',
    },
  },
  'busbar-problem': { title: 'Busbar cannot be made', text: 'Bar of {net} cannot be made: {reason}' },
  'busbar-wrong-terminal': { title: 'Busbar on a wrong terminal', text: 'A bar of {required} lies on {terminal}, which is on {actual}' },
  'cell-overlap': { title: 'Cells too close', text: '{a} and {b}: gap {actual} mm, required {required} mm' },
  clearance: { title: 'Clearance', text: '{netA} to {netB} at {voltage_V} V: {actual} mm through air, required {required} mm' },
  creepage: { title: 'Creepage', text: '{netA} to {netB} at {voltage_V} V: {actual} mm along surfaces, required {required} mm' },
  'duplicated-part-number': { title: 'Part number given twice', text: '{number} stands for {actual} different parts: {names}' },
  'film-window-weld': { title: 'Film window at a weld', text: 'The {side} film reaches the weld of {net} on {terminal}; a margin of {required} mm is set' },
  'floating-conductor': { title: 'Floating conductor', text: { pieces: 'The bar of {net} is in {actual} pieces; loose: {bodies}', terminal: 'The bar of {net} no longer touches {missing}, which it is to join' } },
  'floating-trace': { title: 'Interrupted sampling line', text: 'The sampling line of {net} is in {actual} pieces' },
  'fpc-panel': {
    title: 'FPC larger than the panel',
    text: 'The FPC needs {length_mm} × {width_mm} mm, the panel has {panelLength_mm} × {panelWidth_mm} mm',
  },
  'front-end-channels': { title: 'Too few channels', text: 'Front end {frontEnd} is to measure {actual} groups, {part} has {required} channels' },
  'fuse-neck': {
    title: 'Fuse neck',
    text: {
      missing: 'The voltage trace of {net} has no fuse neck',
      section: 'The fuse neck of {net} has {actual} of the trace’s section, at most {required} is allowed',
      current: 'The fuse neck of {net} carries {actual} A within the allowed rise, twice the balancing current is {required} A',
      place: 'The fuse neck of {net} lies {actual} mm from its tab, at most {required} mm is allowed',
    },
  },
  'generator-failed': { title: 'Not generated', text: '{generator} {key} could not be generated: {reason}' },
  'group-cells': { title: 'Cells in a group', text: 'Group {group} has {actual} cells, the topology puts {required} in parallel' },
  'laminate-ampacity': {
    title: 'Section in the laminate',
    text: {
      density: '{net}: current density {actual} A/mm² at {current_A} A, limit {required} A/mm², margin {margin} (design margin {designMargin})',
      rise: '{net}: the stack warms by {actual} K at the continuous currents, limit {required} K, margin {margin} (design margin {designMargin})',
      drop: '{net}: {actual} mV drop from contact to contact, limit {required} mV, margin {margin} (design margin {designMargin})',
      'short-time': '{net}: section {actual} mm², the short circuit needs {required} mm², margin {margin} (design margin {designMargin})',
      margin: '{net}: margin {margin}, design margin {designMargin}',
    },
  },
  'laminate-broken': { title: 'Conductor in pieces', text: 'The laminated conductor {net} is in {actual} pieces; loose: {bodies}' },
  'laminate-contact': {
    title: 'Bolted contact',
    text: {
      rim: '{contact} of {net}: {actual} mm of metal round the bolt hole, at least {required} mm is set',
      washer: '{contact} of {net}: {actual} mm of bare flat face, the washer of {bolt} needs {required} mm',
      radius: '{contact} of {net}: bent round {actual} mm, at least {required} mm is set',
    },
  },
  'laminate-margin': {
    title: 'Film margin in the laminate',
    text: {
      outer: '{net} at {voltage_V} V: film reaches {actual} mm beyond the outer edge, required {required} mm',
      opening: '{net} at {voltage_V} V: film reaches {actual} mm beyond the opening round {contact}, required {required} mm',
    },
  },
  'laminate-problem': { title: 'Laminate cannot be made', text: 'The laminated busbar cannot be made: {reason}' },
  'protection-joint': { title: 'Cell not joined', text: '{net} between cell and protection board is in {actual} pieces; loose: {body}' },
  'protection-problem': { title: 'Protection board cannot be made', text: 'The protection board or its circuit cannot be made: {reason}' },
  'protection-trace': { title: 'Trace to the protection board', text: 'The {width_mm} mm trace of {net} carries {actual} A at {rise_K} K, the duty asks for {required} A' },
  'lost-dimension': { title: 'Lost dimension', text: 'Dimension {dimension} measures to what is gone: {lost}. It comes back with it; otherwise delete it' },
  'lug-bolt': {
    title: 'Bolted lug',
    text: {
      hole: 'The lug of {net} has a hole of {actual} mm, {bolt} passes {required} mm',
      edge: 'The lug of {net} has {actual} mm from the middle of its hole to its edge, {bolt} needs {required} mm',
      washer: 'The lug of {net} is of soft aluminium and has no washer or insert under its {bolt} bolt',
      base: 'The lug of {net} has no insulating base under its {bolt} bolt',
    },
  },
  'missing-ntc': { title: 'Missing temperature sensor', text: 'Front end {frontEnd} has {actual} of {required} temperature sensors' },
  'missing-tap': { title: 'Missing voltage tap', text: 'Front end {frontEnd} taps {net} {actual} times, once is required' },
  'orphaned-override': {
    title: 'Orphaned override',
    text: {
      item: 'The override of {feature} on {target} has lost its item',
      feature: '{target} has no feature {feature} that could be overridden',
      cell: 'The override of {feature} on {target} has lost its cell: {cell} is not joined by it',
      twice: '{feature} of {target} is overridden twice; this value, {actual}, is left out of account',
      range: '{feature} of {target} cannot be {actual}: from {min} to {max} mm is possible here; drawn as without it ({reason})',
      build: '{feature} of {target} cannot be {actual}; drawn as without it: {reason}',
      detail: '{feature} on {target} cannot be made as things stand; drawn as without it: {reason}',
      slot: 'Cell {cell} stands where it was put by hand; the structure has no place for it (row {row}, position {position})',
      pose: 'Cell {cell} was moved and now stands outside the envelope',
    },
  },
  'orphaned-waiver': { title: 'Waiver without finding', text: 'The waiver by {by} of {on} ({why}) matches no finding any more: {waived}' },
  'height-above-lid': { title: 'Too high above the lid', text: '{body} stands {actual} mm above the lids, the brief leaves {required} mm' },
  'outside-envelope': { title: 'Outside the envelope', text: '{body} sticks out of the envelope by {excess_mm} mm on side {side}' },
  'pad-used-up': { title: 'Pad used up', text: 'Over life a cell swells by {required} mm, and the pad beside it has {actual} mm' },
  'pin-order': { title: 'Pin order', text: 'Pin {pin} carries {net} after {before}: voltage pins must ascend' },
  'pin-wrong-net': { title: 'Pin on a wrong net', text: 'Pin {pin} is {required}, but its line carries {actual}' },
  polarity: {
    title: 'Polarity',
    text: {
      net: 'The {pole} pole of {cell} lies on {actual}, its group asks for {required}',
      turned: 'Cell {cell} is turned the wrong way: its poles face away from their neighbours (at {actual}°, {required}° faces them)',
      crossed: 'The poles of {below} and {above} that are to be joined do not face each other',
    },
  },
  'refill-due': { title: 'Cells not filled again', text: '{actual} cells are not where the structure puts them now; fill again to move them there' },
  'route-failed': { title: 'Sampling line not routed', text: 'Front end {frontEnd} could not be routed: {reason}' },
  'rule-failed': { title: 'Check failed', text: 'The check “{rule}” failed and says nothing: {reason}' },
  'series-open': {
    title: 'Open series path',
    text: { 'empty-group': 'The series path is open at {net}: group {missing} has no cells', 'left-out': 'The series path is open at {net}: no bar joins {missing}', apart: 'The series path is open at {net}: {missing} joins terminals of one side only' },
  },
  'short-circuit': { title: 'Short circuit', text: '{netA} and {netB} touch: {a} and {b}' },
  'tap-wrong-net': {
    title: 'Tap on a wrong net',
    text: {
      'foreign-bar': 'The tap of {net} lies on the bar of {actual}',
      'off-bar': 'The tap of {net} does not lie on its bar',
      terminal: 'The tap of {net} is not at a terminal of its net and front end',
    },
  },
  'trace-ampacity': { title: 'Trace current', text: 'The trace of {net} ({width_mm} mm) carries {actual} A at a rise of {rise_K} K, required {required} A' },
  'trace-edge': { title: 'Copper at the FPC edge', text: 'Copper of {net} is {actual} mm from the edge of the FPC, required {required} mm' },
  'trace-spacing': { title: 'Trace spacing', text: '{netA} and {netB} at {voltage_V} V: {actual} mm on the FPC, required {required} mm' },
  'unmeasured-group': { title: 'Group not measured', text: 'No front end measures group {group}' },
  'weld-off-terminal': { title: 'Weld near the terminal’s edge', text: 'The weld of {net} on {terminal} ends {actual} mm inside the terminal along the row, where its cell may stand {required} mm off its place' },
  'weld-pad': { title: 'Weld pad too thick', text: 'The weld pads of {net} are {actual} mm thick, {required} mm of aluminium are welded through' },
  'weld-area': { title: 'Weld area', text: 'The weld of {net} on {terminal} has {actual} mm² effective, its bar asks for {required} mm²' },
} as const satisfies Readonly<Record<string, Message>>;

export type MessageCode = keyof typeof en;
