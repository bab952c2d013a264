/** What a CSL style says of itself (CSL 1.0.2, "Style structure" and "Info"). */
import { SaxesParser } from 'saxes';

/** How a style cites; `other` where it doesn't say. */
export type CitationFormat = 'author-date' | 'author' | 'numeric' | 'label' | 'note' | 'other';

export interface StyleInfo {
  /** Its id: an address, most often `http://www.zotero.org/styles/NAME`. */
  uri: string;
  title: string;
  /** The id of the style that a dependent one takes its rules from, or null. */
  parent: string | null;
  format: CitationFormat;
  /** Its own language, or ''. */
  locale: string;
}

/** Why a text is no style that can be used; the message is for people. */
export class BadStyle extends Error {}

const NAMESPACE = 'http://purl.org/net/xbiblio/csl';
/** The largest style of the CSL project has 0.2 million characters. */
const MOST = 2_000_000;
const DEEPEST = 200;
const formats: ReadonlySet<string> = new Set(['author-date', 'author', 'numeric', 'label', 'note']);

/**
 * Reads a style's head and looks whether it is one: well-formed XML without a document type (no entities),
 * the root and namespace of CSL 1.0, an id, a title, and either rules or a parent. Linear.
 * @throws BadStyle
 */
export function readStyle(xml: string): StyleInfo {
  if (xml.length > MOST) throw new BadStyle('The file is too large for a citation style.');
  const info: StyleInfo = { uri: '', title: '', parent: null, format: 'other', locale: '' };
  const path: string[] = [];
  let hasRules = false;
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw new BadStyle(`The file is not well-formed XML (${error.message}).`);
  });
  parser.on('doctype', () => {
    throw new BadStyle('A citation style can’t bring a document type of its own.');
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const value = (name: string): string => attributes[name]?.value.trim() ?? '';
    if (path.length === 0) {
      if (local !== 'style' || uri !== NAMESPACE) throw new BadStyle('The file is not a CSL citation style.');
      if (!/^1\.[01](?:\.|$)/.test(value('version')))
        throw new BadStyle(`The style is written in CSL ${value('version') || '0.8'}; Octavo reads CSL 1.0.`);
      info.locale = value('default-locale');
    }
    path.push(local);
    if (path.length > DEEPEST) throw new BadStyle('The style is nested too deeply.');
    text = '';
    const where = path.join('/');
    if (where === 'style/info/link' && value('rel') === 'independent-parent') info.parent = value('href');
    if (where === 'style/info/category' && formats.has(value('citation-format')))
      info.format = value('citation-format') as CitationFormat;
    if (where === 'style/citation/layout') hasRules = true;
  });
  parser.on('text', (part) => {
    if (path.length === 3) text += part;
  });
  parser.on('closetag', () => {
    const where = path.join('/');
    if (where === 'style/info/id') info.uri = text.trim();
    if (where === 'style/info/title') info.title = text.replace(/\s+/g, ' ').trim();
    path.pop();
  });
  parser.write(xml).close();
  if (info.uri === '' || info.title === '') throw new BadStyle('The style has no id or no title.');
  if (info.parent === '') info.parent = null;
  if (!hasRules && info.parent === null) throw new BadStyle('The style has no rules for citations.');
  if (hasRules) info.parent = null;
  return info;
}

/** The last part of a style's id, by which it is called on the command line: `apa`. */
export function styleName(uri: string): string {
  const last =
    uri
      .replace(/[/#?]+$/, '')
      .split(/[/#?]/)
      .at(-1) ?? '';
  return last.replace(/\.csl$/, '') || uri;
}
