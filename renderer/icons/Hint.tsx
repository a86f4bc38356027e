/**
 * A tooltip that is made when it is wanted: a hundred of them in wait take longer to draw than all that they hang on. `Hint` waits for
 * the cursor to rest on its only child; `Warning` is there at once.
 */
import { Tooltip } from '@mantine/core';
import { cloneElement, useEffect, useRef, useState, type MouseEvent, type ReactElement, type RefObject } from 'react';

const REST_ms = 400;

/** What the child may do with the cursor by itself. */
interface Hovered {
  onMouseEnter?(event: MouseEvent<HTMLElement>): void;
  onMouseLeave?(event: MouseEvent<HTMLElement>): void;
}

export interface HintProps {
  readonly label: string;
  readonly position?: 'right';
  /** Breaks into lines at this width, px. */
  readonly width_px?: number;
  /** Something else stands open where it would be. */
  readonly disabled?: boolean;
  readonly children: ReactElement<Hovered>;
}

export function Hint({ label, position, width_px, disabled = false, children }: HintProps): ReactElement {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const hovered: Hovered = {
    onMouseEnter(event) {
      children.props.onMouseEnter?.(event);
      const { currentTarget } = event;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setTarget(currentTarget), REST_ms);
    },
    onMouseLeave(event) {
      children.props.onMouseLeave?.(event);
      clearTimeout(timer.current);
      setTarget(null);
    },
  };
  return (
    <>
      {cloneElement(children, hovered)}
      {target !== null && !disabled && <Tooltip opened label={label} target={target} position={position} multiline={width_px !== undefined} maw={width_px} />}
    </>
  );
}

/** What is wrong with a field, under it; nothing while `label` is null. */
export function Warning({ label, target }: { readonly label: string | null; readonly target: RefObject<HTMLElement | null> }): ReactElement | null {
  return label === null ? null : <Tooltip opened label={label} target={target} position="bottom-start" />;
}
