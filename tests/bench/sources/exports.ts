/** The same works as several databases would export them, each with its habits and gaps. */
import { type Creator, emptyDraft, type ItemDraft } from '../../../src/contract/model/item.ts';
import { seeded } from '../corpus.ts';
import type { Name, Work } from './works.ts';

/** A record and the work it is of. */
export interface Labelled {
  draft: ItemDraft;
  work: Work;
}

type Chance = (share: number) => boolean;
type Export = (work: Work, chance: Chance, random: () => number) => Partial<ItemDraft> | null;

const author = (family: string, given: string): Creator => ({
  role: 'author',
  family,
  given,
  particle: '',
  suffix: '',
  literal: '',
});
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss');
const initials = ({ given }: Name, stop: string, gap: string): string =>
  given
    .split(/[\s-]+/u)
    .map((part) => part.charAt(0) + stop)
    .join(gap);
const withParticle = ({ family }: Name): { family: string; particle: string } => {
  const found = /^((?:van|de|der|von) (?:der )?)(.+)$/u.exec(family);
  return found ? { particle: (found[1] ?? '').trim(), family: found[2] ?? '' } : { particle: '', family };
};
const sentence = (title: string): string =>
  title.charAt(0) + title.slice(1).replace(/\b[A-Z](?=[a-z]+\b)/gu, (c) => c.toLowerCase());
const titleCase = (title: string): string => title.replace(/\b[a-z](?=[a-z]{3,})/gu, (c) => c.toUpperCase());
const year = (n: number): ItemDraft['issued'] => ({ parts: [[n]], text: '', circa: false });
const range = (work: Work, dash: string): string => (work.pages ? work.pages.join(dash) : '');
/** `1023-31`. */
function shortRange({ pages }: Work): string {
  if (!pages) return '';
  const [from, to] = pages.map(String) as [string, string];
  let same = 0;
  while (from.length === to.length && from[same] === to[same] && same < from.length - 1) same += 1;
  return `${from}-${to.slice(same)}`;
}
const known = (pairs: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(pairs).filter(([, value]) => value !== ''));

/** A letter too many, too few, wrong or swapped in one of the longer words, as typists do. */
function typed(title: string, random: () => number): string {
  const words = title.split(' ');
  const long = words.flatMap((word, i) => (/^[a-z]{7,}$/u.test(word) ? [i] : []));
  const at = long[Math.floor(random() * long.length)];
  if (at === undefined) return title;
  const word = words[at] ?? '';
  const place = 2 + Math.floor(random() * (word.length - 4));
  const rest = word.slice(place + 1);
  const slips = [
    word.slice(0, place) + rest,
    word.slice(0, place) + word.charAt(place) + word.slice(place),
    word.slice(0, place) + (rest.charAt(0) || 'e') + word.charAt(place) + rest.slice(1),
  ];
  words[at] = slips[Math.floor(random() * slips.length)] ?? word;
  return words.join(' ');
}

const crossref: Export = (work) =>
  work.doi === '' && work.arxiv === ''
    ? null
    : {
        title: work.title,
        creators: work.authors.map((one) => ({ ...author('', one.given), ...withParticle(one) })),
        issued: year(work.year),
        venue: work.venue,
        variables: known({
          volume: work.volume,
          issue: work.issue,
          page: range(work, '-'),
          publisher: work.publisher,
        }),
      };

const pubmed: Export = (work, chance) =>
  work.pmid === ''
    ? null
    : {
        title: `${sentence(work.title)}.`,
        creators: work.authors.map((one) => author(one.family, initials(one, '', ''))),
        issued: year(work.year),
        venue: work.abbreviated,
        identifiers: { pmid: work.pmid, ...(work.doi && chance(0.85) ? { doi: work.doi } : {}) },
        variables: known({ volume: work.volume, issue: work.issue, page: shortRange(work) }),
      };

const scopus: Export = (work, chance) =>
  work.venue === 'arXiv'
    ? null
    : {
        title: titleCase(work.title),
        creators: work.authors.map((one) => author(one.family, initials(one, '.', ''))),
        issued: year(work.year),
        venue: work.venue,
        identifiers: work.doi && chance(0.8) ? { doi: work.doi } : {},
        variables: known({ volume: work.volume, issue: work.issue, page: range(work, '-') }),
      };

