import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { IdentifierScheme, ItemType } from '../../../src/contract/model/item.ts';
import { statuses } from '../../../src/contract/model/terms.ts';
import { cslJson } from '../../../src/formats/csl-json/index.ts';
import { validIdentifier } from '../../../src/language/identifiers.ts';
import { foldKey, makeKey, validKey } from '../../../src/language/key.ts';

const file = new URL('../../../resources/sample-library.json', import.meta.url);
const text = readFileSync(file, 'utf8');
const { drafts, rejected, ignored } = cslJson.read({ text, html: '' });

const wordCount = (prose: string): number => prose.trim().split(/\s+/u).length;
const keysWhere = (isSo: (draft: (typeof drafts)[number]) => boolean): string[] =>
  drafts.filter(isSo).map((draft) => draft.citationKey);

describe('the sample library', () => {
  it('is read whole: 42 records, none rejected, no line left over', () => {
    expect({ rejected, ignored, count: drafts.length }).toEqual({ rejected: [], ignored: [], count: 42 });
    expect(cslJson.sniff(text)).toBeGreaterThan(0.9);
  });

  it('uses no field that CSL has no name for', () => {
    expect(keysWhere((draft) => Object.keys(draft.fields).length > 0)).toEqual([]);
  });

  it('gives each item a title, creators, a date, a language and a date of addition', () => {
    const isIncomplete = (draft: (typeof drafts)[number]): boolean =>
      draft.title === '' ||
      draft.creators.length === 0 ||
      draft.issued?.parts[0]?.[0] === undefined ||
      !draft.variables['language'] ||
      draft.added === null;
    expect(keysWhere(isIncomplete)).toEqual([]);
  });

  it('has unique, valid citation keys, those that the default formula makes', () => {
    const taken = new Set<string>();
    for (const draft of drafts) {
      expect(draft.citationKey).toBe(makeKey(draft, (folded) => taken.has(folded)));
      expect(validKey(draft.citationKey)).toBe(true);
      taken.add(foldKey(draft.citationKey));
    }
    expect(taken.size).toBe(drafts.length);
  });

  it('has possible identifiers only, and none on two items', () => {
    const found = drafts.flatMap(
      (draft) => Object.entries(draft.identifiers) as [IdentifierScheme, string][],
    );
    expect(found.filter(([scheme, value]) => !validIdentifier(scheme, value))).toEqual([]);
    expect(new Set(found.map(([scheme, value]) => `${scheme}:${value.toLowerCase()}`)).size).toBe(
      found.length,
    );
    expect(new Set(found.map(([scheme]) => scheme))).toEqual(
      new Set<IdentifierScheme>(['doi', 'arxiv', 'pmid', 'pmcid', 'isbn']),
    );
  });

  it('has abstracts of a paragraph, some with mathematics and one that links to code', () => {
    const isOdd = (prose: string): boolean =>
      prose.includes('\n') || wordCount(prose) < 40 || wordCount(prose) > 160;
    expect(keysWhere((draft) => isOdd(draft.abstract))).toEqual([]);
    expect(keysWhere((draft) => /\$[^$]+\$/u.test(draft.abstract))).toEqual([
      'shannon1948mathematical',
      'vaswani2017attention',
      'tibshirani1996regression',
    ]);
    const linksInAbstract = drafts.flatMap((draft) =>
      draft.links.filter((link) => link.kind === 'code' && draft.abstract.includes(link.url)),
    );
    expect(linksInAbstract).toEqual([{ url: 'https://github.com/google-deepmind/alphafold', kind: 'code' }]);
  });

  it('shows every reading status; ratings are of read items only', () => {
    expect(new Set(drafts.map((draft) => draft.status))).toEqual(new Set(statuses));
    expect(keysWhere((draft) => (draft.status === 'read') !== draft.rating > 0)).toEqual([]);
    expect(new Set(drafts.map((draft) => draft.priority))).toEqual(new Set([0, 1, 2, 3]));
  });

  it('is filed in three collections and under eight tags, added within two years', () => {
    expect(new Set(drafts.flatMap((draft) => draft.collections))).toEqual(
      new Set(['Reading group', 'Thesis', 'Thesis/Related work']),
    );
    expect([...new Set(drafts.flatMap((draft) => draft.tags))].sort()).toEqual([
      'classic',
      'dataset',
      'discuss',
      'methods',
      'software',
      'survey',
      'theory',
      'to cite',
    ]);
    const outside = (added: number | null): boolean =>
      added === null || added < Date.UTC(2024, 5, 1) || added >= Date.UTC(2026, 5, 1);
    expect(keysWhere((draft) => outside(draft.added))).toEqual([]);
  });

  it('covers many types, scripts and kinds of names', () => {
    const types = new Set<ItemType>([
      'article-journal',
      'paper-conference',
      'book',
      'chapter',
      'thesis',
      'report',
      'article',
      'dataset',
      'software',
    ]);
    expect(new Set(drafts.map((draft) => draft.type))).toEqual(types);
    expect(new Set(drafts.map((draft) => draft.variables['language']))).toEqual(
      new Set(['en', 'de', 'fr', 'zh', 'ja']),
    );
    expect(keysWhere((draft) => /\p{Script=Han}/u.test(draft.title))).toEqual(['item1977', 'markoff1942']);
    expect(keysWhere((draft) => draft.creators.length >= 10)).toEqual(['jumper2021highly', 'page2021prisma']);
    const creators = drafts.flatMap((draft) => draft.creators);
    expect(creators.filter((creator) => creator.literal).map((creator) => creator.literal)).toEqual([
      'R Core Team',
      'National Commission for the Protection of Human Subjects of Biomedical and Behavioral Research',
      '青蒿素结构研究协作组',
    ]);
    const withParticle = creators.filter((creator) => creator.particle);
    expect(withParticle.map((creator) => `${creator.particle} ${creator.family}`)).toEqual([
      'van der Maaten',
      'de Broglie',
    ]);
    expect(creators.some((creator) => creator.role === 'editor')).toBe(true);
  });
});
