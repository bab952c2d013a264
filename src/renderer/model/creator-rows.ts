/** The rows of the creators' editor: pure, so that they can be tried without a window. */
import type { Creator } from '../../contract/model/item.ts';
import { parseCreators } from '../../language/creators-text.ts';

/** One creator while it is edited. `id` stays with it when it moves. */
export interface CreatorRow {
  id: number;
  creator: Creator;
  /** Particle and suffix are shown. */
  more: boolean;
  /** It has one name, also while that is still empty. */
  single: boolean;
}

export const emptyCreator = (role: Creator['role'] = 'author'): Creator => ({
  role,
  family: '',
  given: '',
  particle: '',
  suffix: '',
  literal: '',
});

let lastId = 0;

/** A creator as a row with an id of its own. */
export function creatorRow(creator: Creator): CreatorRow {
  lastId += 1;
  return {
    id: lastId,
    creator,
    more: creator.particle !== '' || creator.suffix !== '',
    single: creator.literal !== '',
  };
}

const isBlank = ({ family, given, literal }: Creator): boolean => `${family}${given}${literal}`.trim() === '';

/** The creators of the rows; blank ones are left out, spaces at the ends too. */
export function creatorsOf(rows: readonly CreatorRow[]): Creator[] {
  return rows
    .map(({ creator }) => ({
      ...creator,
      family: creator.family.trim(),
      given: creator.given.trim(),
      particle: creator.particle.trim(),
      suffix: creator.suffix.trim(),
      literal: creator.literal.trim(),
    }))
    .filter((creator) => !isBlank(creator));
}

/** The rows with one moved to another place. */
export function moveRow(rows: readonly CreatorRow[], from: number, to: number): CreatorRow[] {
  const moved = rows.filter((_, i) => i !== from);
  const row = rows[from];
  const at = Math.max(0, Math.min(rows.length - 1, to));
  return row ? [...moved.slice(0, at), row, ...moved.slice(at)] : [...rows];
}

/** One name instead of two, or the other way round; what was typed stays. */
export function withNames(row: CreatorRow, single: boolean): CreatorRow {
  const { creator } = row;
  if (single === row.single) return row;
  if (single) {
    const literal = [creator.given, creator.particle, creator.family, creator.suffix]
      .filter(Boolean)
      .join(' ');
    return { ...row, single, more: false, creator: { ...emptyCreator(creator.role), literal } };
  }
  const [read] = parseCreators(creator.literal);
  return { ...row, single, creator: { ...(read ?? emptyCreator()), role: creator.role } };
}

/**
 * Rows with pasted text at one of them: a list becomes a row for each name, which take the row's role where
 * the text names none. Null when the text is one name's part, to be pasted as it is.
 */
export function pasteCreators(rows: readonly CreatorRow[], at: number, text: string): CreatorRow[] | null {
  const row = rows[at];
  if (!row) return null;
  const blank = isBlank(row.creator);
  const pasted = parseCreators(text);
  const isList = pasted.length > 1 || (blank && /,\s*\S/.test(text) && pasted.length === 1);
  if (!isList) return null;
  const added = pasted.map((creator) =>
    creatorRow(creator.role === 'author' ? { ...creator, role: row.creator.role } : creator),
  );
  return [...rows.slice(0, blank ? at : at + 1), ...added, ...rows.slice(at + 1)];
}
