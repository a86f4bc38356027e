import { nodeBundle } from './nodeBundle.ts';

export default nodeBundle({ entry: 'main/electron/main.ts', fileName: 'main.js', format: 'es' });
