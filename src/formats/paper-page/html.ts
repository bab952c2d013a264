/** The clipboard's HTML beside the text: what is linked, what is a heading, and the text itself. */
import { decodeEntities } from './entities.ts';

export interface Evidence {
  /** Targets of links by the folded text that is linked. */
  links: Map<string, string[]>;
  /** Folded texts of headings, levels 1 to 4. */
  headings: Set<string>;
}

interface Token {
  /** '' for text. */
  tag: string;
  closing: boolean;
  attributes: string;
  text: string;
}

const invisible = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'svg',
  'select',
  'textarea',
  'iframe',
  'object',
]);
const blocks =
  /^(?:address|article|aside|blockquote|body|br|button|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|legend|li|main|nav|ol|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul)$/u;
const spaced = /^(?:p|h[1-6]|article|section|li|dl|dt|ul|ol|table|tr|blockquote|header|footer|nav)$/u;

/** Tags and texts in order. Anything that is no tag is text; what scripts and the like hold is left out. */
function* tokens(html: string): Generator<Token> {
  const shape =
    /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][a-zA-Z\d-]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>|<[!?][^<>]*>/gu;
  const lower = html.toLowerCase();
  let at = 0;
  for (let found = shape.exec(html); found; found = shape.exec(html)) {
    if (found.index > at)
      yield { tag: '', closing: false, attributes: '', text: html.slice(at, found.index) };
    at = shape.lastIndex;
    const tag = (found[2] ?? '').toLowerCase();
    if (tag === '') continue;
    const closing = found[1] === '/';
    if (!closing && invisible.has(tag)) {
      const end = lower.indexOf(`</${tag}`, at);
      if (end === -1) continue;
      at = end;
      shape.lastIndex = end;
      continue;
    }
    yield { tag, closing, attributes: found[3] ?? '', text: '' };
  }
  if (at < html.length) yield { tag: '', closing: false, attributes: '', text: html.slice(at) };
}

function attribute(attributes: string, name: string): string {
  const found = new RegExp(String.raw`(?:^|\s)${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`, 'iu').exec(
    attributes,
  );
  return decodeEntities(found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
}

/** A text as it is compared with a line of the page: case, white space and outer punctuation don't count. */
export function foldLine(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200B\u00AD]+/gu, ' ')
    .replace(/^[\s.,:;•|[\](){}]+|[\s.,:;•|[\](){}]+$/gu, '');
}

/** What a page's HTML says about its lines. Only addresses of the web count as links. */
export function readEvidence(html: string): Evidence {
  const links = new Map<string, string[]>();
  const headings = new Set<string>();
  let href = '';
  let linked = '';
  let heading: string | null = null;
  const note = (text: string): void => {
    const key = foldLine(text);
    if (key === '' || !/^(?:https?:)?\/\//iu.test(href) || key.length > 1000) return;
    const all = links.get(key) ?? [];
    if (!all.includes(href)) all.push(href);
    links.set(key, all);
  };
  for (const token of tokens(html)) {
    if (token.tag === '') {
      const text = decodeEntities(token.text);
      if (href !== '') linked += text;
      if (heading !== null) heading += text;
    } else if (token.tag === 'a') {
      if (href !== '') note(linked);
      href = token.closing ? '' : attribute(token.attributes, 'href');
      linked = '';
    } else if (/^h[1-4]$/u.test(token.tag)) {
      if (token.closing && heading !== null) headings.add(foldLine(heading));
      heading = token.closing ? null : '';
    } else if (/^(?:br|div|p|li|td)$/u.test(token.tag)) {
      if (href !== '') linked += ' ';
      if (heading !== null) heading += ' ';
    }
  }
  if (href !== '') note(linked);
  return { links, headings };
}

/** A page's text from its HTML: a line a block, a blank line around paragraphs and headings. */
export function htmlToText(html: string): string {
  const out: string[] = [];
  let line = '';
  const end = (blank: boolean): void => {
    const text = line.replace(/\s+/gu, ' ').trim();
    if (text !== '') out.push(text);
    if (blank && out.length > 0 && out.at(-1) !== '') out.push('');
    line = '';
  };
  for (const token of tokens(html)) {
    if (token.tag === '') line += decodeEntities(token.text);
    else if (blocks.test(token.tag)) end(spaced.test(token.tag));
    else if (token.tag === 'td' || token.tag === 'th') line += '\u0020';
  }
  end(false);
  return out.join('\n').trim();
}

/** Whether a text is the source of an HTML page. */
export function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 2000).trimStart();
  return /^(?:<!doctype html|<html|<\?xml[^>]*>\s*<html|<head|<body|<meta|<div|<table|<ul|<ol|<article|<section|<main)\b/iu.test(
    start,
  );
}
