/** Files that records name. */
import type { ItemDraft } from '../../contract/model/item.ts';
import { keepField } from './put.ts';

const mimes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  htm: 'text/html',
  html: 'text/html',
  epub: 'application/epub+zip',
  txt: 'text/plain',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

/** EndNote's files lie in `PDF` within the library's data folder. */
const INTERNAL = /^internal-(?:pdf|file):\/\//i;

/** Whether a text names a file: it has a folder or an ending, and no blanks at its ends. */
const isPath = (text: string): boolean =>
  text.length < 2000 &&
  !text.includes('\n') &&
  (/^file:\/\//i.test(text) || /[\\/]/.test(text) || /\.[a-z\d]{2,5}$/i.test(text));

/** Adds a file by its path or `file:` address, each once; what is none is kept under the field's name. */
export function addFile(draft: ItemDraft, value: string, field: string): void {
  const text = value.trim();
  const path = INTERNAL.test(text) ? `PDF/${text.replace(INTERNAL, '')}` : text;
  if (!isPath(path)) {
    keepField(draft, field, value);
    return;
  }
  if (draft.attachments.some((file) => file.path === path)) return;
  const name = path.split(/[\\/]/).at(-1) ?? path;
  const ending = /\.([a-z\d]{2,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  draft.attachments.push({
    path,
    within: '',
    title: name,
    mime: Object.hasOwn(mimes, ending) ? (mimes[ending] ?? '') : '',
    isMissing: false,
  });
}
