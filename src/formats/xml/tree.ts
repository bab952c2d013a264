/** One record of an XML text as a small tree. No external entities, no entities of its own: nothing grows. */
import { SaxesParser } from 'saxes';
import { toSubscript, toSuperscript } from '../scripts.ts';

export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Element | string)[];
}

/** Why a record can't be read. */
export class BadXml extends Error {}

/** Deeper than this no record is. */
const DEEPEST = 100;

/** What stands in files all the same, and spoils nothing: an HTML entity, a control character. */
const TOLERABLE = /undefined entity|disallowed character|disallowed entity/;

/**
 * The tree of a record's text.
 * @throws BadXml saying what is wrong
 */
export function parseElement(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  const parser = new SaxesParser<{ fragment: true; xmlns: false }>({ fragment: true, xmlns: false });
  let problem = '';
  parser.on('error', ({ message }) => {
    if (!TOLERABLE.test(message)) problem ||= message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, '');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [] };
    if (open.length > DEEPEST) problem ||= 'it is nested too deep';
    else open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    if (open.length > 1) open.pop();
  });
  const addText = (value: string): void => {
    open.at(-1)?.children.push(value);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  if (problem) throw new BadXml(problem);
  const [element] = elementsOf(root);
  if (!element) throw new BadXml('it is empty');
  return element;
}

/** The elements directly inside another one, of one name or of any. */
export function elementsOf(parent: Element | undefined, name?: string): Element[] {
  return (parent?.children ?? []).filter(
    (child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element on a way of names. */
export function elementAt(parent: Element | undefined, ...names: string[]): Element | undefined {
  let at = parent;
  for (const name of names) at = elementsOf(at, name)[0];
  return at;
}

/** All text inside, styles joined; sub- and superscripts in Unicode's own where there are such. */
export function textOf(element: Element | undefined): string {
  if (!element) return '';
  const inner = element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
  const face = element.attributes['face'] ?? '';
  if (element.name === 'sup' || face === 'superscript') return toSuperscript(inner) ?? inner;
  if (element.name === 'sub' || face === 'subscript') return toSubscript(inner) ?? inner;
  return inner;
}

/** The text on a way of names, in one line. */
export const textAt = (parent: Element | undefined, ...names: string[]): string =>
  textOf(elementAt(parent, ...names))
    .replace(/\s+/g, ' ')
    .trim();
