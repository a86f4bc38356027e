import { useEffect, useState } from 'react';
import { dropFiles } from '../commands/dropFile.ts';
import { useController } from '../state/context.ts';
import { messageOf, showNotice } from '../state/notices.ts';

/** Files dropped anywhere on the window. True while some are held over it. */
export function useFileDrop(): boolean {
  const controller = useController();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    function onDragOver(event: DragEvent): void {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = asking() ? 'none' : 'copy';
      setOver(!asking());
    }
    function onDragLeave(event: DragEvent): void {
      // Leaving for a part of the window is not leaving it.
      if (event.relatedTarget === null) setOver(false);
    }
    function onDrop(event: DragEvent): void {
      if (!carriesFiles(event)) return;
      // A browser would show the file in the place of the program.
      event.preventDefault();
      setOver(false);
      if (asking()) return;
      dropFiles(controller, [...(event.dataTransfer?.files ?? [])]).catch((error: unknown) => showNotice(controller.app, 'error', 'notice.commandFailed', messageOf(error)));
    }
    function asking(): boolean {
      const { dialog, picker } = controller.app.getState();
      return dialog !== null || picker !== null;
    }
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [controller]);
  return over;
}
