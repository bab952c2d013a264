/** A bibliography as a field knows it: works, and what each catalogue makes of them. */
import { type Creator, emptyDraft, type ItemDraft, type ItemType } from '../../../src/contract/model/item.ts';

/** Which work a record is of; a preprint and its published version are two works of one `family`. */
export interface Label {
  id: number;
  family: number;
}

export interface Person {
  given: string;
  family: string;
}

/** What is true of a work, before any catalogue has had it. */
export interface Entry {
  type: ItemType;
  title: string;
  subtitle: string;
  people: readonly Person[];
  year: number;
  /** The year in which it was first online. */
  early: number;
  venue: string;
  short: string;
  volume: string;
  issue: string;
  from: string;
  to: string;
  doi: string;
  pmid: string;
  arxiv: string;
  isbn: string;
  edition: string;
  label: Label;
}

export interface Catalogued {
  draft: ItemDraft;
  work: Label;
}

export const whole = ({ title, subtitle }: Entry): string => (subtitle ? `${title}: ${subtitle}` : title);

export const creator = (family: string, given: string): Creator => ({
  role: 'author',
  family,
  given,
  particle: '',
  suffix: '',
  literal: '',
});

export const body = (literal: string): Creator => ({ ...creator('', ''), literal });

/** A draft of the fields that are there; empty ones are left out, as exports do. */
export function draftOf(
  entry: Entry,
  more: Partial<Omit<ItemDraft, 'variables' | 'identifiers'>> & {
    variables?: Record<string, string>;
    identifiers?: Record<string, string>;
  },
  line: number,
): ItemDraft {
  const some = (from: Record<string, string> = {}): Record<string, string> =>
    Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ''));
  return {
    ...emptyDraft(entry.type),
    ...more,
    variables: some(more.variables),
    identifiers: some(more.identifiers),
    source: { line, raw: `${entry.label.id} ${line}` },
  };
}

export const dated = (year: number): ItemDraft['issued'] => ({ parts: [[year]], text: '', circa: false });
