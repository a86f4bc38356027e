/** The command table as a whole: every command within reach, named in both languages, and on a key of its own. */
import { describe, expect, it } from 'vitest';
import { COMMANDS, MENUS, type CommandId, type CommandSpec } from '../../../shared/contracts/commands.ts';
import { sameAccelerator } from '../../../renderer/commands/accelerators.ts';
import { isBrowserKey, isPlainKey } from '../../../renderer/commands/bindings.ts';
import { refusalOf } from '../../../renderer/commands/command.ts';
import { REGISTRY } from '../../../renderer/commands/registry.ts';
import { paletteEntries } from '../../../renderer/dialogs/paletteEntries.ts';
import { createAppStore } from '../../../renderer/state/appStore.ts';

const commands: readonly (CommandSpec & { readonly id: CommandId })[] = COMMANDS;

describe('every command', () => {
  it.each(commands.map((command) => [command.id, command] as const))('%s stands in a menu and has a title in both languages', (_, command) => {
    expect(MENUS.map((menu) => menu.name)).toContain(command.menu);
    expect(command.title.en.trim()).not.toBe('');
    expect(command.title.zh.trim()).not.toBe('');
  });

  it('that can be run is in the palette, which alone opens itself', () => {
    const state = createAppStore({ theme: 'dark', language: 'en' }).getState();
    const shown = new Set(paletteEntries(state).map((entry) => entry.id));
    const expected = REGISTRY.filter((command) => command.id !== 'app.palette' && refusalOf(command, state) === null).map((command) => command.id);
    expect(expected.length).toBeGreaterThan(5);
    for (const id of expected) expect(shown).toContain(id);
  });

  it('has a key that no other has', () => {
    const keyed = commands.filter((command) => command.accelerator !== null);
    for (const [index, command] of keyed.entries()) {
      const rival = keyed.slice(index + 1).find((other) => sameAccelerator(other.accelerator, command.accelerator));
      expect(rival?.id, `${command.id} and ${rival?.id} share ${command.accelerator}`).toBeUndefined();
    }
  });

  it('has a key that a browser leaves to the program, and leaves keys that write to the window', () => {
    for (const { id, accelerator, plainKey } of commands) {
      if (accelerator === null) continue;
      expect(isBrowserKey(accelerator), id).toBe(false);
      expect(plainKey ?? false, id).toBe(isPlainKey(accelerator));
    }
  });

  it('keeps its menu’s sections together and in order', () => {
    for (const { name } of MENUS) {
      const sections = commands.filter((command) => command.menu === name).map((command) => command.section);
      expect(sections, name).toEqual([...sections].sort((a, b) => a - b));
    }
  });
});
