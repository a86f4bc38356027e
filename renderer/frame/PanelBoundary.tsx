import { Component, type ErrorInfo, type ReactElement, type ReactNode } from 'react';
import { messageOf, showNotice } from '../state/notices.ts';
import { ControllerContext } from '../state/context.ts';
import type { Controller } from '../state/controller.ts';
import { PanelFailure } from './PanelFailure.tsx';

interface PanelBoundaryState {
  readonly failed: boolean;
}

/** Keeps a panel that cannot be drawn from taking the window and the unsaved document with it. */
export class PanelBoundary extends Component<{ readonly children: ReactNode }, PanelBoundaryState> {
  static override contextType = ControllerContext;
  declare context: Controller | null;
  override state: PanelBoundaryState = { failed: false };

  static getDerivedStateFromError(): PanelBoundaryState {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, _info: ErrorInfo): void {
    if (this.context) showNotice(this.context.app, 'error', 'notice.panelFailed', messageOf(error));
  }

  override render(): ReactNode {
    return this.state.failed ? this.failure() : this.props.children;
  }

  private failure(): ReactElement {
    return <PanelFailure onRetry={() => this.setState({ failed: false })} />;
  }
}
