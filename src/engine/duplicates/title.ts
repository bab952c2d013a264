import { foldText, foldTitle, plainTitle } from '../../language/fold.ts';
import { stopWords } from '../../language/stop-words.ts';

/** What stands beside a work under nearly its own title, or under one that hundreds of others have. */
export type Notice = 'correction' | 'retraction' | 'reply' | 'comment' | 'review' | 'column' | 'data' | '';

/** A title in the forms that duplicates are looked for by. */
export interface TitleForms {
  /** Letters and digits only. */
  fold: string;
  /** The same of what stands before the subtitle; equal to `fold` where there is none. */
  main: string;
  words: string[];
  /** Its words without stop words; all of them where nothing else is left. */
  significant: string[];
  /** Numbers that tell parts of a series apart, with the place of their word in the title. */
  numerals: { at: number; value: string }[];
  notice: Notice;
}

/** A title's words beyond these say nothing new, and a pasted page must not cost more than a title. */
const MAX_WORDS = 60;

const notices: readonly (readonly [Notice, RegExp])[] = [
  // The last is how Web of Science titles a correction: "Title (vol 521, pg 436, 2015)".
  [
    'correction',
    /^(?:(?:author|publisher|editorial)s? )?(?:notice of )?(?:errat(?:um|a)|corrigend(?:um|a)|corrections?|addend(?:um|a)|amendments?|expression of concern)\b(?! (?:of|for|in|methods?|factors?|facilit\w+)\b)|^(?:correction|amendment|addendum) (?:to|for)\b[: ]|\b(?:errat(?:um|a)|corrigend(?:um|a)|(?:author|publisher) correction)\b|[([:–—-] ?correction[)\].]*$|\(vol\.? \w+, (?:pg|p|art|artn)\b|^(?:berichtigung|rectificatif|fe de erratas?|correccion|errata corrige)\b/u,
  ],
  [
    'retraction',
    /^(?:(?:notice|statement) of )?(?:retraction(?: note| notice)?|retracted(?: article)?|withdrawn|withdrawal|removal notice|temporary removal)\b|^removed:|[([:–—-] ?(?:retraction(?: note| notice)?|retracted(?: article)?)[)\].]*$|\(retraction of\b/u,
  ],
  [
    'reply',
    /^(?:(?:an?|the) )?(?:authors?'?s? )?(?:reply|replies|response|rejoinder)(?: (?:to|by|from)\b|$|[:.–—-])|^authors?'?s? response for\b|^in (?:reply\b|response$)|^closure to ['"“‘]|^(?:reponse|antwort|erwiderung|respuesta)(?: (?:a|auf|zu)\b| ?:)|[([:;–—.-] ?(?:(?:a|the) )?(?:authors?'? )?(?:reply|response|rejoinder)(?: to .{1,80})?[)\].]*$/u,
  ],
  [
    'comment',
    /^(?:an? |further )?(?:comments?|commentary|discussion|letters?|correspondence|(?:invited|expert|editorial) (?:commentary|comments?|discussion)|reader response)(?: (?:on|to|of|about|regarding)\b|$|[:.–—-])|^(?:kommentar zu|commentaire sur|comentario (?:a|sobre))\b|^re ?:|^letters? to the editors?\b|[([:;–—.-] ?(?:an? )?(?:comments?|commentary|discussion|letter|correspondence)(?: on .{1,80})?[)\].]*$/u,
  ],
  [
    'review',
    /^book reviews?\b|^peer review #?\d* ?(?:of|for)\b|^(?:review|decision letter) for ["'“‘]|^decision letter ?:|^(?:book )?review of ["'“‘]|[([] ?(?:book )?review ?[)\]]$/u,
  ],
  ['data', /^data from:|^supplement(?:ary|al) (?:materials?|data|information)\b|^supplement to\b/u],
  [
    'column',
    /^(?:(?:guest |invited )?editorials?(?: board)?|(?:guest )?editors?'? (?:note|introduction|choice|page|preface|letter)|from the editors?|in this issue|introduction|preface|foreword|prologue|epilogue|afterword|acknowledge?ments?|conclusions?|obituary|in memoriam|news(?: in brief)?|announcements?|contents|table of contents|index|front matter|back matter|masthead|title page|abstracts?|(?:notes on )?contributors|bibliography|references|appendix|copyright page|(?:subject|author|name|cumulative) index|index of .{1,30}|conference program(?:me)?|preface to the .{1,30} edition|letter from the (?:guest )?editors?|(?:issue |research )?highlights|this (?:month|week|issue) in .{1,40}|spotlight|(?:executive )?summary|summary for policy ?makers|conclusions? and (?:outlook|perspectives)|(?:closing|concluding|opening) remarks|reviews|review essay|message from (?:the )?.{1,60}|welcome(?: message)?|committees?|program(?:me)? committee|organizing committee|reviewers?|list of .{1,40}|about the authors?|calendar|president's message|issue information|cover|untitled|no title)$|^(?:guest )?editorial\b ?[:.–—-]|^(?:publisher|editor)s?'?s? note ?:|^session details ?:|^editorial (?:for|to) the\b|^introduction to the (?:special|minitrack|issue)\b|^message from the\b/u,
  ],
];

/** What kind of notice a title announces, or ''. Told by the words journals and databases put before or behind it. */
function noticeOf(folded: string): Notice {
  const text = folded.trim().replace(/^[^\p{L}\p{N}]+/u, '');
  for (const [notice, pattern] of notices) if (pattern.test(text)) return notice;
  return '';
}

const spelled = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, i): [string, string] => [word, String(i + 1)]),
);
const ordinals = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, i): [string, string] => [word, String(i + 1)]),
);
/** Words after which a number, a letter or a Roman numeral counts parts. */
const counters = new Set(
  'part parts pt volume vol number no nr section chapter ch study experiment paper phase book series report teil band partie tome parte module lecture unit episode case version day trial wave stage level type group grade class cohort supplement'.split(
    ' ',
  ),
);
const ROMAN = /^(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/u;

function romanValue(word: string): string {
  const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };
  let sum = 0;
  [...word].forEach((letter, i) => {
    const value = values[letter] ?? 0;
    sum += value < (values[word[i + 1] ?? ''] ?? 0) ? -value : value;
  });
  return String(sum);
}

