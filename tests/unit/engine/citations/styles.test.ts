import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitedAs } from '../../../../src/contract/model/cited.ts';
import { emptyItem, type ItemData } from '../../../../src/contract/model/item.ts';
import { creatorRoles, itemTypes } from '../../../../src/contract/model/terms.ts';
import { cite } from '../../../../src/engine/citations/cite.ts';
import { shippedStyle, shippedStyles } from '../../../../src/engine/citations/shipped.ts';
import { listHtml } from '../../../../src/formats/cited/html.ts';
import { listText } from '../../../../src/formats/cited/text.ts';
import { toCiteprocItem } from '../../../../src/formats/csl-json/citeproc-item.ts';
import { readRecord } from '../../../../src/formats/csl-json/record.ts';
import { works } from './works.ts';

type Work = keyof typeof works;

const list = (style: string, items: readonly ItemData[], as: CitedAs, locale = '') =>
  cite({
    style: { title: style, xml: shippedStyle(style) ?? '' },
    locale,
    as,
    items: items.map((item, n) => toCiteprocItem(item, `n${n}`)),
  });
const reference = (style: string, work: Work, locale = ''): string =>
  listText(list(style, [readRecord(works[work])], 'reference', locale));
const inText = (style: string, ...chosen: Work[]): string =>
  listText(
    list(
      style,
      chosen.map((work) => readRecord(works[work])),
      'in-text',
    ),
  );

/**
 * What the styles' own guides ask for, written down from their patterns and not from the output: APA's
 * Publication Manual (7th ed., ch. 10), the Chicago Manual's citation quick guide (17th ed.), the MLA
 * Handbook's practice template (9th ed.), the IEEE Reference Guide, Nature's formatting guide, NLM's
 * "Citing Medicine" (Vancouver), Cite Them Right (12th ed.), the AMA Manual of Style (11th ed.), the ACS
 * Guide (ch. 4.3), ACM's reference formats, and Springer's instructions for LNCS.
 */
