/** Habits of catalogues: what each writes of a work, what it leaves out and what it gets wrong. */
import type { ItemDraft } from '../../../src/contract/model/item.ts';
import { body, creator, dated, draftOf, type Entry, type Person, whole } from './record.ts';

/** Answers whether something that happens in this share of cases happens now. */
export type Luck = (share: number) => boolean;
export type Catalogue = (entry: Entry, luck: Luck, line: number) => ItemDraft | null;

const ascii = (text: string): string =>
  text
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
const german = (text: string): string =>
  text.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');
const letters = ({ given }: Person): string[] => given.split(/[\s-]+/u).map((part) => part.charAt(0));
const lowered = (text: string): string =>
  text.charAt(0) + text.slice(1).replace(/(?<=[\s-])[A-Z](?=[a-z]+(?:\s|$|[-,:]))/gu, (c) => c.toLowerCase());
const raised = (text: string): string =>
  text.replace(/(?<=^|\s|-)[a-z](?=[a-z]{3})/gu, (c) => c.toUpperCase());
const pages = ({ from, to }: Entry, dash = '-'): string => (to ? `${from}${dash}${to}` : from);
/** 1123-1129 as 1123-9. */
function elided(entry: Entry): string {
  const { from, to } = entry;
  if (from.length !== to.length) return pages(entry);
  let same = 0;
  while (same < to.length - 1 && from[same] === to[same]) same += 1;
  return `${from}-${to.slice(same)}`;
}
const isPreprint = ({ arxiv, venue }: Entry): boolean => arxiv !== '' && venue === '';

const scopus: Catalogue = (entry, luck, line) =>
  isPreprint(entry)
    ? null
    : draftOf(
        entry,
        {
          title: luck(0.5) ? raised(whole(entry)) : lowered(whole(entry)),
          creators: entry.people.map((one) => creator(one.family, `${letters(one).join('.')}.`)),
          issued: dated(entry.year),
          venue: entry.venue,
          identifiers: { doi: luck(0.8) ? entry.doi : '' },
          variables: { volume: entry.volume, issue: entry.issue, page: pages(entry) },
        },
        line,
      );

const medline: Catalogue = (entry, luck, line) =>
  entry.pmid === ''
    ? null
    : draftOf(
        entry,
        {
          type: 'article-journal',
          title: `${lowered(whole(entry))}.`,
          creators: entry.people.map((one) => creator(one.family, letters(one).join(''))),
          issued: dated(luck(0.12) ? entry.early : entry.year),
          venue: entry.short,
          identifiers: { pmid: entry.pmid, doi: luck(0.75) ? entry.doi : '' },
          variables: { volume: entry.volume, issue: entry.issue, page: elided(entry) },
        },
        line,
      );

const preprints: Catalogue = (entry, luck, line) =>
  isPreprint(entry)
    ? draftOf(
        entry,
        {
          type: 'article',
          title: whole(entry).replace(' ', '\n  '),
          creators: entry.people.map((one) =>
            luck(0.3) ? body(`${one.given} ${one.family}`) : creator(one.family, one.given),
          ),
          issued: dated(entry.year),
          venue: luck(0.5) ? 'arXiv (Cornell University)' : '',
          identifiers: {
            arxiv: luck(0.5) ? `${entry.arxiv}v${luck(0.5) ? 1 : 3}` : entry.arxiv,
            doi: luck(0.5) ? `10.48550/ARXIV.${entry.arxiv}` : '',
          },
        },
        line,
      )
    : null;

const crossref: Catalogue = (entry, luck, line) =>
  entry.doi === ''
    ? null
    : draftOf(
        entry,
        {
          title: luck(0.2)
            ? entry.title
            : whole(entry)
                .replaceAll(' and ', luck(0.3) ? ' &amp; ' : ' and ')
                .replace(/\b(in vitro|in vivo)\b/u, '<i>$1</i>'),
          creators: entry.people.map((one) =>
            creator(luck(0.08) ? one.family.toUpperCase() : one.family, one.given),
          ),
          issued: dated(luck(0.25) ? entry.early : entry.year),
          venue: entry.venue,
          identifiers: {
            doi: luck(0.2) ? `https://doi.org/${entry.doi.toUpperCase()}` : entry.doi,
            isbn: entry.isbn,
          },
          variables: { volume: entry.volume, issue: entry.issue, page: pages(entry), edition: entry.edition },
        },
        line,
      );

