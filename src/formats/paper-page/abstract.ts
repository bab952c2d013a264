/** The text of an abstract out of the paragraphs a page has of it. */
import type { Unit } from './unit.ts';

/** A switch that a page leaves in copied text between a shortened abstract and the whole one. */
const unfold = /\s*[▽▼⌄]\s?\p{L}{2,12}(?:\s\p{Ll}{2,12})?\s+/u;
const fold = /\s*[△▲⌃]\s?\p{L}{2,12}(?:\s\p{L}{2,12})?\s*$/u;
const more =
  /\s*(?:(?:…|\.\.\.)\s*)?[[(]?(?:(?:show|read|see|view|load)\s(?:more|less|full abstract|abstract)|expand(?:\s\p{L}+)?|collapse|mehr (?:anzeigen|lesen)|weiterlesen|lire (?:la suite|plus)|voir plus|leer más|ver más|ler mais|mostra altro|leggi tutto|展开|更多|もっと見る|続きを読む|더보기|ещё|читать далее)[\])]?\s*[›»→>]?\s*$/iu;

/** Paragraphs joined, labels and the page's own switches taken out. What is only a cut snippet is none. */
export function abstractText(units: readonly Unit[]): { text: string; used: Unit[] } {
  const used: Unit[] = [];
  const paragraphs: string[] = [];
  // Several labels within one abstract are its sections, and part of it.
  const structured = new Set(units.map((u) => u.label?.name).filter((name) => name !== undefined)).size > 1;
  for (const unit of units) {
    let text = unit.label?.kind === 'abstract' && !structured ? unit.label.value : unit.text;
    const switched = unfold.exec(text);
    if (switched) text = text.slice(switched.index + switched[0].length);
    text = text
      .replace(fold, '')
      .replace(more, (end) => (/…|\.\.\./u.test(end) ? '…' : ''))
      .trim();
    if (text === '' || isSnippet(text)) continue;
    // The short form that pages show first comes again, whole, behind it.
    const last = paragraphs.at(-1);
    if (last !== undefined && repeats(last, text)) paragraphs.pop();
    paragraphs.push(text);
    used.push(unit);
  }
  return { text: paragraphs.join('\n\n'), used };
}

/** A search engine's cut: it begins within a sentence, or is cut more than once. */
function isSnippet(text: string): boolean {
  const cuts = text.match(/…|\.\.\.(?!\.)/gu)?.length ?? 0;
  return (
    /^(?:…|\.\.\.)/u.test(text) ||
    cuts >= 2 ||
    (cuts === 1 && /(?:…|\.\.\.)$/u.test(text) && text.length < 200) ||
    (cuts === 1 && text.length < 160)
  );
}

function repeats(short: string, whole: string): boolean {
  const start = short.replace(/\s*(?:…|\.\.\.)$/u, '');
  return start.length >= 40 && start.length <= whole.length && whole.startsWith(start);
}
