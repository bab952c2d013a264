import { OctavoError } from '../../contract/errors.ts';
import type { CitationChoice, CitationStyle } from '../../contract/methods/citations.ts';
import { BadStyle, readStyle, type StyleInfo, styleName } from '../../formats/csl-style/read-style.ts';
import type { ReadableDb } from '../db/database.ts';
import { getSetting } from '../settings/queries.ts';
import type { CiteStyle } from './cite.ts';
import { ownStyles } from './queries.ts';
import { hasLocale, locales, shippedStyle, shippedStyles } from './shipped.ts';

/** A style that is here: its text and what it says of itself. */
export interface KnownStyle extends StyleInfo {
  name: string;
  xml: string;
  isOwn: boolean;
}

export const SETTING = 'citations';
const USUAL: CitationChoice = { style: 'apa', locale: '' };

/** What a text says of itself, read once. */
const read = new Map<string, StyleInfo>();
function infoOf(xml: string): StyleInfo {
  const info = read.get(xml) ?? readStyle(xml);
  read.set(xml, info);
  return info;
}

/**
 * All styles: the program's, and those of the library, which take the place of one with the same id.
 * @param db null: no library is open
 */
export function knownStyles(db: ReadableDb | null): KnownStyle[] {
  const known = new Map<string, KnownStyle>();
  const add = (xml: string, isOwn: boolean): void => {
    const info = infoOf(xml);
    known.set(info.uri, { ...info, name: styleName(info.uri), xml, isOwn });
  };
  for (const name of shippedStyles()) add(shippedStyle(name) ?? '', false);
  for (const { xml } of db ? ownStyles(db) : []) add(xml, true);
  return [...known.values()].sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

/** The styles as they are listed. */
export function listStyles(db: ReadableDb): CitationStyle[] {
  const known = knownStyles(db);
  const titles = new Map(known.map(({ uri, title }) => [uri, title]));
  return known.map(({ name, title, format, parent, isOwn }) => ({
    name,
    title,
    format,
    parent: parent === null ? null : (titles.get(parent) ?? styleName(parent)),
    isOwn,
  }));
}

const fold = (text: string): string => text.trim().toLowerCase();

/**
 * The style that a name, an id or a title means.
 * @throws OctavoError `style_not_found`
 */
export function findStyle(known: readonly KnownStyle[], wanted: string): KnownStyle {
  const folded = fold(wanted).replace(/\.csl$/, '');
  const found =
    known.find(({ name, uri }) => fold(name) === folded || fold(uri) === folded) ??
    known.find(({ title }) => fold(title) === folded);
  if (found) return found;
  const names = known.map(({ name }) => name);
  const near = names.filter((name) => name.includes(folded)).slice(0, 5);
  const hint = near.length > 0 ? near : names;
  throw new OctavoError(
    'style_not_found',
    `There is no citation style “${wanted}”. ${near.length > 0 ? 'There is' : 'There are'} ${hint.join(', ')}.`,
    { style: wanted, styles: names },
  );
}

/**
 * A style with the rules that it is set by: its own, or its parent's.
 * @throws OctavoError `style_parent_missing`
 */
export function withRules(known: readonly KnownStyle[], style: StyleInfo & { xml: string }): CiteStyle {
  const { title, parent, xml } = style;
  if (parent === null) return { title, xml };
  const rules = known.find(({ uri }) => uri === parent);
  if (rules?.parent === null) return { title, xml: rules.xml };
  throw new OctavoError(
    'style_parent_missing',
    `“${title}” takes its rules from the style “${styleName(parent)}”, which isn’t here. Add that style’s file first (${parent}).`,
    { style: title, parent },
  );
}

/** The style and locale chosen for a library; the usual ones where none is open. */
export function chosen(db: ReadableDb | null): CitationChoice {
  const setting = db && (getSetting(db, SETTING) as Partial<CitationChoice> | null);
  return {
    style: typeof setting?.style === 'string' ? setting.style : USUAL.style,
    locale: typeof setting?.locale === 'string' ? setting.locale : USUAL.locale,
  };
}

/** A style and a language, ready for the processor. */
export interface ReadyStyle {
  style: CiteStyle;
  locale: string;
}

/**
 * What a request means: the style and language it names, or the library's. A style that was chosen and
 * has gone gives way to the usual one. Of a dependent style its own language counts.
 * @param style a name, an id or a style that isn't among the known ones; null is the chosen one
 * @throws OctavoError `style_not_found`, `style_parent_missing`, `invalid_argument` for a language
 */
export function resolveStyle(
  db: ReadableDb | null,
  style: string | KnownStyle | null,
  locale: string | null,
): ReadyStyle {
  const known = knownStyles(db);
  const choice = chosen(db);
  const found = style === null ? chosenStyle(known, choice.style) : wantedStyle(known, style);
  const tag = locale ?? choice.locale;
  if (!hasLocale(tag)) {
    throw new OctavoError(
      'invalid_argument',
      `There is no language “${tag}”. There are ${locales.join(', ')}.`,
      {
        locale: tag,
        locales,
      },
    );
  }
  return { style: withRules(known, found), locale: tag || (found.parent === null ? '' : found.locale) };
}

const wantedStyle = (known: readonly KnownStyle[], style: string | KnownStyle): KnownStyle =>
  typeof style === 'string' ? findStyle(known, style) : style;

function chosenStyle(known: readonly KnownStyle[], name: string): KnownStyle {
  const there = known.some((style) => style.name === name);
  return findStyle(known, there ? name : USUAL.style);
}

/**
 * A text as a style, looked at as the program's own are.
 * @throws OctavoError `style_invalid`
 */
export function checkedStyle(xml: string): KnownStyle {
  try {
    const info = readStyle(xml);
    return { ...info, xml, name: styleName(info.uri), isOwn: true };
  } catch (error) {
    if (error instanceof BadStyle) throw new OctavoError('style_invalid', error.message);
    throw error;
  }
}
