/** The styles and locales that come with the program: files below `resources/csl`. */
import { readdirSync, readFileSync } from 'node:fs';

/** Beside the sources while these run themselves (tests), else beside the folder of the built entries. */
const folder = new URL(
  import.meta.url.endsWith('.ts') || import.meta.url.includes('/chunks/')
    ? '../../../resources/csl/'
    : '../../resources/csl/',
  import.meta.url,
);

const texts = new Map<string, string | null>();

function read(path: string): string | null {
  const known = texts.get(path);
  if (known !== undefined) return known;
  let text: string | null = null;
  try {
    text = readFileSync(new URL(path, folder), 'utf8');
  } catch {
    // There is none of that name.
  }
  texts.set(path, text);
  return text;
}

const NAME = /^[\w-]+$/;

/** Names of the styles, as their files have them: `apa`. */
export const shippedStyles = (): string[] =>
  readdirSync(new URL('styles/', folder))
    .filter((file) => file.endsWith('.csl'))
    .map((file) => file.slice(0, -'.csl'.length))
    .sort();

/** A style's text by its name, or null. */
export const shippedStyle = (name: string): string | null =>
  NAME.test(name) ? read(`styles/${name}.csl`) : null;

/** Languages that styles can be set in. */
export const locales = ['en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES', 'zh-CN'] as const;

/** The locale nearest to a language tag: itself, else one of the same language, else English. */
export function nearestLocale(tag: string): (typeof locales)[number] {
  const wanted = tag.toLowerCase().replaceAll('_', '-');
  const same = locales.find((locale) => locale.toLowerCase() === wanted);
  const [language = ''] = wanted.split('-');
  return same ?? locales.find((locale) => locale.toLowerCase().startsWith(`${language}-`)) ?? 'en-US';
}

/** A locale's text; of a language that isn't here the nearest one's. */
export const shippedLocale = (tag: string): string => read(`locales/locales-${nearestLocale(tag)}.xml`) ?? '';

/** Whether styles can be set in the language of a tag; '' leaves it to the style. */
export const hasLocale = (tag: string): boolean =>
  tag === '' || nearestLocale(tag).slice(0, 2) === tag.slice(0, 2).toLowerCase();
