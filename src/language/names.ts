/**
 * Names of people as pages list them: "A. B. Smith, Jane Doe and Li Wei", "Smith J, Doe A",
 * "Doe, Jane; van der Berg, A. B.", with affiliation marks. BibTeX's own rules are elsewhere.
 */
import type { Creator } from '../contract/model/item.ts';
import { notNames } from './not-names.ts';

const particles = new Set(
  'van von vom zu zum zur der den de del dela della dello degli dei di da das do dos du d la le les lo ten ter te af av el al bin ibn ben abu op het thoe tot y'.split(
    ' ',
  ),
);
/** German titles of nobility stand before the particle and belong to the family name. */
const nobility = /^(?:Freiherr|Freifrau|Freiin|Graf|Gräfin|Prinz|Prinzessin|Ritter|Baron|Edler)$/u;
const suffixes = /^(?:jr\.?|sr\.?|ii|iii|iv|2nd|3rd|4th|ph\.?d\.?|m\.?d\.?)$/iu;
const bodies =
  /\b(?:collaboration|consortium|consortia|group|team|network|initiative|investigators|committee|society|association|institute|university|project|program(?:me)?|foundation|organi[sz]ation|agency|council|centre|center|laborator(?:y|ies)|task force|working group|arbeitsgruppe|projet|grupo|gruppo)\b/iu;

const word =
  /^(?:[\p{Lu}\p{Lt}][\p{L}\p{M}'’‘`.-]*|[\p{Lu}]\p{Ll}*[\p{Lu}][\p{L}'’-]*|[dlo]['’][\p{Lu}][\p{L}'’-]*|(?:al|el|ul|at|ash)-[\p{Lu}][\p{L}-]*)$/u;
const initials = /^(?:\p{Lu}\p{Ll}?\.?-?){1,4}$/u;
/** Initials without stops, as PubMed and Scholar write them behind or before the family name. */
const bareInitials = /^\p{Lu}{1,3}(?:-\p{Lu})?$/u;
const eastAsian =
  /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,5}|\p{Script=Han}{1,3}\s\p{Script=Han}{1,3}|[\p{Script=Katakana}ー]{1,10}[・·][\p{Script=Katakana}ー・·]{1,20})$/u;

function creator(parts: Partial<Creator>): Creator {
  return { role: 'author', family: '', given: '', particle: '', suffix: '', literal: '', ...parts };
}

const isParticle = (token: string): boolean => particles.has(token.toLowerCase()) && /^\p{Ll}/u.test(token);

/** "Multi-Interest Network with Stable Learning" is no body: in a body's name few small words stand. */
const isBodyWord = (token: string): boolean =>
  /^[^\p{Ll}]/u.test(token) ||
  isParticle(token) ||
  /^(?:of|the|for|and|on|in|für|und|pour|et|para|per|e)$/u.test(token);

/** How sure one is that a text is one person's name: 0 no, 1 perhaps (two plain capitalised words), 2 yes. */
export function nameLikeness(text: string): 0 | 1 | 2 {
  const name = text.trim().replace(/\s(?:2nd|3rd|4th)$/u, '');
  if (name.length < 2 || name.length > 60 || /[\d@#/\\:?!=<>"“”$%&_+|]/u.test(name)) return 0;
  if (eastAsian.test(name)) return 1;
  const flat = name.replace(/,/gu, ' ').split(/\s+/u).filter(Boolean);
  const tokens = flat.filter((token) => !suffixes.test(token));
  if (tokens.length < 2 || tokens.length > 7) return 0;
  if (bodies.test(name) && tokens.length <= 6 && /^\p{Lu}/u.test(name) && tokens.every(isBodyWord)) return 1;
  let words = 0;
  let short = 0;
  for (const token of tokens) {
    if (isParticle(token)) continue;
    if (token.replace(/\./gu, '').length > 1 && notNames.has(token.toLowerCase().replace(/[.'’]+$/u, '')))
      return 0;
    if (bareInitials.test(token) || (initials.test(token) && token.length <= 6 && token.includes('.')))
      short += 1;
    else if (word.test(token) && !/[.][^.]/u.test(token)) words += 1;
    else if (/^\p{Lo}[\p{Lo}\p{M}]{1,14}$/u.test(token) && !/\p{Script=Han}/u.test(token)) words += 1;
    else return 0;
  }
  if (words === 0 || words > 5) return 0;
  // Capitals throughout, or three of them, are a heading or an acronym as easily as initials.
  const doubtful = !/\p{Ll}/u.test(name) || tokens.some((token) => /^\p{Lu}{3}$/u.test(token));
  if (doubtful) return words + short >= 2 ? 1 : 0;
  return short > 0 || name.includes(',') ? 2 : words >= 2 ? 1 : 0;
}

/**
 * One name in display order ("Jane van der Berg"), in index order ("Berg, Jane van der") or in PubMed's
 * ("Berg J"). Bodies, and names in scripts that write the family name unmarked, come as a literal.
 */
export function parseName(text: string): Creator {
  const name = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[,;]+|[,;]+$/gu, '')
    .trim();
  if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}ー・· ]+$/u.test(name))
    return creator({ literal: name });
  const comma = name.indexOf(',');
  if (comma > 0) return fromIndexOrder(name, comma);
  if (bodies.test(name)) return creator({ literal: name });
  let tokens = name.split(' ');
  let suffix = '';
  if (tokens.length > 2 && suffixes.test(tokens.at(-1) ?? '')) suffix = tokens.pop() ?? '';
  if (tokens.length === 1) return creator({ literal: name });
  const last = tokens.at(-1) ?? '';
  const first = tokens[0] ?? '';
  const dotted = /^(?:\p{Lu}\.-?){1,4}$/u.test(last) && !first.includes('.');
  if (dotted || (bareInitials.test(last) && !bareInitials.test(first))) {
    const start = tokens.findIndex((token) => !isParticle(token));
    return creator({
      particle: tokens.slice(0, start).join(' '),
      family: tokens.slice(start, -1).join(' '),
      given: last,
      suffix,
    });
  }
  let start = tokens.findIndex(
    (token, i) =>
      i > 0 &&
      i < tokens.length - 1 &&
      (isParticle(token) ||
        /^(?:van|von|de|del|della|di|da|la|le|el|al|dos|du|ter|ten|bin|ibn)$/iu.test(token) ||
        nobility.test(token)),
  );
  if (start === -1) start = tokens.length - 1;
  const given = tokens.slice(0, start).join(' ');
  tokens = tokens.slice(start);
  // Only a particle in lower case is one by CSL's rules; "Van Dyke" is the family name.
  const head = tokens.findIndex((token) => !isParticle(token));
  const family = tokens.slice(head).join(' ');
  return creator({ given, particle: tokens.slice(0, head).join(' '), family, suffix });
}

function fromIndexOrder(name: string, comma: number): Creator {
  const rest = name
    .slice(comma + 1)
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const suffix = rest.find((part) => suffixes.test(part)) ?? '';
  const givens = rest
    .filter((part) => part !== suffix)
    .join(' ')
    .split(' ')
    .filter(Boolean);
  const families = name.slice(0, comma).trim().split(' ');
  const first = Math.max(
    families.findIndex((token) => !isParticle(token)),
    0,
  );
  let end = givens.length;
  while (end > 1 && isParticle(givens[end - 1] ?? '')) end -= 1;
  const particle = [...givens.slice(end), ...families.slice(0, first)].join(' ');
  return creator({
    family: families.slice(first).join(' '),
    given: givens.slice(0, end).join(' '),
    particle,
    suffix,
  });
}
