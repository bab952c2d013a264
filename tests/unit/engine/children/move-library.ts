/** Moves the library given as first argument into the second one, to be killed meanwhile. */
import { createEngine } from '../../../../src/engine/engine.ts';

const [folder = '', to = ''] = process.argv.slice(2);
const engine = createEngine({ folder, origin: 'window' });
process.stdout.write('moving\n');
await engine.call('library.moveTo', { folder: to });
process.stdout.write('moved\n');
