/** What the viewport takes and gives: plain data in, the user's gestures out. It keeps no document state of its own. */
import type { Ref } from 'react';
import type { Contour, Point3 } from '../../shared/geometry/types.ts';
import type { ClosestBodies, RequiredBetween, SurfaceBetween } from '../../shared/check/between.ts';
import type { DimensionLayout } from '../../shared/drawing/drivenDimension.ts';
import type { DimensionRecord } from '../../shared/model/records/dimension.ts';
import type { SnapSettings } from '../../shared/placement/snap/types.ts';
import type { Duty } from './colour/current.ts';
import type { CellMove } from './interaction/cellMove.ts';
import type { Grip } from './interaction/grip.ts';
import type { PlaceGrip, PlaceShift } from './interaction/placeGrip.ts';
import type { GhostCopies } from './scene/copies.ts';
import type { Body, DetailKind, Finding, NetTable, PlacedCell } from '../../shared/model/derived/index.ts';

/** What the layer panel switches; each kind of body belongs to one group (see layerGroups.ts). */
export type LayerGroup =
  | 'cells' | 'terminals' | 'busbars' | 'welds' | 'fpc' | 'traces' | 'ntc' | 'film' | 'structure' | 'envelope' | 'findings' | 'dimensions' | 'path';

export interface LayerState {
  visible: boolean;
  /** 0 to 1. */
  opacity: number;
  /** Drawn, but not pickable. */
  locked: boolean;
}

/**
 * material: what it is made of; polarity: red and blue; potential: ramp over the pack's negative; group: parallel groups;
 * severity: by the worst open finding about it; current: what conductors carry.
 */
export const COLOUR_MODES = ['material', 'polarity', 'potential', 'group', 'severity', 'current'] as const;
export type ColourMode = (typeof COLOUR_MODES)[number];

/** Parallel sight lines, or ones that meet in the eye. */
export type Projection = 'orthographic' | 'perspective';

/** The pack is cut at a coordinate; what lies above it is not drawn, or what lies below it where flipped. */
export interface SectionPlane {
  readonly axis: 'x' | 'y' | 'z';
  readonly at_mm: number;
  readonly flipped: boolean;
}

export type SelectMode = 'replace' | 'add' | 'toggle';
/** What the left button does in the view (see interaction/toolbox.ts). */
export const TOOL_NAMES = ['select', 'lasso', 'move', 'measure-distance', 'measure-angle', 'measure-clearance', 'measure-creepage', 'dimension', 'bar-hole', 'bar-slot', 'bar-tab', 'bar-cut', 'draw-envelope', 'draw-keepout', 'edit-path'] as const;
export type ToolName = (typeof TOOL_NAMES)[number];

export type ViewName = 'top' | 'front' | 'right' | 'back' | 'left' | 'bottom' | 'iso';

export type ViewShortcuts = Readonly<Partial<Record<'fit' | 'perspective' | 'section' | 'explode' | 'showAll', string>>>;

export interface ShownDimension {
  readonly id: string;
  /** What it measures between. */
  readonly items: readonly [from: string, to: string];
  readonly layout: DimensionLayout;
}

/** A dimension before it has an id. */
export type DimensionFields = Pick<DimensionRecord, 'type' | 'from' | 'to' | 'axis' | 'offset_mm'>;

/** What a closed outline is drawn for. */
export type OutlineKind = 'envelope' | 'keepout';

/** The outline of the selected item, whose corners can be dragged. */
export interface ShownOutline {
  /** `structure` or the id of a keep-out. */
  readonly id: string;
  readonly corners: Contour;
  /** Height at which its corners are shown, mm. */
  readonly z: number;
}

