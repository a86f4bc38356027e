/** What the palette can find, and what of it matches. */
import { COMMANDS, type CommandId, type CommandSpec } from '../../shared/contracts/commands.ts';
import { acceleratorText, isMac } from '../commands/accelerators.ts';
import { acceleratorOf } from '../commands/bindings.ts';
import { goToStage } from '../commands/goToStage.ts';
import { runCommand } from '../commands/registry.ts';
import { refusalTextOf } from '../frame/useRefusal.ts';
import { text } from '../i18n/text.ts';
import type { IconName } from '../icons/paths.ts';
import type { AppState } from '../state/appState.ts';
import type { Controller } from '../state/controller.ts';
import { nameOfOwner } from '../state/ownerName.ts';
import { select } from '../state/selection.ts';
import { STAGES } from '../state/stages.ts';

export interface PaletteEntry {
  readonly id: string;
  readonly title: string;
  readonly icon: IconName;
  readonly shortcut: string | null;
  /** Why it cannot be run now; null when it can. */
  readonly refusal: string | null;
  /** What the query is compared with: the title in every language. */
  readonly search: string;
  run(controller: Controller): void;
}

export function paletteEntries(state: AppState): readonly PaletteEntry[] {
  return [...commandEntries(state), ...stageEntries(state), ...itemEntries(state)];
}

/** Entries in which every word of the query occurs; those that start with it first, and among equals those that can be run. */
export function matchingEntries(entries: readonly PaletteEntry[], query: string): readonly PaletteEntry[] {
  const wanted = query.trim().toLowerCase();
  const words = wanted.split(/\s+/).filter(Boolean);
  const matching = entries.filter((entry) => words.every((word) => entry.search.includes(word)));
  const rank = (entry: PaletteEntry): number => (entry.title.toLowerCase() === wanted ? 0 : entry.search.startsWith(wanted) ? 1 : 2);
  return [...matching].sort((a, b) => rank(a) - rank(b) || Number(a.refusal !== null) - Number(b.refusal !== null));
}

function commandEntries(state: AppState): PaletteEntry[] {
  const mac = isMac(state.info?.platform ?? '');
  return (COMMANDS as readonly (CommandSpec & { readonly id: CommandId })[])
    .filter((command) => command.id !== 'app.palette')
    .map((command) => ({
      id: command.id,
      title: command.title[state.language],
      icon: 'settings',
      shortcut: keyText(state, command.id, mac),
      refusal: refusalTextOf(state, command.id),
      search: `${command.title.en} ${command.title.zh}`.toLowerCase(),
      run: (controller) => void runCommand(controller, command.id),
    }));
}

function keyText(state: AppState, id: CommandId, mac: boolean): string | null {
  const accelerator = acceleratorOf(state.bindings, id);
  return accelerator === null ? null : acceleratorText(accelerator, mac);
}

function stageEntries(state: AppState): PaletteEntry[] {
  return STAGES.map((stage) => ({
    id: `stage:${stage}`,
    title: text(state.language, `stage.${stage}`),
    icon: 'pack',
    shortcut: null,
    refusal: null,
    search: `${text('en', `stage.${stage}`)} ${text('zh', `stage.${stage}`)}`.toLowerCase(),
    run: (controller) => goToStage(controller, stage),
  }));
}

function itemEntries(state: AppState): PaletteEntry[] {
  const { derived } = state;
  if (!derived) return [];
  const entry = (id: string, icon: IconName): PaletteEntry => {
    const title = nameOfOwner(state, id);
    return {
      id,
      title,
      icon,
      shortcut: null,
      refusal: null,
      search: `${title} ${id}`.toLowerCase(),
      run: ({ app, viewport }) => {
        select(app, id);
        viewport.current?.fit([id]);
      },
    };
  };
  return [
    ...derived.cells.map((cell) => entry(cell.id, 'cell')),
    ...derived.busbars.map((bar) => entry(bar.id, 'busbar')),
    ...derived.fpcs.map((fpc) => entry(fpc.id, 'circuit')),
  ];
}
