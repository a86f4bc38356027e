import { nodeBundle } from './nodeBundle.ts';

export default nodeBundle({ entry: 'main/electron/preload.ts', fileName: 'preload.cjs', format: 'cjs' });
