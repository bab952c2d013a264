/**
 * Text out of the HTML-like markup that CSL-JSON allows in titles (`<i>`, `<sub>`, `<span class="nocase">`),
 * and out of the JATS that Crossref's abstracts come in.
 */
import { toSubscript, toSuperscript } from '../scripts.ts';

const TAG =
  /<(\/?)(?:jats:|mml:)?(i|b|u|em|strong|sc|scp|span|sub|sup|inf|p|sec|title|italic|bold|br)(?:\s[^<>]{0,300})?\/?>/gi;
const SCRIPT = /<(?:jats:)?(sub|sup|inf)>([^<>]{0,200})<\/(?:jats:)?\1>/gi;
const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

/** The text without markup; sub- and superscripts become Unicode's own where all their characters have one. */
export function plainText(text: string): string {
  const hasTags = text.includes('<');
  if (!hasTags && !text.includes('&')) return text;
  const untagged = hasTags
    ? text
        .replace(
          SCRIPT,
          (_, tag: string, inner: string) => (tag === 'sup' ? toSuperscript : toSubscript)(inner) ?? inner,
        )
        .replace(TAG, (_, slash: string, tag: string) => (slash && /^(?:p|title)$/i.test(tag) ? '\n' : ''))
    : text;
  const isMarkup = untagged !== text;
  const plain = untagged.replace(
    /&(amp|lt|gt|quot|apos|nbsp);/g,
    (whole, name: string) => entities.get(name) ?? whole,
  );
  return isMarkup ? plain.trim() : plain;
}
