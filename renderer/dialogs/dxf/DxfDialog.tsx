/** Takes the envelope or keep-outs out of a drawing: shows what is in it, and lets choose what of it goes where. */
import { Button, Checkbox, Loader, Modal } from '@mantine/core';
import { useMemo, useState, type FormEvent, type ReactElement } from 'react';
import { problemWords } from '../../../shared/check/messages/problemWords.ts';
import { JOIN_mm } from '../../../shared/dxf/read/drawing.ts';
import { recordsOfKind } from '../../../shared/model/document.ts';
import { placedAt, withDrawn, type DrawnElsewhere } from '../../../shared/placement/outline/takeDrawn.ts';
import { takeDrawn } from '../../commands/outlinesFromDxf.ts';
import { useText } from '../../i18n/text.ts';
import { useApp, useController } from '../../state/context.ts';
import type { DialogState } from '../../state/dialogState.ts';
import { useCloseDialog } from '../useCloseDialog.ts';
import { chosenLoops, originOf, shownLayers, withUse, type ChangedUses, type Placing } from './chosenLoops.ts';
import { DxfPlace, usualHeights } from './DxfPlace.tsx';
import { DxfPreview } from './DxfPreview.tsx';
import { DxfFile, DxfLayers, DxfUnit } from './DxfSource.tsx';
import { LeftOutList } from './LeftOutList.tsx';
import { LoopTable } from './LoopTable.tsx';
import { useDrawing } from './useDrawing.ts';

const NONE: ChangedUses = new Map();

export function DxfDialog({ dialog: { purpose, file: dropped } }: { readonly dialog: Extract<DialogState, { readonly kind: 'dxf' }> }): ReactElement | null {
  const controller = useController();
  const t = useText();
  const close = useCloseDialog();
  const document = useApp((state) => state.document);
  const language = useApp((state) => state.language);
  const [file, setFile] = useState(dropped);
  const [unit_mm, setUnit] = useState<number | null>(null);
  const [join_mm, setJoin] = useState(JOIN_mm);
  const [layersOf, setLayersOf] = useState<{ readonly file: File; readonly layers: readonly string[] } | null>(null);
  const [changed, setChanged] = useState<ChangedUses>(NONE);
  const [marked, setMarked] = useState<number | null>(null);
  const [placing, setPlacing] = useState<Placing>({ by: purpose === 'envelope' ? 'corner' : 'origin', at: { x: 0, y: 0 } });
  const [heights, setHeights] = useState(() => (document ? usualHeights(document) : { envelope_mm: 0, from: 0, to: 0 }));
  const [replaces, setReplaces] = useState(false);
  const read = useDrawing(file, unit_mm, join_mm);
  const drawing = read?.result.ok === true ? read.result.value : null;
  const layers = useMemo(() => (drawing ? (layersOf && layersOf.file === file ? layersOf.layers : shownLayers(drawing)) : []), [drawing, layersOf, file]);
  const loops = useMemo(() => (drawing ? chosenLoops(drawing, layers, purpose, changed) : []), [drawing, layers, purpose, changed]);
  const origin = useMemo(() => originOf(loops, placing), [loops, placing]);
  const drawn = useMemo((): DrawnElsewhere => {
    const envelope = loops.find(({ use }) => use === 'envelope');
    return {
      envelope: envelope ? { corners: placedAt(envelope.contour, origin), height_mm: heights.envelope_mm } : null,
      keepOuts: loops.filter(({ use }) => use === 'keepout').map(({ contour }) => placedAt(contour, origin)),
      keepOutZ_mm: { from: heights.from, to: heights.to },
      replacesKeepOuts: replaces,
      name: t('keepOut.name'),
    };
  }, [loops, origin, heights, replaces, t]);
  if (!document) return null;
  const present = recordsOfKind(document, 'keepOut').length;
  const needsUnit = drawing !== null && !drawing.saysUnit && unit_mm === null;
  const nothing = drawn.envelope === null && drawn.keepOuts.length === 0;
  const refusal = !drawing || needsUnit || nothing ? null : refusalOf();

  const mayTake = drawing !== null && read?.isStale === false && !needsUnit && !nothing && refusal === null;

  function refusalOf(): string | null {
    const tried = document ? withDrawn(document, drawn) : null;
    return tried && !tried.ok ? tried.problems.map((problem) => problemWords(language, problem)).join('; ') : null;
  }

  function take(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const wrong = event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) return wrong.focus();
    if (!mayTake) return;
    close();
    takeDrawn(controller, drawn);
  }

  return (
    <Modal opened onClose={close} title={t(`dxf.title.${purpose}`)} size={980} data-testid="dxf-dialog">
      <form className="cw-dxf cw-figures" onSubmit={take}>
        <div className="cw-dxf-left-column">
          <DxfFile file={file} onFile={(chosen) => { setFile(chosen); setChanged(NONE); setMarked(null); setUnit(null); }} />
          <div className="cw-dxf-picture">
            {drawing && loops.length > 0 && <DxfPreview loops={loops} chosen={marked} origin={{ x: 0 - origin.x, y: 0 - origin.y }} onChoose={setMarked} />}
            {file && !read && <p className="cw-dim" role="status"><Loader size={16} /> {t('dxf.reading')}</p>}
            {!file && <p className="cw-dim">{t('dxf.hint')}</p>}
            {read && !read.result.ok && <p className="cw-error cw-selectable" role="alert">{read.result.problems.map((problem) => problemWords(language, problem)).join('; ')}</p>}
            {drawing && loops.length === 0 && <p className="cw-warning" role="alert">{t('dxf.noLoops')}</p>}
          </div>
          {drawing && <LeftOutList drawing={drawing} />}
        </div>
        <div className="cw-dxf-right-column">
          {drawing && (
            <>
              <DxfUnit drawing={drawing} unit_mm={unit_mm} join_mm={join_mm} onUnit={setUnit} onJoin={(join) => { setJoin(join); setChanged(NONE); }} />
              <h3>{t('dxf.layers')}</h3>
              <DxfLayers drawing={drawing} layers={layers} onLayers={(next) => { if (file) setLayersOf({ file, layers: next }); setMarked(null); }} />
              <h3>{t('dxf.loops', { count: loops.length })}</h3>
              <LoopTable loops={loops} chosen={marked} takesEnvelope onChoose={setMarked} onUse={(index, use) => setChanged(withUse(loops, changed, index, use))} />
              <DxfPlace placing={placing} heights={heights} takesEnvelope={drawn.envelope !== null} takesKeepOuts={drawn.keepOuts.length > 0} onPlacing={setPlacing} onHeights={setHeights} />
              {present > 0 && <Checkbox className="cw-dxf-replace" label={t('dxf.replace', { count: present })} checked={replaces} onChange={(event) => setReplaces(event.currentTarget.checked)} />}
            </>
          )}
        </div>
        <div className="cw-dialog-actions cw-dxf-actions">
          <span className={refusal === null ? 'cw-dim' : 'cw-error'} role="status" data-testid="dxf-state">
            {refusal ?? (drawing ? t(needsUnit ? 'dxf.needsUnit' : nothing ? 'dxf.nothing' : drawn.envelope ? 'dxf.takes' : 'dxf.takesKeepOuts', { count: drawn.keepOuts.length }) : '')}
          </span>
          <span className="cw-spring" />
          <Button onClick={close}>{t('action.cancel')}</Button>
          <Button variant="filled" type="submit" disabled={!mayTake} data-testid="dxf-take">{t('dxf.take')}</Button>
        </div>
      </form>
    </Modal>
  );
}