describe('references as the styles’ guides have them', () => {
  it.each<[string, Work, string]>([
    [
      'apa',
      'article',
      'Grady, J. S., Her, M., & Moreno, G. (2019). Mapping the brain’s dark matter. Psychology of Popular Media Culture, 8(3), 207–217. https://doi.org/10.1037/ppm0000185',
    ],
    ['apa', 'book', 'Sapolsky, R. M. (2017). The power of three (2nd ed.). Penguin Books.'],
    [
      'apa',
      'chapter',
      'Aron, L. (2019). Encouraging students’ interest. In M. Dumont & R. Istance (Eds.), The handbook of learning (pp. 1–25). Guilford Press.',
    ],
    [
      'apa',
      'thesis',
      'Hollander, M. M. (2017). On the electrodynamics of sleep [PhD thesis]. University of Porto.',
    ],
    [
      'apa',
      'preprint',
      'Vaswani, A. (2017). Attention is all you need (arXiv:1706.03762). arXiv. https://arxiv.org/abs/1706.03762',
    ],
    ['apa', 'webpage', 'Price, D. (2018, March 23). How to sleep. Sleep Well. https://example.org/sleep'],
    [
      'apa',
      'particles',
      'de Beauvoir, S., & King, M. L., Jr. (ca. 1850). Notes from a small room. Gallimard.',
    ],
    ['apa', 'range', 'Gödel, K. (1986–2003). Collected papers. Oxford University Press.'],
    [
      'chicago-author-date',
      'article',
      'Grady, Jennifer S., Mary Her, and Gabriel Moreno. 2019. “Mapping the Brain’s Dark Matter.” Psychology of Popular Media Culture 8 (3): 207–17. https://doi.org/10.1037/ppm0000185.',
    ],
    [
      'chicago-author-date',
      'particles',
      'Beauvoir, Simone de, and Martin Luther King Jr. 1850. Notes from a Small Room. Gallimard.',
    ],
    [
      'chicago-note-bibliography',
      'chapter',
      'Aron, Lisa. “Encouraging Students’ Interest.” In The Handbook of Learning, edited by Mark Dumont and Rita Istance, 1–25. London: Guilford Press, 2019.',
    ],
    [
      'modern-language-association',
      'article',
      'Grady, Jennifer S., et al. “Mapping the Brain’s Dark Matter.” Psychology of Popular Media Culture, vol. 8, no. 3, July 2019, pp. 207–17, https://doi.org/10.1037/ppm0000185.',
    ],
    [
      'ieee',
      'article',
      'J. S. Grady, M. Her, and G. Moreno, “Mapping the brain’s dark matter,” Psychol. Pop. Media Cult., vol. 8, no. 3, pp. 207–217, Jul. 2019, doi: 10.1037/ppm0000185.',
    ],
    ['ieee', 'season', 'E. Ober, “A walk in the woods,” Forest Life, p. 12, Autumn 2015.'],
    [
      'nature',
      'article',
      'Grady, J. S., Her, M. & Moreno, G. Mapping the brain’s dark matter. Psychol. Pop. Media Cult. 8, 207–217 (2019).',
    ],
    [
      'vancouver',
      'chapter',
      'Aron L. Encouraging students’ interest. In: Dumont M, Istance R, editors. The handbook of learning. London: Guilford Press; 2019. p. 1–25.',
    ],
    [
      'vancouver',
      'report',
      'World Health Organization. Air quality in cities [Internet]. Geneva: World Health Organization; 2020 Mar. Report No.: WHO/2020/12. Available from: https://example.org/air',
    ],
    [
      'harvard-cite-them-right',
      'webpage',
      'Price, D. (2018) How to sleep, Sleep Well. Available at: https://example.org/sleep (Accessed: 1 February 2020).',
    ],
    [
      'elsevier-harvard',
      'article',
      'Grady, J.S., Her, M., Moreno, G., 2019. Mapping the brain’s dark matter. Psychol. Pop. Media Cult. 8, 207–217. https://doi.org/10.1037/ppm0000185',
    ],
    [
      'american-medical-association',
      'conference',
      'Zhou G, Zhu X. Deep interest network for click-through rate prediction. In: Proceedings of the 24th ACM SIGKDD Conference. ACM; 2018:1059-1068. doi:10.1145/3219819.3219823',
    ],
    [
      'american-chemical-society',
      'article',
      'Grady, J. S.; Her, M.; Moreno, G. Mapping the Brain’s Dark Matter. Psychol. Pop. Media Cult. 2019, 8 (3), 207–217. https://doi.org/10.1037/ppm0000185.',
    ],
    [
      'association-for-computing-machinery',
      'book',
      'Robert M. Sapolsky. 2017. The power of three (2nd ed.). Penguin Books, New York.',
    ],
    [
      'springer-lecture-notes-in-computer-science',
      'chapter',
      'Aron, L.: Encouraging students’ interest. In: Dumont, M. and Istance, R. (eds.) The handbook of learning. pp. 1–25. Guilford Press, London (2019).',
    ],
    [
      'china-national-standard-gb-t-7714-2015-numeric',
      'chinese',
      '王小明, 李华. 深度学习综述[J]. 计算机学报, 2020, 43(1): 1-20.',
    ],
  ])('%s: %s', (style, work, expected) => {
    expect(reference(style, work)).toBe(expected);
  });

  it('with the words, quotes and dates of another language, and titles in their own case', () => {
    expect(reference('apa', 'chapter', 'de-DE')).toContain('(Hrsg.), The handbook of learning (S. 1–25)');
    expect(reference('chicago-author-date', 'webpage', 'de-DE')).toContain(
      '„How to sleep“. Sleep Well. 23. März 2018',
    );
    expect(reference('chicago-author-date', 'webpage', 'fr-FR')).toMatch(
      /«\s?How to sleep\s?»\. Sleep Well\. 23 mars 2018/,
    );
    expect(reference('chicago-author-date', 'webpage', 'es-ES')).toContain(
      '«How to sleep». Sleep Well. 23 de marzo de 2018',
    );
    expect(reference('chicago-author-date', 'webpage', 'zh-CN')).toContain('2018年3月23日');
    expect(reference('chicago-author-date', 'webpage', 'en-GB')).toContain('‘How to Sleep’');
  });

  it('say “et al.” for the others that an entry does not name', () => {
    const others = { ...works.conference, author: [...works.conference.author, { literal: 'others' }] };
    const said = (style: string, as: CitedAs) => listText(list(style, [readRecord(others)], as)).slice(0, 35);
    expect(said('apa', 'reference')).toBe('Zhou, G., Zhu, X. et al. (2018). De');
    expect(said('apa', 'in-text')).toBe('(Zhou et al., 2018)');
    expect(said('ieee', 'reference')).toBe('G. Zhou, X. Zhu et al., “Deep inter');
    expect(said('chicago-author-date', 'in-text')).toBe('(Zhou, Zhu et al. 2018)');
    expect(said('vancouver', 'reference')).toBe('Zhou G, Zhu X et al. Deep interest ');
  });

  it('cited in the text by author, number or note', () => {
    expect(inText('apa', 'article', 'book')).toBe('(Grady et al., 2019; Sapolsky, 2017)');
    expect(inText('chicago-author-date', 'conference')).toBe('(Zhou and Zhu 2018)');
    expect(inText('modern-language-association', 'article')).toBe('(Grady et al.)');
    expect(inText('ieee', 'article', 'book', 'chapter')).toBe('[1]–[3]');
    expect(inText('nature', 'article', 'book', 'chapter')).toBe('¹–³');
    expect(inText('chicago-note-bibliography', 'book')).toBe('Sapolsky, The Power of Three.');
  });

  it('set in italics and bold, with what a title brings along in its own', () => {
    const html = listHtml(list('nature', [readRecord(works.article)], 'bibliography'));
    expect(html).toBe(
      '<p>1.&#160;Grady, J. S., Her, M. &amp; Moreno, G. Mapping the brain’s dark matter. <i>Psychol. Pop. Media Cult.</i> <b>8</b>, 207–217 (2019).</p>',
    );
    const rich = {
      ...emptyItem('book'),
      title: 'Uptake of CO<sub>2</sub> by <i>E. coli</i>, $x^2 < \\alpha$ & <b bold',
      variables: { language: 'ngerman' },
    };
    expect(listHtml(list('apa', [rich], 'reference'))).toContain(
      '<i>Uptake of CO</i><i><sub>2</sub></i><i> by </i>E. coli<i>, x</i><i><sup>2</sup></i><i> &lt; α &amp; &lt;b bold</i>',
    );
  });
});

