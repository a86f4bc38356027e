/** The bodies of a placed cell: its can, its terminals and its vent. */
import { boundsOf, rectangle } from '../geometry/contour.ts';
import type { Body } from '../model/derived/body.ts';
import type { PlacedCell, PlacedTerminal, PlacedVent } from '../model/derived/cells.ts';
import type { NetId } from '../model/ids.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import { snap_mm } from '../units/units.ts';

/** A lid is bare at its edge too, mm: what is bare must have a height. */
const LEAST_RIM_mm = 0.1;
/** Height the vent is drawn over the lid, mm: enough to be seen and picked. */
const VENT_mm = 0.5;

/**
 * Bodies `<cell>/can`, `terminal:<cell>:pos`, `terminal:<cell>:neg` and, where there is one, `<cell>/vent`, all owned by the cell. The can is no
 * conductor of the circuit; its surface has the net of the pole it is tied to, none when it floats.
 */
export function cellBodies(cell: PlacedCell, type: CellTypeRecord): Body[] {
  const surfaceNet = caseNet(cell, type);
  const can: Body = {
    id: `${cell.id}/can`,
    kind: 'cell',
    owner: cell.id,
    net: null,
    ...(surfaceNet === null ? {} : { surfaceNet }),
    ...(type.wrap ? { wrap: { material: type.wrap.material, bareFrom_z: snap_mm(Math.max(cell.z[0], cell.z[1] - Math.max(type.wrap.bareRim_mm, LEAST_RIM_mm))) } } : {}),
    material: 'cell',
    layer: 'CELL',
    z: cell.z,
    outline: cell.outline,
    holes: [],
  };
  return [can, ...cell.terminals.flatMap((terminal) => bodiesOfTerminal(terminal, type)), ...(cell.vent ? [ventBody(cell, cell.vent)] : [])];
}

/** Of a folded tab its leg, and `<terminal>/root`: the bare foil from the cell's end through its slots to the leg. */
function bodiesOfTerminal(terminal: PlacedTerminal, type: CellTypeRecord): Body[] {
  if (!terminal.fold) return [type.format === 'prismatic' ? terminalBody(terminal) : tabBody(terminal)];
  const { cell: _cell, polarity: _polarity, ...plain } = tabBody(terminal);
  return [terminalBody(terminal), { ...plain, id: `${terminal.id}/root`, kind: 'wire', outline: terminal.fold.root, holes: [] }];
}

function ventBody(cell: PlacedCell, vent: PlacedVent): Body {
  return {
    id: `${cell.id}/vent`,
    kind: 'vent',
    owner: cell.id,
    net: null,
    material: 'cell',
    layer: 'VENT',
    z: [cell.z[1], snap_mm(cell.z[1] + VENT_mm)],
    outline: vent.outline,
    holes: [],
  };
}

/** Of a terminal on an end the outline is its weldable face, in the frame that all faces of its direction share. */
function terminalBody(terminal: PlacedTerminal): Body {
  const { facing, outline, z: [low, high] } = terminal;
  const body = tabBody(terminal);
  const isAcrossX = Math.abs(facing.x) === 1;
  if (!isAcrossX && Math.abs(facing.y) !== 1) return body;
  const { minX, minY, maxX, maxY } = boundsOf(outline);
  const [u, width, depth] = isAcrossX ? ([{ x: 0, y: 1, z: 0 }, [minY, maxY], [minX, maxX]] as const) : ([{ x: 1, y: 0, z: 0 }, [minX, maxX], [0 - maxY, 0 - minY]] as const);
  return { ...body, frame: { origin: { x: 0, y: 0, z: 0 }, u, v: { x: 0, y: 0, z: 1 } }, z: depth, outline: rectangle({ minX: width[0], maxX: width[1], minY: low, maxY: high }), holes: [] };
}

function tabBody(terminal: PlacedTerminal): Body {
  return {
    id: terminal.id,
    kind: 'terminal',
    owner: terminal.cell,
    net: terminal.net,
    material: terminal.material,
    layer: terminal.polarity === '+' ? 'CELL_POS' : 'CELL_NEG',
    z: terminal.z,
    outline: terminal.outline,
    holes: terminal.holes,
    cell: terminal.cell,
    polarity: terminal.polarity,
  };
}

function caseNet(cell: PlacedCell, type: CellTypeRecord): NetId | null {
  if (type.casePotential === 'floating') return null;
  const pole = type.casePotential === 'positive' ? '+' : '-';
  return cell.terminals.find((terminal) => terminal.polarity === pole)?.net ?? null;
}
