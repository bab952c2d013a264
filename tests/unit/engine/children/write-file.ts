/** Writes as many characters as the second argument says to the file of the first; says how it went. */
import { errorValue } from '../../../../src/contract/errors.ts';
import { writeFileAtomically } from '../../../../src/engine/exports/file.ts';

const [path = '', length = '0'] = process.argv.slice(2);
try {
  writeFileAtomically(path, 'x'.repeat(Number(length)));
  process.stdout.write('written');
} catch (error) {
  process.stdout.write(errorValue(error).code);
}
