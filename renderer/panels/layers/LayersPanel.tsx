import { Slider } from '@mantine/core';
import type { ReactElement } from 'react';
import { setLayer } from '../../commands/setLayer.ts';
import { useText } from '../../i18n/text.ts';
import { IconButton } from '../../icons/IconButton.tsx';
import { useApp, useController } from '../../state/context.ts';
import { LAYER_GROUPS } from '../../state/layers.ts';
import type { LayerGroup } from '../../viewport/types.ts';

/** Eye, lock and opacity of every layer group. */
export function LayersPanel(): ReactElement {
  return (
    <div className="cw-panel cw-scroll" data-testid="layers">
      {LAYER_GROUPS.map((group) => (
        <LayerRow key={group} group={group} />
      ))}
    </div>
  );
}

function LayerRow({ group }: { readonly group: LayerGroup }): ReactElement {
  const { app } = useController();
  const t = useText();
  const layer = useApp((state) => state.layers[group]);
  const name = t(`layer.${group}`);
  const opacity = Math.round(layer.opacity * 100);
  return (
    <div className="cw-layer" data-off={!layer.visible} data-testid={`layer-${group}`}>
      <IconButton
        icon={layer.visible ? 'eye' : 'eyeOff'}
        label={t(layer.visible ? 'layer.hide' : 'layer.show', { name })}
        pressed={layer.visible}
        onClick={() => setLayer(app, group, { visible: !layer.visible })}
      />
      <IconButton
        icon={layer.locked ? 'lock' : 'unlock'}
        label={t(layer.locked ? 'layer.unlock' : 'layer.lock', { name })}
        pressed={layer.locked}
        className={layer.locked ? undefined : 'cw-faint'}
        onClick={() => setLayer(app, group, { locked: !layer.locked })}
      />
      <span className="cw-clip cw-layer-name">{name}</span>
      <Slider
        className="cw-opacity"
        size={2}
        label={null}
        min={0}
        max={100}
        step={5}
        value={opacity}
        thumbLabel={t('layer.opacity', { name })}
        onChange={(value) => setLayer(app, group, { opacity: value / 100 })}
      />
      <span className="cw-num cw-dim">{opacity}</span>
    </div>
  );
}