function numeralsOf(words: readonly string[]): TitleForms['numerals'] {
  return words.flatMap((word, at) => {
    const counted = counters.has(words[at - 1] ?? '');
    const ordinal = /^(\d+)(?:st|nd|rd|th)$/u.exec(word)?.[1] ?? ordinals.get(word);
    const value = /^\d+(?:[a-z]|$)/u.test(word)
      ? word.replace(/^0+(?=\d)/u, '').replace(/(?<=\d)(?:st|nd|rd|th)$/u, '')
      : ordinal !== undefined
        ? ordinal
        : counted && spelled.has(word)
          ? (spelled.get(word) ?? '')
          : ROMAN.test(word) && (word.length > 1 || counted || at === words.length - 1 || word === 'i')
            ? romanValue(word)
            : counted && /^[a-h]$/u.test(word)
              ? word
              : '';
    return value === '' ? [] : [{ at, value }];
  });
}

/** Where a subtitle begins: a colon, a dash between spaces, or the end of a question or sentence. */
const SUBTITLE = /\s*(?::\s|：|\s[-–—]{1,3}\s|—|[?!.]\s+(?=\p{L}))/u;

const wordsOf = (text: string): string[] =>
  foldText(plainTitle(text))
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, MAX_WORDS);

/** Brings a title into its forms. Linear in its length, of which only the beginning counts. */
export function titleForms(title: string): TitleForms {
  // Databases put a translated title into brackets, and a full stop behind any.
  const text = title
    .slice(0, 1500)
    .trim()
    .replace(/^\[(.*)\]\.?$/su, '$1')
    .replace(/\s*(?:…|\.\.\.|\.)$/u, '');
  const words = wordsOf(text);
  const significant = words.filter((word) => !stopWords.has(word));
  const cut = SUBTITLE.exec(text);
  const fold = foldTitle(text).slice(0, 600);
  const main = cut && cut.index > 0 ? foldTitle(text.slice(0, cut.index)).slice(0, 600) : fold;
  return {
    fold,
    main: main || fold,
    words,
    significant: significant.length > 0 ? significant : words,
    numerals: numeralsOf(words),
    notice: noticeOf(foldText(plainTitle(text)).replaceAll('’', "'")),
  };
}

/**
 * Whether two titles count different parts of a series ("Part I" and "Part II", "2019" and "2020"). A title
 * that was cut off may lack the numbers of what it lost, but not one that follows its last word, unless
 * something else says that the two are one.
 */
export function partsDiffer(a: TitleForms, b: TitleForms, mayBeCut: boolean): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  // "Part I" is the beginning of "Part II", but not cut off from it.
  const isCounted =
    counters.has(short.words.at(-2) ?? '') && short.numerals.at(-1)?.at === short.words.length - 1;
  if (mayBeCut && !isCounted && long.fold.startsWith(short.fold)) return false;
  const isCut = short.words.length < long.words.length && long.fold.startsWith(short.fold);
  const last = isCut ? short.words.length : Number.POSITIVE_INFINITY;
  const values = (forms: TitleForms): string =>
    forms.numerals
      .filter(({ at }) => at < last)
      .map(({ value }) => value)
      .sort()
      .join(' ');
  if (values(short) !== values(long)) return true;
  return (
    isCut &&
    long.numerals.some(({ at }) => at === last || (at === last + 1 && counters.has(long.words[last] ?? '')))
  );
}
