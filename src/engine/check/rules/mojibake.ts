/** Text that was UTF-8 and was read as Windows-1252: `Ã¼` for `ü`. */

/** Bytes 0x80 to 0x9f of Windows-1252 (WHATWG Encoding, index windows-1252), as the characters they are. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const bytes = new Map([...upper].map((character, i) => [character, 0x80 + i]));

function byteOf(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  return bytes.get(character) ?? (code >= 0xa0 && code <= 0xff ? code : undefined);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
/**
 * A first byte of UTF-8 as Windows-1252 shows it, and what could be the next ones: two bytes for Latin, Greek and
 * Cyrillic letters, three for punctuation. Others would be told wrongly: `Spaß“` and `“LIBERTÉ”` are such bytes too.
 */
const suspicious =
  /[ÂÃÄÅÎÏÐÑ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ€Ž]|â[€‚„†][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ€Ž]/gu;
/** Signs that may well follow a letter. */
const quotes = /[‘’“”–—…•]$/u;

/** The text with each such run put right, or null when there is none: `SÃO` and `naïve` stay. */
export function withoutMojibake(text: string): string | null {
  const runs = [...text.matchAll(suspicious)];
  if (runs.length === 0) return null;
  const mended = text.replace(suspicious, (run, at: number) => {
    const isDoubtful = runs.length === 1 && !run.startsWith('â') && quotes.test(run);
    // Within a word no quotation ends.
    if (isDoubtful && !/^\p{L}/u.test(text.slice(at + run.length))) return run;
    return decoded([...run].map(byteOf)) ?? run;
  });
  return mended === text ? null : mended;
}

function decoded(run: readonly (number | undefined)[]): string | null {
  const whole = run.filter((byte) => byte !== undefined);
  if (whole.length < run.length) return null;
  try {
    return utf8.decode(Uint8Array.from(whole));
  } catch {
    return null;
  }
}
