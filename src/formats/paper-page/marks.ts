/** What surrounds a line's text: Markdown, bullets, tags such as `[PDF]`. */

export interface Plain {
  text: string;
  /** It was a heading or wholly bold. */
  heading: boolean;
  /** Targets of links in it. */
  hrefs: string[];
}

const tag =
  'pdf|html|book|b|citation|c|doc|ps|abs|abstract|link|links|code|bib|bibtex|video|slides|poster|project|project page|supp|supplementary|supplementary material|paper|arxiv|openreview|citeproc|download|download pdf|website|demo|github|data|dataset|blog|other|full text';
const leadingTag = new RegExp(String.raw`^(?:[[(](?:${tag})[\])]\s*)+`, 'iu');
const trailingTag = new RegExp(String.raw`(?:\s*[[(](?:${tag})[\])])+$`, 'iu');

/** A line without Markdown, bullet and emphasis. */
export function plainLine(line: string): Plain {
  let text = line;
  let heading = false;
  const hrefs: string[] = [];
  if (text.includes('](')) {
    text = text
      .replace(/!\[[^\]]{0,300}\]\([^()\s]{0,2000}\)/gu, '')
      .replace(
        /\[(\[[^[\]]{1,100}\]|[^[\]]{1,600})\]\((https?:\/\/[^()\s]{1,2000})(?:\s"[^"]{0,200}")?\)/gu,
        (_, shown: string, href: string) => {
          hrefs.push(href);
          return shown;
        },
      );
  }
  const hashes = /^#{1,6}\s+(.+?)(?:\s+#+)?$/su.exec(text);
  if (hashes) {
    heading = true;
    text = hashes[1] ?? text;
  }
  text = text.replace(/^(?:[•▪◦‣►●■◆★☆▶▸➢✓✔·]|[-*+–—]\s|>\s)\s*(?=[\p{L}\p{N}"“„«'‘[(*_$])/u, '');
  const bold = /^(\*\*|__)(?=\S)(.+?)(?<=\S)\1([.:]?)$/su.exec(text);
  if (bold) {
    heading = true;
    text = (bold[2] ?? '') + (bold[3] ?? '');
  } else if (text.includes('**')) text = text.replace(/\*\*(?=\S)([^*]{1,600})(?<=\S)\*\*/gu, '$1');
  return { text: text.trim() || line, heading, hrefs };
}

/** A title without the tags and marks that a page hangs on it. */
export function bareTitle(text: string): string {
  const bare = text
    .replace(leadingTag, '')
    .replace(trailingTag, '')
    .replace(/\s*[▲▼↗↓⬇★☆🔗🔥📄]+$/u, '')
    .trim();
  return bare === '' ? text : bare;
}
