/** Everything of one viewport that three draws, under one root, with the colours of the theme. */
import { Color, Group } from 'three';
import type { Finding } from '../../../shared/model/derived/index.ts';
import { NEGATIVE, PALETTES, POSITIVE } from '../colour/palette.ts';
import type { CellMove } from '../interaction/cellMove.ts';
import type { Theme } from '../colour/palette.ts';
import { bodyColours } from '../colour/bodyColour.ts';
import type { ColourInputs } from '../colour/bodyColour.ts';
import type { ViewWindow } from '../camera/window.ts';
import { copiesOf } from './copies.ts';
import type { GhostCopies } from './copies.ts';
import { DragGhost } from './DragGhost.ts';
import { FindingMarks, signOf } from './FindingMarks.ts';
import { GroundGrid } from './GroundGrid.ts';
import { OutlineLines } from './OutlineLines.ts';
import { PackScene } from './PackScene.ts';
import type { PackPaint } from './PackScene.ts';
import type { Placed } from './shapes.ts';

/** Behind a sign where red and blue would be read as part of the ramp. */
const NEUTRAL_DISC = '#2b3036';

export class ViewportScene {
  readonly root = new Group();
  readonly pack = new PackScene();
  readonly background = new Color();
  private readonly grid = new GroundGrid();
  private readonly findings = new FindingMarks();
  private readonly selection = new OutlineLines(2, this.pack.planes);
  private readonly hovered = new OutlineLines(1.5, this.pack.planes);
  private readonly focus = new OutlineLines(2, this.pack.planes);
  private readonly ghost = new DragGhost();
  private readonly copies = new DragGhost();

  constructor() {
    // Top-level groups, each with its own place in the drawing order.
    this.root.add(this.pack.root, this.grid.root, this.focus.root, this.selection.root, this.hovered.root, this.ghost.root, this.copies.root, this.findings.root);
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
    this.findings.setColours(palette);
  }

  frameGrid(): void {
    const bounds = this.pack.bounds();
    if (bounds !== null) this.grid.setBounds(bounds);
  }

  outlineSelection(owners: ReadonlySet<string>): void {
    const items: Placed[] = [];
    for (const owner of owners) for (const item of this.pack.ofOwner(owner)) if (this.pack.isVisible(item.body)) items.push(item);
    this.selection.set(items);
  }

  outlineHovered(owner: string | null): void {
    this.hovered.set(owner === null ? [] : this.shown(owner));
  }

  setFindings(findings: readonly Finding[], opacity: number): void {
    this.findings.set(findings, opacity);
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
    const wanted = new Set(cells);
    this.ghost.take(cells.length === 0 ? [] : [...this.pack.all()].filter(({ body }) => wanted.has(body.owner) || (body.cell !== undefined && wanted.has(body.cell))));
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
    for (const part of [this.pack, this.grid, this.findings, this.selection, this.hovered, this.focus, this.ghost, this.copies]) part.dispose();
  }

  private shown(owner: string): readonly Placed[] {
    return this.pack.ofOwner(owner).filter(({ body }) => this.pack.isVisible(body));
  }
}
