/** References written on one line: authors, title, venue and year in the orders of the usual styles. */
import type { Creator } from '../../contract/model/item.ts';
import { parseNameList } from '../../language/name-lists.ts';
import { parseName } from '../../language/names.ts';
import { parseByline } from './byline.ts';
import { measure, titleLikeness } from './measure.ts';

export interface Reference {
  title: string;
  creators: Creator[];
  /** What follows the title: venue, volume, pages, identifiers. */
  rest: string;
  year: number | null;
  /** Read with a name that could be anything: believed only in company. */
  weak: boolean;
}

const yearIn = /(?<!\d)(?:1[89]|20)\d\d(?!\d)/u;

/** `authors (2020). Title. Venue`, `authors. 2020. Title. Venue`. */
const afterYear =
  /^(.{4,}?),?\s*(?:\(((?:1[89]|20)\d\d)[a-z]?(?:,[^()]{0,30})?\)[.,:]?|(?<=[.,]\s?)((?:1[89]|20)\d\d)[a-z]?\.)\s+(.+)$/su;
/** `authors, "Title," venue`. */
const quoted = /^(.{4,}?)[,.:]\s*["“„«]([^"”“»]{8,400})["”“»][,.]?\s*(.*)$/su;

function nameList(text: string, certain: boolean): Creator[] | null {
  const names = parseNameList(text);
  return names && names.share === 1 && (names.certain || !certain) ? names.creators : null;
}

/**
 * Where a title ends. A question mark ends it only if what follows can be its venue, up to the next stop,
 * behind which a year stands ("Is it so? Lancet. 2020;…"); else the title goes on ("How slow? Latency in
 * shared editors. 250-266").
 */
function endOfTitle(text: string): { at: number; next: number } {
  const ends =
    /(?<!\b(?:vs|St|Dr|No|cf|et al|e\.g|i\.e|\p{Lu}))(?:[.](?=\s)|[?!]["”’]?(?=\s(?:\p{Lu}|\d|In\b)))/gu;
  for (const end of text.matchAll(ends)) {
    const next = end.index + end[0].length;
    if (end[0].startsWith('.')) return { at: end.index, next };
    const after = text.slice(next);
    const stop = after.search(/\.\s/u);
    const venueNext = stop === -1 || /^\s(?:In\b|Proc|Journal|Transactions|\d)/u.test(after);
    const numbered = stop > 0 && /\d\s?\(\d|,\s?\d|\d[-–]\d/u.test(after.slice(0, stop));
    if (venueNext || numbered || yearIn.test(after.slice(stop, stop + 8))) return { at: next, next };
  }
  return { at: text.length, next: text.length };
}

/** Title and what follows it, or null if what stands there is no title. */
function titleAndRest(text: string): [string, string] | null {
  const end = endOfTitle(text);
  const title = text.slice(0, end.at).trim();
  // A translated title stands in brackets, the kind of work in brackets behind the title.
  const bare = title.replace(/(?<=.{8})\s*\[[^[\]]{3,40}\]$/u, '').replace(/^\[(.+)\]$/su, '$1');
  if (titleLikeness(bare, measure(bare)) < 0.45) return null;
  return [
    (bare.length < title.length && !title.startsWith('[') ? bare : title).replace(/[.]$/u, ''),
    text.slice(end.next).trim(),
  ];
}

function reference(
  title: string,
  creators: Creator[],
  rest: string,
  year: string | undefined,
  weak = false,
): Reference {
  const found = year ?? yearIn.exec(rest)?.[0];
  return { title, creators, rest, year: found === undefined ? null : Number(found), weak };
}

/** A line that is a whole reference, or null. It has to begin with names that can hardly be anything else. */
export function parseReference(line: string): Reference | null {
  const text = line.length > 3000 ? '' : line;
  if (text.length < 25) return null;
  const anonymous = /^\[(?:no authors? (?:listed|given)|anonymous)\][.,:]?\s+/iu.exec(text);
  if (anonymous) return withoutAuthors(text.slice(anonymous[0].length));
  return (
    byBrackets(text) ?? byQuotes(text) ?? byYear(text) ?? byColon(text) ?? byStops(text) ?? byTitle(text)
  );
}

/** `Title (Kim & Xu, ICML 2023)`, `Title (Kim et al., 2023)`: who, where and when in brackets behind the title. */
function byBrackets(text: string): Reference | null {
  const found = /^(.{8,300}?)\s\(([^()]{2,120}?)(,\s[^(),]{2,40}?)?,?\s((?:19|20)\d\d)\)\.?$/su.exec(text);
  const [, title = '', who = '', where = '', year] = found ?? [];
  const shared = /\set\sal\.?$|\s(?:&|and)\s/u.test(who);
  const names = who.replace(/,?\set\sal\.?$/u, '').split(/\s*(?:,|&|\band\b)\s*/u);
  if (!names.every((name) => /^\p{Lu}[\p{L}'’-]+$/u.test(name)) || (!shared && where === '')) return null;
  if (titleLikeness(title, measure(title)) < 0.45) return null;
  const creators = names.map((family) => ({ ...parseName(family), family, literal: '' }));
  return reference(title, creators, `${where.replace(/^,\s/u, '')} ${year ?? ''}`, year);
}

function byQuotes(text: string): Reference | null {
  const found = quoted.exec(text);
  if (!found) return null;
  const names = nameList((found[1] ?? '').replace(/\s*\(?(?:1[89]|20)\d\d[a-z]?\)?$/u, ''), false);
  const title = (found[2] ?? '').replace(/[,.]$/u, '').trim();
  return (
    names && reference(title, names, found[3] ?? '', yearIn.exec((found[3] ?? '') + (found[1] ?? ''))?.[0])
  );
}

function byYear(text: string): Reference | null {
  const found = afterYear.exec(text);
  const names = found && nameList(found[1] ?? '', false);
  const parts = names && titleAndRest(found[4] ?? '');
  return parts ? reference(parts[0], names, parts[1], found[2] ?? found[3]) : null;
}

/** `Ada Kim, Bo Xu: Title. 168-181`: names up to the first colon; a title has no list of names there. */
function byColon(text: string): Reference | null {
  const colon = text.indexOf(': ');
  const names = colon > 0 ? nameList(text.slice(0, colon), false) : null;
  const parts = names && titleAndRest(text.slice(colon + 2));
  return parts && parts[1] !== '' ? reference(parts[0], names, parts[1], undefined) : null;
}

/** `Smith J, Doe A. Title. Venue. 2021;3(1):2-9.` The names end at a stop that is no initial's. */
function byStops(text: string): Reference | null {
  let tries = 0;
  for (const stop of text.matchAll(/\.\s+(?=[["“‘'\p{L}\d$])/gu)) {
    tries += 1;
    if (tries > 12) return null;
    const names = nameList(text.slice(0, stop.index), true);
    const parts = names && titleAndRest(text.slice(stop.index + stop[0].length));
    // Without venue and year behind it, it may be a line of names before a sentence.
    if (parts && measure(parts[0]).words >= 3 && yearIn.test(parts[1]))
      return reference(parts[0], names, parts[1], undefined);
  }
  return null;
}

/** `Title. Ada Kim and Bo Xu (MIT)`, `Title — Ada Kim, Bo Xu`: the title first, then a whole list of names. */
function byTitle(text: string): Reference | null {
  let tries = 0;
  for (const gap of text.matchAll(/\s+(?:[-–—|/•·]|by|von|par|por)\s+|(?<=[.?!])\s+|\s*;\s+/gu)) {
    tries += 1;
    if (tries > 8) return null;
    const title = text.slice(0, gap.index).replace(/[.]$/u, '').trim();
    const names = parseByline(text.slice(gap.index + gap[0].length));
    if (!names || names.share < 1 || measure(title).words < 2 || titleLikeness(title, measure(title)) < 0.5)
      continue;
    if (names.rest !== '' && !names.certain && !/^\(?\d{4}\)?\.?$/u.test(names.rest)) continue;
    if ((parseByline(title)?.confidence ?? 0) > 0.5) continue;
    return reference(title, names.creators, names.rest, undefined, !names.certain);
  }
  return null;
}

/** `Title. Venue. 2018;7(4):201-4.` with no names before it. */
function withoutAuthors(text: string): Reference | null {
  const parts = titleAndRest(text);
  return parts && measure(parts[0]).words >= 3 && yearIn.test(parts[1])
    ? reference(parts[0], [], parts[1], undefined)
    : null;
}

/**
 * A line on a page of references that reads as none by the strict rules: names that don't look like names (a
 * body's, a pen name), or none at all. Something with title, venue and year has to come of it.
 */
export function parseLooseReference(line: string): Reference | null {
  const text = line.length > 3000 ? '' : line;
  const stop = /(?<!(?:^|[\s.])\p{Lu})\.\s+/u.exec(text);
  if (!stop) return null;
  const head = text.slice(0, stop.index);
  const rest = withoutAuthors(text.slice(stop.index + stop[0].length));
  // Three parts: who, what, where. Two parts: what, where.
  if (rest && head.length < 120 && rest.rest !== '' && !/^\s*(?:1[89]|20)\d\d/u.test(rest.rest)) {
    const { creators } = parseNameList(head) ?? { creators: [] };
    return { ...rest, creators: creators.length > 0 ? creators : [parseName(head)] };
  }
  return withoutAuthors(text);
}
