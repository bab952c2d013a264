/** CSL-JSON names (schema 1.0.2 "name-variable"). */
import type { Creator, CreatorRole } from '../../contract/model/item.ts';

export interface CslName {
  family?: string;
  given?: string;
  literal?: string;
  suffix?: string;
  'non-dropping-particle'?: string;
}

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/**
 * A name as a creator, or null when it says nothing. A dropping particle ("Ludwig van Beethoven", sorted
 * without it) goes with the given name, which is what citeproc prints. A family name alone is a person of
 * one name. A bare string is taken as a literal, or as "Family, Given".
 */
export function readName(value: unknown, role: CreatorRole): Creator | null {
  const empty = { role, family: '', given: '', particle: '', suffix: '', literal: '' };
  if (typeof value === 'string') {
    const [family = '', given] = value.split(',', 2).map((part) => part.trim());
    if (given) return { ...empty, family, given };
    return value.trim() ? { ...empty, literal: value.trim() } : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const name = value as Record<string, unknown>;
  const family = text(name['family']);
  const given = [text(name['given']), text(name['dropping-particle'])].filter(Boolean).join(' ');
  const literal = text(name['literal']) || text(name['name']);
  if (!family && literal) return { ...empty, literal };
  if (!family && !given) return null;
  return {
    ...empty,
    family,
    given,
    particle: text(name['non-dropping-particle']),
    suffix: text(name['suffix']),
  };
}

/** A creator as a CSL name, without empty parts. */
export function writeName(creator: Creator): CslName {
  if (creator.literal) return { literal: creator.literal };
  return {
    ...(creator.family && { family: creator.family }),
    ...(creator.given && { given: creator.given }),
    ...(creator.particle && { 'non-dropping-particle': creator.particle }),
    ...(creator.suffix && { suffix: creator.suffix }),
  };
}
