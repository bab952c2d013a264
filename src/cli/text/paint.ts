import type { Io, Output } from '../io.ts';

/** Marks a text for a terminal; gives it back as it is where no colours are wanted. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
}

const plain: Paint = { bold: (text) => text, dim: (text) => text };
const ansi: Paint = {
  bold: (text) => (text === '' ? '' : `\u001b[1m${text}\u001b[22m`),
  dim: (text) => (text === '' ? '' : `\u001b[2m${text}\u001b[22m`),
};

/** Colours on a terminal only, and never where `NO_COLOR` is set (no-color.org) or the terminal is dumb. */
export function paintFor({ env }: Pick<Io, 'env'>, to: Output): Paint {
  return to.isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb' ? ansi : plain;
}
