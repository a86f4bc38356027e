import { memo, type ReactElement } from 'react';
import { COMMANDS, type CommandId } from '../../../shared/contracts/commands.ts';
import { runCommand } from '../../commands/registry.ts';
import { Section } from '../../fields/Section.tsx';
import { useRefusal } from '../../frame/useRefusal.ts';
import { useShortcut } from '../../frame/useShortcut.ts';
import { useText } from '../../i18n/text.ts';
import { IconButton } from '../../icons/IconButton.tsx';
import type { IconName } from '../../icons/paths.ts';
import { useApp, useController } from '../../state/context.ts';

const LINES: readonly (readonly (readonly [CommandId, IconName])[])[] = [
  [['arrange.rotateLeft', 'rotateLeft'], ['arrange.rotateRight', 'rotateRight'], ['arrange.swapPoles', 'turn'], ['arrange.flipX', 'flipX'], ['arrange.flipY', 'flipY']],
  [['arrange.alignLeft', 'alignLeft'], ['arrange.alignCentre', 'alignCentre'], ['arrange.alignRight', 'alignRight'], ['arrange.alignTop', 'alignTop'], ['arrange.alignMiddle', 'alignMiddle'], ['arrange.alignBottom', 'alignBottom'], ['arrange.distributeX', 'distributeX'], ['arrange.distributeY', 'distributeY']],
];

/** What can be done with the places of the selected cells, at hand. */
export const ArrangeSection = memo(function ArrangeSection(): ReactElement {
  const t = useText();
  return (
    <Section title={t('arrange.section')}>
      {LINES.map((line) => (
        <div key={line[0]?.[0]} className="cw-row" role="group" aria-label={t('arrange.section')}>
          {line.map(([id, icon]) => (
            <ArrangeButton key={id} id={id} icon={icon} />
          ))}
        </div>
      ))}
    </Section>
  );
});

function ArrangeButton({ id, icon }: { readonly id: CommandId; readonly icon: IconName }): ReactElement {
  const controller = useController();
  const title = useApp((state) => COMMANDS.find((command) => command.id === id)?.title[state.language] ?? id);
  return <IconButton icon={icon} label={title} shortcut={useShortcut(id)} refusal={useRefusal(id)} testId={`arrange-${id}`} onClick={() => void runCommand(controller, id)} />;
}
