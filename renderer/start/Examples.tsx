/** The shipped layouts on the start page. */
import { useEffect, useState, type ReactElement } from 'react';
import { openExampleNamed } from '../commands/openExample.ts';
import { useController } from '../state/context.ts';
import { PlanPicture } from './PlanPicture.tsx';

interface Example {
  readonly name: string;
  readonly title: string;
  readonly plan: string | null;
}

/** Each with its own plan, drawn by the engine from the file. */
export function Examples(): ReactElement {
  const controller = useController();
  const [examples, setExamples] = useState<readonly Example[]>([]);
  useEffect(() => {
    let shown = true;
    const show = (change: (before: readonly Example[]) => readonly Example[]): void => {
      if (shown) setExamples(change);
    };
    async function load(): Promise<void> {
      const listed = await controller.host.examples();
      if (!listed.ok) return;
      show(() => listed.value.map((example) => ({ ...example, plan: null })));
      for (const { name } of listed.value) {
        const opened = await controller.host.openExample(name);
        // Whoever has gone on to a layout waits for the engine.
        if (!shown) return;
        const plan = opened.ok ? await controller.engine.planOf(opened.value.text) : null;
        if (plan?.ok) show((before) => before.map((example) => (example.name === name ? { ...example, plan: plan.value } : example)));
      }
    }
    void load();
    return () => {
      shown = false;
      controller.engine.cancel('picture');
    };
  }, [controller]);
  return (
    <div className="cw-start-examples">
      {examples.map(({ name, title, plan }) => (
        <button key={name} type="button" className="cw-start-example" onClick={() => void openExampleNamed(controller, name)} data-testid={`start-example-${name}`}>
          <span className="cw-start-thumbnail">{plan !== null && <PlanPicture svg={plan} label={title} />}</span>
          <strong>{title}</strong>
        </button>
      ))}
    </div>
  );
}
