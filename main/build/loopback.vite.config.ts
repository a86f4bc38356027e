import { nodeBundle } from './nodeBundle.ts';

export default nodeBundle({ entry: 'main/loopback/main.ts', fileName: 'loopback.js', format: 'es' });
