/** What a text says of its own encoding, in its first lines. */
import iconv from 'iconv-lite';

/**
 * JabRef's `% Encoding: UTF-8`, BibDesk's "Saved with string encoding", editors' `coding:` and `!TEX encoding`,
 * XML 1.0's declaration (4.3.3), HTML's `meta`, and the `charset` of Cochrane's header.
 */
const DECLARATIONS: readonly RegExp[] = [
  /^%+[ \t]*encoding:[ \t]*([\w .:()-]{2,40}?)[ \t]*\r?$/im,
  /saved with string encoding[ \t]+([\w .:()-]{2,60}?)[ \t]*\r?$/im,
  /^%[ \t]*!\s?tex[ \t]+encoding[ \t]*=[ \t]*([\w.-]{2,40})/im,
  /-\*-.{0,80}?\bcoding:[ \t]*([\w.-]{2,40})/i,
  /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{2,40})["']/i,
  /<meta[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})/i,
  /^content:[^\r\n]{0,100}?\bcharset="?([\w.-]{2,40})/im,
];

/** Names that only their own program uses. */
const aliases: Readonly<Record<string, string>> = {
  'unicode (utf-8)': 'utf-8',
  'western (mac os roman)': 'macintosh',
  'western (windows latin 1)': 'windows-1252',
  'western (iso latin 1)': 'iso-8859-1',
  'western (iso latin 9)': 'iso-8859-15',
  macroman: 'macintosh',
  'x-mac-roman': 'macintosh',
  ansi: 'windows-1252',
  latin9: 'iso-8859-15',
  'mac-roman': 'macintosh',
};

/** The encoding that a text's beginning names, in a spelling that decoders know; null where it names none. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  for (const shape of DECLARATIONS) {
    const named = shape.exec(head)?.[1]?.trim().toLowerCase();
    if (!named) continue;
    const name = Object.hasOwn(aliases, named) ? (aliases[named] ?? named) : named;
    return iconv.encodingExists(name) ? name : null;
  }
  return null;
}
