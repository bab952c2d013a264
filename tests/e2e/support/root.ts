import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout whose `out/` is tested. */
export const root = resolve(fileURLToPath(new URL('../../..', import.meta.url)));
