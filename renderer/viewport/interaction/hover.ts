/** What the cursor is over: the tip beside it, the outline of the item, the coordinates in the status bar. */
import type { ScreenPoint } from './cursor.ts';
import type { Hand } from './Hand.ts';
import type { Hit } from './pick.ts';

export class Hover {
  private owner: string | null = null;

  constructor(private readonly hand: Hand) {}

  /** `movable`: whether a press on the hit would move it. */
  at(at: ScreenPoint, movable: (hit: Hit | null) => boolean): void {
    const { hand } = this;
    const finding = hand.findingAt(at), hit = hand.hitAt(at), props = hand.props();
    const dimension = finding === null ? hand.dimensionAt(at) : null;
    const owner = finding === null ? (dimension ?? hit?.item.body.owner ?? null) : (hand.ownerOf(finding) ?? null);
    if (finding !== null) hand.cursor.tip.set({ at, about: 'finding', finding });
    else hand.cursor.tip.set(hit === null || dimension !== null ? null : { at, about: 'body', item: hit.item });
    hand.element.dataset['over'] = movable(hit) ? 'movable' : owner === null ? 'nothing' : 'item';
    this.tell(owner);
    props.onPointer(hit === null ? hand.onGround(at) : hand.inPack(hit));
  }

  /** Only the coordinates: the tool shows itself what it is over. */
  quiet(at: ScreenPoint): void {
    this.hand.cursor.tip.set(null);
    this.tell(null);
    const hit = this.hand.hitAt(at);
    this.hand.props().onPointer(hit === null ? this.hand.onGround(at) : this.hand.inPack(hit));
  }

  leave(): void {
    this.hand.cursor.tip.set(null);
    this.tell(null);
    this.hand.props().onPointer(null);
  }

  private tell(owner: string | null): void {
    if (owner === this.owner) return;
    this.owner = owner;
    this.hand.props().onHover(owner);
  }
}
