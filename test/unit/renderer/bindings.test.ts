/** Keys of the user's own. */
import { describe, expect, it } from 'vitest';
import { acceleratorFromPress, acceleratorText, sameAccelerator, type KeyPress } from '../../../renderer/commands/accelerators.ts';
import { isPlainKey } from '../../../shared/contracts/commands.ts';
import { acceleratorOf, bindingsFrom, commandBoundTo, commandForKey, isBrowserKey, NO_BINDINGS, withBinding, withoutBinding } from '../../../renderer/commands/bindings.ts';

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...change });

describe('binding a key', () => {
  it('takes the place of the default, in the table and for the press', () => {
    const bindings = withBinding(NO_BINDINGS, 'view.fit', 'Shift+F');
    expect(acceleratorOf(bindings, 'view.fit')).toBe('Shift+F');
    expect(commandForKey(press('F', { shiftKey: true }), false, true, bindings)).toBe('view.fit');
    expect(commandForKey(press('f'), false, true, bindings)).toBeNull();
  });

  it('takes the key from who had it', () => {
    const bindings = withBinding(NO_BINDINGS, 'view.fit', 'CmdOrCtrl+S');
    expect(commandBoundTo(bindings, 'CmdOrCtrl+S')).toBe('view.fit');
    expect(acceleratorOf(bindings, 'file.save')).toBeNull();
  });

  it('given back is the default again, and nothing is left to store', () => {
    const taken = withBinding(NO_BINDINGS, 'view.fit', 'CmdOrCtrl+S');
    const back = withoutBinding(withoutBinding(taken, 'view.fit'), 'file.save');
    expect(back).toEqual({});
  });

  it('can take the key away altogether', () => {
    const bindings = withBinding(NO_BINDINGS, 'file.save', null);
    expect(commandForKey(press('s', { ctrlKey: true }), false, true, bindings)).toBeNull();
  });

  it('leaves a further key of a command alone until another command wants it', () => {
    expect(commandBoundTo(NO_BINDINGS, 'CmdOrCtrl+Y')).toBe('edit.redo');
    expect(commandBoundTo(withBinding(NO_BINDINGS, 'view.fit', 'CmdOrCtrl+Y'), 'CmdOrCtrl+Y')).toBe('view.fit');
  });

  it('from storage keeps what names a command, and nothing else', () => {
    expect(bindingsFrom({ 'view.fit': 'Shift+F', 'file.save': null, 'no.such': 'X', 'file.open': 7, 'edit.undo': '' })).toEqual({ 'view.fit': 'Shift+F', 'file.save': null });
    expect(bindingsFrom('nonsense')).toEqual({});
  });
});

describe('a press', () => {
  it('is written in the table’s notation', () => {
    expect(acceleratorFromPress(press('s', { ctrlKey: true, shiftKey: true }), false)).toBe('CmdOrCtrl+Shift+S');
    expect(acceleratorFromPress(press('s', { metaKey: true }), true)).toBe('CmdOrCtrl+S');
    expect(acceleratorFromPress(press('Delete'), false)).toBe('Delete');
  });

  it('of a modifier alone, or of a key the system keeps, is none', () => {
    expect(acceleratorFromPress(press('Shift', { shiftKey: true }), false)).toBeNull();
    expect(acceleratorFromPress(press('s', { metaKey: true }), false)).toBeNull();
    expect(acceleratorFromPress(press('s', { ctrlKey: true }), true)).toBeNull();
  });

  it('means the letter on the key where Option or another alphabet writes something else', () => {
    expect(acceleratorFromPress(press('å', { code: 'KeyA', altKey: true }), true)).toBe('Alt+A');
    expect(acceleratorFromPress(press('ф', { code: 'KeyA', ctrlKey: true }), false)).toBe('CmdOrCtrl+A');
  });
});

describe('accelerators', () => {
  it('are the same in any order of modifiers', () => {
    expect(sameAccelerator('Shift+Alt+X', 'Alt+Shift+x')).toBe(true);
    expect(sameAccelerator('Alt+X', 'Shift+X')).toBe(false);
    expect(sameAccelerator(null, null)).toBe(false);
  });

  it('are plain without Ctrl, and so mean nothing while typing', () => {
    expect(isPlainKey('Alt+A')).toBe(true);
    expect(isPlainKey('F2')).toBe(false);
    expect(commandForKey(press('a', { altKey: true }), false, false)).toBeNull();
  });

  it('that a browser keeps are known', () => {
    expect(isBrowserKey('CmdOrCtrl+W')).toBe(true);
    expect(isBrowserKey('CmdOrCtrl+K')).toBe(false);
  });

  it('show keys by their usual signs', () => {
    expect(acceleratorText('Alt+ArrowLeft', false)).toBe('Alt+←');
    expect(acceleratorText('Delete', false)).toBe('Del');
  });
});
