/** Lists of names: taken apart, and told from other lists of capitalised words. */
import type { Creator } from '../contract/model/item.ts';
import { nameLikeness, parseName } from './names.ts';

/** What a text holds if it is a list of names. */
export interface NameList {
  creators: Creator[];
  /** Share of the pieces that look like a name. */
  share: number;
  /** How sure it is that they are names: 0.3 for one pair of capitalised words, 1 where there are initials. */
  confidence: number;
  certain: boolean;
  /** The page cut it ("et al.", "…", "+3 authors"). */
  truncated: boolean;
}

const leading =
  /^(?:authors?|by|written by|verfasst von|von|par|por|di|door|av|af|作者|著者|저자|автор(?:ы)?)\s*[:：]?\s+/iu;
const truncation =
  /(?:[,;]?\s*(?:\(?et\s+al\.?\)?|u\.\s?a\.|et\s+coll\.|y\s+otros|等|и\s+др\.?|others)|[,;]?\s*(?:…|\.\.\.)|[,;·]?\s*\+\s*\d+\s+(?:more|authors?|others?)?|[,;]?\s*(?:and|&)\s+\d+\s+(?:more|others|authors?)|[,;]?\s*\[?(?:and\s+)?\d+\s+more\s+authors?\]?)\s*\.?$/iu;
const conjunction = /\s*(?:[,;]\s*)?(?:(?<=\s)(?:and|und|et|y|e|en|og|och|ja|i|и|및|와|과)(?=\s)|&|＆)\s*/u;

/** Without what marks affiliations, contact and rank: brackets, superscripts, stars, addresses. */
function bareList(text: string): string {
  return text
    .replace(/\([^()]{0,200}\)|\[[^[\]]{0,200}\]/gu, ' ')
    .replace(/[¹²³⁴⁵⁶⁷⁸⁹⁰ᵃᵇᶜᵈᵉ*†‡§¶#✉∗]+(?:\s*,\s*[¹²³⁴⁵⁶⁷⁸⁹⁰*†‡§¶∗]+)*/gu, ' ')
    .replace(
      /(?<=\p{L}{2}\.?)\s?\d{1,2}(?:\s?[,;]\s?\d{1,2}(?=\s*(?:[,;]|$)))*(?=\s*(?:[,;]|$|and\s|&))/gu,
      ' ',
    )
    .replace(/\S+@\S+/gu, ' ')
    .replace(/(?<=[,;])\s*\+\s?\d+ (?:more )?(?:authors?|others)\s/giu, ' ')
    .replace(/[ \t]+/gu, ' ')
    .trim();
}

/** "Smith J, Doe A; Study Group": commas part names within a piece, if there is a whole name on each side. */
function piecesWithin(piece: string): string[] {
  const parts = piece.split(/\s*,\s*/u);
  return parts.length > 1 && parts.every((part) => nameLikeness(part) > 0) ? parts : [piece];
}

/** Whether the stop at a list's end is an initial's: there is one elsewhere, or it stands behind a comma. */
function isInitialsStop(list: string): boolean {
  const end = /(?:^|[\s.,-])\p{Lu}\.[\s,;]*$/u.exec(list);
  return end !== null && (list.indexOf('.') < end.index + 1 || /,\s?\p{Lu}\.\s*$/u.test(list));
}

/** The pieces of a list of names, each one name in whatever order it stands. */
function splitNames(text: string): { names: string[]; truncated: boolean } {
  if (text.length > 60_000) return { names: [], truncated: false };
  let list = bareList(text.replace(leading, ''));
  const gap = /\s*,?\s*(?:…|\.\.\.)\s*,?\s*(?=\p{Lu})/gu;
  const gapped = gap.test(list);
  if (gapped) list = list.replace(gap, ', ');
  const cut = truncation.exec(list.slice(-60));
  if (cut) list = list.slice(0, list.length - cut[0].length);
  list = list.replace(/[\s.,;]+$/u, (end) => (isInitialsStop(list) && end.includes('.') ? '.' : ''));
  const strong = /[;；|·•]|、/u.test(list) ? /\s*(?:[;；|•、]|(?<=\s)·|·(?=\s))\s*/u : null;
  const pieces = (strong ? list.split(strong) : list.split(/\s*[,，]\s*/u))
    .flatMap((piece) => (strong ? piecesWithin(piece) : [piece]))
    .flatMap((piece) => piece.split(conjunction))
    .map((piece) => piece.trim().replace(/^(?:and|und|et|&)\s+|^[,;]\s*|[,;]$/gu, ''))
    .filter((piece) => piece !== '');
  return { names: strong ? pieces : pairedWithInitials(pieces), truncated: cut !== null || gapped };
}

/** "Smith, J., Doe, A." between commas: initials belong to the name before them; so does "Jr.". */
function pairedWithInitials(pieces: string[]): string[] {
  const names: string[] = [];
  for (const piece of pieces) {
    const last = names.at(-1);
    const initials =
      /^(?:\p{Lu}\p{Ll}?\.?[ -]?){1,4}$/u.test(piece) && (piece.includes('.') || piece.length <= 2);
    const suffix = /^(?:jr\.?|sr\.?|ii|iii|iv)$/iu.test(piece);
    if (last !== undefined && (suffix || (initials && !last.includes(','))))
      names[names.length - 1] = `${last}, ${piece}`;
    else names.push(piece);
  }
  return names;
}

/** What a text holds if it is a list of names, or null if it can be none. */
export function parseNameList(text: string): NameList | null {
  const { names: found, truncated } = splitNames(text);
  // "Schneider, Marta": one name in index order, or any two words.
  const inverted =
    found.length === 2 && found.every((name) => /^\p{Lu}\p{Ll}{2,15}$/u.test(name)) && text.includes(', ');
  const names = inverted ? [found.join(', ')] : found;
  if (names.length === 0) return null;
  let likely = 0;
  let sure = 0;
  for (const name of names) {
    const likeness = nameLikeness(name);
    if (likeness > 0) likely += 1;
    if (likeness === 2) sure += 1;
  }
  const share = likely / names.length;
  if (share < 0.5) return null;
  // Two words with capitals are a name or anything else; initials, and several such pairs, tell.
  const plain = names.length === 1 ? 0.3 : names.length === 2 ? 0.65 : 0.9;
  const confidence = inverted
    ? plain
    : share < 0.75
      ? share * 0.4
      : sure > 0
        ? 1
        : Math.max(plain, truncated ? 0.9 : 0);
  return { creators: names.map(parseName), share, confidence, certain: confidence >= 0.6, truncated };
}
