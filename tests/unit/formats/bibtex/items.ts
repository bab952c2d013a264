/** Items for tests: complete ones of every type, filled with text that is hard on TeX. */
import { type Creator, emptyItem, type ItemType } from '../../../../src/contract/model/item.ts';
import { itemTypes } from '../../../../src/contract/model/terms.ts';
import type { ExportItem } from '../../../../src/formats/format.ts';

export function person(family: string, given = '', more: Partial<Creator> = {}): Creator {
  return { role: 'author', family, given, particle: '', suffix: '', literal: '', ...more };
}

export function exportItem(item: Partial<ExportItem> & { type: ItemType }): ExportItem {
  return {
    ...emptyItem(item.type),
    citationKey: 'key',
    uuid: '00000000-0000-4000-8000-000000000000',
    revision: 1,
    added: 0,
    status: 'none',
    priority: 0,
    rating: 0,
    tags: [],
    collections: [],
    aliases: [],
    attachments: [],
    ...item,
  };
}

/** Text with every way to upset BibTeX and TeX. */
export const nastyTexts: readonly string[] = [
  'All of & % $ # _ { } ~ ^ \\ and < > | " \' ` in one',
  'An unbalanced { brace',
  'An unbalanced } brace',
  'One dollar $ alone and \\$ escaped',
  'Prices: $5 and $6, or $5-$6',
  'Mathematics $\\alpha_i^2 \\leq \\frac{1}{2}$ and $O(n \\log n)$ and $x$',
  'Broken mathematics $x^2^3$ and $\\frac{1}$ and $\\undefined{x}$ and ${$',
  'Over the reals $\\mathbb{R}^n$ with $\\operatorname{rank}(A) \\geqslant \\tfrac12$ and $\\mathcal{O}(1)$',
  'Unclosed $\\left( x$ and $\\sqrt[3]{x} + \\left[ y \\right]$',
  'Umlauts äöüÄÖÜß, accents éèêëñçåø Łódź Dvořák Erdős İstanbul șț',
  'Vietnamese Nguyễn Thị Ánh ở Việt Nam and Ǿ ḿ ẃ',
  'Greek Ελληνική Δημοκρατία α-synuclein μ-opioid Ω',
  'Russian Пётр Иванович, Ukrainian Їжак ґанок',
  '深度学习在自然语言处理中的应用：综述',
  'Japanese 日本語のテキスト and Korean 한국어 and Arabic العربية and Hebrew עברית',
  'Emoji 🎉 family 👨‍👩‍👧 flag 🇩🇪 and ✓ ★ ♥ ☃',
  'Symbols ≤ ≥ ≠ ≈ ∞ → ← ⇒ ∈ ∀ ∃ ∑ √ ± × ÷ ° µ ‰ € £ ¥ © ® ™ § ¶ † ‡ • …',
  'Chemistry H₂O, CO₂, 10⁻⁵ cm², Ca²⁺ and ½ ¼',
  'Quotes “double” ‘single’ „low“ «guillemets» ‹single› and it’s',
  'Dashes a–b, a—b, a-b, -- and --- and ----, minus −1',
  'Spaces\u00a0no-break, thin\u2009space, zero\u200bwidth, soft\u00adhyphen, BOM\ufeff end',
  'Commands \\foo \\emph{x} \\input{secret} \\end{document} \\\\ done',
  'Percent 100% and # 1 & _under_score_ at the end \\',
  'Ligatures ﬁ ﬂ, `` \'\' ,, << >> ?` !` and "straight"',
  'Letters with marks that nothing composes: x̂ q̃ é̂ and a lone \u0301 mark',
  'Private \ue000, replacement \ufffd, control \u0007 and \u0000 end',
  "BERT, GPT-4, iPhone, pH, mRNA, U.S., L'Aquila, Vitamin C and A/B",
  `A very long word ${'x'.repeat(300)} and many words ${'lorem ipsum '.repeat(40)}`,
  '@article{injected, title = {x}}\n@book{second, title = {y}}',
  '50% of $n$ users — a “quick” look at C++, C# & F#',
];

const names: readonly Creator[][] = [
  [person('Müller', 'Jörg')],
  [person('Vallée Poussin', 'Charles', { particle: 'de la' }), person('García y Vega', 'José María')],
  [
    person('King', 'Martin Luther', { suffix: 'Jr.' }),
    person("O'Brien", 'Conan'),
    person('Ó hÓgáin', 'Dáithí'),
  ],
  [person('', '', { literal: 'The ATLAS Collaboration' })],
  [
    person('', '', { literal: 'Ärzte und Ökologen & Söhne AG' }),
    person('', '', { literal: 'AT&T Labs, Inc. and Sons' }),
  ],
  [person('王', '伟'), person('Иванов', 'Пётр'), person('Nguyễn', 'Thị Ánh')],
  Array.from({ length: 100 }, (_, i) => person(`Author${i} Ščepán`, `Émile ${i}.`)),
  [person('Łukasiewicz', 'Jan'), person('', '', { literal: 'others' })],
  [person('Aristotle'), person('Two Words'), person('', 'Only Given')],
  [person('x'.repeat(200), 'Very Long '.repeat(20).trim())],
  [person('Weird, Comma', 'With and Within'), person('Under_score & 50%', '#1 {brace')],
  [person('Ελευθερίου', 'Μαρία'), person('Ørsted', 'Æ. Þ.'), person('İnönü', 'Çağrı')],
];

const variables: Readonly<Record<string, string>> = {
  volume: '12',
  issue: '3',
  page: '100-110',
  publisher: 'Smith & Söhne',
  'publisher-place': 'São Paulo',
  'collection-title': 'Lecture Notes in AI & ML',
  'collection-number': '7',
  edition: '2',
  number: 'TR-5',
  genre: 'Technical Report',
  note: 'Second printing, 100% revised_edition',
  'event-title': 'Conf & Co',
  'chapter-number': '4',
  language: 'en',
  'title-short': 'Short & sweet',
  accessed: '2020-05-01',
};

/** Sixty-odd complete items: every CSL type, every nasty text as title, venue, publisher and note. */
export function completeItems(count = Math.max(itemTypes.length + 20, nastyTexts.length * 2)): ExportItem[] {
  return Array.from({ length: count }, (_, i) => {
    const nasty = nastyTexts[i % nastyTexts.length] ?? '';
    const type = itemTypes[i % itemTypes.length] ?? 'document';
    const isNamed = type !== 'webpage';
    const editors =
      i % 3 === 0
        ? [person('Éditeur', 'Ann', { role: 'editor' }), person('Zed', 'Q.', { role: 'editor' })]
        : [];
    return exportItem({
      type,
      title: nasty,
      citationKey: `item${i}:a+b/c.d`,
      creators: isNamed ? [...(names[i % names.length] ?? []), ...editors] : [],
      issued: { parts: [[1950 + i, (i % 12) + 1, (i % 28) + 1]], text: '', circa: false },
      venue: `Journal of ${nastyTexts[(i + 7) % nastyTexts.length]}`,
      abstract: nasty.repeat(3),
      url: 'https://example.org/a_b/~c?d=%20e&f=#g{h}',
      identifiers: {
        doi: '10.1000/182_a<b>(c)#d',
        isbn: '978-3-16-148410-0',
        ...(type === 'article' && { arxiv: '1706.03762' }),
      },
      tags: [nasty.replace(/[,;]/g, ' ').trim(), 'other'],
      variables: { ...variables, note: nasty, publisher: nastyTexts[(i + 3) % nastyTexts.length] ?? '' },
      fields: { custom: nasty, howpublished: nasty },
    });
  });
}
