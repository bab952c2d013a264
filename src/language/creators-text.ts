import type { Creator, CreatorRole } from '../contract/model/item.ts';
import { creatorRoles } from '../contract/model/terms.ts';

const roles: ReadonlyMap<string, CreatorRole> = new Map<string, CreatorRole>([
  ...creatorRoles.map((role): [string, CreatorRole] => [role.replaceAll('-', ' '), role]),
  ['ed', 'editor'],
  ['eds', 'editor'],
  ['trans', 'translator'],
]);

const special = /[;,{}()\n]/;

/** A part that holds one of our separators goes into braces, as BibTeX does it. */
function protect(part: string): string {
  return special.test(part) ? `{${part.replaceAll(/[{}]/g, '')}}` : part;
}

/**
 * One creator as editable text: `Family, Given`; `Family, Suffix, Given` (the order of BibTeX);
 * a body with one name in braces; any role but author in brackets behind.
 */
export function formatCreator(creator: Creator): string {
  const role = creator.role === 'author' ? '' : ` (${creator.role.replaceAll('-', ' ')})`;
  if (creator.literal) return `{${creator.literal.replaceAll(/[{}]/g, '')}}${role}`;
  const family = [creator.particle, protect(creator.family)].filter(Boolean).join(' ');
  const parts = creator.suffix
    ? [family, protect(creator.suffix), protect(creator.given)]
    : creator.given
      ? [family, protect(creator.given)]
      : [family];
  return parts.join(', ').trimEnd() + role;
}

/** The creators as editable text, in order: `Zhou, Guorui; Zhu, Xiaoqiang`. */
export function formatCreators(creators: readonly Creator[]): string {
  return creators.map(formatCreator).join('; ');
}

/** Splits at `separator` outside braces; empty pieces are left out unless `keepEmpty`. */
function split(text: string, separator: RegExp, keepEmpty = false): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let piece = '';
  for (const char of text) {
    if (char === '{') depth++;
    if (char === '}') depth = Math.max(0, depth - 1);
    if (depth === 0 && separator.test(char)) {
      pieces.push(piece.trim());
      piece = '';
    } else {
      piece += char;
    }
  }
  pieces.push(piece.trim());
  return keepEmpty ? pieces : pieces.filter((one) => one !== '');
}

const bare = (text: string): string => text.replaceAll(/[{}]/g, '').replaceAll(/\s+/g, ' ').trim();

const isParticle = (word: string): boolean => /^\p{Ll}/u.test(word) && word !== 'and';

/** Particles are the lower-case words before a family name that goes on in upper case. */
function splitParticle(family: string): { particle: string; family: string } {
  const words = family.split(/\s+/);
  let start = 0;
  while (start < words.length - 1 && isParticle(words[start] ?? '')) start++;
  return { particle: words.slice(0, start).join(' '), family: words.slice(start).join(' ') };
}

/** A name in its spoken order: the last word is the family name, particles before it go along. */
function spokenName(name: string): Pick<Creator, 'given' | 'particle' | 'family'> {
  const words = name.split(/\s+/);
  let start = words.length - 1;
  while (start > 1 && isParticle(words[start - 1] ?? '')) start--;
  return { given: words.slice(0, start).join(' '), ...splitParticle(words.slice(start).join(' ')) };
}

function parseOne(text: string): Creator {
  const bracket = /^(.*?)\s*\(([\p{L} -]+)\.?\)$/su.exec(text);
  const role = bracket ? roles.get((bracket[2] ?? '').toLowerCase().replaceAll('-', ' ')) : undefined;
  const name = role ? (bracket?.[1] ?? '') : text;
  const creator: Creator = {
    role: role ?? 'author',
    family: '',
    given: '',
    particle: '',
    suffix: '',
    literal: '',
  };
  if (/^\{[^{}]*\}$/.test(name)) return { ...creator, literal: bare(name) };
  const parts = split(name, /,/, true);
  const first = parts[0] ?? '';
  if (parts.length === 1) {
    return first.includes('{') ? { ...creator, literal: bare(first) } : { ...creator, ...spokenName(first) };
  }
  const family = first.startsWith('{') ? { particle: '', family: bare(first) } : splitParticle(bare(first));
  if (parts.length === 2) return { ...creator, ...family, given: bare(parts[1] ?? '') };
  return { ...creator, ...family, suffix: bare(parts[1] ?? ''), given: bare(parts.slice(2).join(' ')) };
}

/**
 * Names of a list that came without `;`: joined by "and", or, when every piece between commas has
 * several words ("Ada Lovelace, Alan Turing"), in their spoken order.
 */
function namesOf(line: string, alone: boolean): string[] {
  const joined = line.startsWith('{') ? [line] : line.split(/\s+(?:and|&)\s+(?![^{]*\})/u);
  return joined.flatMap((piece) => {
    const whole = piece.replace(/,\s*$/, '').trim();
    const names = split(whole, /,/);
    const spoken = alone && names.length > 1 && names.every((name) => /\S\s+\S/.test(name));
    return spoken ? names : names.length > 0 ? [whole] : [];
  });
}

/**
 * Creators from edited text, which has them between `;` or on lines of their own. A piece that reads
 * as one of `previous` stays exactly that creator, so that moving names about never changes what
 * the text can't say. Never throws: every text is some list of creators, blank text is none.
 */
export function parseCreators(text: string, previous: readonly Creator[] = []): Creator[] {
  const known = new Map(previous.map((creator) => [formatCreator(creator), creator]));
  const lines = split(text, /[;\n]/);
  return lines.flatMap((line) => {
    const same = known.get(line);
    return same ? [same] : namesOf(line, lines.length === 1).map((name) => known.get(name) ?? parseOne(name));
  });
}

/** A creator's name as people write it: `Guorui Zhou`, `Ludwig van Beethoven`, `OLMo Team`. */
export function spokenCreator(creator: Creator): string {
  if (creator.literal) return creator.literal;
  const name = [creator.given, creator.particle, creator.family].filter(Boolean).join(' ');
  return creator.suffix ? `${name}, ${creator.suffix}` : name;
}
