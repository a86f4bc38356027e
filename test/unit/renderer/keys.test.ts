/** Which key does what. */
import { describe, expect, it } from 'vitest';
import { acceleratorText, type KeyPress } from '../../../renderer/commands/accelerators.ts';
import { commandForKey } from '../../../renderer/commands/bindings.ts';
import { nudgeOf } from '../../../renderer/commands/nudge.ts';

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...change });
const ctrl = { ctrlKey: true };

describe('accelerators', () => {
  it.each([
    ['o', ctrl, 'file.open'],
    ['s', ctrl, 'file.save'],
    ['S', { ...ctrl, shiftKey: true }, 'file.saveAs'],
    ['e', ctrl, 'file.export'],
    ['z', ctrl, 'edit.undo'],
    ['Z', { ...ctrl, shiftKey: true }, 'edit.redo'],
    ['y', ctrl, 'edit.redo'],
    ['k', ctrl, 'app.palette'],
    ['f', {}, 'view.fit'],
    ['1', {}, 'view.top'],
    ['7', {}, 'view.bottom'],
    ['Escape', {}, 'selection.clear'],
  ] as const)('%s with %o', (key, modifiers, id) => {
    expect(commandForKey(press(key, modifiers), false, true)).toBe(id);
  });

  it('takes Command instead of Ctrl on a Mac', () => {
    expect(commandForKey(press('s', { metaKey: true }), true, true)).toBe('file.save');
    expect(commandForKey(press('s', ctrl), true, true)).toBeNull();
  });

  it('leaves plain keys to a field', () => {
    expect(commandForKey(press('f'), false, false)).toBeNull();
    expect(commandForKey(press('s', ctrl), false, false)).toBe('file.save');
  });

  it('is no command with one modifier too many', () => {
    expect(commandForKey(press('s', { ...ctrl, altKey: true }), false, true)).toBeNull();
    expect(commandForKey(press('f', { shiftKey: true }), false, true)).toBeNull();
  });

  it('is written as the system writes it', () => {
    expect(acceleratorText('CmdOrCtrl+Shift+S', false)).toBe('Ctrl+Shift+S');
    expect(acceleratorText('CmdOrCtrl+Shift+S', true)).toBe('⇧⌘S');
    expect(acceleratorText('Escape', false)).toBe('Esc');
  });
});

describe('arrow keys', () => {
  it('move 1 mm, 10 mm with Shift, 0.1 mm with Alt', () => {
    expect(nudgeOf(press('ArrowRight'))).toEqual({ dx_mm: 1, dy_mm: 0 });
    expect(nudgeOf(press('ArrowUp', { shiftKey: true }))).toEqual({ dx_mm: 0, dy_mm: 10 });
    expect(nudgeOf(press('ArrowLeft', { altKey: true }))).toEqual({ dx_mm: -0.1, dy_mm: 0 });
  });

  it('mean something else with Ctrl', () => {
    expect(nudgeOf(press('ArrowRight', ctrl))).toBeNull();
    expect(nudgeOf(press('a'))).toBeNull();
  });
});
