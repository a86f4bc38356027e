import type { ReactElement } from 'react';
import { useApp } from '../state/context.ts';
import { AboutDialog } from './AboutDialog.tsx';
import { ArrayDialog } from './ArrayDialog.tsx';
import { ChangedOnDiskDialog } from './ChangedOnDiskDialog.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { DxfDialog } from './dxf/DxfDialog.tsx';
import { DistributeDialog } from './DistributeDialog.tsx';
import { ExampleDialog } from './ExampleDialog.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { FileDialog } from './FileDialog.tsx';
import { MoveByDialog } from './MoveByDialog.tsx';
import { ProblemDialog } from './ProblemDialog.tsx';
import { RotateByDialog } from './RotateByDialog.tsx';
import { RecentsDialog } from './RecentsDialog.tsx';
import { RecoverDialog } from './RecoverDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { UnsavedDialog } from './UnsavedDialog.tsx';
import { WaiveDialog } from './WaiveDialog.tsx';

/** The dialog in front of the window, and over it the file dialog. */
export function Dialogs(): ReactElement {
  const picker = useApp((state) => state.picker);
  return (
    <>
      <FrontDialog />
      {picker && <FileDialog picker={picker} />}
    </>
  );
}

function FrontDialog(): ReactElement | null {
  const dialog = useApp((state) => state.dialog);
  switch (dialog?.kind) {
    case 'palette':
      return <CommandPalette />;
    case 'about':
      return <AboutDialog />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'pickExample':
      return <ExampleDialog dialog={dialog} />;
    case 'unsaved':
      return <UnsavedDialog dialog={dialog} />;
    case 'changedOnDisk':
      return <ChangedOnDiskDialog dialog={dialog} />;
    case 'problem':
      return <ProblemDialog dialog={dialog} />;
    case 'recover':
      return <RecoverDialog />;
    case 'recents':
      return <RecentsDialog />;
    case 'export':
      return <ExportDialog />;
    case 'dxf':
      return <DxfDialog dialog={dialog} />;
    case 'waive':
      return <WaiveDialog key={dialog.key} findingKey={dialog.key} />;
    case 'array':
      return <ArrayDialog />;
    case 'moveBy':
      return <MoveByDialog />;
    case 'rotateBy':
      return <RotateByDialog />;
    case 'distribute':
      return <DistributeDialog />;
    default:
      return null;
  }
}
