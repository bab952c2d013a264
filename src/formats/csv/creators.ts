/** Names in one cell: parted by semicolons, bars, "and", line feeds, or by commas where each is whole. */
import type { Creator, CreatorRole } from '../../contract/model/item.ts';
import { nameLikeness, parseName } from '../../language/names.ts';
import { readListName } from '../shared/names.ts';

/** `Smith J.`, `van der Berg AB`: a whole name with its initials behind. */
const WITH_INITIALS = /^\p{L}[\p{L}\p{M}'’ -]*\s(?:\p{Lu}\p{Ll}?\.?-?){1,4}$/u;

function parts(text: string): string[] {
  if (/[;\n|]/.test(text)) return text.split(/[;\n|]/);
  if (/\s(?:and|&|und|et)\s/.test(text)) return text.split(/,?\s+(?:and|&|und|et)\s+/).flatMap(byCommas);
  return byCommas(text);
}

/** Commas part names only where each part is a whole one. */
function byCommas(text: string): string[] {
  const names = text.split(/,\s*/).filter(Boolean);
  const isList =
    names.length > 1 &&
    (names.every((name) => WITH_INITIALS.test(name)) ||
      names.every((name) => name.trim().includes(' ') && nameLikeness(name) > 0));
  return isList ? names : [text];
}

/** The people of a cell. */
export function readCell(text: string, role: CreatorRole): Creator[] {
  const trimmed = text.replace(/[.,;\s]+$/, (end) =>
    end.includes('.') && /\p{Lu}\.$/u.test(text.trim()) ? '.' : '',
  );
  return parts(trimmed).flatMap((part) => {
    // Scopus's full names end in the author's number.
    const name = part.replace(/\s*\(\d{5,}\)\s*$/, '').trim();
    const isPlain = !name.includes(',') && nameLikeness(name) > 0;
    const read = isPlain ? { ...parseName(name), role } : readListName(name, role);
    return read ?? [];
  });
}
