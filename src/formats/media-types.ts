/** Media types of files that papers come with. */

const byExtension: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  ps: 'application/postscript',
  eps: 'application/postscript',
  epub: 'application/epub+zip',
  djvu: 'image/vnd.djvu',
  djv: 'image/vnd.djvu',
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'application/xhtml+xml',
  txt: 'text/plain',
  md: 'text/markdown',
  markdown: 'text/markdown',
  tex: 'text/x-tex',
  rtf: 'application/rtf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odp: 'application/vnd.oasis.opendocument.presentation',
  csv: 'text/csv',
  json: 'application/json',
  xml: 'application/xml',
  zip: 'application/zip',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
};

/** Names that programs show instead of a media type, where no extension is called so. */
const byName: Readonly<Record<string, string>> = {
  postscript: 'application/postscript',
  word: 'application/msword',
  text: 'text/plain',
  latex: 'text/x-tex',
  'opendocument text': 'application/vnd.oasis.opendocument.text',
  url: 'text/html',
};

const find = (table: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(table, name) ? (table[name] ?? '') : '';

/** The media type that a program's name for one means (`PDF`, `application/pdf`, `Word`), or ''. */
export function mediaTypeOf(name: string): string {
  const folded = name.trim().toLowerCase();
  if (/^[a-z]+\/[a-z0-9.+-]+$/.test(folded)) return folded;
  return find(byExtension, folded) || find(byName, folded);
}

/** The media type of a file by its extension, or ''. */
export function mediaTypeOfPath(path: string): string {
  const extension = /\.([a-z0-9]{1,10})$/i.exec(path)?.[1] ?? '';
  return find(byExtension, extension.toLowerCase());
}
