/** What a rule is, and what it may look at. A rule sees plain readonly data of its scope and nothing else. */
import type { Document } from '../model/document.ts';
import type { Body, Busbar, Film, Finding, Fpc, Laminate, NetInfo, NetTable, OverrideRefusal, Part, PlacedCell, PlacedTerminal, RouteFailure, Tap } from '../model/derived/index.ts';
import type { Problem } from '../model/result.ts';
import type { NetId } from '../model/ids.ts';
import type { BusbarsRecord } from '../model/records/busbars.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import type { DeckRecord } from '../model/records/deck.ts';
import type { DimensionRecord } from '../model/records/dimension.ts';
import type { DutyRecord } from '../model/records/duty.ts';
import type { ConductorRecord, LaminateRecord } from '../model/records/laminate.ts';
import type { ProcessRecord } from '../model/records/process.ts';
import type { SamplingRecord } from '../model/records/sampling.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import type { FrontEndRecord } from '../model/records/topology.ts';

/** Settings every rule may read. */
export interface CheckContext {
  readonly deck: DeckRecord;
  readonly duty: DutyRecord;
  readonly structure: StructureRecord;
  readonly busbars: BusbarsRecord;
  readonly sampling: SamplingRecord;
  readonly process: ProcessRecord;
  readonly nets: NetTable;
  /** The net of an id, or undefined where the topology has none of that id. */
  net(id: NetId): NetInfo | undefined;
}

export interface ConductorOfPiece {
  readonly bars: readonly string[];
  readonly hasPlus: boolean;
  readonly hasMinus: boolean;
  readonly hasLug: boolean;
  readonly needs: { readonly plus: boolean; readonly minus: boolean; readonly lug: boolean };
}

/**
 * What a rule runs on, by scope. The derivation runs a rule again for those subjects only whose input changed, so a rule
 * takes the smallest scope that holds what it needs.
 */
export interface ScopeInputs {
  /** The records as they stand. */
  document: { readonly document: Document };
  /** The groups and cells in series order, without geometry of bars. */
  pack: { readonly cells: readonly PlacedCell[]; readonly groupOrder: readonly string[]; readonly parallel: number; readonly frontEnds: readonly FrontEndRecord[] };
  cell: { readonly cell: PlacedCell; readonly type: CellTypeRecord };
  /** One power net: the terminals it must join, what joins them, and what taps it. */
  net: {
    readonly net: NetInfo;
    readonly terminals: readonly PlacedTerminal[];
    /** The cells of these terminals. */
    readonly cells: readonly PlacedCell[];
    /** Of a piece of a bar that somebody cut: what laps join to it, and what that has to join. */
    readonly conductor?: ConductorOfPiece;
    readonly busbar: Busbar | null;
    readonly busbarProblem: string | null;
    readonly taps: readonly Tap[];
    /** Of an output with a bolt on the pack's top: whether an insulating base lies under its lug; null elsewhere. */
    readonly hasBase: boolean | null;
    /** Front ends that measure one of the net's groups. */
    readonly frontEnds: readonly string[];
  };
  /** One front end and its carrier on one plane: the nets and bars that this one taps, and the cells of the front end. */
  frontEnd: {
    readonly frontEnd: FrontEndRecord;
    readonly cells: readonly PlacedCell[];
    readonly nets: readonly NetInfo[];
    readonly busbars: readonly Busbar[];
    readonly fpc: Fpc | null;
    readonly failure: RouteFailure | null;
    /** Temperature sensors that this circuit is to have. */
    readonly sensors: number;
  };
  /** Every body that reaches into a square of the plan or to within `reach_mm` of it. */
  tile: { readonly bodies: readonly Body[]; readonly reach_mm: number };
  film: { readonly film: Film; readonly busbars: readonly Busbar[] };
  /** The laminated busbar of the document, or why there is none although it asks for one. */
  laminate: { readonly record: LaminateRecord; readonly conductors: readonly ConductorRecord[]; readonly laminate: Laminate | null; readonly problem: Problem | null };
  /** A single cell's protection board and the circuit to it, or why there is none although the document asks for one. */
  protection: { readonly fpc: Fpc | null; readonly board: readonly Body[]; readonly tabs: readonly Body[]; readonly problem: Problem | null };
  parts: { readonly parts: readonly Part[] };
  /** The dimensions of the layout, and those of the items they measure that are not there. */
  dimensions: { readonly dimensions: readonly DimensionRecord[]; readonly gone: ReadonlySet<string> };
  /** The manual changes, those of them that could not be built, and the taps and sensors there are. */
  overrides: {
    readonly document: Document;
    readonly refusals: readonly OverrideRefusal[];
    readonly sampled: ReadonlySet<string>;
    /** Ids of the bars there are to be made, and the cells under those that are pieces of a cut one. */
    readonly bars: ReadonlySet<string>;
    readonly cellsOfCut: ReadonlyMap<string, ReadonlySet<string>>;
    /** Front ends without a route: what was set by hand on their taps and sensors waits for one. */
    readonly unrouted: readonly string[];
  };
}
export type Scope = keyof ScopeInputs;

export interface Rule<S extends Scope = Scope> {
  /** Stable, kebab-case; the file's name. */
  readonly code: string;
  readonly scope: S;
  /** The clause or reference the rule rests on. */
  readonly clause: string;
  run(input: ScopeInputs[S], context: CheckContext): readonly Finding[];
}
