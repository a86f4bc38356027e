/** The command table as a whole: every command within reach, named in both languages, and on a key of its own. */
import { describe, expect, it } from 'vitest';
import { COMMANDS, isPlainKey, MENUS, type CommandId, type CommandSpec } from '../../../shared/contracts/commands.ts';
import { sameAccelerator } from '../../../renderer/commands/accelerators.ts';
import { isBrowserKey } from '../../../renderer/commands/bindings.ts';
import { refusalOf, refusalText } from '../../../renderer/commands/command.ts';
import { REGISTRY } from '../../../renderer/commands/registry.ts';
import { matchingEntries, paletteEntries } from '../../../renderer/dialogs/paletteEntries.ts';
import { createAppStore } from '../../../renderer/state/appStore.ts';

const commands: readonly (CommandSpec & { readonly id: CommandId })[] = COMMANDS;

describe('every command', () => {
  it.each(commands.map((command) => [command.id, command] as const))('%s stands in a menu and has a title in both languages', (_, command) => {
    expect(MENUS.map((menu) => menu.name)).toContain(command.menu);
    expect(command.title.en.trim()).not.toBe('');
    expect(command.title.zh.trim()).not.toBe('');
  });

  it('is in the palette, which alone opens itself; one that cannot be run says why, in both languages, after those that can', () => {
    for (const language of ['en', 'zh'] as const) {
      const state = createAppStore({ theme: 'dark', language }).getState();
      const entries = new Map(paletteEntries(state).map((entry) => [entry.id, entry]));
      for (const command of REGISTRY.filter(({ id }) => id !== 'app.palette')) {
        const refusal = refusalOf(command, state);
        expect(entries.get(command.id)?.refusal, command.id).toBe(refusal === null ? null : refusalText(language, refusal));
      }
      expect(entries.get('arrange.alignLeft')?.refusal).toBe({ en: 'No layout is open.', zh: '尚未打开布局。' }[language]);
      expect(entries.get('file.open')?.refusal).toBeNull();
      const shown = matchingEntries([...entries.values()], '').map((entry) => entry.refusal === null);
      expect(shown).toEqual([...shown].sort((a, b) => Number(b) - Number(a)));
    }
  });

  it('with nothing open needs a layout, where it works on one', () => {
    const state = createAppStore({ theme: 'dark', language: 'en' }).getState();
    const open = REGISTRY.filter((command) => refusalOf(command, state) === null).map(({ id }) => id);
    for (const { id } of REGISTRY.filter(({ id }) => /^(edit|arrange|finding|dimension|tool|busbar)\./.test(id))) expect(open, id).not.toContain(id);
  });

  it('has a key, and one that no other has', () => {
    expect(commands.filter((command) => command.accelerator === null).map(({ id }) => id)).toEqual([]);
    for (const [index, command] of commands.entries()) {
      const rival = commands.slice(index + 1).find((other) => sameAccelerator(other.accelerator, command.accelerator));
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