const webOfScience: Export = (work, chance) =>
  work.venue === 'arXiv'
    ? null
    : {
        title: plain(work.title).toUpperCase(),
        creators: work.authors.map((one) => author(plain(one.family).toUpperCase(), initials(one, '', ''))),
        issued: year(work.year),
        venue: work.venue.toUpperCase(),
        identifiers: work.doi && chance(0.6) ? { doi: work.doi.toUpperCase() } : {},
        variables: known({ volume: work.volume, page: range(work, '-') }),
      };

const scholar: Export = (work, chance) => ({
  type: work.type === 'chapter' ? 'chapter' : 'article-journal',
  title: chance(0.15) && work.title.includes(':') ? (work.title.split(':')[0] ?? '') : work.title,
  creators: work.authors.slice(0, 4).map((one) => author(one.family, one.given)),
  issued: chance(0.95) ? year(chance(0.1) ? work.year - 1 : work.year) : null,
  venue: work.venue.slice(0, 40),
  identifiers: {},
  variables: known(chance(0.7) ? { volume: work.volume, page: range(work, '--') } : {}),
});

const dblp: Export = (work, chance) =>
  work.type === 'paper-conference' || work.venue === 'arXiv'
    ? {
        title: `${work.title}.`,
        creators: work.authors.map((one) => author(plain(one.family), plain(one.given))),
        issued: year(work.year),
        venue: work.abbreviated,
        identifiers: {
          ...(work.doi && chance(0.6) ? { doi: work.doi } : {}),
          ...(work.arxiv && work.venue === 'arXiv' && chance(0.7) ? { arxiv: `${work.arxiv}v2` } : {}),
        },
        variables: known({ volume: work.volume, page: range(work, '-') }),
      }
    : null;

const byHand: Export = (work, chance, random) => ({
  title: chance(0.4) ? typed(work.title, random) : work.title,
  creators: work.authors
    .slice(0, chance(0.3) ? 1 : 20)
    .map((one) =>
      author(
        one.family.replaceAll('ü', 'ue').replaceAll('ö', 'oe').replaceAll('ä', 'ae'),
        initials(one, '.', ' '),
      ),
    ),
  issued: year(work.year),
  venue: chance(0.5) ? work.abbreviated : work.venue,
  identifiers: work.doi && chance(0.2) ? { doi: `https://doi.org/${work.doi}` } : {},
  variables: known(chance(0.5) ? { volume: work.volume, page: range(work, '--') } : {}),
});

/** An export limited to a length cuts titles in the middle of a word. */
const cutOff: Export = (work, chance) => ({
  title: work.title.slice(0, 70),
  creators: work.authors.slice(0, 3).map((one) => author(one.family, initials(one, '', ''))),
  issued: year(work.year),
  venue: work.abbreviated,
  identifiers: work.doi && chance(0.5) ? { doi: work.doi } : {},
  variables: known({ volume: work.volume, page: range(work, '-') }),
});

const databases: readonly Export[] = [crossref, pubmed, scopus, webOfScience, scholar, dblp, byHand, cutOff];

/** Each work as two to four of the databases have it. */
export function exportsOf(works: readonly Work[], seed: number): Labelled[] {
  const random = seeded(seed);
  const chance: Chance = (share) => random() < share;
  const all: Labelled[] = [];
  works.forEach((work) => {
    const wanted = 2 + Math.floor(random() * 3);
    const order = [...databases].map((one) => ({ one, at: random() })).sort((a, b) => a.at - b.at);
    let made = 0;
    for (const { one } of order) {
      const fields = made < wanted ? one(work, chance, random) : null;
      if (!fields) continue;
      made += 1;
      const number = all.length;
      const identifiers = fields.identifiers ?? {
        ...(work.doi ? { doi: work.doi } : {}),
        ...(work.isbn ? { isbn: work.isbn } : {}),
        ...(work.arxiv ? { arxiv: work.arxiv } : {}),
      };
      const isbn = work.isbn && one !== scholar ? { isbn: work.isbn } : {};
      all.push({
        work,
        draft: {
          ...emptyDraft(work.type),
          ...fields,
          identifiers: { ...identifiers, ...isbn },
          source: { line: number + 1, raw: `record ${seed} ${number}` },
        },
      });
    }
  });
  return all;
}
