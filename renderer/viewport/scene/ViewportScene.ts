/** Everything of one viewport that three draws, under one root, with the colours of the theme. */
import { Color, Group } from 'three';
import { LineMaterial } from 'three/examples/jsm/lines/LineMaterial.js';
import { LineSegments2 } from 'three/examples/jsm/lines/LineSegments2.js';
import { LineSegmentsGeometry } from 'three/examples/jsm/lines/LineSegmentsGeometry.js';
import type { Finding } from '../../../shared/model/derived/index.ts';
import { NEGATIVE, PALETTES, POSITIVE } from '../colour/palette.ts';
import type { CellMove } from '../interaction/cellMove.ts';
import type { Theme } from '../colour/palette.ts';
import { bodyColours } from '../colour/bodyColour.ts';
import type { ColourInputs } from '../colour/bodyColour.ts';
import type { ViewWindow } from '../camera/window.ts';
import type { PathStop } from '../../../shared/placement/seriesPath.ts';
import { copiesOf } from './copies.ts';
import type { GhostCopies } from './copies.ts';
import { DragGhost } from './DragGhost.ts';
import { FindingMarks, signOf } from './FindingMarks.ts';
import { GroundGrid } from './GroundGrid.ts';
import type { PrismBuilder } from './latePrism.ts';
import { OutlineLines } from './OutlineLines.ts';
import { PackScene } from './PackScene.ts';
import type { PackPaint } from './PackView.ts';
import { PathLine } from './PathLine.ts';
import type { Placed } from './shapes.ts';

/** Behind a sign where red and blue would be read as part of the ramp. */
const NEUTRAL_DISC = '#2b3036';

export class ViewportScene {
  readonly root = new Group();
  readonly pack: PackScene;
  readonly background = new Color();
  private readonly grid = new GroundGrid();
  private readonly findings = new FindingMarks();
  private readonly path: PathLine;
  private readonly selection: OutlineLines;
  private readonly hovered: OutlineLines;
  private readonly focus: OutlineLines;
  private readonly ghost = new DragGhost();
  private readonly copies = new DragGhost();

  /** `builder` builds sheets with very many holes, for which the view would have to wait. */
  constructor(builder: PrismBuilder | null = null) {
    this.pack = new PackScene(builder);
    this.path = new PathLine(this.pack.planes);
    this.selection = new OutlineLines(2, this.pack.planes);
    this.hovered = new OutlineLines(1.5, this.pack.planes);
    this.focus = new OutlineLines(2, this.pack.planes);
    // Top-level groups, each with its own place in the drawing order; and a line that is never seen, by which the shader of outlines is known before the first is wanted.
    const unseen = new LineSegments2(new LineSegmentsGeometry(), new LineMaterial({ depthTest: false, transparent: true }));
    unseen.visible = false;
    this.root.add(unseen, this.pack.root, this.grid.root, this.path.root, this.focus.root, this.selection.root, this.hovered.root, this.ghost.root, this.copies.root, this.findings.root);
  }

  /** How the pack is painted in a colour mode. */
  paintFor(inputs: ColourInputs): PackPaint {
    const palette = PALETTES[inputs.theme];
    const signed = inputs.mode === 'material' || inputs.mode === 'polarity';
    return {
      hexOf: bodyColours(inputs),
      edge: palette.edge,
      frame: palette.frame,
      discs: signed ? { '+': POSITIVE, '-': NEGATIVE } : { '+': NEUTRAL_DISC, '-': NEUTRAL_DISC },
    };
  }

  setTheme(theme: Theme, accent: string): void {
    const palette = PALETTES[theme];
    this.background.set(palette.background);
    this.grid.setColours(palette.gridMinor, palette.gridMajor);
    this.hovered.setColour(palette.hover);
    this.selection.setColour(accent);
    this.ghost.setColour(accent);
    this.copies.setColour(accent);
    this.path.setColour(accent);
    this.findings.setColours(palette);
  }

  frameGrid(): void {
    const bounds = this.pack.bounds();
    if (bounds !== null) this.grid.setBounds(bounds);
  }

  /** Outlines these owners, in steps. */
  *outlining(owners: ReadonlySet<string>): Generator<void, void> {
    yield* this.selection.setting(this.shownOf(owners));
  }

  outlineHovered(owner: string | null): void {
    this.hovered.set(this.shownOf(owner === null ? [] : [owner]));
  }

  setFindings(findings: readonly Finding[], opacity: number): void {
    this.findings.set(findings, opacity);
  }

  /** The way of the current; an empty one is not drawn. */
  showPath(stops: readonly PathStop[], opacity: number): void {
    this.path.set(stops, opacity);
  }

  /** The measured line of the finding in focus, and the outlines of what it is about. */
  focusFinding(finding: Finding | null, theme: Theme): void {
    const palette = PALETTES[theme];
    this.findings.focus(finding, palette);
    if (finding !== null) this.focus.setColour(palette[signOf(finding)]);
    this.focus.set((finding?.items ?? []).flatMap((item) => this.pack.named(item)));
  }

  /** Shows the cells (with what stands on them) at another place; null puts the ghost away. */
  ghostOf(cells: readonly string[]): void {
    const wanted = new Set(cells), items: Placed[] = [];
    if (cells.length > 0) for (const item of this.pack.all()) if (wanted.has(item.body.owner) || (item.body.cell !== undefined && wanted.has(item.body.cell))) items.push(item);
    this.ghost.take(items);
  }

  /** Shows where copies would stand; null puts them away. */
  showCopies(copies: GhostCopies | null): void {
    this.copies.take(copies === null ? [] : copiesOf(this.pack.all(), copies));
  }

  moveGhost(move: CellMove): void {
    this.ghost.moveTo(move);
  }

  /** Call before each frame. */
  show(window: ViewWindow): void {
    this.pack.show(window);
    this.grid.setDetail(window.px_per_mm);
  }

  dispose(): void {
    for (const part of [this.pack, this.grid, this.path, this.findings, this.selection, this.hovered, this.focus, this.ghost, this.copies]) part.dispose();
  }

  private *shownOf(owners: Iterable<string>): Iterable<Placed> {
    for (const owner of owners) for (const item of this.pack.ofOwner(owner)) if (this.pack.isVisible(item.body)) yield item;
  }
}
