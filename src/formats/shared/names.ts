/** Names as the tagged formats list them, one a line: `Family, Given, Suffix` (RIS specification, "AU"). */
import type { Creator, CreatorRole } from '../../contract/model/item.ts';
import { parseName } from '../../language/names.ts';

const blank = (role: CreatorRole): Creator => ({
  role,
  family: '',
  given: '',
  particle: '',
  suffix: '',
  literal: '',
});

const SUFFIX = /^(?:jr|sr|i{2,3}|iv|v|[2-5](?:nd|rd|th)|ph\.?\s?d|m\.?d)\.?$/i;
/** `J.`, `J.-P.`, `JP`, `Th.`: what stands for a given name without a comma. */
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.-?){1,5}$|^\p{Lu}{1,4}$|^\p{Lu}-\p{Lu}$/u;
const DOTTED = /^(?:\p{Lu}\p{Ll}?\.-?){1,5}$/u;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A body, or a name that can't be parted, as it stands. */
export function literalName(text: string, role: CreatorRole): Creator | null {
  const name = oneLine(text);
  return name ? { ...blank(role), literal: name } : null;
}

/** A person of given parts; particles in lower case before the family or behind the given name are told apart. */
export function personName(family: string, given: string, suffix: string, role: CreatorRole): Creator | null {
  const [f, g, s] = [oneLine(family), oneLine(given), oneLine(suffix)];
  if (!f && !g) return null;
  if (!f) return { ...blank(role), given: g, suffix: s };
  const read = f.includes(',') || g.includes(',') ? null : parseName(`${f}, ${g || 'X'}`);
  // A word that looks like a suffix within the given name is one only where the format says so.
  if (!read || read.literal || read.suffix || !read.family)
    return { ...blank(role), family: f, given: g, suffix: s };
  return { ...read, role, given: g ? read.given : '', suffix: s };
}

/**
 * One name of a list. With a comma it is `Family, Given` and perhaps a suffix; without one a body or a person
 * of one name, unless initials tell the given name (`Smith JA`, `J. A. Smith`), as Embase and IEEE write it.
 * EndNote marks bodies by a comma at the end, and doubles the first comma within their name.
 */
export function readListName(text: string, role: CreatorRole): Creator | null {
  const name = oneLine(text).replace(/;$/, '');
  if (!name) return null;
  if (name.includes(',,')) return literalName(name.replace(',,', ','), role);
  if (name.endsWith(',')) return literalName(name.replace(/[\s,]+$/, ''), role);
  const parts = name.split(',').map((part) => part.trim());
  const [family = '', second = '', ...rest] = parts;
  if (parts.length > 1) {
    // BibTeX's order, `Smith, Jr., John`, is met as well.
    if (rest.length === 1 && SUFFIX.test(second) && !SUFFIX.test(rest[0] ?? ''))
      return personName(family, rest[0] ?? '', second, role);
    if (parts.length <= 3) return personName(family, second, rest.join(' '), role);
    return literalName(name, role);
  }
  const words = name.split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (
    words.length > 1 &&
    (INITIALS.test(last) || /^\p{Lu}(?:\.?\s?-?\p{Lu})*\.$/u.test(last)) &&
    !DOTTED.test(first)
  ) {
    const at = words.findIndex((_, i) => i > 0 && words.slice(i).every((w) => INITIALS.test(w)));
    return personName(words.slice(0, at).join(' '), words.slice(at).join(' '), '', role);
  }
  if (words.length > 1 && DOTTED.test(first) && !DOTTED.test(last)) {
    const read = parseName(name);
    if (!read.literal) return { ...read, role };
  }
  return literalName(name, role);
}

/** A name as a list has it; EndNote's commas mark a body. */
export function formatListName(creator: Creator): string {
  const { literal, particle, family, given, suffix } = creator;
  if (literal) {
    if (literal.includes(',')) return literal.replace(',', ',,');
    return readListName(literal, creator.role)?.literal === literal ? literal : `${literal},`;
  }
  const head = [particle, family].filter(Boolean).join(' ');
  if (!given && !suffix) return head;
  return suffix ? `${head}, ${given}, ${suffix}` : `${head}, ${given}`;
}
