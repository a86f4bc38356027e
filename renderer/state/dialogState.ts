/** The dialog in front of the window, if any. One at a time; the answers are functions, so that a flow reads top to bottom. */

export type DialogState =
  | { readonly kind: 'palette' }
  | { readonly kind: 'about' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'pickExample'; readonly examples: readonly { readonly name: string; readonly title: string }[]; answer(name: string | null): void }
  | { readonly kind: 'unsaved'; readonly name: string; answer(choice: 'save' | 'discard' | 'cancel'): void }
  | { readonly kind: 'changedOnDisk'; readonly name: string; readonly path: string; answer(choice: 'overwrite' | 'saveAs' | 'cancel'): void }
  | { readonly kind: 'problem'; readonly title: string; readonly lines: readonly string[] }
  | { readonly kind: 'export' }
  | { readonly kind: 'moveBy' | 'rotateBy' | 'distribute' | 'array' }
  | { readonly kind: 'recover' }
  | { readonly kind: 'recents' }
  | { readonly kind: 'dxf'; readonly purpose: 'envelope' | 'keepout'; readonly file: File | null }
  | { readonly kind: 'waive'; readonly key: string };

/** The window's own file dialog, where the host has no native one; it may stand over another dialog. */
export interface PickerState {
  readonly purpose: 'open' | 'save' | 'brief' | 'folder';
  readonly suggestedName: string;
  answer(path: string | null): void;
}