export interface ViewportProps {
  /** By body id. Diffed by object identity: an unchanged body must stay the same object. */
  bodies: ReadonlyMap<string, Body>;
  nets: NetTable | null;
  cells: readonly PlacedCell[];
  /** What the pack gives continuously, and how many cells share it; the same object until that changes. */
  duty: Duty | null;
  layers: Readonly<Record<LayerGroup, LayerState>>;
  /** Owner ids. */
  selection: ReadonlySet<string>;
  /** Owner id. */
  hovered: string | null;
  findings: readonly Finding[];
  /** `Finding.key`. */
  focusedFinding: string | null;
  colourMode: ColourMode;
  projection: Projection;
  /** Owner ids that are not drawn, and those that are drawn but not picked. */
  hiddenItems: ReadonlySet<string>;
  lockedItems: ReadonlySet<string>;
  section: SectionPlane | null;
  /** How far the layers of the build-up are pulled apart, 0 to 1. */
  explode: number;
  theme: 'dark' | 'light';
  language: 'en' | 'zh';
  tool: ToolName;
  /** Keys of what the view has buttons for, as the user's system writes them; absent where there is none. */
  shortcuts: ViewShortcuts;
  /** The tool is left, as with Esc. */
  onTool?(tool: ToolName): void;
  onHover(owner: string | null): void;
  onColourMode(mode: ColourMode): void;
  onSection(section: SectionPlane | null): void;
  onExplode(explode: number): void;
  onProjection(projection: Projection): void;
  /** Whether the picture is still behind what was asked for, where that takes longer than a moment. */
  onDrawing(drawing: boolean): void;
  onShowAll(): void;
  onSelect(owner: string | null, mode: SelectMode): void;
  /** A box selection, all at once; without it the box calls `onSelect` for each owner. */
  onSelectMany?(owners: readonly string[], mode: SelectMode): void;
  /** A click on the sign of a finding, with its `key`. */
  onFocusFinding?(key: string): void;
  /** Where the cursor points in the pack, mm; null when it left the viewport. */
  onPointer(point: Point3 | null): void;
  /** How dragged cells snap. */
  snap: SnapSettings;
  /** Gaps between neighbouring cells that the structure uses, mm, without 0. */
  gaps_mm: readonly number[];
  /** Dimensions of the document whose items are there. */
  dimensions: readonly ShownDimension[];
  /** Copies that a dialog would make; null while none is open. */
  copies: GhostCopies | null;
  /** What of the selected item is moved by hand with the select tool. */
  grips: readonly Grip[];
  /** Called once when a grip is let go; null: back to what is derived. */
  onOverride?(target: string, feature: string, value_mm: number | null): void;
  /** Corners, holes, slots and tabs of the selected bar, which the select tool moves over its face. */
  places: readonly PlaceGrip[];
  /** Called once when one is let go. */
  onPlace?(place: PlaceGrip, shift: PlaceShift): void;
  /** The loop of a hole, a slot or a tab that a click at a place of a bar would give it; null for a bar that takes none. */
  detailGhost?(kind: DetailKind, bar: string, at: Point3): readonly Point3[] | null;
  onAddDetail?(kind: DetailKind, bar: string, at: Point3): void;
  /** Where a cut at a place of a bar, or across it between two places, would go; null for a bar that is not cut. */
  cutGhost?(bar: string, from: Point3, to: Point3): readonly Point3[] | null;
  onCutBar?(bar: string, from: Point3, to: Point3): void;
  /** Of the selected item; null where it has none. */
  outline: ShownOutline | null;
  /** Called once when an outline is closed, with its corners in the pack, mm. */
  onOutline?(kind: OutlineKind, corners: Contour): void;
  /** Called once when the corners of an outline were changed by hand. */
  onCorners?(id: string, corners: Contour): void;
  /** Called when groups were clicked in order for the series path; true when it was taken. */
  onSeriesPath?(groups: readonly string[]): boolean;
  /** Called when a group was dragged to another place in series, 0 at the pack's negative. */
  onMoveInSeries?(group: string, place: number): void;
  onAddDimension?(dimension: DimensionFields): void;
  /** What the rules ask for between two bodies; null where they ask for nothing. */
  requiredBetween?(a: Body, b: Body): RequiredBetween | null;
  /** The path along surfaces between two items, given their closest conductors; in steps. Null where the rules ask for none. */
  surfaceBetween?(first: readonly Body[], second: readonly Body[], closest: ClosestBodies): Generator<void, SurfaceBetween | null>;
  /** Called once when cells are let go at another place. */
  onMoveCells?(ids: readonly string[], move: CellMove): void;
  handle: Ref<ViewportHandle>;
}

export interface ViewportHandle {
  /** Frames these owners, or the whole pack. */
  fit(owners?: readonly string[]): void;
  view(name: ViewName): void;
  /** Frames a square of `size_mm` about a point without turning the camera. */
  zoomTo(point: Point3, size_mm: number): void;
}
