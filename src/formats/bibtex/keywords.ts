/** `keywords`: parted by commas or semicolons; one in braces holds either. */
import { cutOutsideBraces, isBraced } from './names.ts';

/** How the keywords of a file are parted. */
export type KeywordSeparator = ',' | ';' | 'both';

const at = (separators: string) => (value: string, i: number) =>
  separators.includes(value[i] ?? ' ') ? i + 1 : i;

const hasOutsideBraces = (value: string, separator: string): boolean =>
  value.includes(separator) && cutOutsideBraces(value, at(separator)).length > 1;

/**
 * How a file parts its keywords: by semicolons where several fields have them and no field has commas alone (the
 * commas of the others stand within keywords then), else by both.
 * @param values the `keywords` of all entries
 */
export function keywordSeparator(values: Iterable<string>): KeywordSeparator {
  let semicolons = 0;
  for (const value of values) {
    if (hasOutsideBraces(value, ';')) semicolons += 1;
    else if (hasOutsideBraces(value, ',')) return 'both';
  }
  return semicolons >= 3 ? ';' : 'both';
}

/** The keywords of a field, still as TeX. Braces around all of it (Web of Science has them) keep nothing together. */
export function splitKeywords(value: string, separator: KeywordSeparator): string[] {
  const trimmed = value.trim();
  const list = isBraced(trimmed) ? trimmed.slice(1, -1) : trimmed;
  return cutOutsideBraces(list, at(separator === 'both' ? ',;' : separator));
}

/** Keywords (as TeX) as one value, parted as their file does it; what holds a separator stands in braces. */
export function joinKeywords(keywords: readonly string[], separator: KeywordSeparator): string {
  const [mark, inside] = separator === ';' ? [';', /;/] : [',', /[,;]/];
  const parts = keywords.map((keyword) => (inside.test(keyword) ? `{${keyword}}` : keyword));
  const [only = ''] = parts;
  // A separator behind it tells its braces from those around a whole list.
  return parts.length === 1 && only.startsWith('{') ? `${only}${mark}` : parts.join(`${mark} `);
}
