/** Every rule there is, in the order in which they run. */
import type { Rule } from './rule.ts';
import { assumedData } from './rules/assumed-data.ts';
import { barInsulation } from './rules/bar-insulation.ts';
import { busbarAmpacity } from './rules/busbar-ampacity.ts';
import { bumpMovement } from './rules/bump-movement.ts';
import { busbarProblem } from './rules/busbar-problem.ts';
import { busbarWrongTerminal } from './rules/busbar-wrong-terminal.ts';
import { cellOverlap } from './rules/cell-overlap.ts';
import { clearance } from './rules/clearance.ts';
import { creepage } from './rules/creepage.ts';
import { duplicatedPartNumber } from './rules/duplicated-part-number.ts';
import { floorClearance } from './rules/floor-clearance.ts';
import { fuseLink } from './rules/fuse-link.ts';
import { keepOut } from './rules/keep-out.ts';
import { filmWindowWeld } from './rules/film-window-weld.ts';
import { floatingConductor } from './rules/floating-conductor.ts';
import { floatingTrace } from './rules/floating-trace.ts';
import { fpcPanel } from './rules/fpc-panel.ts';
import { frontEndChannels } from './rules/front-end-channels.ts';
import { fuseNeck } from './rules/fuse-neck.ts';
import { groupCells } from './rules/group-cells.ts';
import { heightAboveLid } from './rules/height-above-lid.ts';
import { laminateAmpacity } from './rules/laminate-ampacity.ts';
import { laminateBroken } from './rules/laminate-broken.ts';
import { laminateContact } from './rules/laminate-contact.ts';
import { laminateMargin } from './rules/laminate-margin.ts';
import { laminateProblem } from './rules/laminate-problem.ts';
import { lostDimension } from './rules/lost-dimension.ts';
import { lugBolt } from './rules/lug-bolt.ts';
import { missingNtc } from './rules/missing-ntc.ts';
import { missingTap } from './rules/missing-tap.ts';
import { orphanedOverride } from './rules/orphaned-override.ts';
import { outsideEnvelope } from './rules/outside-envelope.ts';
import { padUsedUp } from './rules/pad-used-up.ts';
import { pinOrder } from './rules/pin-order.ts';
import { pinWrongNet } from './rules/pin-wrong-net.ts';
import { plateDeflection } from './rules/plate-deflection.ts';
import { polarity } from './rules/polarity.ts';
import { protectionJoint } from './rules/protection-joint.ts';
import { protectionProblem } from './rules/protection-problem.ts';
import { protectionTrace } from './rules/protection-trace.ts';
import { refillDue } from './rules/refill-due.ts';
import { routeFailed } from './rules/route-failed.ts';
import { seriesOpen } from './rules/series-open.ts';
import { shortCircuit } from './rules/short-circuit.ts';
import { stackPressure } from './rules/stack-pressure.ts';
import { tabFold } from './rules/tab-fold.ts';
import { tapWrongNet } from './rules/tap-wrong-net.ts';
import { traceAmpacity } from './rules/trace-ampacity.ts';
import { traceEdge } from './rules/trace-edge.ts';
import { traceSpacing } from './rules/trace-spacing.ts';
import { unmeasuredGroup } from './rules/unmeasured-group.ts';
import { weldArea } from './rules/weld-area.ts';
import { weldPad } from './rules/weld-pad.ts';
import { weldOffTerminal } from './rules/weld-off-terminal.ts';

export const RULES: readonly Rule[] = [
  cellOverlap,
  padUsedUp,
  stackPressure,
  tabFold,
  plateDeflection,
  outsideEnvelope,
  keepOut,
  floorClearance,
  groupCells,
  polarity,
  seriesOpen,
  busbarProblem,
  busbarWrongTerminal,
  busbarAmpacity,
  barInsulation,
  fuseLink,
  weldArea,
  weldPad,
  lugBolt,
  weldOffTerminal,
  bumpMovement,
  floatingConductor,
  shortCircuit,
  clearance,
  creepage,
  unmeasuredGroup,
  frontEndChannels,
  routeFailed,
  missingTap,
  tapWrongNet,
  missingNtc,
  pinOrder,
  pinWrongNet,
  traceSpacing,
  traceEdge,
  traceAmpacity,
  fuseNeck,
  heightAboveLid,
  floatingTrace,
  fpcPanel,
  filmWindowWeld,
  laminateProblem,
  laminateMargin,
  laminateContact,
  laminateAmpacity,
  laminateBroken,
  protectionProblem,
  protectionTrace,
  protectionJoint,
  duplicatedPartNumber,
  orphanedOverride,
  lostDimension,
  refillDue,
  assumedData,
];
