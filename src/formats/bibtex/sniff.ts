/** Whether a text is a .bib file, and in which dialect. */

const ENTRY = /^[ \t\ufeff]*@[ \t]*[a-z]+[ \t]*[{(]\s*(?:[^\s{}"#,=]*\s*,|[a-z_-]+\s*=)/gim;
const OTHER_BLOCK = /^[ \t\ufeff]*@(?:string|preamble|comment)[ \t]*[{(]/im;
/** A file may begin with a long comment; a page may quote an entry far down. */
const HEAD = 200_000;

/** How sure it is that the text is a .bib file, from 0 to 1. */
export function sniffBib(text: string): number {
  const head = text.slice(0, HEAD);
  const [first, second] = head.matchAll(ENTRY);
  if (!first) return OTHER_BLOCK.test(head.slice(0, 5000)) ? 0.8 : 0;
  if (head.slice(0, first.index).trim() === '') return 1;
  return first.index < 5000 || second ? 0.9 : 0.5;
}

/** Types and fields that only one of the two dialects has (biblatex manual §2.1, §2.2.5; btxdoc §3). */
const ofBiblatex =
  /(?:^|,)[ \t]*(?:@[ \t]*(?:online|thesis|report|collection|mv[a-z]+|reference|inreference|supp[a-z]+|bookinbook|dataset|software|xdata|set)[ \t]*[{(]|(?:date|journaltitle|location|subtitle|maintitle|eventtitle|eprinttype|eprintclass|langid|langidopts|origdate|eventdate|shortjournal|pubstate|xdata|editortype|pagetotal)[ \t]*=)/gim;
const ofBibtex =
  /(?:^|,)[ \t]*(?:@[ \t]*(?:phdthesis|mastersthesis|techreport|conference)[ \t]*[{(]|(?:journal|school|address|archiveprefix|primaryclass|year|month)[ \t]*=)/gim;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Whether a .bib text is biblatex's rather than BibTeX's: JabRef says it, else the commoner spelling tells. */
export function looksLikeBiblatex(text: string): boolean {
  const head = text.slice(0, HEAD);
  const said = /jabref-meta:\s*databaseType:\s*(bibtex|biblatex)/i.exec(head + text.slice(-5000))?.[1];
  if (said) return said.toLowerCase() === 'biblatex';
  return count(head, ofBiblatex) > count(head, ofBibtex);
}
