/**
 * Tells encodings of bytes that are no UTF-8 apart: the right one makes words of one script, whose capitals stand
 * where capitals do. What can't be told (Latin-9 from Latin-1) has to be declared.
 */
import iconv from 'iconv-lite';

/** The likelier one comes first: it wins where two read the same. */
const candidates = [
  'windows-1252',
  'macintosh',
  'windows-1250',
  'windows-1251',
  'koi8-r',
  'windows-1253',
  'gb18030',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'big5',
] as const;

/** So many bytes tell. */
const SAMPLE = 20_000;

/** The most frequent characters of Chinese, simplified and traditional; half of any text is of these. */
const common = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经之进等部度家力里如水化高自理小物现实加量都两体制机使点从业本性好应开合因由其些然前外天政日社事平形全表间样与关各重新线内数正心反明看原利比或质气第向道变条没结解问意建月公无系情者最立代想通并提题程展果料员位入文总次品式设及管特件长求基资流路级少图山统接知较将组见计别手期根论运指几区放决西被研究型網絡發國這為會學時來對經過說個們還種與關數處應點題進實機動'.split(
    '',
  ),
);

/** As many lines as make a sample, none longer than a tenth of it. */
function sampleOf(lines: readonly Uint8Array[]): Buffer {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (const line of lines) {
    if (size >= SAMPLE) break;
    const part = line.subarray(0, SAMPLE / 10);
    parts.push(part);
    size += part.length;
  }
  return Buffer.concat(parts);
}

const WORD = /[\p{L}\p{M}'’-]+/gu;
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/** How well one word beyond ASCII reads: one for each letter, or against it. */
function wordScore(word: string): number {
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)) {
    if (/\p{Script=Latin}/u.test(word)) return -word.length * 2;
    if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)) return word.length * 2;
    if (/^\p{Script=Hangul}+$/u.test(word)) return word.length * 2;
    if (/\p{Script=Hangul}/u.test(word)) return -word.length;
    let known = 0;
    for (const c of word) if (common.has(c)) known += 1;
    return known * 3 - (word.length - known) * 0.4;
  }
  const scripts = SCRIPTS.filter((script) => script.test(word)).length;
  if (scripts > 1) return -word.length * 2;
  // A Latin word of three letters or more has one that is in ASCII.
  if (word.length > 2 && SCRIPTS[0]?.test(word) && !/[a-z]/i.test(word)) return -word.length;
  const isCase =
    /^(?:[^\p{Ll}]{1,40}|\P{Lu}{1,60}|\p{Lu}\P{Lu}*(?:['’-]\p{Lu}?\P{Lu}*){0,4}|(?:Mc|Mac|[DOL]['’])\p{Lu}\P{Lu}*)$/u.test(
      word,
    );
  return isCase ? word.length : -2;
}

function score(text: string): number {
  let sum = 0;
  for (const word of text.match(WORD) ?? []) if (/[^\0-\x7f]/.test(word)) sum += wordScore(word);
  for (const odd of text.match(/[\ufffd\x80-\x9f\p{Co}\p{Cn}]/gu) ?? []) sum -= odd === '\ufffd' ? 8 : 4;
  // Signs that stand within words belong to no language.
  sum -= 2 * (text.match(/\p{L}[^\0-\x7f\p{L}\p{M}\p{P}\s]\p{L}|[\p{Ll}][¡-¿÷×]\p{Ll}/gu)?.length ?? 0);
  // Halfwidth katakana are what Latin letters look like when they are read as Shift_JIS.
  sum -= 4 * (text.match(/[\uff61-\uff9f]/g)?.length ?? 0);
  return sum;
}

/** The encoding by which lines that are no UTF-8 read best. */
export function guessEncoding(lines: readonly Uint8Array[]): string {
  const sample = sampleOf(lines);
  let best = 'windows-1252';
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const name of candidates) {
    const found = score(iconv.decode(sample, name));
    if (found <= bestScore) continue;
    best = name;
    bestScore = found;
  }
  return best;
}
