import type { importMethods } from '../contract/methods/imports.ts';
import { PART } from '../contract/model/text-part.ts';
import type { z } from '../contract/zod.ts';

type Piece = z.infer<(typeof importMethods)['imports.holdText']['params']>;

/**
 * What `imports.readText` takes of a text and the markup beside it: themselves, or what they are held
 * as after they were sent in pieces, one after another. Who asks for something meanwhile gets a turn.
 * @throws what a call throws
 */
export async function sendText(
  hold: (piece: Piece) => Promise<{ text: number }>,
  given: { text: string; html: string },
): Promise<{ text: string; html: string } | { held: number }> {
  if (given.text.length <= PART && given.html.length <= PART) return given;
  let held: number | null = null;
  for (const kind of ['text', 'html'] as const) {
    for (let from = 0; from < given[kind].length; from += PART) {
      held = (await hold({ text: held, kind, part: given[kind].slice(from, from + PART) })).text;
    }
  }
  return held === null ? given : { held };
}
