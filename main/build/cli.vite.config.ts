import { nodeBundle } from './nodeBundle.ts';

export default nodeBundle({ entry: 'main/cli/main.ts', fileName: 'ccs.js', format: 'es' });
