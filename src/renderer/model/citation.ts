interface Name {
  family?: string;
  given?: string;
  literal?: string;
  suffix?: string;
  'non-dropping-particle'?: string;
}

/** What a citation is made of, as the engine's own export in CSL-JSON has it. */
export interface CslItem {
  title?: string;
  author?: Name[];
  editor?: Name[];
  issued?: { 'date-parts'?: number[][] };
  'container-title'?: string;
  volume?: string;
  issue?: string;
  page?: string;
  publisher?: string;
  DOI?: string;
  URL?: string;
}

/** More names than this are cut, as reference lists do. */
const MOST_NAMES = 20;

const initials = (given: string): string =>
  given
    .split(/\s+/u)
    .filter(Boolean)
    .map((name) =>
      name
        .split('-')
        .filter(Boolean)
        .map((part) => `${[...part][0] ?? ''}.`)
        .join('-'),
    )
    .join(' ');

function nameText(name: Name): string {
  if (name.literal) return name.literal;
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  return [family, initials(name.given ?? ''), name.suffix].filter(Boolean).join(', ');
}

function namesText(names: readonly Name[]): string {
  const shown = names.map(nameText).filter(Boolean);
  if (shown.length > MOST_NAMES) return `${shown.slice(0, MOST_NAMES - 1).join(', ')}, … ${shown.at(-1)}`;
  const last = shown.pop();
  if (last === undefined) return '';
  return shown.length === 0 ? last : `${shown.join(', ')}, & ${last}`;
}

const sentence = (text: string): string => (text === '' || /[.!?…]$/u.test(text) ? text : `${text}.`);

type Part = { text: string; style: 'plain' | 'italic' };

/** A reference's parts in author-date order: names (year). Title. Venue, volume(issue), pages. Address */
function parts(item: CslItem): Part[] {
  const plain = (text: string): Part => ({ text, style: 'plain' });
  const names = namesText(item.author ?? item.editor ?? []);
  const year = item.issued?.['date-parts']?.[0]?.[0];
  const date = year === undefined ? '' : `(${year}).`;
  const title = sentence(item.title ?? '');
  const head = names === '' ? [title, date] : [year === undefined ? sentence(names) : names, date, title];
  const venue = item['container-title'] ?? item.publisher ?? '';
  const volume = [item.volume, item.issue && `(${item.issue})`].filter(Boolean).join('');
  const numbers = [volume, item.page?.replace(/(\d)\s*-+\s*(?=\d)/gu, '$1–')].filter(Boolean).join(', ');
  const address = item.DOI ? `https://doi.org/${item.DOI}` : (item.URL ?? '');
  const out: Part[] = [plain(head.filter(Boolean).join(' '))];
  if (venue) {
    out.push({ text: venue, style: 'italic' });
    out.push(plain(numbers ? `, ${numbers}.` : '.'));
  } else if (numbers) out.push(plain(sentence(numbers)));
  if (address) out.push(plain(address));
  return out;
}

const joined = (list: readonly Part[], shown: (part: Part) => string): string =>
  list.reduce((text, part, i) => {
    const glued = i === 0 || (part.style === 'plain' && /^[,.]/u.test(part.text));
    return `${text}${glued ? '' : ' '}${shown(part)}`;
  }, '');

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (mark) => escaped[mark] ?? mark);

/** A reference in author-date style as plain text. */
export const citationText = (item: CslItem): string => joined(parts(item), (part) => part.text);

/** The same as HTML, with the venue in italics; text from the library is escaped. */
export const citationHtml = (item: CslItem): string =>
  joined(parts(item), ({ text, style }) =>
    style === 'italic' ? `<i>${escapeHtml(text)}</i>` : escapeHtml(text),
  );
