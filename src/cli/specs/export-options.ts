import { exportLinks, exportOrders, exportVenues, omittable } from '../../contract/model/terms.ts';
import type { CommandSpec } from '../command.ts';

const oneOf = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** Options that say how papers are written, beyond the format. */
export const choiceOptions: CommandSpec['options'] = {
  ascii: { type: 'boolean', help: 'write ASCII only, as far as the format can spell a letter in it' },
  omit: { type: 'string', value: 'LIST', help: `leave out, between commas: ${omittable.join(', ')}` },
  links: {
    type: 'string',
    value: 'WHICH',
    help: `where a paper has DOI and address: ${oneOf(exportLinks)}`,
  },
  venues: { type: 'string', value: 'HOW', help: `${oneOf(exportVenues)} names of journals and books` },
  order: { type: 'string', value: 'BY', help: `the order: ${oneOf(exportOrders)}` },
  preset: {
    type: 'string',
    value: 'NAME',
    help: 'the choices that are kept under a name; what else is said here goes before them',
  },
  'save-preset': { type: 'string', value: 'NAME', help: 'keep these choices in the library under a name' },
};