/** Names, dates, numbers and titles as libraries hold them: complete, half, or nonsense. */
const text = fc.oneof(
  fc.string({ maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom(
    '',
    ' ',
    '<i>',
    '</i>',
    '<span class="nocase">',
    '$a_{b}^{c$',
    '"',
    '’',
    '10-',
    '--',
    'circa',
    '\ufdd0i',
    'von',
  ),
);
const parts = fc.array(fc.integer({ min: -50, max: 2100 }), { minLength: 1, maxLength: 3 });
const item: fc.Arbitrary<ItemData> = fc.record({
  type: fc.constantFrom(...itemTypes),
  title: text,
  creators: fc.array(
    fc.record({
      role: fc.constantFrom(...creatorRoles),
      family: text,
      given: text,
      particle: text,
      suffix: text,
      literal: text,
    }),
    { maxLength: 4 },
  ),
  issued: fc.option(fc.record({ parts: fc.array(parts, { maxLength: 2 }), text, circa: fc.boolean() })),
  abstract: text,
  venue: text,
  url: text,
  identifiers: fc.record({ doi: text, arxiv: text }, { requiredKeys: [] }),
  links: fc.constant([]),
  variables: fc.dictionary(
    fc.constantFrom(
      'page',
      'volume',
      'issue',
      'edition',
      'language',
      'note',
      'accessed',
      'number',
      'publisher',
      'event-title',
    ),
    text,
    { maxKeys: 5 },
  ),
  fields: fc.constant({}),
});

it('no item is refused, whatever it holds, and each gives one entry that says something', () => {
  const styles = ['apa', 'ieee', 'chicago-note-bibliography'];
  fc.assert(
    fc.property(
      fc.array(item, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...styles),
      (items, style) => {
        const { entries } = list(style, items, 'reference');
        expect(entries).toHaveLength(items.length);
        for (const { runs } of entries) expect(runs.map((run) => run.text).join('')).toMatch(/\S/);
        expect(listText(list(style, items, 'in-text'))).not.toMatch(/NO_PRINTED_FORM|CSL STYLE ERROR/);
      },
    ),
    { numRuns: 40 },
  );
});

it('every style that comes along formats every kind of work', () => {
  const all = Object.values(works).map((work) => readRecord(work));
  for (const style of shippedStyles()) {
    const { entries } = list(style, all, 'bibliography');
    expect([style, entries.length]).toEqual([style, all.length]);
    expect(listText({ entries, hanging: false })).not.toMatch(/undefined|\[object|\.\.(?!\.)|,,|\( ?\)/);
  }
});
