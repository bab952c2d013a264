/**
 * The `file` field in its spellings: JabRef's `description:path:type` joined by `;`, with `\:`, `\;` and `\\`;
 * Zotero's `title:path:mime` and Better BibTeX's plain paths; Mendeley's `:C$\backslash$:/path:pdf`.
 */
import type { DraftAttachment, Link } from '../../contract/model/item.ts';
import { linkKinds } from '../../contract/model/terms.ts';
import { mediaTypeOf, mediaTypeOfPath } from '../media-types.ts';

/** What a field names: files, and addresses of the web that stand among them. */
export interface FileField {
  attachments: DraftAttachment[];
  links: Link[];
}

/** TeX that Mendeley and older programs put into a field that is none. */
function withoutTex(value: string): string {
  return value
    .replace(/\{?\$\\backslash\$\}?(?=:)/g, '\\')
    .replace(/\{?(?:\$\\backslash\$|\\textbackslash(?:\{\}|\s)?)\}?/g, '\\\\')
    .replace(/\{?\\textasciitilde(?:\{\}|\s)?\}?/g, '~')
    .replace(/\{\\([_&%#$])\}/g, '$1')
    .replace(/\{?\\([_&%#$])\}?(?=[^;]*\.\w+)/g, (whole, c: string) =>
      // In `C:\dir\_x.pdf` it parts folders.
      whole.startsWith('\\') && /[a-z]:\\/i.test(value) ? whole : c,
    );
}

/** Whether the colon at `at` belongs to a path: `C:\`, `C:/` at its beginning, `https://`. */
function isWithinPath(value: string, at: number, from: number): boolean {
  const next = value[at + 1];
  const word = value.slice(from, at);
  if (next === '/' && value[at + 2] === '/') return /^(?:https?|ftp|file)$/i.test(word.trim());
  return (next === '/' || next === '\\') && /^[a-z]\\{0,2}$/i.test(word);
}

/** The parts of each file, unescaped. */
function split(value: string): string[][] {
  const files: string[][] = [];
  let parts: string[] = [];
  let part = '';
  let from = 0;
  const endPart = (at: number): void => {
    parts.push(part.trim());
    part = '';
    from = at + 1;
  };
  for (let i = 0; i < value.length; i += 1) {
    const c = value[i] ?? '';
    const next = value[i + 1];
    if (c === '\\' && (next === ':' || next === ';' || next === '\\')) {
      part += next;
      i += 1;
    } else if (c === ';' && !/&(?:#\d{1,6}|[a-z]{2,8})$/i.test(part.slice(-10))) {
      endPart(i);
      files.push(parts);
      parts = [];
    } else if (c === ':' && !isWithinPath(value, i, from)) endPart(i);
    else part += c;
  }
  endPart(value.length);
  files.push(parts);
  return files;
}

const looksLikePath = (text: string): boolean => /[/\\]|\.[a-z0-9]{1,5}$/i.test(text);

/** Which part is which: a path alone, two parts, or description, path and type. */
function named(parts: readonly string[]): { title: string; path: string; type: string } {
  const [first = '', second = '', third = '', fourth = ''] = parts;
  const given = parts.filter(Boolean);
  const [only = ''] = given;
  if (given.length <= 1) return { title: '', path: only, type: '' };
  // `path:mime`, which Zotero writes where a file has no title.
  if (parts.length === 2 && !looksLikePath(second.replace(/^\w+\/[\w.+-]+$/, '')) && mediaTypeOf(second))
    return { title: '', path: first, type: second };
  return { title: first, path: second || fourth, type: third };
}

const isAddress = (path: string): boolean => /^(?:https?:\/\/|ftp:\/\/|www\.)/i.test(path);

/**
 * The files of a field (its text between the delimiters). A title that says no more than the path is ''.
 * @param within folder that the paths start from, as the .bib says it, or ''
 */
export function readFileField(value: string, within = ''): FileField {
  const field: FileField = { attachments: [], links: [] };
  for (const parts of split(withoutTex(value))) {
    const { title, path: given, type } = named(parts);
    // `C\\:` is JabRef's own, escaped once too often.
    const path = given.replace(/^([a-z])\\:(?=[/\\])/i, '$1:');
    if (path === '') continue;
    if (isAddress(path)) {
      const kind = linkKinds.find((one) => one === title.toLowerCase()) ?? 'other';
      field.links.push({ url: path.replace(/^www\./i, 'https://$&'), kind });
      continue;
    }
    field.attachments.push({
      path,
      within: /^(?:[/\\~]|[a-z]:)/i.test(path) ? '' : within,
      title: title === path ? '' : title,
      mime: mediaTypeOf(type) || mediaTypeOfPath(path),
      isMissing: false,
    });
  }
  return field;
}

const escaped = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\:;]/g, '\\$&');

/**
 * Files in JabRef's spelling with media types as Zotero writes them, which all of these programs read; and
 * addresses, described by what they lead to.
 */
export function formatFileField(
  attachments: readonly { path: string; title: string; mime: string }[],
  links: readonly Link[],
): string {
  const files = attachments.map(({ path, title, mime }) => [title, path, mime]);
  const addresses = links.map(({ url, kind }) => [kind === 'other' ? '' : kind, url, 'URL']);
  return [...files, ...addresses].map((parts) => parts.map(escaped).join(':')).join(';');
}
