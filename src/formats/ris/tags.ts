/**
 * What RIS's tags mean, after the RIS specification (2001; revised 2011, "Tags and reference types"), EndNote's
 * table of reference types and the exports of the databases themselves. Where a tag's meaning depends on the type
 * of the work, `types` names it; tags that stand in no table are kept as they are.
 */
import type { CreatorRole, ItemType } from '../../contract/model/item.ts';

/** Tags of people, and their role. */
export const creatorTags: Readonly<Record<string, CreatorRole>> = {
  AU: 'author',
  A1: 'author',
  A2: 'editor',
  ED: 'editor',
  A3: 'collection-editor',
  A4: 'translator',
  TA: 'translator',
};

/** Where an author, or a second one, is somebody else by the type of the work. */
const rolesByType: Readonly<Record<string, Partial<Record<ItemType, CreatorRole>>>> = {
  A2: {
    book: 'collection-editor',
    interview: 'interviewer',
    personal_communication: 'recipient',
    song: 'performer',
  },
  A3: { book: 'editor', motion_picture: 'producer', broadcast: 'producer' },
  A4: { motion_picture: 'contributor', 'paper-conference': 'contributor' },
};

/** The role of the people of a tag, or undefined for one that names nobody. */
export function roleOf(tag: string, type: ItemType): CreatorRole | undefined {
  return rolesByType[tag]?.[type] ?? (Object.hasOwn(creatorTags, tag) ? creatorTags[tag] : undefined);
}

/** Tags whose value is a CSL variable whatever the type is, in the order they are written. */
export const variableTags: readonly (readonly [tag: string, variable: string])[] = [
  ['ST', 'title-short'],
  ['VL', 'volume'],
  ['VO', 'volume'],
  ['IS', 'issue'],
  ['CP', 'issue'],
  ['NO', 'issue'],
  ['NV', 'number-of-volumes'],
  ['ET', 'edition'],
  ['PB', 'publisher'],
  ['SE', 'section'],
  ['SV', 'collection-number'],
  ['LA', 'language'],
  ['CN', 'call-number'],
  ['AV', 'archive_location'],
  ['DB', 'source'],
  ['OP', 'original-title'],
  ['RI', 'reviewed-title'],
];

/** A tag that means another variable in some types. */
export const variablesByType: Readonly<Record<string, Partial<Record<ItemType, string>>>> = {
  ET: { software: 'version' },
  SE: { chapter: 'chapter-number' },
  M1: {
    'article-journal': 'number',
    'article-magazine': 'number',
    article: 'number',
    report: 'number',
    patent: 'number',
    bill: 'number',
    legislation: 'number',
    hearing: 'number',
    standard: 'number',
    software: 'medium',
    book: 'collection-number',
    chapter: 'number-of-volumes',
    'paper-conference': 'issue',
  },
  SN: { report: 'number', patent: 'number', standard: 'number' },
  VL: { legislation: 'number', thesis: 'genre' },
  C1: { map: 'scale' },
  C7: { 'article-journal': 'number', 'paper-conference': 'number' },
};

/** Types in which SP counts the pages of the whole work. */
export const wholeWorks: ReadonlySet<ItemType> = new Set([
  'book',
  'thesis',
  'pamphlet',
  'manuscript',
  'musical_score',
  'classic',
]);