const scholar: Catalogue = (entry, luck, line) => {
  const full = whole(entry);
  return draftOf(
    entry,
    {
      type: entry.type === 'paper-conference' || entry.type === 'article' ? 'article-journal' : entry.type,
      title:
        full.length > 75 && luck(0.35)
          ? `${full.slice(0, 60 + (line % 15))}…`
          : luck(0.15)
            ? entry.title
            : full,
      creators: entry.people.slice(0, 3).map((one) => creator(one.family, letters(one).join(''))),
      issued: luck(0.9) ? dated(entry.year) : null,
      venue: entry.venue.length > 30 ? `${entry.venue.slice(0, 28)}…` : entry.venue,
      variables: luck(0.6) ? { volume: entry.volume, issue: entry.issue, page: pages(entry, '--') } : {},
    },
    line,
  );
};

const dblp: Catalogue = (entry, luck, line) =>
  entry.type === 'paper-conference' || isPreprint(entry)
    ? draftOf(
        entry,
        {
          title: `${raised(whole(entry))}.`,
          creators: entry.people.map((one) => creator(ascii(one.family), ascii(one.given))),
          issued: dated(entry.year),
          venue: isPreprint(entry) ? 'CoRR' : entry.short,
          identifiers: { doi: luck(0.6) ? entry.doi : '' },
          variables: {
            page: luck(0.3) && entry.to ? `${entry.from}:1-${entry.from}:12` : pages(entry),
            volume: isPreprint(entry) ? `abs/${entry.arxiv}` : entry.volume,
          },
        },
        line,
      )
    : null;

const webOfScience: Catalogue = (entry, luck, line) =>
  isPreprint(entry)
    ? null
    : draftOf(
        entry,
        {
          title: ascii(whole(entry)).toUpperCase(),
          creators: entry.people.map((one) =>
            creator(ascii(one.family).toUpperCase(), letters(one).join('')),
          ),
          issued: dated(entry.year),
          venue: entry.venue.toUpperCase(),
          identifiers: { doi: luck(0.65) ? entry.doi : '' },
          variables: { volume: entry.volume, issue: entry.issue, page: pages(entry) },
        },
        line,
      );

/** Two letters change places in a long word. */
function slipped(title: string): string {
  const word = /[a-z]{8,}/u.exec(title)?.[0];
  return word
    ? title.replace(word, word.slice(0, 3) + word.charAt(4) + word.charAt(3) + word.slice(5))
    : title;
}

const byHand: Catalogue = (entry, luck, line) =>
  draftOf(
    entry,
    {
      title: luck(0.3) ? slipped(whole(entry)) : luck(0.1) ? entry.title : whole(entry),
      creators: entry.people
        .slice(0, luck(0.4) ? 1 : 50)
        .map((one) =>
          luck(0.06)
            ? creator(one.given, one.family)
            : creator(german(one.family), luck(0.5) ? one.given : `${letters(one).join('. ')}.`),
        ),
      issued: luck(0.93) ? dated(luck(0.06) ? entry.year - 1 : entry.year) : null,
      venue: luck(0.5) ? entry.short : entry.venue,
      identifiers: {
        doi:
          luck(0.25) && entry.doi
            ? luck(0.5)
              ? `doi: ${entry.doi}.`
              : `http://dx.doi.org/${entry.doi}`
            : '',
      },
      variables: luck(0.5) ? { volume: entry.volume, page: pages(entry, '–') } : {},
    },
    line,
  );

export const catalogues: readonly Catalogue[] = [
  scopus,
  medline,
  preprints,
  crossref,
  scholar,
  dblp,
  webOfScience,
  byHand,
];
